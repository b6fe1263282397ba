//! Tables in PostgreSQL with PostGIS.

use gdal::errors::GdalError;
use gdal::vector::sql::Dialect;
use gdal::{Dataset, DatasetOptions, GdalOpenFlags};

use crate::write::dictionary::Dictionary;
use crate::write::rows::Rows;
use crate::write::vector::{LayerWriter, write_dictionary};
use crate::write::{WriteError, vector};

/// A table of a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The libpq connection string, such as `postgresql://user@host/database`.
    pub url: String,
    /// The schema; the default one of the database if `None`.
    pub schema: Option<String>,
    /// The table.
    pub table: String,
}

impl Target {
    /// The connection URL without password and parameters, for messages.
    #[must_use]
    pub fn redacted_url(&self) -> String {
        let Some((scheme, rest)) = self.url.split_once("://") else { return "the database".to_owned() };
        // Parameters may contain a password as well.
        let rest = rest.split('?').next().unwrap_or_default();
        let (user_info, host) = rest.rsplit_once('@').map_or(("", rest), |(user_info, host)| (user_info, host));
        let user = user_info.split(':').next().unwrap_or_default();
        let at = if user.is_empty() { String::new() } else { format!("{user}@") };
        format!("{scheme}://{at}{host}")
    }

    fn quoted(&self, table: &str) -> String {
        let schema = self.schema.as_ref().map(|schema| format!("{}.", identifier(schema)));
        format!("{}{}", schema.unwrap_or_default(), identifier(table))
    }
}

/// Writes a table and its data dictionary (`<table>_dictionary`) in one transaction. Columns have their description as
/// comment; the table has a spatial index and a unique key. Returns the number of rows.
///
/// # Errors
/// The database cannot be reached, or rejects a statement.
pub fn write_to_database(rows: Rows<'_>, dictionary: &Dictionary, target: &Target) -> Result<usize, WriteError> {
    vector::silence_errors();
    let mut count = 0;
    let written = write(rows.inspect(|batch| count += batch.rows()), dictionary, target);
    written
        .map(|()| count)
        .map_err(|error| WriteError::Library { path: target.redacted_url(), reason: message(&error) })
}

fn write(rows: Rows<'_>, dictionary: &Dictionary, target: &Target) -> Result<(), GdalError> {
    let options = DatasetOptions {
        open_flags: GdalOpenFlags::GDAL_OF_VECTOR | GdalOpenFlags::GDAL_OF_UPDATE,
        allowed_drivers: Some(&["PostgreSQL"]),
        ..DatasetOptions::default()
    };
    let mut database = Dataset::open_ex(&target.url, options)?;
    let mut transaction = database.start_transaction()?;
    let schema = target.schema.as_ref().map(|schema| format!("SCHEMA={schema}"));
    if let Some(schema) = &target.schema {
        run(&transaction, &format!("CREATE SCHEMA IF NOT EXISTS {}", identifier(schema)))?;
    }
    let mut options = vec!["OVERWRITE=YES", "LAUNDER=NO", "GEOMETRY_NAME=geom", "FID=fid"];
    options.extend(schema.as_deref());
    let (table_schema, batches) = rows.into_batches();
    LayerWriter::of(&table_schema).named(&target.table).write(batches, &mut transaction, Some(&options))?;
    let dictionary_table = format!("{}_dictionary", target.table);
    write_dictionary(&mut transaction, &dictionary_table, dictionary, Some(&options))?;
    let table = target.quoted(&target.table);
    for entry in &dictionary.entries {
        let comment = [entry.words.label.as_str(), &entry.words.description, &entry.words.source].join("\n");
        let column = identifier(&entry.name);
        run(&transaction, &format!("COMMENT ON COLUMN {table}.{column} IS {}", literal(comment.trim())))?;
    }
    run(&transaction, &format!("COMMENT ON TABLE {table} IS {}", literal(&dictionary.method.join("\n"))))?;
    if let Some(key) =
        dictionary.entries.first().filter(|_| table_schema.columns.get().layer.is_keyed_by_first_column())
    {
        run(&transaction, &format!("ALTER TABLE {table} ADD UNIQUE ({})", identifier(&key.name)))?;
    }
    transaction.commit()?;
    database.close()
}

fn run(database: &Dataset, statement: &str) -> Result<(), GdalError> {
    database.execute_sql(statement, None, Dialect::DEFAULT).map(drop)
}

/// The message of the database, on one line.
fn message(error: &GdalError) -> String {
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
        let redacted =
            |url: &str| Target { url: url.to_owned(), schema: None, table: "tracts".to_owned() }.redacted_url();
        assert_eq!(
            redacted("postgresql://ann:se@cret@db.example.org:5432/gis?sslmode=disable"),
            "postgresql://ann@db.example.org:5432/gis"
        );
        assert_eq!(redacted("postgresql:///gis?user=ann&password=secret"), "postgresql:///gis");
        assert_eq!(redacted("host=db password=secret"), "the database");
    }

    #[test]
    fn identifiers_and_literals_are_escaped() {
        assert_eq!(identifier("a\"; DROP TABLE b"), "\"a\"\"; DROP TABLE b\"");
        assert_eq!(literal("people's"), "'people''s'");
    }
}
