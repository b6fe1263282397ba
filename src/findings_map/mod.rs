//! What is doubtful in the data of a study, as a page: findings as sentences, and on a map where they are about a place.
//!
//! The page stands alone, without a script: a choice of a kind of finding shows its places by style alone.

mod places;

use std::collections::BTreeMap;

use askama::Template;
use gapatlas_text::{Text, markup, message, visible, with_languages};
use geo::{BoundingRect as _, Coord, MultiPolygon};

use crate::domain::{Finding, FindingAction, LocalText};
use crate::findings_map::places::Places;
use crate::region::Region;
use crate::report::MapFrame;

/// The width of the map in SVG units.
const WIDTH: i32 = 1000;
/// Sentences of one kind on the page; `check --json` has all.
const MAX_SENTENCES: usize = 100;
/// Places of one kind on the map.
const MAX_MARKS: usize = 2_000;

#[derive(Template)]
#[template(path = "findings.html")]
struct Page<'a> {
    text: &'a Text,
    title: String,
    heading: String,
    lead: String,
    errors: &'a [String],
    map: Option<Map>,
    groups: Vec<Group>,
    /// The kinds that are on the map, by their number.
    shown: Vec<usize>,
}

struct Map {
    size: (i32, i32),
    tracts: String,
    areas: String,
}

/// Kinds of findings about which a person can do the same.
struct Group {
    heading: String,
    kinds: Vec<Kind>,
}

struct Kind {
    number: usize,
    title: String,
    count: usize,
    sentences: Vec<String>,
    more: Option<String>,
    marks: Vec<Mark>,
    /// That not all places are drawn.
    not_drawn: Option<String>,
    /// That some lie beyond the map, and are drawn at its edge.
    beyond: Option<String>,
}

/// A place on the map.
struct Mark {
    path: String,
    sentence: String,
    is_beyond: bool,
}

/// The page about the findings of a study, and the errors that keep it from being read.
///
/// Confidential sites are not drawn.
#[must_use]
pub fn html(text: &Text, study: &LocalText, region: &Region, findings: &[Finding], errors: &[String]) -> String {
    let study = &text.local(study);
    let frame = region.tracts.bounds().map(|bounds| MapFrame::around(bounds, WIDTH, 1));
    let places = Places::of(region);
    let mut kinds: BTreeMap<(FindingAction, &str), Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        kinds.entry((finding.kind.action(), finding.kind.code())).or_default().push(finding);
    }
    let mut groups: BTreeMap<FindingAction, Vec<Kind>> = BTreeMap::new();
    for (((action, _), findings), number) in kinds.iter().zip(0..) {
        groups.entry(*action).or_default().push(kind(text, number, findings, frame.as_ref(), &places));
    }
    let group = |(action, kinds)| Group { heading: text.finding_action(action), kinds };
    let groups: Vec<Group> = groups.into_iter().map(group).collect();
    let all_kinds = groups.iter().flat_map(|group| &group.kinds);
    let shown: Vec<usize> = all_kinds.filter(|kind| !kind.marks.is_empty()).map(|kind| kind.number).collect();
    let page = Page {
        text,
        title: message!(text, "findings-page-title", study = study),
        heading: markup!(text, "findings-page-heading", study = study),
        lead: message!(text, "findings-page-lead", findings = findings.len(), kinds = kinds.len(), shown = shown.len()),
        errors,
        map: frame.as_ref().map(|frame| map(frame, region)),
        groups,
        shown,
    };
    with_languages(&page.to_string()).into_owned()
}

fn map(frame: &MapFrame, region: &Region) -> Map {
    let (mut tracts, mut areas) = (String::new(), String::new());
    for tract in region.tracts.all() {
        frame.draw(&tract.outline, &mut tracts);
    }
    for area in &region.areas {
        frame.draw(&area.outline, &mut areas);
    }
    Map { size: frame.size, tracts, areas }
}

fn kind(text: &Text, number: usize, findings: &[&Finding], frame: Option<&MapFrame>, places: &Places<'_>) -> Kind {
    let title = findings.first().map(|finding| text.kind_title(&finding.kind)).unwrap_or_default();
    let sentences = findings.iter().take(MAX_SENTENCES).map(|finding| text.finding(finding)).collect();
    let more = findings.len().saturating_sub(MAX_SENTENCES);
    let mut all = Vec::new();
    for finding in findings {
        all.extend(places.about(&finding.kind).into_iter().map(|place| (*finding, place)));
    }
    let not_drawn = all.len().saturating_sub(MAX_MARKS);
    let marks: Vec<Mark> = all
        .into_iter()
        .take(MAX_MARKS)
        .filter_map(|(finding, (id, outline))| {
            let sentence =
                visible(&message!(text, "findings-page-mark", id = id, finding = text.finding(finding))).into();
            let (path, is_beyond) = mark(frame?, outline);
            Some(Mark { path, sentence, is_beyond })
        })
        .collect();
    let beyond = marks.iter().filter(|mark| mark.is_beyond).count();
    Kind {
        number,
        title,
        count: findings.len(),
        sentences,
        more: (more > 0).then(|| message!(text, "findings-page-more", more = more)),
        marks,
        beyond: (beyond > 0).then(|| message!(text, "findings-page-beyond", places = beyond)),
        not_drawn: (not_drawn > 0).then(|| message!(text, "findings-page-not-drawn", places = not_drawn)),
    }
}

/// The outline of a place as an SVG path, and whether it lies beyond the map; a point is a circle.
fn mark(frame: &MapFrame, outline: places::Outline<'_>) -> (String, bool) {
    match outline {
        places::Outline::Area(outline) => (drawn(frame, outline), false),
        places::Outline::Point(position) => circle(frame, position.point().into()),
    }
}

fn drawn(frame: &MapFrame, outline: &MultiPolygon) -> String {
    // What is too small to be seen is a circle.
    let is_small = outline.bounding_rect().is_none_or(|bounds| {
        let [(west, south), (east, north)] = [bounds.min(), bounds.max()].map(|corner| frame.project(corner));
        (east - west).abs().max((south - north).abs()) < 4
    });
    if let Some(bounds) = outline.bounding_rect().filter(|_| is_small) {
        return circle(frame, bounds.center()).0;
    }
    let mut path = String::new();
    frame.draw(outline, &mut path);
    path
}

/// A circle, and whether it stands at the edge for a place beyond the map.
fn circle(frame: &MapFrame, at: Coord) -> (String, bool) {
    let place = frame.project(at);
    let [x, y] = [(place.0, frame.size.0), (place.1, frame.size.1)].map(|(at, size)| at.clamp(5, (size - 5).max(5)));
    (format!("M{} {y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", x - 5), (x, y) != place)
}
