//! No source file imports one that, directly or through others, imports it: each can be read, and tested, after those that it names.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemUse, UseTree, Visibility};

/// The path of a module from the root of its crate; of a file, as it is imported.
type Module = Vec<String>;

/// What a file names of its own crate.
#[derive(Default)]
struct Names {
    /// Every path that starts with `crate`, without it; imports that are exported again are not of the file itself.
    paths: Vec<Module>,
    /// The names that `pub use` makes those of this module, with where they come from.
    exported: BTreeMap<String, Module>,
}

/// Collects the names of a file at `module`, without those of its tests.
struct Collector<'m> {
    module: &'m [String],
    names: Names,
}

fn is_test(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Ident>().is_ok_and(|name| name == "test")
    };
    attributes.iter().any(is_test)
}

/// The paths of a `use`, each with the name that it gets.
fn leaves(tree: &UseTree, before: &[String], found: &mut Vec<(Module, String)>) {
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    match tree {
        UseTree::Path(path) => leaves(&path.tree, &with(&path.ident), found),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, before, found)),
        UseTree::Name(name) if name.ident == "self" => {
            found.extend(before.last().map(|last| (before.to_vec(), last.clone())));
        }
        UseTree::Name(name) => found.push((with(&name.ident), name.ident.to_string())),
        UseTree::Rename(name) => found.push((with(&name.ident), name.rename.to_string())),
        UseTree::Glob(_) => found.push((before.to_vec(), "*".to_owned())),
    }
}

impl<'a> Visit<'a> for Collector<'_> {
    fn visit_item(&mut self, item: &'a Item) {
        let attributes = match item {
            Item::Mod(of) => &of.attrs,
            Item::Use(of) => &of.attrs,
            Item::Fn(of) => &of.attrs,
            Item::Impl(of) => &of.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !is_test(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        let mut found = Vec::new();
        leaves(&item.tree, &[], &mut found);
        for (path, name) in found {
            // A path without `crate` is that of a child module, or of another crate.
            let path = if path[0] == "crate" { path[1..].to_vec() } else { [self.module, &path].concat() };
            if matches!(item.vis, Visibility::Inherited) {
                self.names.paths.push(path);
            } else {
                self.names.exported.insert(name, path);
            }
        }
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names: Module = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names[0] == "crate" {
            self.names.paths.push(names[1..].to_vec());
        }
        visit::visit_path(self, path);
    }
}

/// The files of a crate with what they name; `main.rs` and test-only files are left out.
fn files(root: &Path) -> BTreeMap<Module, Names> {
    fn collect(folder: &Path, module: &Module, found: &mut BTreeMap<Module, Names>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            let child = [module.as_slice(), std::slice::from_ref(&stem)].concat();
            if path.is_dir() {
                collect(&path, &child, found);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && stem != "main"
                && !stem.ends_with("_tests")
            {
                let module = if matches!(stem.as_str(), "mod" | "lib") { module.clone() } else { child };
                let mut collector = Collector { module: &module, names: Names::default() };
                collector.visit_file(&syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap());
                let names = collector.names;
                found.insert(module, names);
            }
        }
    }
    let mut found = BTreeMap::new();
    collect(root, &Module::new(), &mut found);
    found
}

/// The file that a path leads to, through what modules export again; `None` outside the crate.
fn file_of(path: &[String], files: &BTreeMap<Module, Names>) -> Option<Module> {
    let mut path = path.to_vec();
    // Each step leads to another file; a crate has fewer levels than this.
    for _ in 0..20 {
        let depth = (0..=path.len()).rev().find(|depth| files.contains_key(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        match rest.first().and_then(|name| files[module].exported.get(name)) {
            Some(target) => path = [target.as_slice(), &rest[1..]].concat(),
            None => return (!module.is_empty()).then(|| module.to_vec()),
        }
    }
    None
}

/// What files import, and the files among them that a circle goes through.
fn in_circles(files: &BTreeMap<Module, Names>) -> (usize, BTreeMap<String, BTreeSet<String>>) {
    let mut imports = BTreeMap::new();
    for (module, names) in files {
        let targets = names.paths.iter().filter_map(|path| file_of(path, files)).filter(|target| target != module);
        imports.insert(module.join("::"), targets.map(|target| target.join("::")).collect::<BTreeSet<String>>());
    }
    let count = imports.values().map(BTreeSet::len).sum();
    // A file that imports no other, and one that no other imports, is in no circle.
    loop {
        let imported: BTreeSet<String> = imports.values().flatten().cloned().collect();
        let before = imports.len();
        imports.retain(|file, targets| !targets.is_empty() && imported.contains(file));
        let left: BTreeSet<String> = imports.keys().cloned().collect();
        for targets in imports.values_mut() {
            targets.retain(|target| left.contains(target));
        }
        if imports.len() == before {
            return (count, imports);
        }
    }
}

#[test]
fn no_file_imports_one_that_imports_it() {
    for root in ["src", "crates/core/src", "crates/formats/src", "crates/pdf/src", "crates/text/src"] {
        let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(root));
        let (imports, circles) = in_circles(&files);
        let own: Vec<String> = circles.iter().map(|(file, targets)| format!("{file} imports {targets:?}")).collect();
        assert!(own.is_empty(), "{root}: files in a circle, or between two of them:\n{}", own.join("\n"));
        assert!(imports >= files.len(), "{root}: only {imports} imports among {} files", files.len());
    }
}

#[test]
fn the_check_sees_circles_through_modules_that_export_names_again_and_none_in_tests() {
    let crates: [(&str, bool); 4] = [
        ("use crate::b::Two; pub struct One;", true),
        ("fn two() -> crate::b::Two { loop {} }", true),
        ("#[cfg(test)] mod tests { use crate::b::Two; } pub struct One;", false),
        ("pub struct One;", false),
    ];
    for (one, is_circle) in crates {
        let sources =
            [("a::one", one), ("a", "mod one; pub use one::One;"), ("b", "use crate::a::One; pub struct Two;")];
        let mut files = BTreeMap::new();
        for (module, source) in sources {
            let module: Module = module.split("::").map(str::to_owned).collect();
            let mut collector = Collector { module: &module, names: Names::default() };
            collector.visit_file(&syn::parse_file(source).unwrap());
            let names = collector.names;
            files.insert(module, names);
        }
        assert_eq!(!in_circles(&files).1.is_empty(), is_circle, "{one}");
    }
}
