//! Where the help is: the nearest places of the findings' themes, as far as the lists say.

use std::collections::BTreeSet;

use gapatlas_text::{Text, message};
use geo::{
    BoundingRect, Centroid, Closest, ClosestPoint, Contains, Coord, Distance, Geodesic, Geometry, Intersects as _,
    MapCoords, MultiPolygon, Point,
};
use serde::Serialize;

use crate::domain::{Interrupted, Quantity, Requirement, SpokenLanguages, Table, Theme};
use crate::report::drawing::PictureWords;
use crate::report::gaps::in_miles;
use crate::report::lines::fact_lines;
use crate::report::map_frame::MapFrame;
use crate::report::overlay::polygons;
use crate::report::site_details::SiteDetails;
use crate::report::{AreaGap, Inputs, Report};
use crate::results::TableRow;

/// The nearest places of one theme.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlacesOfTheme {
    /// The label of the theme.
    pub theme: String,
    /// The places, the nearest first.
    pub places: Vec<BriefPlace>,
}

/// A place with what its list says of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BriefPlace {
    /// Its name.
    pub name: String,
    /// What its list says, each with its label.
    pub facts: Vec<String>,
    /// Its number on the map; `None` where the map does not show it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<usize>,
    /// Where it is.
    #[serde(skip)]
    position: Coord,
}

/// The most themes, and the most places of all of them together.
const MAX_THEMES: usize = 3;
const MAX_PLACES: usize = 6;

/// The places of the themes of the first gaps: those in the area, the nearest to its middle first, then the nearest
/// outside. Confidential sites have no position in a published table, and so are never among them.
pub(super) fn places(
    report: &Report,
    inputs: &Inputs<'_>,
    gaps: &[&AreaGap],
    frame: Option<&MapFrame>,
) -> Result<Vec<PlacesOfTheme>, Interrupted> {
    let mut themes: Vec<&Theme> = Vec::new();
    for theme in gaps.iter().filter_map(|gap| gap.theme.as_ref()) {
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    themes.truncate(MAX_THEMES);
    let requirements = |theme: &Theme| {
        let first = gaps.iter().find(|gap| gap.theme.as_ref() == Some(theme));
        let standards = &inputs.provenance.study.standards;
        first.and_then(|gap| standards.iter().find(|own| own.id == gap.id)).map(|own| &*own.requirements)
    };
    let Some(area) = outline(report, inputs) else { return Ok(Vec::new()) };
    let area = Outline::new(&area);
    let miles = report.gaps.iter().any(|gap| in_miles(gap.limit));
    let most = MAX_PLACES / themes.len().max(1);
    let of_theme = |theme: &&Theme| {
        inputs.deadline.check()?;
        let asked = requirements(theme).unwrap_or_default();
        let near = nearest(inputs.sites.get(), theme, &area, asked);
        let places = near.into_iter().take(most).map(|found| place(report.text, inputs.sites.get(), found, miles));
        Ok(PlacesOfTheme { theme: report.text.theme(theme, &inputs.provenance.study.themes), places: places.collect() })
    };
    let mut all: Vec<PlacesOfTheme> = themes.iter().map(of_theme).collect::<Result<_, _>>()?;
    // The map is that of the first gap, and has the sites of its theme.
    if let (Some(frame), Some(first)) = (frame, all.first_mut()) {
        let on_map = first.places.iter_mut().filter(|place| frame.window.intersects(&place.position));
        (1..).zip(on_map).for_each(|(number, place)| place.number = Some(number));
    }
    Ok(all)
}

/// The numbers of places, beside their signs on the map.
pub(super) fn numbers(places: &[PlacesOfTheme], frame: &MapFrame) -> Vec<PictureWords> {
    /// From the middle of a sign to that of its number, in units of the map.
    const BESIDE: i32 = 36;
    let on_map = places.iter().flat_map(|theme| &theme.places);
    let numbered = on_map.filter_map(|place| {
        let text = place.number?.to_string();
        let (x, y) = frame.project(place.position);
        let beside = if x + 2 * BESIDE > frame.size.0 { x - BESIDE } else { x + BESIDE };
        Some(PictureWords { kind: "place", text, at: (beside, y) })
    });
    numbered.collect()
}

/// The outline of the area; `None` for the region, of which no place is nearer than another, and for areas without one.
fn outline(report: &Report, inputs: &Inputs<'_>) -> Option<MultiPolygon> {
    let areas = inputs.areas.get();
    let ids = areas.texts(&Quantity::Id)?;
    let row = ids.iter().position(|id| id.as_deref() == Some(&report.area.id))?;
    areas.geometry[row].as_deref().and_then(polygons)
}

/// A site with its distance from the area in meters, 0 inside.
#[derive(Debug, Clone, Copy)]
struct Found {
    row: usize,
    away: f64,
    at: Point,
}

/// Whether a list says of a site that it does not meet what a standard asks. In a language means here: in another one than
/// English.
fn fails(site: TableRow<'_>, requirements: &[Requirement]) -> bool {
    let attributes = SiteDetails::of_row(site).attributes(site);
    let is_english_only = |spoken: &SpokenLanguages| {
        !spoken.interpreter && spoken.languages.iter().all(|language| language.code() == "eng")
    };
    requirements.iter().any(|requirement| match requirement {
        Requirement::Language => attributes.spoken.as_ref().is_some_and(is_english_only),
        other => other.is_met(&attributes) == Some(false),
    })
}

/// The sites of a theme that have a name and a position, but those of which a list says that they do not meet what is
/// asked: inside the area by their distance from its middle, then outside by their distance from its border; at least
/// [`MAX_PLACES`] of them where there are so many.
fn nearest(sites: &Table, theme: &Theme, area: &Outline, requirements: &[Requirement]) -> Vec<Found> {
    let themes = sites.texts(&Quantity::Theme).unwrap_or_default();
    let names = sites.texts(&Quantity::Name).unwrap_or_default();
    let of_theme = (0..sites.rows()).filter(|&row| themes[row].as_deref() == Some(theme.as_str()));
    let mut candidates: Vec<(f64, usize, Point)> = of_theme
        .filter_map(|row| {
            let at = position(sites.geometry[row].as_deref()?)?;
            names[row].as_deref().map(|_| (area.distance_at_least(at), row, at))
        })
        .collect();
    candidates.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut found: Vec<(bool, f64, &str, Found)> = Vec::new();
    for (at_least, row, at) in candidates {
        // No place that follows is nearer than this bound.
        let nearer = || found.iter().filter(|(.., own)| own.away <= at_least).map(|(_, _, name, _)| *name);
        if at_least > 0.0 && nearer().collect::<BTreeSet<_>>().len() >= MAX_PLACES {
            break;
        }
        if fails(TableRow { table: sites, row }, requirements) {
            continue;
        }
        let away = area.distance(at);
        let order = if away > 0.0 { away } else { area.middle.map_or(0.0, |middle| Geodesic.distance(middle, at)) };
        let name = names[row].as_deref().unwrap_or_default().trim();
        found.push((away > 0.0, order, name, Found { row, away, at }));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(b.2)));
    // A place that several lists have, or that a list has twice, is named once.
    let mut seen = BTreeSet::new();
    found.into_iter().filter(|(_, _, name, _)| seen.insert(*name)).map(|(.., found)| found).collect()
}

fn position(geometry: &Geometry) -> Option<Point> {
    Some(geometry.bounding_rect()?.center().into())
}

/// An area whose distance from places is measured.
struct Outline {
    /// Where a degree of longitude is as long as one of latitude, so that the nearest point of the border is found.
    flat: MultiPolygon,
    /// The length of a degree of longitude in the middle of the area, in degrees of latitude.
    shrink: f64,
    middle: Option<Point>,
}

impl Outline {
    fn new(area: &MultiPolygon) -> Self {
        let middle = area.centroid();
        let shrink = middle.map_or(1.0, |middle| middle.y().to_radians().cos().max(0.01));
        let flat = area.map_coords(|place| Coord { x: place.x * shrink, y: place.y });
        Self { flat, shrink, middle }
    }

    /// Meters that a place is away from the border at least: those from the box around the area, less a hundredth, as the
    /// earth is no ball.
    fn distance_at_least(&self, at: Point) -> f64 {
        const METERS_PER_DEGREE: f64 = 111_195.0 * 0.99;
        let Some(bounds) = self.flat.bounding_rect() else { return 0.0 };
        let flat = Coord { x: at.x() * self.shrink, y: at.y() };
        let east_west = (bounds.min().x - flat.x).max(flat.x - bounds.max().x).max(0.0);
        let north_south = (bounds.min().y - flat.y).max(flat.y - bounds.max().y).max(0.0);
        // Far to the north or south a degree of longitude is shorter than in the area.
        let shorter = (at.y().to_radians().cos() / self.shrink).clamp(0.0, 1.0);
        (east_west * shorter).hypot(north_south) * METERS_PER_DEGREE
    }

    /// Meters from the border, 0 inside.
    fn distance(&self, at: Point) -> f64 {
        let flat = at.map_coords(|place| Coord { x: place.x * self.shrink, y: place.y });
        if self.flat.contains(&flat) {
            return 0.0;
        }
        match self.flat.closest_point(&flat) {
            Closest::Intersection(near) | Closest::SinglePoint(near) => {
                Geodesic.distance(near.map_coords(|place| Coord { x: place.x / self.shrink, y: place.y }), at)
            }
            Closest::Indeterminate => f64::MAX,
        }
    }
}

fn place(text: &Text, sites: &Table, found: Found, miles: bool) -> BriefPlace {
    let site = SiteDetails::of_row(TableRow { table: sites, row: found.row });
    let away = match (found.away, miles) {
        (0.0, _) => message!(text, "brief-place-inside"),
        (meters, true) => message!(text, "brief-place-away", distance = text.miles(meters)),
        (meters, false) => message!(text, "brief-place-away", distance = text.meters(meters)),
    };
    let facts = fact_lines(text, &site).into_iter().chain([away]).collect();
    BriefPlace { name: site.name.unwrap_or_default(), facts, number: None, position: found.at.0 }
}
