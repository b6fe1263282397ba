//! The modules keep to ARCHITECTURE.md: which may import which, and how long a file may be. Documents name and link files
//! that exist.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// A layer and the layers it may import; itself always. The table is that of ARCHITECTURE.md.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("gdal_settings", &[]),
    ("words", &["domain"]),
    ("travel", &["domain"]),
    ("access", &["domain", "travel"]),
    ("gap", &["domain", "travel", "access"]),
    ("sample", &["domain", "gdal_settings"]),
    ("filter", &["domain"]),
    ("siting", &["domain", "travel"]),
    ("study", &["domain", "travel", "gap", "filter"]),
    ("region", &["domain", "travel"]),
    ("scenario", &["domain", "travel", "study", "region"]),
    ("disclosure", &["domain", "gap", "study"]),
    ("atlas", &["domain", "travel", "access", "gap", "study", "region", "scenario", "disclosure"]),
    ("results", &["domain", "gap", "atlas"]),
    ("reach", &["domain", "travel", "access"]),
    ("legend", &["domain", "gap", "disclosure", "results"]),
    ("read", &["domain", "gdal_settings", "travel", "filter", "study", "region", "scenario"]),
    ("recognize", &["domain", "read"]),
    ("write", &["domain", "gdal_settings", "travel", "gap", "study", "region", "disclosure", "atlas", "legend"]),
    ("directory", &["domain", "write"]),
    ("calls", &["domain", "gap", "atlas", "results", "write"]),
    ("tiles", &["domain", "disclosure"]),
    ("store", &["domain", "gdal_settings", "travel", "study", "region", "disclosure", "atlas", "write", "tiles"]),
    ("ogc", &["domain", "gdal_settings", "filter", "disclosure", "write"]),
    ("report", &["domain", "gap", "study", "region", "disclosure", "atlas", "results", "legend", "write"]),
    ("findings_map", &["domain", "region", "report"]),
    ("whatif", &["domain", "study", "region", "atlas", "words", "write"]),
    ("levers", &["domain", "words", "scenario", "atlas", "write", "whatif"]),
    ("compare", &["domain", "disclosure", "atlas", "results", "words", "write"]),
    (
        "http",
        &[
            "domain",
            "travel",
            "gap",
            "study",
            "disclosure",
            "scenario",
            "legend",
            "atlas",
            "results",
            "reach",
            "write",
            "report",
            "compare",
            "calls",
            "whatif",
            "ogc",
            "store",
            "tiles",
        ],
    ),
    (
        "cli",
        &[
            "domain",
            "words",
            "travel",
            "access",
            "gap",
            "siting",
            "study",
            "region",
            "scenario",
            "disclosure",
            "directory",
            "calls",
            "atlas",
            "results",
            "read",
            "recognize",
            "write",
            "report",
            "findings_map",
            "ogc",
            "compare",
            "whatif",
            "levers",
            "store",
            "tiles",
            "sample",
            "http",
        ],
    ),
];
/// The folders of `web/src` from the inside out. The table is that of ARCHITECTURE.md.
const WEB_FOLDERS: [&str; 21] = [
    "api", "elements", "view", "symbols", "text", "page", "own-area", "search", "reach", "panel", "table", "ranking",
    "legend", "map", "print", "tour", "share", "handout", "beside", "scenario", "linked",
];
const MAX_LINES: usize = 400;
const MEANINGLESS_NAMES: [&str; 6] = ["util", "utils", "helper", "helpers", "common", "misc"];

/// Files below a folder with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, endings: &[&str], found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, endings, found);
            } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    collect(&root, endings, &mut found);
    let relative = |(path, text): (PathBuf, String)| (path.strip_prefix(&root).unwrap().to_owned(), text);
    found.into_iter().map(relative).collect()
}

/// The sources of the program and of the crates it is made of, with their paths below `src`.
fn sources() -> Vec<(PathBuf, String)> {
    ["src", "crates/core/src"].into_iter().flat_map(|folder| files(folder, &["rs"])).collect()
}

/// The names of source files that a document gives between backticks.
fn named_files(text: &str) -> impl Iterator<Item = &str> {
    let names = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    names.filter(|name| {
        let is_source = Path::new(name).extension().is_some_and(|ending| ending == "rs" || ending == "ts");
        is_source && !name.contains([' ', '*'])
    })
}

fn layer_of(path: &Path) -> String {
    let first = path.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Every layer that a source names as `crate::layer`, wherever in the file.
fn imports(text: &str) -> Vec<String> {
    let after = text.split("crate::").skip(1);
    after.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()).collect()
}

#[test]
fn imports_point_inward() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let layer = layer_of(&path);
        // The test of the service's pages makes an atlas first.
        if matches!(layer.as_str(), "lib" | "main") || path.ends_with("http/pages/pseudo_locale_tests.rs") {
            continue;
        }
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            wrong.push(format!("{}: the layer {layer} is not in the table", path.display()));
            continue;
        };
        for import in imports(&text) {
            if import != layer && !allowed.contains(&import.as_str()) {
                wrong.push(format!("{}: {layer} imports {import}", path.display()));
            }
        }
        if text.contains("super::super")
            || text.lines().any(|line| line.trim_start().starts_with("use super::") && line.trim() != "use super::*;")
        {
            wrong.push(format!("{}: names a neighbour with super::", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_of_the_map_application_point_inward() {
    let place = |name: &str| WEB_FOLDERS.iter().position(|folder| *folder == name);
    let mut wrong = Vec::new();
    let mut imports = 0;
    for (path, text) in files("web/src", &["ts"]) {
        let folder = path.parent().unwrap().to_str().unwrap();
        // Files beside the folders start the page, and import all of them.
        if folder.is_empty() {
            continue;
        }
        for other in
            text.split("from '../").skip(1).filter_map(|rest| rest.split('/').next()).filter(|name| *name != "..")
        {
            imports += 1;
            if place(folder).zip(place(other)).is_none_or(|(from, to)| to > from) {
                wrong.push(format!("{}: {folder} imports {other}", path.display()));
            }
        }
    }
    assert!(imports > 50, "only {imports} imports between folders");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The libraries that a crate of the workspace links.
fn dependencies(folder: &str) -> Vec<String> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).unwrap();
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let names = lines.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split(['.', ' ']).next());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn only_the_package_links_gdal_and_a_service_and_only_text_knows_a_language() {
    for folder in ["crates/core", "crates/formats", "crates/text"] {
        let dependencies = dependencies(folder);
        assert!(dependencies.len() > 5, "{folder}: {dependencies:?}");
        let of_formats: &[&str] = if folder == "crates/formats" { &[] } else { &["parquet", "zip"] };
        for library in ["gdal", "gdal-sys", "axum", "tokio"].iter().chain(of_formats) {
            assert!(!dependencies.iter().any(|name| name == library), "{folder}: {library}");
        }
    }
    for folder in ["crates/core", "crates/formats", "."] {
        let languages =
            dependencies(folder).into_iter().filter(|name| name.starts_with("fluent") || name.starts_with("icu"));
        assert_eq!(languages.collect::<Vec<_>>(), Vec::<String>::new(), "{folder}");
    }
}

#[test]
fn the_check_of_imports_sees_imports_that_point_outward() {
    assert_eq!(imports("use crate::read::read_study;\nlet x = crate::atlas::Atlas;"), ["read", "atlas"]);
    assert!(sources().iter().map(|(_, text)| imports(text).len()).sum::<usize>() > 50);
}

#[test]
fn files_stay_small_and_are_named_for_what_they_hold() {
    let mut wrong = Vec::new();
    for (path, text) in sources().into_iter().chain(
        ["crates/formats/src", "crates/pdf/src", "crates/text/src"]
            .into_iter()
            .flat_map(|folder| files(folder, &["rs"])),
    ) {
        let lines = text.lines().count();
        if lines > MAX_LINES {
            wrong.push(format!("{}: {lines} lines", path.display()));
        }
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if MEANINGLESS_NAMES.contains(&stem.as_str()) {
            wrong.push(format!("{}: a name that says nothing", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// README, the other documents at the root, and all of docs/, with their paths from the root.
fn documents() -> Vec<(PathBuf, String)> {
    let below_docs = files("docs", &["md"]).into_iter().map(|(path, text)| (Path::new("docs").join(path), text));
    let others = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "tests/README.md"].map(|name| {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
        (PathBuf::from(name), text)
    });
    below_docs.chain(others).collect()
}

/// The targets of a document's links to files, without the heading after `#`.
fn linked_files(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains(':'))
}

#[test]
fn documents_name_files_that_exist() {
    let folders = [
        "src",
        "crates/core/src",
        "crates/formats/src",
        "crates/pdf/src",
        "crates/text/src",
        "tests",
        "web/src",
        "web/tests",
        "benches",
    ];
    let existing: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| files(folder, &["rs", "ts"]).into_iter().map(move |(path, _)| Path::new(folder).join(path)))
        .collect();
    let mut wrong = Vec::new();
    let mut names = 0;
    for (document, text) in &documents() {
        for name in named_files(text) {
            names += 1;
            if !existing.iter().any(|path| path.ends_with(name)) {
                wrong.push(format!("{}: there is no {name}", document.display()));
            }
        }
    }
    assert!(names > 50, "only {names} files are named");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn links_in_documents_lead_to_files_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut wrong = Vec::new();
    let mut links = 0;
    for (document, text) in &documents() {
        let folder = root.join(document.parent().unwrap());
        for target in linked_files(text) {
            links += 1;
            if !folder.join(target).exists() {
                wrong.push(format!("{}: the link to {target} leads nowhere", document.display()));
            }
        }
    }
    assert!(links > 100, "only {links} links");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_check_of_links_sees_files_and_neither_headings_nor_addresses() {
    let text = "[a](a.md), [part](b.md#c), [here](#d) and [there](https://example.org/e.md)";
    assert_eq!(linked_files(text).collect::<Vec<_>>(), ["a.md", "b.md"]);
}

#[test]
fn every_decision_has_three_parts_and_is_listed() {
    let (lists, decisions): (Vec<_>, Vec<_>) =
        files("docs/dev/decisions", &["md"]).into_iter().partition(|(path, _)| path.ends_with("README.md"));
    let mut wrong = Vec::new();
    for (path, text) in &decisions {
        for part in ["## Context", "## Decision", "## Consequence"] {
            if !text.lines().any(|line| line == part) {
                wrong.push(format!("{}: there is no {part}", path.display()));
            }
        }
        if !lists.iter().any(|(_, list)| list.contains(&format!("({})", path.display()))) {
            wrong.push(format!("{}: README.md does not list it", path.display()));
        }
    }
    assert!(decisions.len() > 50, "only {} decisions", decisions.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
