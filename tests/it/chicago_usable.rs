//! Usable help in Chicago, with real data, which is not part of this repository: see tests/README.md.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::program::{build_and_export, succeed};
use crate::real_data::real_data;
use crate::town::extend;

/// The output of an independent script for the same files; `None` where it cannot run.
fn independent(arguments: &[&Path]) -> Option<String> {
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crosscheck/usable.py");
    let output = Command::new(&python).arg(script).args(arguments).output().ok()?;
    if output.status.success() {
        return Some(String::from_utf8(output.stdout).unwrap());
    }
    let error_line = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(error_line.contains("ModuleNotFoundError"), "{error_line}");
    eprintln!("skipped: {python} has no GeoPandas (`make test` installs it)");
    None
}

#[test]
fn clinics_that_speak_the_language_agree_with_an_independent_script_in_three_areas() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(data) = real_data("data/chicago") else { return };
    let text = fs::read_to_string(root.join("tests/studies/chicago_usable.toml")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let text = text.replace("../../../shared/data/chicago", data.to_str().unwrap());
    // The script has no area where the list is complete.
    let text = text.replace("complete_within = \"community-area\"", "complete_within = \"everywhere\"");
    fs::write(path.join("gapatlas.toml"), text).unwrap();
    let origins = path.join("origins.csv");
    if independent(&[&data, Path::new("--origins"), &origins]).is_none() {
        return;
    }
    extend(path, "[origins]\npath = \"origins.csv\"\nx = \"lon\"\ny = \"lat\"\npopulation = \"population\"");
    let tracts = build_and_export(path, "tracts");
    let withheld = tracts.iter().filter(|(_, row)| !row["limited_english_spanish_withheld"].is_empty());
    let list: Vec<&str> = withheld.map(|(geoid, _)| geoid.as_str()).collect();
    assert!(!list.is_empty());
    fs::write(path.join("withheld.txt"), list.join("\n")).unwrap();
    let arguments = [&data, Path::new("--origins"), &origins, Path::new("--withheld"), &path.join("withheld.txt")];
    let expected: Value = serde_json::from_str(&independent(&arguments).unwrap()).unwrap();
    succeed(path, &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let areas = crate::program::rows(&path.join("areas.csv"));
    for (area, numbers) in expected.as_object().unwrap() {
        for (part, column) in [
            ("people", "limited_english"),
            ("reach", "clinic_usable_without_reach"),
            ("language", "clinic_usable_without_language"),
            ("open", "clinic_usable_without_open"),
        ] {
            let own: f64 = areas[area][column].parse().unwrap();
            let other = numbers[part].as_f64().unwrap();
            // Slivers along borders are reassigned here, while the script keeps them.
            assert!((own - other).abs() <= 0.002 * other.max(500.0), "{area} {part}: {own} and {other}");
        }
    }
    let some = |part: &str| expected.as_object().unwrap().values().any(|area| area[part].as_f64() > Some(100.0));
    assert!(
        some("reach") && some("language") && some("open"),
        "a comparison of zeros would compare nothing: {expected}"
    );
}
