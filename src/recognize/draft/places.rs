//! `[[sites]]`, `[[directories]]`, `[addresses]`, `[postal_codes]` and `[[timetables]]`.

use std::collections::BTreeSet;

use crate::recognize::draft::block::{Block, Section, quoted};
use crate::recognize::draft::geography::with_layer;
use crate::recognize::draft::region::{MissingCrs, Region, missing_crs};
use crate::recognize::facts::{FeedFacts, TableFacts};
use crate::recognize::kind::{Kind, Place, Seen, SiteList};
use crate::recognize::lists;

/// What a reader has to know of `complete_within` before it is set.
const COMPLETE: &str = "where no such place is missing from the lists (docs/known.md); until it is set nobody is counted as without access: people with none in reach are \"not known\"";

/// What lists of sites have in common.
pub(super) struct Places<'s> {
    /// Whether there are address points or postal codes to locate lists by.
    pub(super) can_locate: bool,
    /// The themes of blocks that are on.
    pub(super) themes: BTreeSet<&'static str>,
    /// The files of the lists that are on, with their theme.
    pub(super) lists: Vec<(&'static str, &'s str)>,
    /// The agencies of feeds that are on.
    agencies: BTreeSet<&'s str>,
}

impl<'s> Places<'s> {
    pub(super) fn new(all: &[Seen]) -> Self {
        let can_locate =
            all.iter().any(|seen| matches!(seen.kind, Kind::AddressPoints { .. } | Kind::PostalCodes { .. }));
        Self { can_locate, themes: BTreeSet::new(), lists: Vec::new(), agencies: BTreeSet::new() }
    }

    /// A list: on where its name says one theme, it says where its places are, and no other list has the theme.
    pub(super) fn sites(&mut self, region: &Region<'_>, seen: &'s Seen) -> Option<Block> {
        let (Kind::Sites(list), Some(table)) = (&seen.kind, &seen.table) else { return None };
        let (theme, said, unclear) = match list.themes.as_slice() {
            [theme] => (*theme, "by the name of the file", None),
            [] => (
                "…",
                "a short name; `gapatlas themes` lists those that are known",
                Some(
                    "what are these places for? Neither the name of the file nor its columns say it clearly".to_owned(),
                ),
            ),
            several => (
                several[0],
                "the name of the file says several themes",
                Some(format!(
                    "{}: which of them? Divide the list if some places are for one only",
                    several.join(" or ")
                )),
            ),
        };
        let block = Block::about(Section::Sites, seen).text("theme", theme, said);
        let block = located(block, region, seen, table, list);
        let block =
            list.attributes.iter().fold(block, |block, (key, column)| block.text(key, column, "by the column's name"));
        let block = block.off_line("complete_within = \"region\"", COMPLETE);
        let another = self.lists.iter().find(|(other, _)| *other == theme);
        let another = another.map(|(_, file)| format!("{file} is a list of the same theme: are these other places? Then switch it on; if they are the same, each would be counted twice"));
        let block = block
            .ask_if(unclear)
            .ask_if(self.question_of_place(list))
            .ask_if(region.elsewhere(lists::bounds(list, table)))
            .ask_if(another);
        if block.is_on() {
            self.themes.insert(theme);
            self.lists.push((theme, &seen.name));
        }
        Some(block)
    }

    fn question_of_place(&self, list: &SiteList) -> Option<String> {
        match &list.at {
            Place::Columns { in_degrees: false, x, y } => Some(format!("{x} and {y} are no longitudes and latitudes: in which coordinate reference system are they? Write it as crs")),
            Place::Address(_) if !self.can_locate => Some("it has no coordinates, and the folder has no address points or postal codes to locate it by ([addresses], [postal_codes]); all of its places would be left out".to_owned()),
            _ => None,
        }
    }

    /// A timetable; of two with an agency in common the later by name is switched off.
    pub(super) fn timetable(&mut self, region: &Region<'_>, seen: &'s Seen) -> Option<Block> {
        let Kind::Feed(feed) = &seen.kind else { return None };
        let block = Block::about(Section::Timetables, seen)
            .text("gtfs", &region.path(&seen.name), "its stops are places of the theme transit")
            .off_line("complete_within = \"region\"", "where no stop and no line is missing from all timetables together; until it is set, people without a stop in reach are \"not known\"");
        let again = feed.agencies.iter().find(|agency| self.agencies.contains(agency.as_str()));
        let again = again.map(|agency| format!("another timetable of {agency} is on; are they two versions? Ridden together each vehicle would run twice"));
        let block = block.ask_if(region.elsewhere(feed.bounds)).ask_if(no_stops(feed)).ask_if(again);
        if block.is_on() {
            self.agencies.extend(feed.agencies.iter().map(String::as_str));
            self.themes.insert("transit");
        }
        Some(block)
    }
}

fn no_stops(feed: &FeedFacts) -> Option<String> {
    (feed.stops == 0).then(|| "it has no stops".to_owned())
}

/// The lines that say where the places of a list are, and their ids and names.
fn located(block: Block, region: &Region<'_>, seen: &Seen, table: &TableFacts, list: &SiteList) -> Block {
    let path = |block: Block| {
        block.text("path", &region.path(&seen.name), "").column(
            "layer",
            table.layer.as_deref(),
            "the file has several layers",
        )
    };
    let block = match &list.at {
        Place::Geometry => with_layer(block, region, seen, table),
        Place::Columns { x, y, in_degrees } => {
            let block = path(block).text("x", x, "longitude, by the column's name").text(
                "y",
                y,
                "latitude, by the column's name",
            );
            if *in_degrees { block } else { block.text("crs", "EPSG:…", "needed: the coordinates are no degrees") }
        }
        Place::Text(column) => path(block).text("location", column, "both coordinates are in this column"),
        Place::Address(columns) => {
            columns.iter().fold(path(block), |block, (key, column)| block.text(key, column, "by the column's name"))
        }
    };
    let id_note = "a column with an id of its own in each row";
    let block =
        block.column("id", list.id.as_deref(), id_note).column("name", list.name.as_deref(), "by the column's name");
    if list.id.is_none() {
        block.off_line("id = \"…\"", "no column has an id of its own in each row: the number of the row serves")
    } else {
        block
    }
}

/// A directory: which of its services are for what only a reader knows.
pub(super) fn directory(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    let Kind::Directory(directory) = &seen.kind else { return None };
    let terms = if directory.terms.is_empty() {
        "it has no taxonomy: words of services' names decide".to_owned()
    } else {
        format!("its terms: {}", directory.terms.join("; "))
    };
    let example = directory.terms.first().map_or("…", String::as_str);
    let block = Block::about(Section::Directories, seen).text("path", &region.path(&seen.name), "").raw(
        "themes",
        &format!("{{ clinic = [{}] }}", quoted(example)),
        "for each theme the terms that tell it",
    );
    Some(
        block
            .off_line("complete_within = \"region\"", COMPLETE)
            .ask(format!("which of its services are for what? {terms}")),
    )
}

/// Address points, where a list needs them.
pub(super) fn addresses(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    let (Kind::AddressPoints { number, street, city, postal, at }, Some(table)) = (&seen.kind, &seen.table) else {
        return None;
    };
    let block = match at {
        Place::Columns { x, y, .. } => Block::about(Section::Addresses, seen)
            .text("path", &region.path(&seen.name), "sites without coordinates are located by it")
            .text("x", x, "longitude, by the column's name")
            .text("y", y, "latitude, by the column's name"),
        _ => with_layer(Block::about(Section::Addresses, seen), region, seen, table),
    };
    let block = block
        .text("number", number, "house numbers, by the column's name")
        .text("street", street, "streets, by the column's name")
        .column("city", city.as_deref(), "by the column's name")
        .column("postal", postal.as_deref(), "by the column's name");
    let unknown = matches!(at, Place::Columns { in_degrees: false, .. })
        .then(|| "in which coordinate reference system are its coordinates? Write it as crs".to_owned());
    Some(block.ask_if(unknown).ask_if(region.elsewhere(table.bounds)))
}

/// Postal codes, by which sites without coordinates are located where nothing better does.
pub(super) fn postal_codes(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    let (Kind::PostalCodes { code }, Some(table)) = (&seen.kind, &seen.table) else { return None };
    let block = with_layer(Block::about(Section::PostalCodes, seen), region, seen, table);
    let block = block.text("code", code, "the postal codes");
    let unknown = matches!(missing_crs(table), MissingCrs::Unknown(_))
        .then(|| "in which coordinate reference system is it?".to_owned());
    Some(block.ask_if(unknown).ask_if(region.elsewhere(table.bounds)))
}
