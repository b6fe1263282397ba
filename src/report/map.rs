//! The maps of a report: one for each standard, and a locator map.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use gapatlas_text::{Text, Value, message};
use geo::{Area as _, BooleanOps as _, BoundingRect, Contains as _, Geometry, MultiPolygon, Rect};

use crate::disclosure::Published;
use crate::domain::{CountUnit, Quantity, StudyThemes, Table, TextLanguage, Theme};
use crate::gap::Criterion;
use crate::legend::{Legend, StyleVariant, UnknownTracts, legends};
use crate::report::gaps::{AreaGap, in_miles, unit};
use crate::report::map_frame::MapFrame;
use crate::report::map_names::{self, MapName};
use crate::report::overlay::{AreaOverlay, polygons, rows_intersecting};

/// The map of a standard or a combination, `WIDTH` SVG units wide.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    pub(super) standard: String,
    pub(super) standard_label: String,
    /// What is counted, as a code.
    pub(super) unit: &'static str,
    pub(super) frame: MapFrame,
    /// The names of areas around.
    pub(super) names: Vec<MapName>,
    /// The text alternative.
    pub(super) description: String,
    /// The classes of the legend, from low to high.
    pub(super) classes: Vec<FillLayer>,
    /// Tracts in which most access is not known; `None` without any.
    pub(super) not_known: Option<FillLayer>,
    /// Tracts without a number, as an SVG path; empty without any.
    pub(super) without_number: String,
    /// Whether the map shows a surface outside all tracts.
    pub(super) has_area_outside_tracts: bool,
    /// Whether borders of tracts are drawn; not where they would hide the tracts.
    pub(super) has_borders: bool,
    /// The mask of everything outside the area, and its outline, as SVG paths; empty for the region.
    pub(super) outside: String,
    pub(super) outline: String,
    /// One for each theme.
    pub(super) symbols: Vec<Symbol>,
    pub(super) scale: ScaleBar,
}

/// A layer with one fill color.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FillLayer {
    pub(super) label: String,
    pub(super) color: &'static str,
    pub(super) path: String,
}

/// The sites of a theme, with one symbol.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Symbol {
    pub(super) label: String,
    pub(super) color: &'static str,
    /// Symbols of point sites and small polygons, as an SVG path.
    pub(super) points: String,
    /// Larger polygons, as an SVG path.
    pub(super) polygon_path: String,
    /// The symbol in the middle of a box of 40 units.
    pub(super) legend_path: String,
}

/// A scale bar of a round length.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ScaleBar {
    pub(super) units: i32,
    pub(super) label: String,
}

/// A locator map: the area among the others of its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Locator {
    pub(super) size: (i32, i32),
    pub(super) others: String,
    pub(super) own: String,
}

const WIDTH: i32 = 1000;
/// Above, borders would hide the tracts.
const MAX_TRACTS_WITH_BORDERS: usize = 1000;
/// Above, only the first standard has a map: each map is as large as the rest of the report.
const MAX_TRACTS_FOR_ALL_MAPS: usize = 10_000;
/// Above, symbols are small.
const MAX_SITES_WITH_SYMBOLS: usize = 120;
/// Above, symbols have the smallest size that can be printed.
const MAX_SITES_WITH_DOTS: usize = 1000;

/// A thousandth of a map is a square of less than 32 units: smaller than one symbol of the legend.
const MIN_VISIBLE_SHARE: f64 = 1e-3;

/// What maps are made from.
pub(super) struct MapInputs<'a> {
    pub(super) text: &'a Text,
    pub(super) criteria: &'a [Criterion<'a>],
    pub(super) gaps: &'a [AreaGap],
    pub(super) tracts: &'a Published<Table>,
    pub(super) sites: &'a Table,
    pub(super) themes: &'a StudyThemes,
    pub(super) overlay: &'a AreaOverlay<'a>,
    pub(super) areas: &'a Table,
    /// The rows of the other areas of its kind.
    pub(super) peers: &'a [usize],
    /// The language of the study, which names of areas are in.
    pub(super) language: TextLanguage,
}

/// One map for each standard and combination, in their order.
pub(super) fn maps(inputs: &MapInputs<'_>) -> Vec<Map> {
    let tracts = inputs.tracts.get();
    let Some(bounds) = bounds_of(inputs) else { return Vec::new() };
    let grid = match rows_intersecting(tracts, bounds).count() {
        0..=MAX_TRACTS_WITH_BORDERS => 1,
        _ => 2,
    };
    let frame = MapFrame::around(bounds, WIDTH, grid);
    let shown: Vec<(usize, String)> = rows_intersecting(tracts, frame.window)
        .filter_map(|(row, geometry)| {
            let mut path = String::new();
            frame.draw(&polygons(geometry)?, &mut path);
            Some((row, path))
        })
        .collect();
    let has_area_outside_tracts = has_area_outside_tracts(tracts, frame.window);
    let most = if shown.len() > MAX_TRACTS_FOR_ALL_MAPS { 1 } else { inputs.criteria.len() };
    let drawn = inputs.criteria.iter().zip(inputs.gaps).take(most);
    let names = names(inputs, &frame);
    let maps = drawn.map(|(criterion, gap)| map(inputs, &frame, &shown, *criterion, gap));
    maps.map(|map| Map { has_area_outside_tracts, names: names.clone(), ..map }).collect()
}

fn names(inputs: &MapInputs<'_>, frame: &MapFrame) -> Vec<MapName> {
    let Some(own) = &inputs.overlay.outline else { return Vec::new() };
    let around = inputs.peers.iter().filter_map(|&row| {
        let geometry = inputs.areas.geometry[row].as_deref()?;
        let (name, _) = inputs.text.area_name_with_language(inputs.areas, row, inputs.language)?;
        Some((name.to_owned(), geometry))
    });
    map_names::names(around, own, frame)
}

/// Whether more of a window lies outside the tracts than is overlooked on the map. Areas in square degrees suffice:
/// within a window the scale is the same everywhere.
fn has_area_outside_tracts(tracts: &Table, window: Rect) -> bool {
    let inside = |geometry: &Geometry| {
        let (tract, bounds) = (polygons(geometry)?, geometry.bounding_rect()?);
        let is_cut = !(window.contains(&bounds.min()) && window.contains(&bounds.max()));
        Some(if is_cut { tract.intersection(&window.to_polygon()).unsigned_area() } else { tract.unsigned_area() })
    };
    let covered: f64 = rows_intersecting(tracts, window).filter_map(|(_, geometry)| inside(geometry)).sum();
    covered < window.unsigned_area() * (1.0 - MIN_VISIBLE_SHARE)
}

fn bounds_of(inputs: &MapInputs<'_>) -> Option<Rect> {
    if let Some(outline) = &inputs.overlay.outline {
        return outline.bounding_rect();
    }
    let boxes = inputs.tracts.get().geometry.iter().flatten().filter_map(|geometry| geometry.bounding_rect());
    boxes.reduce(|a, b| {
        let (low, high) = (a.min(), a.max());
        Rect::new((low.x.min(b.min().x), low.y.min(b.min().y)), (high.x.max(b.max().x), high.y.max(b.max().y)))
    })
}

fn map(
    inputs: &MapInputs<'_>,
    frame: &MapFrame,
    shown: &[(usize, String)],
    criterion: Criterion<'_>,
    gap: &AreaGap,
) -> Map {
    let legend = legends(criterion, inputs.tracts).without;
    let counts = inputs.tracts.get().numbers(&legend.quantity).unwrap_or_default();
    let mut classes: Vec<FillLayer> = legend
        .classes
        .iter()
        .map(|class| FillLayer {
            label: class.label.text(inputs.text),
            color: class.color.hex(StyleVariant::Light),
            path: String::new(),
        })
        .collect();
    let unknown = UnknownTracts::of(criterion, inputs.tracts);
    let is_unknown: Vec<bool> =
        unknown.iter().flat_map(|unknown| unknown.rows(inputs.tracts.get())).map(|(_, unknown)| unknown).collect();
    let tract_classes: Vec<TractClass> =
        counts.iter().enumerate().map(|(row, count)| TractClass::of(&legend, *count, is_unknown.get(row))).collect();
    let (mut without_number, mut not_known) = (String::new(), String::new());
    for (row, path) in shown {
        match tract_classes.get(*row) {
            Some(TractClass::Class(class)) => classes[*class].path.push_str(path),
            Some(TractClass::NotKnown) => not_known.push_str(path),
            Some(TractClass::NoData) | None => without_number.push_str(path),
        }
    }
    let label = || reasons(inputs.text, unknown.as_ref(), criterion, inputs.themes);
    let color = StyleVariant::Light.palette().classes.not_known.as_str();
    let not_known = (!not_known.is_empty()).then(|| FillLayer { label: label(), color, path: not_known });
    let (outside, outline) = inputs.overlay.outline.as_ref().map(|area| mask(area, frame)).unwrap_or_default();
    Map {
        standard: criterion.id().to_string(),
        standard_label: gap.standard_label.clone(),
        unit: unit(gap.unit),
        frame: frame.clone(),
        names: Vec::new(),
        description: description(inputs, &legend, &tract_classes, gap.unit),
        classes,
        not_known,
        without_number,
        has_area_outside_tracts: false,
        has_borders: shown.len() <= MAX_TRACTS_WITH_BORDERS,
        outside,
        outline,
        symbols: criterion.themes().into_iter().map(|theme| symbol(inputs, frame, theme)).collect(),
        scale: scale(inputs.text, frame.meters_per_unit(), inputs.gaps.iter().any(|gap| in_miles(gap.limit))),
    }
}

/// The class that a tract has on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TractClass {
    Class(usize),
    NotKnown,
    NoData,
}

impl TractClass {
    fn of(legend: &Legend, count: Option<f64>, is_unknown: Option<&bool>) -> Self {
        let Some(count) = count else { return Self::NoData };
        if is_unknown == Some(&true) {
            return Self::NotKnown;
        }
        let class = legend.class(count).and_then(|class| legend.classes.iter().position(|own| own == class));
        class.map_or(Self::NoData, Self::Class)
    }
}

/// The reasons why access is not known, in words.
fn reasons(text: &Text, unknown: Option<&UnknownTracts>, criterion: Criterion<'_>, themes: &StudyThemes) -> String {
    let reasons = unknown.map(|unknown| unknown.reasons.as_slice()).unwrap_or_default();
    let words = |why| text.place_not_known(why, criterion, themes);
    text.mostly_not_known(&reasons.iter().map(|(why, _)| words(*why)).collect::<Vec<_>>())
}

/// A mask of everything outside the area, for the even-odd fill rule, and the outline of the area.
fn mask(area: &MultiPolygon, frame: &MapFrame) -> (String, String) {
    let (width, height) = frame.size;
    let mut outline = String::new();
    frame.draw(area, &mut outline);
    (format!("M0 0h{width}v{height}h-{width}z{outline}"), outline)
}

/// The number of the area's tracts in each class: the text alternative of the map.
fn description(inputs: &MapInputs<'_>, legend: &Legend, tract_classes: &[TractClass], unit_of: CountUnit) -> String {
    let mut of_class: BTreeMap<TractClass, usize> = BTreeMap::new();
    for &(row, _) in &inputs.overlay.tracts {
        *of_class.entry(tract_classes.get(row).copied().unwrap_or(TractClass::NoData)).or_default() += 1;
    }
    let text = inputs.text;
    if of_class.is_empty() {
        return message!(text, "report-map-no-tracts");
    }
    let counts = of_class.iter().map(|(tract_class, tracts)| {
        let class = match tract_class {
            TractClass::Class(class) => legend.classes[*class].label.text(text),
            TractClass::NotKnown => message!(text, "report-map-not-known"),
            TractClass::NoData => message!(text, "report-map-no-data"),
        };
        message!(text, "report-map-class", class = class, tracts = *tracts)
    });
    let heading = message!(text, "report-map-description", unit = unit(unit_of));
    text.sentences(&std::iter::once(heading).chain(counts).collect::<Vec<_>>())
}

/// The longest round length of at most a third of the map's width.
fn scale(text: &Text, meters_per_unit: f64, in_miles: bool) -> ScaleBar {
    const MILES: [f64; 11] = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 500.0];
    const KILOMETERS: [f64; 11] = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 500.0];
    let (lengths, unit) = if in_miles { (MILES, 1609.344) } else { (KILOMETERS, 1000.0) };
    let units = |length: f64| length * unit / meters_per_unit;
    let fits = |length: &f64| units(*length) <= f64::from(WIDTH) / 3.0;
    let length = lengths.into_iter().rev().find(fits).unwrap_or(lengths[0]);
    let label = match (in_miles, length) {
        (true, 0.1) => message!(text, "length-miles", miles = Value::Number { value: length, decimals: 1 }),
        (true, 0.25) => message!(text, "length-miles", miles = "¼"),
        (true, 0.5) => message!(text, "length-miles", miles = "½"),
        (true, _) => message!(text, "length-miles", miles = Value::count(length)),
        (false, length) if length < 1.0 => text.meters(length * 1000.0),
        (false, _) => message!(text, "report-kilometers", kilometers = Value::count(length)),
    };
    #[expect(clippy::cast_possible_truncation, reason = "a length on the drawing")]
    ScaleBar { units: units(length).round() as i32, label }
}

fn symbol(inputs: &MapInputs<'_>, frame: &MapFrame, theme: &Theme) -> Symbol {
    let MapInputs { text, sites, themes: own, .. } = inputs;
    let themes = sites.texts(&Quantity::Theme).unwrap_or_default();
    let shown: Vec<&Geometry> = rows_intersecting(sites, frame.window)
        .filter(|(row, _)| themes[*row].as_deref() == Some(theme.as_str()))
        .map(|(_, geometry)| geometry)
        .collect();
    let size = match shown.len() {
        0..=MAX_SITES_WITH_SYMBOLS => 15,
        many if many <= MAX_SITES_WITH_DOTS => 6,
        _ => 3,
    };
    let (mut points, mut polygon_path) = (String::new(), String::new());
    let mut occupied = BTreeSet::new();
    for site in shown {
        let Some(bounds) = site.bounding_rect() else { continue };
        let (low, high) = (frame.project(bounds.min()), frame.project(bounds.max()));
        match polygons(site) {
            Some(overlay) if (high.0 - low.0).max(low.1 - high.1) > 2 * size => frame.draw(&overlay, &mut polygon_path),
            // Symbols closer than half their size overlap too much to be told apart.
            _ => {
                let (x, y) = frame.project(bounds.center());
                if occupied.insert((x * 2 / size, y * 2 / size)) {
                    let _ = write!(points, "M{x} {y}{}", symbol_path(theme, size));
                }
            }
        }
    }
    let legend_path = if points.is_empty() && !polygon_path.is_empty() {
        "M3 10h34v22h-26z".to_owned()
    } else {
        format!("M20 20{}", symbol_path(theme, 15))
    };
    Symbol {
        label: text.theme(theme, own),
        color: StyleVariant::Light.palette().site(theme),
        points,
        polygon_path,
        legend_path,
    }
}

/// The SVG path of a symbol around a point; `size` is half its width.
fn symbol_path(theme: &Theme, size: i32) -> String {
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

/// The locator map of an area with an outline. `None` where there are no other areas of its kind.
pub(super) fn locator(areas: &Table, own: usize, peers: &[usize]) -> Option<Locator> {
    let outline = |row: usize| areas.geometry[row].as_deref().and_then(polygons);
    let others: Vec<MultiPolygon> = peers.iter().filter_map(|&row| outline(row)).collect();
    let own = outline(own)?;
    let everything = MultiPolygon::new(others.iter().chain([&own]).flatten().cloned().collect());
    if others.is_empty() {
        return None;
    }
    // So many areas are smaller than the grid.
    let grid = if others.len() > 500 { 3 } else { 1 };
    let frame = MapFrame::around(everything.bounding_rect()?, 300, grid);
    let mut paths = (String::new(), String::new());
    for other in &others {
        frame.draw(other, &mut paths.0);
    }
    frame.draw(&own, &mut paths.1);
    Some(Locator { size: frame.size, others: paths.0, own: paths.1 })
}
