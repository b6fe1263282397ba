//! Sites from tables and layers.

use std::collections::{BTreeMap, BTreeSet};

use geo::{Distance, Geodesic, Geometry, Intersects, Point, Rect};

use crate::domain::{Finding, FindingKind, Footprint, Place, Position, Precision, Site, SiteFinding, Theme, Themes};
use crate::read::addresses::{Address, Located, Locator};
use crate::read::cell::number;
use crate::read::error::ReadError;
use crate::read::geometry::{Outline, outline};
use crate::read::layer::columns_to_degrees;
use crate::read::records::{ColumnIdx, Record, Records};
use crate::read::terms::{Doubt, Said, TermColumns, says_nothing};
use crate::study::SiteLayer;

/// A site further than this from the box around all tracts helps nobody in them, and is most likely misplaced.
const FAR_OUTSIDE_KM: f64 = 100.0;

/// A row that may become a site.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// Where it stands in its file.
    pub(crate) place: Place,
    /// Its id in its file, or the number of its row.
    pub(crate) id: String,
    /// Whether the id is its own: a number of a row says nothing, and may repeat.
    pub(crate) own_id: bool,
    /// What people call it.
    pub(crate) name: Option<String>,
    /// Where it is, where that is known.
    pub(crate) footprint: Option<Footprint>,
    /// What is said about it.
    pub(crate) said: Said,
    /// Whether it must not be found.
    pub(crate) is_redacted: bool,
    /// Its address, for where it has no coordinates.
    pub(crate) address: Address,
}

/// The sites of a study as they come together, each with an id of its own.
pub(crate) struct Gathering<'a> {
    bounds: Option<Rect>,
    themes: &'a Themes,
    locator: Locator,
    ids: BTreeSet<String>,
    located: BTreeMap<(String, Precision), Vec<String>>,
    /// The sites so far.
    pub(crate) sites: Vec<Site>,
}

impl<'a> Gathering<'a> {
    /// No sites yet, around the box of all tracts.
    pub(crate) fn new(bounds: Option<Rect>, themes: &'a Themes, locator: Locator) -> Self {
        Self { bounds, themes, locator, ids: BTreeSet::new(), located: BTreeMap::new(), sites: Vec::new() }
    }

    /// Takes a candidate in, or says why not.
    pub(crate) fn add(&mut self, theme: &Theme, candidate: Candidate, findings: &mut Vec<Finding>) {
        let Candidate { place, id, own_id, name, footprint, said, is_redacted, address } = candidate;
        let is_redacted = is_redacted || self.themes.is_sensitive(theme);
        let shown = name.as_ref().map_or_else(|| id.clone(), |name| format!("{id} ({name})"));
        let given = footprint.map(|footprint| (footprint, said.located.unwrap_or(Precision::Given), None));
        let found = given.or_else(|| {
            let Located { position, precision, ground } = self.locator.locate(&address)?;
            Some((Footprint::Point(position), precision, ground))
        });
        let Some((footprint, located, ground)) = found else {
            findings.push(Finding {
                place,
                kind: SiteFinding::SiteWithoutCoordinates { id: shown, theme: Some(theme.clone()) }.into(),
            });
            return;
        };
        if let Some(kind) = self.far_outside(&shown, &footprint, is_redacted) {
            findings.push(Finding { place, kind: kind.into() });
            return;
        }
        let id = format!("{theme}-{id}");
        let more = (2..).map(|times: u32| format!("{id}~{times}"));
        let given = std::iter::once(id.clone()).chain(more).find(|id| !self.ids.contains(id)).unwrap_or_default();
        self.ids.insert(given.clone());
        if given != id && own_id {
            let kind = SiteFinding::SiteIdRepeated { id, given: given.clone() }.into();
            findings.push(Finding { place: place.clone(), kind });
        }
        let doubts = said.doubts.into_iter().map(|doubt| doubt.about(given.clone()));
        findings.extend(doubts.map(|kind| Finding { place: place.clone(), kind }));
        if located != Precision::Given {
            self.located.entry((place.file.clone(), located)).or_default().push(given.clone());
        }
        let site = Site::new(given, theme.clone(), name, footprint);
        let listed = Some(place);
        self.sites.push(Site {
            located,
            ground,
            is_redacted,
            terms: said.terms,
            checked: said.checked,
            listed,
            ..site
        });
    }

    /// The sites, and how those without coordinates were located.
    pub(crate) fn finish(self, findings: &mut Vec<Finding>) -> Vec<Site> {
        let told = self.located.into_iter().map(|((file, located), ids)| {
            let kind = SiteFinding::SitesLocated { located, ids }.into();
            Finding { place: Place::file(&file), kind }
        });
        findings.extend(told);
        self.sites
    }

    fn far_outside(&self, id: &str, footprint: &Footprint, is_redacted: bool) -> Option<SiteFinding> {
        let (bounds, site) = (self.bounds?, footprint.bounds()?);
        let center = site.center();
        let nearest =
            Point::new(center.x.clamp(bounds.min().x, bounds.max().x), center.y.clamp(bounds.min().y, bounds.max().y));
        let km = Geodesic.distance(center.into(), nearest) / 1000.0;
        let swapped = bounds.intersects(&Point::new(center.y, center.x));
        // Findings are published: of a site that must not be found no more is told than that it is so far away.
        let told = if is_redacted { FAR_OUTSIDE_KM } else { km.round() };
        (km > FAR_OUTSIDE_KM).then(|| SiteFinding::SiteFarOutside { id: id.to_owned(), km: told, swapped })
    }
}

/// The rows of a site layer as candidates.
pub(crate) fn candidates(
    layer: &SiteLayer,
    records: &Records,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Candidate>, ReadError> {
    let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
    let (id, name) = (column(&layer.id)?, column(&layer.name)?);
    let ids: Vec<String> = records
        .rows
        .iter()
        .map(|row| id.and_then(|id| row.text(id)).map_or_else(|| row.number.to_string(), str::to_owned))
        .collect();
    let footprints: Vec<(Option<Footprint>, Option<Doubt>)> = match (column(&layer.x)?, column(&layer.y)?) {
        (Some(x), Some(y)) => {
            let positions = positions(records, (x, y), layer.crs.as_deref(), findings)?;
            positions.into_iter().map(|position| (position.map(Footprint::Point), None)).collect()
        }
        (None, None) if records.has_geometry && layer.location.is_none() => {
            records.rows.iter().zip(&ids).map(|(row, id)| footprint(row, id)).collect()
        }
        (None, None) if layer.location.is_some() => {
            let positions = locations(records, column(&layer.location)?, findings);
            positions.into_iter().map(|position| (position.map(Footprint::Point), None)).collect()
        }
        (None, None) if layer.address.is_some() || layer.postal.is_some() || layer.tract.is_some() => {
            vec![(None, None); records.rows.len()]
        }
        _ => {
            let hint = "name the columns of longitude and latitude with `x = \"…\"` and `y = \"…\"`";
            return Err(ReadError::NoGeometry { file: records.file.clone(), hint });
        }
    };
    let terms = TermColumns::find(layer, records)?;
    let (street, city) = (column(&layer.address)?, column(&layer.city)?);
    let (postal, tract) = (column(&layer.postal)?, column(&layer.tract)?);
    let text = |row: &Record, column: Option<ColumnIdx>| row.text(column?).map(str::to_owned);
    let rows = records.rows.iter().zip(ids).zip(footprints);
    let candidates = rows.map(|((row, id), (footprint, mended))| {
        let mut said = terms.read(records, row);
        said.doubts.extend(mended);
        let address = Address {
            street: text(row, street),
            city: text(row, city),
            postal: text(row, postal),
            tract: text(row, tract),
        };
        Candidate {
            place: Place::line(&records.file, row.number),
            id,
            own_id: layer.id.is_some(),
            name: name.and_then(|name| row.text(name)).map(str::to_owned),
            footprint,
            said,
            is_redacted: layer.sensitive,
            address,
        }
    });
    Ok(candidates.collect())
}

/// A column of texts such as `(41.88, -87.63)` as positions; a finding where one is none.
fn locations(records: &Records, column: Option<ColumnIdx>, findings: &mut Vec<Finding>) -> Vec<Option<Position>> {
    let read = |row: &Record| {
        let text = column.and_then(|column| row.text(column)).filter(|text| !says_nothing(text))?;
        let found = location(text);
        if found.is_none() {
            let (x, y) = (text.to_owned(), String::new());
            findings.push(records.finding(row, FindingKind::NoPlace { x, y }));
        }
        found
    };
    records.rows.iter().map(read).collect()
}

/// `(latitude, longitude)`, as city portals write it, behind an address or not, or `POINT (longitude latitude)`.
pub(crate) fn location(text: &str) -> Option<Position> {
    let (before, inside) = text.trim().rsplit_once('(').unwrap_or(("", text.trim()));
    let inside = inside.trim_end().trim_end_matches(')');
    let numbers: Vec<f64> =
        inside.split([',', ' ']).filter(|part| !part.is_empty()).map_while(|part| part.parse().ok()).collect();
    let [first, second] = numbers.as_slice() else { return None };
    let is_point = before.trim().to_ascii_uppercase().ends_with("POINT");
    let (lon, lat) = if is_point { (first, second) } else { (second, first) };
    Position::new(*lon, *lat).filter(|_| (*lon, *lat) != (0.0, 0.0))
}

/// Columns of coordinates as positions. `None` where a cell is empty, no number, or no place on the globe; the two
/// zeros that many programs write for "unknown" are no place either.
pub(crate) fn positions(
    records: &Records,
    (x, y): (ColumnIdx, ColumnIdx),
    crs: Option<&str>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Option<Position>>, ReadError> {
    let mut coordinate = |row: &Record, column: ColumnIdx| {
        let text = row.text(column)?;
        let found = number(text, records.commas);
        if found.is_none() {
            let (column, value) = (records.name_of(column).to_owned(), text.to_owned());
            findings.push(records.finding(row, FindingKind::NotANumber { column, value }));
        }
        found
    };
    let pairs: Vec<Option<(f64, f64)>> =
        records.rows.iter().map(|row| coordinate(row, x).zip(coordinate(row, y))).collect();
    let (mut lons, mut lats): (Vec<f64>, Vec<f64>) = pairs.iter().flatten().copied().unzip();
    if let Some(crs) = crs {
        columns_to_degrees(&records.file, crs, &mut lons, &mut lats)?;
    }
    let mut degrees = lons.into_iter().zip(lats);
    let mut positions = Vec::with_capacity(pairs.len());
    for (row, pair) in records.rows.iter().zip(pairs) {
        let position = match pair {
            Some((0.0, 0.0)) => degrees.next().and(None),
            Some(_) => degrees.next().and_then(|(lon, lat)| Position::new(lon, lat)),
            None => None,
        };
        if position.is_none() && pair.is_some() {
            let [x, y] = [x, y].map(|column| row.text(column).unwrap_or_default().to_owned());
            findings.push(records.finding(row, FindingKind::NoPlace { x, y }));
        }
        positions.push(position);
    }
    Ok(positions)
}

/// Where a row lies, and what is doubtful about that: it waits for the id that the site will go by.
fn footprint(row: &Record, id: &str) -> (Option<Footprint>, Option<Doubt>) {
    let at = |point: &Point| (Position::new(point.x(), point.y()).map(Footprint::Point), None);
    match &row.geometry {
        None => (None, None),
        Some(Geometry::Point(point)) => at(point),
        Some(Geometry::MultiPoint(points)) if points.0.len() == 1 => at(&points.0[0]),
        Some(geometry) => {
            let Outline { area, doubt } = outline(geometry.clone(), id);
            let mended = match doubt {
                Some(FindingKind::GeometryRepaired { over_antimeridian, .. }) => {
                    Some(Doubt::Outline { over_antimeridian })
                }
                _ => None,
            };
            (area.map(Footprint::Area), mended)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_one_column_is_read_in_the_order_of_its_form() {
        let at = |text: &str| location(text).map(|position| (position.lon(), position.lat()));
        assert_eq!(at("(41.9675, -87.7615)"), Some((-87.7615, 41.9675)));
        assert_eq!(at("POINT (-87.7615 41.9675)"), Some((-87.7615, 41.9675)));
        assert_eq!(at("5363 W. Lawrence Ave.\nChicago, IL\n(41.9675, -87.7615)"), Some((-87.7615, 41.9675)));
        assert_eq!(at("41.9675, -87.7615"), Some((-87.7615, 41.9675)));
        for none in ["", "(41.9675)", "(0, 0)", "(north, west)", "(-97.5, 41.9)"] {
            assert_eq!(at(none), None, "{none}");
        }
    }
}
