//! Files of a study: where they are, what is inside a zip, and their fingerprint.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use crate::domain::Fingerprint;
use crate::read::archive::Archive;
use crate::read::error::{ReadError, listed};
use crate::study::{FilePath, Study};

/// A file of the study that exists.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// As the study names it.
    pub(crate) name: String,
    /// Where it is; for a part of an archive, where the archive is.
    pub(crate) path: PathBuf,
    /// The part of an archive that the study names with `archive.zip/part`.
    part: Option<String>,
}

/// A file whose contents can be read: a plain one, or a part of an archive.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// A file or a folder.
    Plain(PathBuf),
    /// A part of a zip archive.
    Zipped {
        /// The archive.
        archive: PathBuf,
        /// The name of the part.
        part: String,
    },
}

impl File {
    /// # Errors
    /// Where there is no such file.
    pub(crate) fn find(study: &Study, file: &FilePath) -> Result<Self, ReadError> {
        let name = file.0.clone();
        let (path, part) = match file.0.to_ascii_lowercase().find(".zip/") {
            Some(dot) => {
                let (archive, part) = file.0.split_at(dot + ".zip".len());
                (study.locate(&FilePath(archive.to_owned())), Some(part.trim_start_matches('/').to_owned()))
            }
            None => (study.locate(file), None),
        };
        match fs::metadata(&path) {
            Ok(found) if found.is_file() || found.is_dir() => {}
            Ok(_) => return Err(ReadError::NoFile { file: name }),
            Err(_) => return Err(ReadError::Missing { file: name, path: path.display().to_string() }),
        }
        match endless(&path) {
            Some(beside) => Err(ReadError::NoFile { file: beside.display().to_string() }),
            None => Ok(Self { name, path, part }),
        }
    }

    /// A file that somebody names on the command line.
    pub(crate) fn at(path: &Path) -> Self {
        Self { name: path.display().to_string(), path: path.to_owned(), part: None }
    }

    /// Where the contents are; of a zip archive, the one part that has one of the endings, in order of preference.
    pub(crate) fn content(&self, endings: &[&str]) -> Result<Content, ReadError> {
        if !self.is_archive() {
            return Ok(Content::Plain(self.path.clone()));
        }
        let broken = |reason: String| ReadError::Archive { file: self.name.clone(), reason };
        let parts = self.parts()?;
        let part = match &self.part {
            Some(part) if parts.contains(part) => part.clone(),
            Some(part) => {
                let there = listed(parts.iter().map(String::as_str));
                return Err(broken(format!("the archive has no part `{part}`; it has {there}")));
            }
            None => pick(&parts, endings).map_err(broken)?,
        };
        Ok(Content::Zipped { archive: self.path.clone(), part })
    }

    /// Every file of a folder or an archive with its name there; a plain file is its own only part.
    pub(crate) fn all_parts(&self) -> Result<Vec<(String, Content)>, ReadError> {
        if self.path.is_dir() {
            let files = self.files_that_belong().map_err(|source| self.unreadable(source))?;
            let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Ok(files.into_iter().map(|path| (name(&path), Content::Plain(path))).collect());
        }
        if !self.is_archive() {
            return Ok(vec![(self.name.clone(), Content::Plain(self.path.clone()))]);
        }
        let own = |part: &String| self.part.as_ref().is_none_or(|asked| asked == part);
        let content = |part: String| (part.clone(), Content::Zipped { archive: self.path.clone(), part });
        Ok(self.parts()?.into_iter().filter(own).map(content).collect())
    }

    /// A shapefile of which all files are in one archive ends in `shz`.
    fn is_archive(&self) -> bool {
        matches!(ending(&self.path).as_str(), "zip" | "shz")
    }

    fn parts(&self) -> Result<Vec<String>, ReadError> {
        let archive = self.archive(&self.path)?;
        let ours = |part: &&str| !part.ends_with('/') && !part.starts_with("__MACOSX");
        // A file geodatabase is a folder.
        let whole = |part: &str| match part.to_ascii_lowercase().find(".gdb/") {
            Some(dot) => part[..dot + ".gdb".len()].to_owned(),
            None => part.to_owned(),
        };
        let parts: BTreeSet<String> = archive.names().filter(ours).map(whole).collect();
        Ok(parts.into_iter().collect())
    }

    /// The bytes of a plain file or of a part of an archive.
    pub(crate) fn bytes(&self, content: &Content) -> Result<Vec<u8>, ReadError> {
        match content {
            Content::Plain(path) => {
                let mut bytes = Vec::new();
                let read = regular(path).and_then(|mut file| file.read_to_end(&mut bytes));
                read.map(|_| bytes).map_err(|source| self.unreadable(source))
            }
            Content::Zipped { archive, part } => self.archive(archive)?.bytes(part),
        }
    }

    /// The first bytes of a plain file or of a part of an archive, at most so many; a folder has none.
    pub(crate) fn head(&self, content: &Content, most: u64) -> Result<Vec<u8>, ReadError> {
        match content {
            Content::Plain(path) if path.is_dir() => Ok(Vec::new()),
            Content::Plain(path) => {
                let mut bytes = Vec::new();
                let read = regular(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
                read.map(|_| bytes).map_err(|source| self.unreadable(source))
            }
            // A geodatabase in an archive is a folder.
            Content::Zipped { part, .. } if ending(Path::new(part)) == "gdb" => Ok(Vec::new()),
            Content::Zipped { archive, part } => self.archive(archive)?.head(part, most),
        }
    }

    fn archive(&self, path: &Path) -> Result<Archive, ReadError> {
        Archive::open(&self.name, path)
    }

    fn unreadable(&self, source: io::Error) -> ReadError {
        ReadError::Unreadable { file: self.name.clone(), source }
    }

    /// SHA-256 in hexadecimal: of the file, of a shapefile with the files beside it that belong to it, of a folder
    /// with all its files, each preceded by its name.
    pub(crate) fn sha256(&self) -> Result<String, ReadError> {
        let mut sum = Fingerprint::default();
        let parts = self.files_that_belong().map_err(|source| self.unreadable(source))?;
        for part in &parts {
            if parts.len() > 1 {
                sum.add(part.file_name().unwrap_or_default().as_encoded_bytes());
            }
            add(&mut sum, part).map_err(|source| self.unreadable(source))?;
        }
        Ok(sum.hex())
    }

    fn files_that_belong(&self) -> io::Result<Vec<PathBuf>> {
        if self.path.is_dir() {
            let entries: io::Result<Vec<_>> = fs::read_dir(&self.path)?.collect();
            let mut files: Vec<_> =
                entries?.into_iter().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
            files.sort();
            return Ok(files);
        }
        let beside = ["shp", "shx", "dbf", "prj", "cpg"].map(|ending| self.path.with_extension(ending));
        if ending(&self.path) == "shp" {
            Ok(beside.into_iter().filter(|path| path.exists()).collect())
        } else {
            Ok(vec![self.path.clone()])
        }
    }
}

/// Opens a file that has an end: a pipe or a device would keep the program for ever.
pub(crate) fn regular(path: &Path) -> io::Result<fs::File> {
    if fs::metadata(path)?.is_file() {
        fs::File::open(path)
    } else {
        Err(io::Error::other("it is a folder, a pipe or a device, and no file"))
    }
}

fn add(sum: &mut Fingerprint, path: &Path) -> io::Result<()> {
    let mut file = BufReader::with_capacity(1 << 20, regular(path)?);
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        sum.add(bytes);
        let read = bytes.len();
        file.consume(read);
    }
}

/// A pipe or a device in a folder, or beside a file with a name that begins like its own: libraries would open it too.
fn endless(path: &Path) -> Option<PathBuf> {
    let stem = format!("{}.", path.file_stem().unwrap_or_default().to_string_lossy());
    let (folder, start) = match path.parent() {
        _ if path.is_dir() => (path, String::new()),
        Some(parent) if parent == Path::new("") => (Path::new("."), stem),
        parent => (parent?, stem),
    };
    let named = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut named = named.filter(|entry| entry.file_name().to_string_lossy().starts_with(&start));
    let is_endless = |path: &PathBuf| fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir());
    named.find_map(|entry| Some(entry.path()).filter(is_endless))
}

/// What stands behind the last dot of a path, in small letters.
pub(crate) fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

fn pick(parts: &[String], endings: &[&str]) -> Result<String, String> {
    for wanted in endings {
        // Publishers put descriptions of the columns beside the table.
        let description = |part: &str| {
            let name = part.rsplit('/').next().unwrap_or(part).to_ascii_lowercase();
            ["column-metadata", "_metadata_", "_metadata.", "metadata.json", "table-notes", "readme"]
                .iter()
                .any(|mark| name.contains(mark))
        };
        let fits = |part: &&String| ending(Path::new(part)) == *wanted && !description(part);
        let found: Vec<&String> = parts.iter().filter(fits).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok((*only).clone()),
            several => {
                let names = listed(several.iter().map(|part| part.as_str()));
                return Err(format!(
                    "the archive has several parts that could be meant: {names}; name one as `archive.zip/part`"
                ));
            }
        }
    }
    let names = listed(parts.iter().map(String::as_str));
    Err(format!("the archive has no part that can be read here; it has {names}"))
}
