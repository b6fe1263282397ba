//! The house keeps to its plan: who may import whom, and how large a file may grow.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// A layer and the layers it may import; itself always. The table is that of ARCHITECTURE.md.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("words", &["domain"]),
    ("travel", &["domain"]),
    ("access", &["domain", "travel"]),
    ("gap", &["domain", "travel", "access"]),
    ("sample", &["domain"]),
    ("study", &["domain", "travel", "gap"]),
    ("region", &["domain", "travel"]),
    ("disclosure", &["domain", "gap", "study"]),
    ("legend", &["domain", "words", "gap", "disclosure"]),
    ("atlas", &["domain", "travel", "access", "gap", "study", "region", "disclosure"]),
    ("read", &["domain", "travel", "study", "region"]),
    ("write", &["domain", "travel", "gap", "study", "disclosure", "atlas", "words", "legend"]),
    ("directory", &["domain", "words", "write"]),
    ("calls", &["domain", "words", "gap", "atlas", "write"]),
    ("tiles", &["domain", "disclosure"]),
    ("store", &["domain", "travel", "study", "disclosure", "atlas", "write", "tiles"]),
    ("ogc", &["domain", "disclosure", "write"]),
    ("report", &["domain", "words", "gap", "study", "disclosure", "atlas", "legend", "write"]),
    ("compare", &["domain", "gap", "disclosure", "atlas", "words", "write", "report"]),
    (
        "http",
        &[
            "domain",
            "words",
            "gap",
            "disclosure",
            "legend",
            "atlas",
            "write",
            "report",
            "calls",
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
            "study",
            "region",
            "disclosure",
            "directory",
            "calls",
            "atlas",
            "read",
            "write",
            "report",
            "ogc",
            "compare",
            "store",
            "tiles",
            "sample",
            "http",
        ],
    ),
];
const MOST_LINES: usize = 400;
const NAMES_THAT_SAY_NOTHING: [&str; 6] = ["util", "utils", "helper", "helpers", "common", "misc"];

fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &mut found);
    let relative = |(path, text): (PathBuf, String)| (path.strip_prefix(&root).unwrap().to_owned(), text);
    found.into_iter().map(relative).collect()
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
        if matches!(layer.as_str(), "lib" | "main") {
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
fn the_check_of_imports_sees_imports_that_point_outward() {
    assert_eq!(imports("use crate::read::read_study;\nlet x = crate::atlas::Atlas;"), ["read", "atlas"]);
    assert!(sources().iter().map(|(_, text)| imports(text).len()).sum::<usize>() > 50);
}

#[test]
fn files_stay_small_and_are_named_for_what_they_hold() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines > MOST_LINES {
            wrong.push(format!("{}: {lines} lines", path.display()));
        }
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if NAMES_THAT_SAY_NOTHING.contains(&stem.as_str()) {
            wrong.push(format!("{}: a name that says nothing", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
