//! Tables in a database: PostgreSQL with PostGIS.

use gdal::errors::GdalError;
use gdal::vector::sql::Dialect;
use gdal::{Dataset, DatasetOptions, GdalOpenFlags};

use crate::write::dictionary::Dictionary;
use crate::write::rows::Rows;
use crate::write::vector::{Sheet, write_dictionary};
use crate::write::{WriteError, vector};

/// Where in a database a table is to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// How to reach the database: `postgresql://user@host/database`, as libpq reads it.
    pub url: String,
    /// The schema; without one, where the database puts tables.
    pub schema: Option<String>,
    /// The table.
    pub table: String,
}

impl Target {
    /// The address without a password, for people to read.
    #[must_use]
    pub fn shown(&self) -> String {
        let Some((scheme, rest)) = self.url.split_once("://") else { return "the database".to_owned() };
        // What stands behind the question mark may hold a password as well.
        let rest = rest.split('?').next().unwrap_or_default();
        let (who, place) = rest.rsplit_once('@').map_or(("", rest), |(who, place)| (who, place));
        let user = who.split(':').next().unwrap_or_default();
        let at = if user.is_empty() { String::new() } else { format!("{user}@") };
        format!("{scheme}://{at}{place}")
    }

    fn quoted(&self, table: &str) -> String {
        let schema = self.schema.as_ref().map(|schema| format!("{}.", identifier(schema)));
        format!("{}{}", schema.unwrap_or_default(), identifier(table))
    }
}

/// Writes a table and its data dictionary (`<table>_dictionary`) in one transaction: who reads sees the old ones until the new are whole.
/// Columns have their description as comment; the table has an index of its places and a key. Answers how many rows there were.
///
/// # Errors
/// Where the database cannot be reached, or refuses.
pub fn write_to_database(rows: Rows<'_>, dictionary: &Dictionary, target: &Target) -> Result<usize, WriteError> {
    vector::silence();
    let mut count = 0;
    let written = write(rows.seen(|part| count += part.rows()), dictionary, target);
    written.map(|()| count).map_err(|error| WriteError::Library { path: target.shown(), reason: said(&error) })
}

fn write(rows: Rows<'_>, dictionary: &Dictionary, target: &Target) -> Result<(), GdalError> {
    let options = DatasetOptions {
        open_flags: GdalOpenFlags::GDAL_OF_VECTOR | GdalOpenFlags::GDAL_OF_UPDATE,
        allowed_drivers: Some(&["PostgreSQL"]),
        ..DatasetOptions::default()
    };
    let mut database = Dataset::open_ex(&target.url, options)?;
    let mut writing = database.start_transaction()?;
    let schema = target.schema.as_ref().map(|schema| format!("SCHEMA={schema}"));
    if let Some(schema) = &target.schema {
        run(&writing, &format!("CREATE SCHEMA IF NOT EXISTS {}", identifier(schema)))?;
    }
    let mut options = vec!["OVERWRITE=YES", "LAUNDER=NO", "GEOMETRY_NAME=geom", "FID=fid"];
    options.extend(schema.as_deref());
    let (head, parts) = rows.open();
    Sheet::of(&head).named(&target.table).write(parts, &mut writing, Some(&options))?;
    let words = format!("{}_dictionary", target.table);
    write_dictionary(&mut writing, &words, dictionary, Some(&options))?;
    let own = target.quoted(&target.table);
    for entry in &dictionary.entries {
        let comment = [entry.words.label.as_str(), &entry.words.description, &entry.words.source].join("\n");
        let column = identifier(&entry.name);
        run(&writing, &format!("COMMENT ON COLUMN {own}.{column} IS {}", literal(comment.trim())))?;
    }
    run(&writing, &format!("COMMENT ON TABLE {own} IS {}", literal(&dictionary.method.join("\n"))))?;
    if let Some(key) = dictionary.entries.first().filter(|_| head.columns.get().layer.is_keyed_by_first_column()) {
        run(&writing, &format!("ALTER TABLE {own} ADD UNIQUE ({})", identifier(&key.name)))?;
    }
    writing.commit()?;
    database.close()
}

fn run(database: &Dataset, statement: &str) -> Result<(), GdalError> {
    database.execute_sql(statement, None, Dialect::DEFAULT).map(drop)
}

/// What the database says, on one line.
fn said(error: &GdalError) -> String {
    match error {
        GdalError::NullPointer { msg, .. } | GdalError::CplError { msg, .. } if !msg.trim().is_empty() => {
            msg.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
}

fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_shown() {
        let shown = |url: &str| Target { url: url.to_owned(), schema: None, table: "tracts".to_owned() }.shown();
        assert_eq!(
            shown("postgresql://ann:se@cret@db.example.org:5432/gis?sslmode=disable"),
            "postgresql://ann@db.example.org:5432/gis"
        );
        assert_eq!(shown("postgresql:///gis?user=ann&password=secret"), "postgresql:///gis");
        assert_eq!(shown("host=db password=secret"), "the database");
    }

    #[test]
    fn names_and_texts_stay_names_and_texts() {
        assert_eq!(identifier("a\"; DROP TABLE b"), "\"a\"\"; DROP TABLE b\"");
        assert_eq!(literal("people's"), "'people''s'");
    }
}
