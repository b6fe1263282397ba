//! `[[demographics]]` and `[languages]`.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::IndicatorId;
use crate::recognize::columns::listed;
use crate::recognize::draft::block::{Block, Section};
use crate::recognize::draft::region::Region;
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::{CensusTable, Kind, Seen};

/// The blocks of all tables, and the indicators of those that are on.
pub(super) fn blocks(region: &Region<'_>, all: &[Seen]) -> (Vec<Block>, BTreeSet<IndicatorId>) {
    let mut census: Vec<(&Seen, &CensusTable, &TableFacts)> = all
        .iter()
        .filter_map(|seen| match (&seen.kind, &seen.table) {
            (Kind::CensusTable(census), Some(table)) => Some((seen, census, table)),
            _ => None,
        })
        .collect();
    // Of a table of two periods the later is taken.
    census.sort_by_key(|(seen, census, _)| {
        (std::cmp::Reverse(census.period.map(crate::domain::Period::last)), &seen.name)
    });
    let mut used: BTreeMap<&str, Vec<(&Seen, &TableFacts)>> = BTreeMap::new();
    let (mut blocks, mut indicators) = (Vec::new(), BTreeSet::new());
    for (seen, census, table) in census {
        let codes: BTreeSet<&str> = census.indicators.iter().map(|(code, _)| code.as_str()).collect();
        let earlier = codes
            .iter()
            .flat_map(|code| used.get(code).into_iter().flatten())
            .find(|(_, other)| is_about_same(other, table));
        let again = earlier.map(|(other, _)| format!("the same table as {}, of which the later years are used; for a trend it may be the baseline (docs/compare.md)", other.name));
        let block = census_block(region, seen, census).ask_if(tract_question(region, table)).ask_if(again);
        if block.is_on() {
            for code in codes {
                used.entry(code).or_default().push((seen, table));
            }
            indicators.extend(census.indicators.iter().map(|(_, id)| id.clone()));
        }
        blocks.push(block);
    }
    blocks.extend(all.iter().filter_map(|seen| own_table(region, seen)));
    blocks.sort_by(|a, b| (!a.is_on(), &a.file).cmp(&(!b.is_on(), &b.file)));
    (blocks, indicators)
}

fn is_about_same(a: &TableFacts, b: &TableFacts) -> bool {
    a.tracts.as_ref().zip(b.tracts.as_ref()).is_some_and(|(a, b)| a.ids.intersection(&b.ids).next().is_some())
}

fn census_block(region: &Region<'_>, seen: &Seen, census: &CensusTable) -> Block {
    let ids: BTreeSet<&str> = census.indicators.iter().map(|(_, id)| id.as_str()).collect();
    let shown: Vec<&str> = ids.iter().copied().take(4).collect();
    let more = if ids.len() > shown.len() { format!(" and {} more", ids.len() - shown.len()) } else { String::new() };
    let note = if ids.is_empty() { String::new() } else { format!("gives {}{more}", shown.join(", ")) };
    let block = Block::about(Section::Demographics, seen).text("path", &region.path(&seen.name), &note);
    let block = match census.period {
        None if census.problem.is_none() => {
            block.off_line("vintage = \"2018-2022\"", "the years it is about: neither the file nor its name says them")
        }
        _ => block,
    };
    let years = match (census.period, region.vintage()) {
        (Some(period), Some(vintage)) if period.tract_vintage() != vintage => {
            let [used, wanted] = [period.tract_vintage(), vintage].map(crate::domain::TractVintage::year);
            Some(format!(
                "tables of {period} use the tracts of {used}, and the study has those of {wanted}: take a later table, or name a relationship file of the Census in [[tract_crosswalks]]"
            ))
        }
        (None, Some(_)) => Some("which years is it about?".to_owned()),
        _ => None,
    };
    block.ask_if(census.problem.clone()).ask_if(years)
}

/// Why a table cannot be one about the study's tracts.
fn tract_question(region: &Region<'_>, table: &TableFacts) -> Option<String> {
    let (table, study) = (&table.tracts.as_ref()?.ids, region.ids()?);
    table.is_disjoint(study).then(|| "none of its tracts is one of the study's".to_owned())
}

/// A table about tracts that is none of the Census: which column counts whom only its publisher knows.
fn own_table(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    let (Kind::TractTable { geoid }, Some(table)) = (&seen.kind, &seen.table) else { return None };
    let question = format!("which column counts whom, and of which years? Its columns: {}", listed(&table.records));
    let block = Block::about(Section::Demographics, seen)
        .text("path", &region.path(&seen.name), "")
        .column("layer", table.layer.as_deref(), "the file has several layers")
        .text("vintage", "2018-2022", "the years it is about")
        .text("geoid", geoid, "the column with the tract's id")
        .raw(
            "columns.limited_english",
            "{ estimate = \"…\", moe = \"…\" }",
            "the columns with a count and its margin of error; docs/indicators.md lists the indicators",
        );
    Some(block.ask_if(tract_question(region, table)).ask(question))
}

/// The file of tracts and PUMAs: a table of languages would need it.
pub(super) fn languages(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    matches!(seen.kind, Kind::TractPlaces).then(|| {
        let tracts = format!("{{ path = {} }}", crate::recognize::draft::block::quoted(&region.path(&seen.name)));
        Block::about(Section::Languages, seen)
            .text("path", "ACSDT5Y2022.B16001-Data.csv", "table B16001 of the Census for PUMAs")
            .raw("tracts", &tracts, "which tract lies in which PUMA")
            .ask("it needs table B16001 of the Census for PUMAs: write its path")
    })
}
