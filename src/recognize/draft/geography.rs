//! `[study]`, `[tracts]`, `[[tract_crosswalks]]`, `[origins]` and `[[areas]]`.

use std::collections::BTreeSet;

use crate::recognize::draft::block::{Block, Section, quoted};
use crate::recognize::draft::region::{MissingCrs, Region, missing_crs};
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::{Kind, Seen};
use crate::recognize::tracts::percent_in_common;

pub(super) fn study(region: &Region<'_>, name: &str) -> Block {
    let block = Block::new(Section::Study, "", "What the study is called. docs/study-file.md explains every key.")
        .text("name", name, "the folder's name: write what people call the region");
    let block = match region.tracts.as_ref().and_then(|tracts| tracts.vintage.as_ref()) {
        Some((vintage, why)) => block.raw("tract_vintage", &vintage.year().to_string(), &format!("the census that drew the tracts: {why}")),
        None => block.off_line("tract_vintage = 2020", "the census that drew the tracts, 2000, 2010 or 2020: nothing in the folder says it, and tables of the Census need it"),
    };
    block.off_line("license = \"CC-BY-4.0\"", "what others may do with the numbers; it stands in every export")
}

pub(super) fn tracts(region: &Region<'_>) -> Block {
    let Some(chosen) = &region.tracts else {
        let evidence = "No layer of tracts was found: outlines, each with the GEOID of a tract. The Census has them by state: \
                        https://www.census.gov/geographies/mapping-files.html (cartographic boundary files, census tracts).";
        return Block::new(Section::Tracts, "", evidence)
            .text("path", &region.path("tracts.zip"), "write the path of your tracts here; there is no such file yet")
            .text("geoid", "GEOID", "the column with the tract's id");
    };
    let block = with_layer(Block::about(Section::Tracts, chosen.seen), region, chosen.seen, chosen.table);
    block.text(
        "geoid",
        chosen.geoid,
        "a tract's id in each row; of several such columns the one whose name says it best",
    )
}

/// A layer of tracts that is not the study's.
pub(super) fn other_tracts(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    let (chosen, Kind::Tracts { geoid, vintage }, Some(table)) = (region.tracts.as_ref()?, &seen.kind, &seen.table)
    else {
        return None;
    };
    if std::ptr::eq(chosen.seen, seen) {
        return None;
    }
    let other = vintage.as_ref().map(|(vintage, _)| vintage.year());
    let year = region.vintage().map(crate::domain::TractVintage::year);
    let question = match (other, year) {
        (Some(other), Some(year)) if other != year => {
            format!("tracts of {other}; a study has those of one census, and {} has those of {year}", chosen.seen.name)
        }
        _ if table.tracts.as_ref().is_some_and(|ids| ids.ids == *chosen.ids) => {
            format!("the same tracts as in {}", chosen.seen.name)
        }
        _ => format!(
            "other tracts than in {}; a study has one layer of tracts: join the two files if it is about both",
            chosen.seen.name
        ),
    };
    let block = with_layer(Block::about(Section::Tracts, seen), region, seen, table);
    Some(block.text("geoid", geoid, "the column with the tract's id").ask(question))
}

/// The lines `path`, `layer` and `crs` of a layer.
pub(super) fn with_layer(block: Block, region: &Region<'_>, seen: &Seen, table: &TableFacts) -> Block {
    let block = block.text("path", &region.path(&seen.name), "").column(
        "layer",
        table.layer.as_deref(),
        "the file has several layers",
    );
    match missing_crs(table) {
        MissingCrs::No => block,
        MissingCrs::Degrees => block.text(
            "crs",
            "EPSG:4326",
            "guessed: the file does not say it, and its coordinates can be longitude and latitude",
        ),
        MissingCrs::Unknown(question) => {
            block.off_line("crs = \"EPSG:…\"", "needed: the file does not say it").ask(question)
        }
    }
}

pub(super) fn tract_crosswalk(region: &Region<'_>, seen: &Seen) -> Option<Block> {
    let Kind::TractRelationship(earlier, later) = &seen.kind else { return None };
    let block = Block::about(Section::TractCrosswalks, seen).text(
        "path",
        &region.path(&seen.name),
        "tables about the other census's tracts are then converted",
    );
    let fits = region.vintage().is_some_and(|vintage| vintage == *earlier || vintage == *later);
    Some(block.ask_if((!fits).then(|| "the study's tracts are of neither census".to_owned())))
}

/// The first points with people that lie in the study's tracts; others are switched off.
pub(super) fn origins(region: &Region<'_>, seen: &Seen, has_origins: &mut bool) -> Option<Block> {
    let (Kind::Origins { x, y, population }, Some(table)) = (&seen.kind, &seen.table) else { return None };
    let block = Block::about(Section::Origins, seen)
        .text(
            "path",
            &region.path(&seen.name),
            "where in a tract its people are; without this at one point well inside it",
        )
        .text("x", x, "longitude, by the column's name")
        .text("y", y, "latitude, by the column's name")
        .text("population", population, "the number of people at the point, by the column's name");
    let of_other_tracts = match (&table.tracts, region.ids()) {
        (Some(blocks), Some(ids)) => {
            let missing = blocks.ids.iter().filter(|id| !ids.contains(*id)).count();
            let common = blocks.ids.len() - missing;
            if common == 0 {
                Some("none of its blocks is in a tract of the study".to_owned())
            } else if missing * 100 > blocks.ids.len() {
                Some(format!(
                    "{missing} of the {} tracts that its blocks belong to are not in the study: are they blocks of another census, or of a larger region? Switch it on if that does not matter",
                    blocks.ids.len()
                ))
            } else {
                None
            }
        }
        (None, _) => {
            Some("is it about people where they live, and of which year? Nothing in the file says it".to_owned())
        }
        (Some(_), None) => None,
    };
    let second = has_origins.then(|| "a study has one file of points with people, and another one is on".to_owned());
    let block = block.ask_if(of_other_tracts).ask_if(second);
    *has_origins |= block.is_on();
    Some(block)
}

/// Planning areas: on where the name says their kind and each has an id of its own; one file for each kind.
pub(super) fn areas(
    region: &Region<'_>,
    seen: &Seen,
    crosswalks: &[&Seen],
    kinds: &mut BTreeSet<&'static str>,
) -> Option<Block> {
    let (Kind::Areas { kind, id, name }, Some(table)) = (&seen.kind, &seen.table) else { return None };
    let (short, label) = kind.unwrap_or(("area", "Area"));
    let said = if kind.is_some() {
        "by the name of the file or layer"
    } else {
        "a guess: write a short name for the kind of area"
    };
    let block = Block::about(Section::Areas, seen).text("kind", short, said).text(
        "label",
        label,
        "what the kind is called: write it as people read it",
    );
    let id_text = id.as_deref().unwrap_or("…");
    let name_text = name.as_deref().unwrap_or(id_text);
    let name_note = if name.is_some() { "the column with their names" } else { "no column has names: the ids serve" };
    let block = with_layer(block, region, seen, table)
        .text("id", id_text, "a column with an id of its own for each area")
        .text("name", name_text, name_note);
    let block = match id.as_deref().and_then(|id| crosswalk_for(region, id, crosswalks)) {
        Some((crosswalk, line)) => {
            block.raw("crosswalk", &line, &format!("{}: {}", crosswalk.name, crosswalk.evidence))
        }
        None => block,
    };
    let no_id = id.is_none().then(|| "no column has an id of its own for each feature; an area needs one".to_owned());
    let no_kind = kind.is_none().then(|| {
        "are these planning areas (then which?), or places that people go to, such as parks (then [[sites]])?"
            .to_owned()
    });
    let again = kinds.contains(short).then(|| {
        format!("another file with areas of the kind {short} is on; give these another kind, or join the files")
    });
    let block = block.ask_if(no_kind).ask_if(no_id).ask_if(region.elsewhere(table.bounds)).ask_if(again);
    if block.is_on() {
        kinds.insert(short);
    }
    Some(block)
}

/// The crosswalk whose column of areas is called as the areas' ids, if it is about the study's tracts, with its line.
fn crosswalk_for<'s>(region: &Region<'_>, id: &str, crosswalks: &[&'s Seen]) -> Option<(&'s Seen, String)> {
    crosswalks.iter().find_map(|seen| {
        let (Kind::Crosswalk { geoid, area, share, households }, Some(table)) = (&seen.kind, &seen.table) else {
            return None;
        };
        let is_about_them = percent_in_common(&table.tracts.as_ref()?.ids, region.ids()?) >= 99;
        let households =
            households.as_ref().map_or_else(String::new, |column| format!(", households = {}", quoted(column)));
        let [path, geoid, area_text, share] = [&region.path(&seen.name), geoid, area, share].map(|text| quoted(text));
        let line = format!("{{ path = {path}, geoid = {geoid}, area = {area_text}, share = {share}{households} }}");
        (area.eq_ignore_ascii_case(id) && is_about_them).then_some((*seen, line))
    })
}
