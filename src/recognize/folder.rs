//! Which files a folder has, within limits: what is not looked at is told with its reason.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use gapatlas_formats::files::extension;

/// Folders in folders are looked at so deep.
const MOST_LEVELS: usize = 6;
/// So many files are looked at.
const MOST_FILES: usize = 2_000;
/// So many entries of one folder are looked at.
const MOST_ENTRIES: usize = 20_000;

/// A file, or a folder that is one thing.
#[derive(Debug)]
pub(crate) struct Found {
    /// Its path below the folder that was asked about, with `/`; empty for that folder itself.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) kind: FoundKind,
}

/// What is found by names alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FoundKind {
    /// A file of so many bytes.
    File(u64),
    /// A folder with the tables of a GTFS feed.
    Feed,
    /// A folder with the tables of a directory of services.
    Directory,
    /// A file geodatabase.
    Geodatabase,
}

/// A file that is not looked at, with the reason.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    pub(crate) name: String,
    pub(crate) reason: String,
}

/// What a folder has.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    pub(crate) found: Vec<Found>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Lists a folder and the folders in it, by name. `skipped` is the folder of the study that is to be written.
///
/// # Errors
/// Where the folder itself cannot be read.
pub(crate) fn list(root: &Path, skipped: &Path) -> io::Result<Listing> {
    let mut listing = Listing::default();
    let mut folders = vec![(root.to_owned(), String::new(), 0)];
    fs::read_dir(root)?;
    while let Some((path, name, level)) = folders.pop() {
        let below = listing.folder(&path, &name, skipped);
        for (path, name) in below.into_iter().rev() {
            if level + 1 < MOST_LEVELS {
                folders.push((path, name, level + 1));
            } else {
                listing.leave_out(name, format!("a folder more than {MOST_LEVELS} levels down is not looked into"));
            }
        }
        if listing.found.len() > MOST_FILES {
            listing.found.truncate(MOST_FILES);
            let rest = format!("only the first {MOST_FILES} files are looked at; name a smaller folder");
            listing.leave_out("everything else".to_owned(), rest);
            break;
        }
    }
    Ok(listing)
}

impl Listing {
    fn leave_out(&mut self, name: String, reason: impl Into<String>) {
        self.left_out.push(LeftOut { name, reason: reason.into() });
    }

    /// Lists one folder, and says which folders it has.
    fn folder(&mut self, path: &Path, name: &str, skipped: &Path) -> Vec<(PathBuf, String)> {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries.take(MOST_ENTRIES),
            Err(error) => {
                self.leave_out(name.to_owned(), format!("the folder cannot be read: {error}"));
                return Vec::new();
            }
        };
        let mut names = BTreeSet::new();
        for entry in entries.flatten() {
            if let Ok(entry) = entry.file_name().into_string() {
                names.insert(entry);
            } else {
                let shown = joined(name, &entry.file_name().to_string_lossy());
                self.leave_out(shown, "its name is not in UTF-8, so that no study can name it; rename it");
            }
        }
        if names.len() >= MOST_ENTRIES {
            self.leave_out(name.to_owned(), format!("only {MOST_ENTRIES} of the folder's files are looked at"));
        }
        if let Some(kind) = folder_kind(&names) {
            self.found.push(Found { name: name.to_owned(), path: path.to_owned(), kind });
            return Vec::new();
        }
        if names.contains("manifest.json") && names.contains("tracts.parquet") {
            self.leave_out(name.to_owned(), "an atlas that Gapatlas built");
            return Vec::new();
        }
        let mut below = Vec::new();
        for entry in &names {
            below.extend(self.entry(path, joined(name, entry), (entry, &names), skipped));
        }
        below
    }

    /// Lists an entry of a folder; the answer is a folder to look into.
    fn entry(
        &mut self,
        folder: &Path,
        name: String,
        (entry, siblings): (&str, &BTreeSet<String>),
        skipped: &Path,
    ) -> Option<(PathBuf, String)> {
        let path = folder.join(entry);
        if entry.starts_with('.') {
            self.leave_out(name, "hidden");
            return None;
        }
        let is_link = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
        let metadata = match fs::metadata(&path) {
            Ok(metadata) => metadata,
            Err(_) if is_link => {
                self.leave_out(name, "a link that leads nowhere");
                return None;
            }
            Err(error) => {
                self.leave_out(name, format!("cannot be read: {error}"));
                return None;
            }
        };
        if metadata.is_dir() {
            let is_geodatabase = extension(&path) == "gdb";
            if is_link {
                self.leave_out(name, "a link to a folder is not followed");
            } else if path.canonicalize().is_ok_and(|path| path == skipped) {
                self.leave_out(name, "the folder of the study itself");
            } else if is_geodatabase {
                self.found.push(Found { name, path, kind: FoundKind::Geodatabase });
            } else {
                return Some((path, name));
            }
        } else if !metadata.is_file() {
            self.leave_out(name, "is neither a file nor a folder, but a pipe, a socket or a device");
        } else if let Some(whole) = whole_of_part(entry, siblings) {
            self.leave_out(name, whole);
        } else {
            self.found.push(Found { name, path, kind: FoundKind::File(metadata.len()) });
        }
        None
    }
}

fn joined(folder: &str, entry: &str) -> String {
    if folder.is_empty() { entry.to_owned() } else { format!("{folder}/{entry}") }
}

fn folder_kind(names: &BTreeSet<String>) -> Option<FoundKind> {
    let has = |name: &str| names.contains(name);
    if has("stops.txt") && ["routes.txt", "trips.txt", "stop_times.txt"].into_iter().any(has) {
        Some(FoundKind::Feed)
    } else if has("services.csv") && has("locations.csv") {
        Some(FoundKind::Directory)
    } else {
        None
    }
}

/// What a file beside a shapefile belongs to; `None` for a file that stands for itself.
fn whole_of_part(entry: &str, siblings: &BTreeSet<String>) -> Option<String> {
    const PARTS: [&str; 11] = ["shx", "dbf", "prj", "cpg", "sbn", "sbx", "qix", "qpj", "qmd", "shp.xml", "qml"];
    let lower = entry.to_ascii_lowercase();
    let part = PARTS.into_iter().find(|part| lower.ends_with(&format!(".{part}")))?;
    let stem = entry.get(..entry.len() - part.len() - 1)?;
    let sibling = |ending: &str| {
        siblings
            .iter()
            .find(|name| name.get(..stem.len()) == Some(stem) && name[stem.len()..].eq_ignore_ascii_case(ending))
    };
    if let Some(shapefile) = sibling(".shp") {
        return Some(format!("a part of {shapefile}"));
    }
    match sibling(".dbf") {
        _ if part == "dbf" => None,
        Some(table) => Some(format!("belongs to {table}, which has no .shp and so no outlines")),
        None => Some("a part of a shapefile whose .shp is missing".to_owned()),
    }
}
