//! The maps of a report: one for each standard, and one that shows where the area lies.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use geo::{Area as _, BooleanOps as _, BoundingRect, Contains as _, Geometry, MultiPolygon, Rect};

use crate::disclosure::Published;
use crate::domain::{Counted, Quantity, Table, Theme, Themes};
use crate::gap::Standard;
use crate::legend::{Legend, Look, Unknown, legends};
use crate::report::frame::Frame;
use crate::report::gaps::AreaGap;
use crate::report::ground::{Ground, polygons, rows_touching};
use crate::report::sentences::{in_miles, unit};
use crate::words;

/// The map of a standard, in units of which it is `WIDTH` wide.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    pub(super) standard: String,
    pub(super) promise: String,
    pub(super) unit: &'static str,
    pub(super) size: (i32, i32),
    /// What the map shows, in words.
    pub(super) description: String,
    /// The classes of the legend, the lowest first.
    pub(super) classes: Vec<Layer>,
    /// Tracts of which most is not known; `None` where there are none.
    pub(super) not_known: Option<Layer>,
    /// Tracts without a number, as the data of an SVG path; empty where there are none.
    pub(super) without_number: String,
    /// Whether there is ground on the map that belongs to no tract.
    pub(super) has_open_ground: bool,
    /// Whether borders between tracts are drawn: not where they would hide the tracts.
    pub(super) has_borders: bool,
    /// All but the area, and the area; empty for the region.
    pub(super) outside: String,
    pub(super) outline: String,
    pub(super) symbol: Symbol,
    pub(super) scale: Scale,
}

/// Everything of one colour.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layer {
    pub(super) label: String,
    pub(super) color: &'static str,
    pub(super) path: String,
}

/// The sites of a theme, all with the same symbol.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Symbol {
    pub(super) label: String,
    pub(super) color: &'static str,
    /// Sites at points, and small sites.
    pub(super) points: String,
    /// The ground of larger sites.
    pub(super) grounds: String,
    /// One symbol in the middle of a box of 40 units.
    pub(super) sample: String,
}

/// A bar of a round length.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    pub(super) units: i32,
    pub(super) label: String,
}

/// Where the area lies among the others of its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Locator {
    pub(super) size: (i32, i32),
    pub(super) others: String,
    pub(super) own: String,
}

const WIDTH: i32 = 1000;
/// More tracts than this have no room for borders.
const MOST_WITH_BORDERS: usize = 1000;
/// Of more tracts than this only the first standard is drawn: each map of them is as large as all the rest of a report.
const MOST_FOR_SEVERAL: usize = 10_000;
/// More sites than this are small.
const MOST_WITH_SYMBOLS: usize = 120;
/// More than this are as small as can be printed, or they hide the tracts.
const MOST_WITH_DOTS: usize = 1000;

/// A thousandth of a map is a square of less than 32 units: smaller than one symbol of the legend.
const OVERLOOKED: f64 = 1e-3;

/// What maps are made of.
pub(super) struct Plan<'a> {
    pub(super) standards: &'a [Standard],
    pub(super) gaps: &'a [AreaGap],
    pub(super) tracts: &'a Published<Table>,
    pub(super) sites: &'a Table,
    pub(super) themes: &'a Themes,
    pub(super) ground: &'a Ground<'a>,
}

/// One map for each standard, in their order.
pub(super) fn maps(plan: &Plan<'_>) -> Vec<Map> {
    let tracts = plan.tracts.get();
    let Some(bounds) = bounds_of(plan) else { return Vec::new() };
    let grain = match rows_touching(tracts, bounds).count() {
        0..=MOST_WITH_BORDERS => 1,
        _ => 2,
    };
    let frame = Frame::around(bounds, WIDTH, grain);
    let shown: Vec<(usize, String)> = rows_touching(tracts, frame.window)
        .filter_map(|(row, geometry)| {
            let mut path = String::new();
            frame.draw(&polygons(geometry)?, &mut path);
            Some((row, path))
        })
        .collect();
    let has_open_ground = has_open_ground(tracts, frame.window);
    let most = if shown.len() > MOST_FOR_SEVERAL { 1 } else { plan.standards.len() };
    let asked = plan.standards.iter().zip(plan.gaps).take(most);
    let maps = asked.map(|(standard, gap)| map(plan, &frame, &shown, standard, gap));
    maps.map(|map| Map { has_open_ground, ..map }).collect()
}

/// Whether tracts leave more of a window open than can be overlooked on the map. Degrees serve as lengths: of a window,
/// they are drawn the same everywhere.
fn has_open_ground(tracts: &Table, window: Rect) -> bool {
    let inside = |geometry: &Geometry| {
        let (tract, bounds) = (polygons(geometry)?, geometry.bounding_rect()?);
        let is_cut = !(window.contains(&bounds.min()) && window.contains(&bounds.max()));
        Some(if is_cut { tract.intersection(&window.to_polygon()).unsigned_area() } else { tract.unsigned_area() })
    };
    let covered: f64 = rows_touching(tracts, window).filter_map(|(_, geometry)| inside(geometry)).sum();
    covered < window.unsigned_area() * (1.0 - OVERLOOKED)
}

fn bounds_of(plan: &Plan<'_>) -> Option<Rect> {
    if let Some(outline) = &plan.ground.outline {
        return outline.bounding_rect();
    }
    let boxes = plan.tracts.get().geometry.iter().flatten().filter_map(|geometry| geometry.bounding_rect());
    boxes.reduce(|a, b| {
        let (low, high) = (a.min(), a.max());
        Rect::new((low.x.min(b.min().x), low.y.min(b.min().y)), (high.x.max(b.max().x), high.y.max(b.max().y)))
    })
}

fn map(plan: &Plan<'_>, frame: &Frame, shown: &[(usize, String)], standard: &Standard, gap: &AreaGap) -> Map {
    let [legend, ..] = legends(standard, plan.tracts);
    let counts = plan.tracts.get().numbers(&legend.quantity).unwrap_or_default();
    let mut classes: Vec<Layer> = legend
        .classes
        .iter()
        .map(|class| Layer { label: class.label.clone(), color: class.tone.color(Look::Light), path: String::new() })
        .collect();
    let unknown = Unknown::of(standard, plan.tracts);
    let is_unknown: Vec<bool> =
        unknown.iter().flat_map(|unknown| unknown.rows(plan.tracts.get())).map(|(_, unknown)| unknown).collect();
    let seen: Vec<Seen> =
        counts.iter().enumerate().map(|(row, count)| Seen::of(&legend, *count, is_unknown.get(row))).collect();
    let (mut without_number, mut not_known) = (String::new(), String::new());
    for (row, path) in shown {
        match seen.get(*row) {
            Some(Seen::Class(class)) => classes[*class].path.push_str(path),
            Some(Seen::NotKnown) => not_known.push_str(path),
            Some(Seen::Nothing) | None => without_number.push_str(path),
        }
    }
    let label = || reasons(unknown.as_ref(), standard, plan.themes);
    let color = Look::Light.palette().classes.not_known.as_str();
    let not_known = (!not_known.is_empty()).then(|| Layer { label: label(), color, path: not_known });
    let (outside, outline) = plan.ground.outline.as_ref().map(|area| around(area, frame)).unwrap_or_default();
    Map {
        standard: standard.id.to_string(),
        promise: gap.promise.clone(),
        unit: unit(gap.unit),
        size: frame.size,
        description: description(plan.ground, &legend, &seen, gap.unit),
        classes,
        not_known,
        without_number,
        has_open_ground: false,
        has_borders: shown.len() <= MOST_WITH_BORDERS,
        outside,
        outline,
        symbol: symbol(plan.sites, frame, (&standard.theme, plan.themes)),
        scale: scale(frame.meters_per_unit(), plan.gaps.iter().any(|gap| in_miles(gap.limit))),
    }
}

/// What is seen of a tract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    Class(usize),
    NotKnown,
    /// It has no number.
    Nothing,
}

impl Seen {
    fn of(legend: &Legend, count: Option<f64>, is_unknown: Option<&bool>) -> Self {
        let Some(count) = count else { return Self::Nothing };
        if is_unknown == Some(&true) {
            return Self::NotKnown;
        }
        let class = legend.class(count).and_then(|class| legend.classes.iter().position(|own| own == class));
        class.map_or(Self::Nothing, Self::Class)
    }
}

/// Why it is not known, in words.
fn reasons(unknown: Option<&Unknown>, standard: &Standard, themes: &Themes) -> String {
    let reasons = unknown.map(|unknown| unknown.reasons.as_slice()).unwrap_or_default();
    let words = |why| words::place_not_known(why, (&standard.theme, themes), &standard.mode);
    words::mostly_not_known(&reasons.iter().map(|(why, _)| words(*why)).collect::<Vec<_>>())
}

/// The whole drawing but the area, for a path filled by the even-odd rule, and the area.
fn around(area: &MultiPolygon, frame: &Frame) -> (String, String) {
    let (width, height) = frame.size;
    let mut outline = String::new();
    frame.draw(area, &mut outline);
    (format!("M0 0h{width}v{height}h-{width}z{outline}"), outline)
}

/// How many of the area's tracts are in which class: what the map shows to those who do not see it.
fn description(ground: &Ground<'_>, legend: &Legend, seen: &[Seen], unit_of: Counted) -> String {
    let mut of_class: BTreeMap<Seen, usize> = BTreeMap::new();
    for &(row, _) in &ground.tracts {
        *of_class.entry(seen.get(row).copied().unwrap_or(Seen::Nothing)).or_default() += 1;
    }
    let told = of_class.iter().map(|(seen, tracts)| {
        let label = match seen {
            Seen::Class(class) => legend.classes[*class].label.as_str(),
            Seen::NotKnown => "not known",
            Seen::Nothing => "no data or withheld",
        };
        format!("{label}: {}", words::number_of(*tracts, "tract", "tracts"))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return "No census tract lies in the area.".to_owned();
    }
    format!("Census tracts of the area by {} without access. {}.", unit(unit_of), told.join("; "))
}

/// The longest round length that is at most a third of the drawing.
fn scale(meters_per_unit: f64, in_miles: bool) -> Scale {
    const MILES: [(f64, &str); 11] = [
        (0.1, "0.1 mi"),
        (0.25, "¼ mi"),
        (0.5, "½ mi"),
        (1.0, "1 mi"),
        (2.0, "2 mi"),
        (5.0, "5 mi"),
        (10.0, "10 mi"),
        (20.0, "20 mi"),
        (50.0, "50 mi"),
        (100.0, "100 mi"),
        (500.0, "500 mi"),
    ];
    const KILOMETERS: [(f64, &str); 11] = [
        (0.1, "100 m"),
        (0.2, "200 m"),
        (0.5, "500 m"),
        (1.0, "1 km"),
        (2.0, "2 km"),
        (5.0, "5 km"),
        (10.0, "10 km"),
        (20.0, "20 km"),
        (50.0, "50 km"),
        (100.0, "100 km"),
        (500.0, "500 km"),
    ];
    let (lengths, unit) = if in_miles { (MILES, 1609.344) } else { (KILOMETERS, 1000.0) };
    let units = |length: f64| length * unit / meters_per_unit;
    let fits = |&(length, _): &(f64, &str)| units(length) <= f64::from(WIDTH) / 3.0;
    let (length, label) = lengths.into_iter().rev().find(fits).unwrap_or(lengths[0]);
    #[expect(clippy::cast_possible_truncation, reason = "a length on the drawing")]
    Scale { units: units(length).round() as i32, label: label.to_owned() }
}

fn symbol(sites: &Table, frame: &Frame, (theme, own): (&Theme, &Themes)) -> Symbol {
    let themes = sites.texts(&Quantity::Theme).unwrap_or_default();
    let shown: Vec<&Geometry> = rows_touching(sites, frame.window)
        .filter(|(row, _)| themes[*row].as_deref() == Some(theme.as_str()))
        .map(|(_, geometry)| geometry)
        .collect();
    let size = match shown.len() {
        0..=MOST_WITH_SYMBOLS => 15,
        many if many <= MOST_WITH_DOTS => 6,
        _ => 3,
    };
    let (mut points, mut grounds) = (String::new(), String::new());
    let mut taken = BTreeSet::new();
    for site in shown {
        let Some(bounds) = site.bounding_rect() else { continue };
        let (low, high) = (frame.place(bounds.min()), frame.place(bounds.max()));
        match polygons(site) {
            Some(ground) if (high.0 - low.0).max(low.1 - high.1) > 2 * size => frame.draw(&ground, &mut grounds),
            // Symbols nearer to each other than half their size cannot be told apart.
            _ => {
                let (x, y) = frame.place(bounds.center());
                if taken.insert((x * 2 / size, y * 2 / size)) {
                    let _ = write!(points, "M{x} {y}{}", shape(theme, size));
                }
            }
        }
    }
    let sample = if points.is_empty() && !grounds.is_empty() {
        "M3 10h34v22h-26z".to_owned()
    } else {
        format!("M20 20{}", shape(theme, 15))
    };
    Symbol { label: words::theme(theme, own), color: Look::Light.palette().site(theme), points, grounds, sample }
}

/// The outline of a symbol around a point, `size` units from its middle to its rim.
fn shape(theme: &Theme, size: i32) -> String {
    let (half, third) = (size, size / 3 + 1);
    match theme.as_str() {
        "clinic" => {
            let arm = half - third;
            let (arms, bars) =
                (format!("v-{arm}h{0}v{arm}h{arm}v{0}h-{arm}v{arm}h-{0}v-{arm}h-{arm}v-{0}z", 2 * third), third);
            format!("m-{bars}-{bars}{arms}")
        }
        "transit" => {
            let (radius, across) = (half * 3 / 4, half * 3 / 4 * 2);
            format!("m-{radius} 0a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z")
        }
        "legal" => {
            let (aside, across) = (half * 5 / 6, half * 5 / 6 * 2);
            format!("m-{aside}-{aside}h{across}v{across}h-{across}z")
        }
        "park" => format!("m0-{half}l{half} {half}-{half} {half}-{half}-{half}z"),
        _ => format!("m0-{half}l{half} {}h-{}z", half + third, 2 * half),
    }
}

/// Where an area with an outline lies among those of its kind. `None` where there are no others.
pub(super) fn locator(areas: &Table, own: usize, peers: &[usize]) -> Option<Locator> {
    let outline = |row: usize| areas.geometry[row].as_deref().and_then(polygons);
    let others: Vec<MultiPolygon> = peers.iter().filter_map(|&row| outline(row)).collect();
    let own = outline(own)?;
    let everything = MultiPolygon::new(others.iter().chain([&own]).flatten().cloned().collect());
    if others.is_empty() {
        return None;
    }
    // So many areas are no larger than a grain.
    let grain = if others.len() > 500 { 3 } else { 1 };
    let frame = Frame::around(everything.bounding_rect()?, 300, grain);
    let mut paths = (String::new(), String::new());
    for other in &others {
        frame.draw(other, &mut paths.0);
    }
    frame.draw(&own, &mut paths.1);
    Some(Locator { size: frame.size, others: paths.0, own: paths.1 })
}
