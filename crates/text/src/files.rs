//! The files of a study: their names in citations, and what they are used for.

use crate::Text;

/// The name of a file without its folders, which differ between machines. A member of an archive keeps the name of the
/// archive.
#[must_use]
pub fn file_name(path: &str) -> &str {
    let archive = path.to_ascii_lowercase().find(".zip/").unwrap_or(path.len());
    let start = path[..archive].rfind('/').map_or(0, |slash| slash + 1);
    &path[start..]
}

impl Text {
    /// What a file is used for, by the code of its purpose; `None` for a file of a theme or of a kind of areas.
    #[must_use]
    pub fn purpose(&self, code: &str) -> Option<String> {
        self.known(&format!("purpose-{code}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_left_out_and_archives_are_not() {
        let names =
            ["tracts.gpkg", "../data/tracts.gpkg", "/srv/a/B.ZIP/inner/c.csv", "folder/feed.zip"].map(file_name);
        assert_eq!(names, ["tracts.gpkg", "tracts.gpkg", "B.ZIP/inner/c.csv", "feed.zip"]);
    }
}
