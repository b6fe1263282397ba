//! Writes a study from what was recognised: what is certain is on; what only a person can say is switched off, with the question.

mod block;
mod geography;
mod places;
mod region;
mod standards;
mod streets;
mod tables;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::recognize::draft::block::{Block, comment};
use crate::recognize::draft::places::Places;
use crate::recognize::draft::region::Region;
use crate::recognize::kind::{Kind, Seen};
use crate::recognize::survey::Survey;
use crate::recognize::tracts;

/// A study that is proposed for a folder.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The study file.
    pub(crate) text: String,
    /// The files that the study reads, each with what it is.
    pub(crate) used: Vec<(String, String)>,
    /// The files that are switched off, each with the question.
    pub(crate) asked: Vec<(String, String)>,
    /// The files that are not recognised or were not looked at, each with the reason.
    pub(crate) unread: Vec<(String, String)>,
    /// Whether there are tracts.
    pub(crate) has_tracts: bool,
}

/// Proposes a study called `name`; `folder` is the path of the folder from that of the study, empty where they are the same.
pub(crate) fn draft(survey: &Survey, name: &str, folder: &str) -> Draft {
    let all = &survey.seen;
    let region = Region { tracts: tracts::choose(all), folder: folder.to_owned() };
    let mut blocks = blocks(&region, all, name);
    blocks.sort_by_key(|block| block.section);
    let about = |block: &Block| !block.file.is_empty();
    let used = blocks.iter().filter(|block| block.is_on() && about(block)).map(|block| {
        let seen = all.iter().find(|seen| seen.name == block.file);
        (block.file.clone(), seen.map_or_else(String::new, |seen| seen.evidence.clone()))
    });
    let used = used.collect();
    let asked = blocks.iter().filter(|block| about(block));
    let asked = asked.filter_map(|block| Some((block.file.clone(), block.question.clone()?))).collect();
    let mut unread = unread(&region, survey, &blocks);
    unread.sort();
    let mut text = HEAD.to_owned();
    for block in &blocks {
        block.write(&mut text);
    }
    write_unread(&unread, &mut text);
    Draft { text, used, asked, unread, has_tracts: region.tracts.is_some() }
}

const HEAD: &str = "\
# A Gapatlas study, proposed by `gapatlas init --from` from the files of a folder. LOOK AT EVERY LINE: a comment says what was seen or guessed.
# Paths start from this file's folder. Lines that begin with # are switched off; take the # away to use them.

";

fn blocks(region: &Region<'_>, all: &[Seen], name: &str) -> Vec<Block> {
    let mut blocks = vec![geography::study(region, name), geography::tracts(region)];
    blocks.extend(all.iter().filter_map(|seen| geography::other_tracts(region, seen)));
    blocks.extend(all.iter().filter_map(|seen| geography::tract_crosswalk(region, seen)));
    let (tables, indicators) = tables::blocks(region, all);
    blocks.extend(tables);
    blocks.extend(all.iter().filter_map(|seen| tables::languages(region, seen)));
    let mut has_origins = false;
    blocks.extend(all.iter().filter_map(|seen| geography::origins(region, seen, &mut has_origins)));
    let mut places = Places::new(all);
    blocks.extend(all.iter().filter_map(|seen| places.sites(region, seen)));
    blocks.extend(all.iter().filter_map(|seen| places::directory(region, seen)));
    blocks.extend(first_only(all.iter().filter_map(|seen| places::addresses(region, seen))));
    blocks.extend(first_only(all.iter().filter_map(|seen| places::postal_codes(region, seen))));
    blocks.extend(all.iter().filter_map(|seen| places.timetable(region, seen)));
    blocks.extend(streets::streets(region, all));
    blocks.extend(all.iter().filter_map(|seen| streets::basemap(region, seen)));
    let crosswalks: Vec<&Seen> = all.iter().filter(|seen| matches!(seen.kind, Kind::Crosswalk { .. })).collect();
    let mut kinds = BTreeSet::new();
    blocks.extend(all.iter().filter_map(|seen| geography::areas(region, seen, &crosswalks, &mut kinds)));
    blocks.extend(all.iter().filter_map(|seen| streets::costs(region, seen)));
    if region.tracts.is_some() {
        blocks.extend(standards::blocks(&places.themes, &indicators));
    }
    blocks
}

/// Of blocks that a study may have once, all but the first that is on are switched off.
fn first_only(blocks: impl Iterator<Item = Block>) -> Vec<Block> {
    let mut is_taken = false;
    let once = |block: Block| {
        let block = block.ask_if(is_taken.then(|| "a study has one such file, and another one is on".to_owned()));
        is_taken |= block.is_on();
        block
    };
    blocks.map(once).collect()
}

/// The files that no block is about, each with the reason.
fn unread(region: &Region<'_>, survey: &Survey, blocks: &[Block]) -> Vec<(String, String)> {
    let left_out = survey.left_out.iter().map(|left_out| (left_out.name.clone(), left_out.reason.clone()));
    let mut unread: Vec<(String, String)> = left_out.collect();
    for seen in &survey.seen {
        let is_told = blocks.iter().any(|block| block.file == seen.name);
        let reason = match &seen.kind {
            Kind::NotRecognized => format!("not recognised: {}", seen.evidence),
            Kind::Outline => format!(
                "{}: it may say where a list is complete: complete_within = {{ path = \"{}\" }}",
                seen.evidence,
                region.path(&seen.name)
            ),
            Kind::Crosswalk { .. } => format!(
                "{}; it is named in [[areas]] where the ids of an area are in a column of the same name, and its tracts are the study's",
                seen.evidence
            ),
            Kind::StreetNodes => format!("{}; it is named in [streets] with its table of edges", seen.evidence),
            _ => continue,
        };
        if !is_told && !blocks.iter().any(|block| block.mentions(&region.path(&seen.name))) {
            unread.push((seen.name.clone(), reason));
        }
    }
    unread
}

/// What is not read, as comments at the end of the study.
fn write_unread(unread: &[(String, String)], text: &mut String) {
    const MOST: usize = 200;
    if unread.is_empty() {
        return;
    }
    text.push_str("# Not read, each with the reason:\n");
    for (name, reason) in unread.iter().take(MOST) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "# - {}: {}", comment(name), comment(reason));
    }
    if unread.len() > MOST {
        let _ = writeln!(text, "# - and {} more", unread.len() - MOST);
    }
}
