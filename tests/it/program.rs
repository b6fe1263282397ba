//! Runs the built binary like a user.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// Runs `gapatlas` in a folder.
pub(crate) fn gapatlas(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gapatlas")).current_dir(folder).args(arguments).output().unwrap()
}

/// The standard output of a command that must succeed.
pub(crate) fn succeed(folder: &Path, arguments: &[&str]) -> String {
    let output = gapatlas(folder, arguments);
    let error_line = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {error_line}");
    String::from_utf8(output.stdout).unwrap()
}

/// The first error of a command that must fail with exit code 2.
pub(crate) fn error_line(folder: &Path, arguments: &[&str]) -> String {
    let output = gapatlas(folder, arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    first_error(&String::from_utf8(output.stderr).unwrap())
}

/// The first error in what a command prints to standard error; the last line where it has no such beginning.
fn first_error(text: &str) -> String {
    let is_error = |line: &&str| line.starts_with("gapatlas: ");
    text.lines().find(is_error).or(text.lines().last()).unwrap_or_default().to_owned()
}

/// `error_line` with a timeout of a minute, for commands that might not end.
pub(crate) fn error_line_in_time(folder: &Path, arguments: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_gapatlas"));
    let program = program.current_dir(folder).args(arguments).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut running = program.spawn().unwrap();
    let deadline = Instant::now() + Duration::from_mins(1);
    while running.try_wait().unwrap().is_none() {
        if Instant::now() > deadline {
            running.kill().unwrap();
            panic!("{arguments:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let output = running.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    first_error(&String::from_utf8(output.stderr).unwrap())
}

/// The rows of a CSV file by the first column, or by the first and third for the gaps layer.
pub(crate) fn rows(path: &Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let long = header.get(2) == Some("standard");
    let named = |row: csv::StringRecord| {
        let key = if long { format!("{}/{}", &row[0], &row[2]) } else { row[0].to_owned() };
        (key, header.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect())
    };
    reader.records().map(|row| named(row.unwrap())).collect()
}

/// Builds the study in a folder and exports a layer as rows.
pub(crate) fn build_and_export(folder: &Path, layer: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    succeed(folder, &["build", "gapatlas.toml", "-o", "atlas"]);
    let file = format!("{layer}.csv");
    succeed(folder, &["export", "atlas", "--layer", layer, "-o", &file]);
    rows(&folder.join(file))
}
