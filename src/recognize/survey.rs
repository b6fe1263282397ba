//! Looks at a folder: every file gets what it is taken for, or the reason why it is not recognised.

use std::io;
use std::path::Path;

use gapatlas_formats::census::Catalogue;

use crate::domain::{Geoid, GeoidError};
use crate::recognize::contents::Opener;
use crate::recognize::facts::{Contents, TableFacts};
use crate::recognize::folder::{LeftOut, list};
use crate::recognize::kind::{Kind, Seen};
use crate::recognize::{addresses, areas, census_tables, columns, costs, crosswalks, lists, origins, streets, tracts};

/// What a folder holds.
#[derive(Debug)]
pub(crate) struct Survey {
    /// Its files, by name.
    pub(crate) seen: Vec<Seen>,
    /// What was not looked at.
    pub(crate) left_out: Vec<LeftOut>,
}

/// Looks at the files of a folder. `on_file` is called with each before it is opened; `skipped` is the folder of the study to be written.
///
/// # Errors
/// Where the folder cannot be read.
pub(crate) fn survey(folder: &Path, skipped: &Path, on_file: &dyn Fn(&str)) -> io::Result<Survey> {
    let listing = list(folder, skipped)?;
    let catalogue = Catalogue::with(&[]).map_err(|error| io::Error::other(error.to_string()))?;
    let mut opener = Opener::default();
    let mut seen = Vec::new();
    for found in &listing.found {
        on_file(if found.name.is_empty() { "the folder itself" } else { &found.name });
        for (name, contents) in opener.open(found) {
            seen.extend(recognized(&name, contents, &catalogue));
        }
    }
    Ok(Survey { seen, left_out: listing.left_out })
}

/// What the contents of a file are taken for; of a file of several layers, each.
fn recognized(name: &str, contents: Contents, catalogue: &Catalogue) -> Vec<Seen> {
    let one = |kind, evidence| vec![Seen { name: name.to_owned(), kind, evidence, table: None }];
    match contents {
        Contents::Tables(tables) => {
            let seen = tables.into_iter().map(|table| {
                let (kind, evidence) = recognized_table(name, &table, catalogue);
                Seen { name: name.to_owned(), kind, evidence, table: Some(table) }
            });
            seen.collect()
        }
        Contents::Feed(feed) => {
            let evidence = streets::feed_evidence(&feed);
            one(Kind::Feed(feed), evidence)
        }
        Contents::Directory(directory) => {
            let evidence = format!(
                "a directory of services (HSDS) with {} services and {} locations",
                directory.services, directory.locations
            );
            one(Kind::Directory(directory), evidence)
        }
        Contents::StreetExtract => one(Kind::StreetExtract, "an extract of OpenStreetMap (PBF)".to_owned()),
        Contents::CostMatrix(format) => one(Kind::Costs, format!("travel costs, or another table: {format}")),
        Contents::Basemap => one(Kind::Basemap, "a PMTiles archive".to_owned()),
        Contents::Other(reason) => one(Kind::NotRecognized, reason),
    }
}

/// What a table or layer is taken for: the first kind whose evidence is there.
fn recognized_table(name: &str, table: &TableFacts, catalogue: &Catalogue) -> (Kind, String) {
    let records = &table.records;
    let found = census_tables::recognize_relationship(records)
        .or_else(|| census_tables::recognize_places(records))
        .or_else(|| census_tables::recognize(table, catalogue))
        .or_else(|| tracts::recognize(name, table))
        .or_else(|| streets::recognize(name, table))
        .or_else(|| costs::recognize(table))
        .or_else(|| crosswalks::recognize(table))
        .or_else(|| origins::recognize(table))
        .or_else(|| tracts::recognize_table(table))
        .or_else(|| addresses::recognize(table))
        .or_else(|| lists::recognize(name, table))
        .or_else(|| areas::recognize(name, table));
    found.unwrap_or_else(|| (Kind::NotRecognized, without_kind(table)))
}

/// Why a table is none of the kinds.
fn without_kind(table: &TableFacts) -> String {
    let (size, records) = (table.size(), &table.records);
    if records.has_geometry && table.shape.is_none() {
        return format!(
            "a map layer of {size} that have no geometry, or points, lines and areas mixed; is the file damaged?"
        );
    }
    let smaller = records.indexed().find_map(|(column, name)| {
        let id = table.values(column).next()?;
        match Geoid::us_tract(id) {
            Err(GeoidError::OtherGeography { what: what @ ("block group" | "block"), .. }) => {
                Some(format!("{size} about the {what} of each row ({name}), and a study is about tracts"))
            }
            _ => None,
        }
    });
    smaller.unwrap_or_else(|| {
        let columns = columns::listed(records);
        format!("{size}, and no column says where its rows are or which tracts they are about; columns: {columns}")
    })
}
