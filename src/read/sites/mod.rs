//! Reads sites from tables and layers.

pub(crate) mod geocoder;
pub(crate) mod lists;
pub(crate) mod plausibility;

use std::collections::{BTreeMap, BTreeSet};

use gapatlas_formats::error::ReadError;
use gapatlas_formats::geometry::{ValidOutline, valid_outline};
use gapatlas_formats::records::RecordsError;
use gapatlas_formats::records::{ColumnIdx, Record, Records};
use gapatlas_formats::sites::attributes::SiteAttributeColumns;
use gapatlas_formats::sites::record::SiteIssue;
use gapatlas_formats::sites::{Address, SiteCandidate};
use geo::{Distance, Geodesic, Geometry, Intersects, Point, Rect};

use crate::domain::{
    Finding, FindingKind, Footprint, Position, Precision, Site, SiteFinding, SourceLocation, StudyThemes, Theme,
};
use crate::read::positions::{locations, positions};
use crate::read::sites::geocoder::{Geocoded, Geocoder};
use crate::study::SiteLayer;

/// A site further than this from the bounding box of the tracts is most likely misplaced.
const MAX_DISTANCE_KM: f64 = 100.0;

/// The sites of a study while they are read, each with a unique id.
pub(crate) struct SiteCollector<'a> {
    bounds: Option<Rect>,
    themes: &'a StudyThemes,
    geocoder: Geocoder,
    ids: BTreeSet<String>,
    located: BTreeMap<(String, Precision), Vec<String>>,
    /// The sites that are read.
    pub(crate) sites: Vec<Site>,
}

impl<'a> SiteCollector<'a> {
    /// A collector without sites; `bounds` is the bounding box of the tracts.
    pub(crate) fn new(bounds: Option<Rect>, themes: &'a StudyThemes, geocoder: Geocoder) -> Self {
        Self { bounds, themes, geocoder, ids: BTreeSet::new(), located: BTreeMap::new(), sites: Vec::new() }
    }

    /// Adds a candidate, or the finding why it cannot be a site.
    pub(crate) fn add(&mut self, theme: &Theme, candidate: SiteCandidate, findings: &mut Vec<Finding>) {
        let SiteCandidate { place, id, has_own_id, name, footprint, record, is_redacted, address } = candidate;
        let is_redacted = is_redacted || self.themes.is_sensitive(theme);
        let label = name.as_ref().map_or_else(|| id.clone(), |name| format!("{id} ({name})"));
        let given = footprint.map(|footprint| (footprint, record.located.unwrap_or(Precision::Given), None));
        let found = given.or_else(|| {
            let Geocoded { position, precision, area } = self.geocoder.geocode(&address)?;
            Some((Footprint::Point(position), precision, area))
        });
        let Some((footprint, located, area)) = found else {
            findings.push(Finding {
                place,
                kind: SiteFinding::SiteWithoutCoordinates { id: label, theme: Some(theme.clone()) }.into(),
            });
            return;
        };
        if let Some(kind) = self.far_outside(&label, &footprint, is_redacted) {
            findings.push(Finding { place, kind: kind.into() });
            return;
        }
        let id = format!("{theme}-{id}");
        let numbered = (2..).map(|number: u32| format!("{id}~{number}"));
        let public_id =
            std::iter::once(id.clone()).chain(numbered).find(|id| !self.ids.contains(id)).unwrap_or_default();
        self.ids.insert(public_id.clone());
        if public_id != id && has_own_id {
            let kind = SiteFinding::SiteIdRepeated { id, given: public_id.clone() }.into();
            findings.push(Finding { place: place.clone(), kind });
        }
        let published = |issue: SiteIssue| if is_redacted { issue.of_confidential() } else { Some(issue) };
        let issues = record.issues.into_iter().filter_map(published);
        findings.extend(issues.map(|issue| Finding { place: place.clone(), kind: issue.finding(public_id.clone()) }));
        if located != Precision::Given {
            self.located.entry((place.file.clone(), located)).or_default().push(public_id.clone());
        }
        let site = Site::new(public_id, theme.clone(), name, footprint);
        let listed = Some(place);
        self.sites.push(Site {
            located,
            location_area: area,
            is_redacted,
            attributes: record.attributes,
            contact: if is_redacted { record.contact.of_confidential() } else { record.contact },
            checked: record.checked,
            listed,
            ..site
        });
    }

    /// The sites; with findings that say how those without coordinates were geocoded.
    pub(crate) fn finish(self, findings: &mut Vec<Finding>) -> Vec<Site> {
        let geocoded = self.located.into_iter().map(|((file, located), ids)| {
            let kind = SiteFinding::SitesLocated { located, ids }.into();
            Finding { place: SourceLocation::file(&file), kind }
        });
        findings.extend(geocoded);
        self.sites
    }

    fn far_outside(&self, id: &str, footprint: &Footprint, is_redacted: bool) -> Option<SiteFinding> {
        let (bounds, site) = (self.bounds?, footprint.bounds()?);
        let center = site.center();
        let nearest =
            Point::new(center.x.clamp(bounds.min().x, bounds.max().x), center.y.clamp(bounds.min().y, bounds.max().y));
        let km = Geodesic.distance(center.into(), nearest) / 1000.0;
        let is_swapped = bounds.intersects(&Point::new(center.y, center.x));
        // Findings are published: distance and position would help to locate a confidential site.
        let published_km = if is_redacted { MAX_DISTANCE_KM } else { km.round() };
        let at = (!is_redacted).then_some([center.x, center.y]);
        (km > MAX_DISTANCE_KM).then(|| SiteFinding::SiteFarOutside {
            id: id.to_owned(),
            km: published_km,
            swapped: is_swapped,
            at,
        })
    }
}

/// The rows of a site layer as candidates.
pub(crate) fn candidates(
    layer: &SiteLayer,
    records: &Records,
    findings: &mut Vec<Finding>,
) -> Result<Vec<SiteCandidate>, ReadError> {
    let column = |name: &Option<String>| name.as_ref().map(|name| records.column(name)).transpose();
    let (id, name) = (column(&layer.id)?, column(&layer.name)?);
    let ids: Vec<String> = records
        .rows
        .iter()
        .map(|row| id.and_then(|id| row.text(id)).map_or_else(|| row.number.to_string(), str::to_owned))
        .collect();
    let footprints: Vec<(Option<Footprint>, Option<SiteIssue>)> = match (column(&layer.x)?, column(&layer.y)?) {
        (Some(x), Some(y)) => {
            let positions = positions(records, x, y, layer.crs.as_deref(), findings)?;
            positions.into_iter().map(|position| (position.map(Footprint::Point), None)).collect()
        }
        (None, None) if records.has_geometry && layer.location.is_none() => {
            records.rows.iter().zip(&ids).map(|(row, id)| footprint(row, id)).collect()
        }
        (None, None) if layer.location.is_some() => {
            let positions = locations(records, column(&layer.location)?, layer.crs.as_deref(), findings)?;
            positions.into_iter().map(|position| (position.map(Footprint::Point), None)).collect()
        }
        (None, None) if layer.address.is_some() || layer.postal.is_some() || layer.tract.is_some() => {
            vec![(None, None); records.rows.len()]
        }
        _ => {
            let hint = "name the columns of longitude and latitude with `x = \"…\"` and `y = \"…\"`";
            return Err(ReadError::in_file(&records.file, RecordsError::NoGeometry { hint }));
        }
    };
    let attributes = SiteAttributeColumns::find(layer, records)?;
    let (street, city) = (column(&layer.address)?, column(&layer.city)?);
    let (postal, tract) = (column(&layer.postal)?, column(&layer.tract)?);
    let text = |row: &Record, column: Option<ColumnIdx>| row.text(column?).map(str::to_owned);
    let rows = records.rows.iter().zip(ids).zip(footprints);
    let candidates = rows.map(|((row, id), (footprint, issue))| {
        let mut record = attributes.read(records, row);
        record.issues.extend(issue);
        let address = Address {
            street: text(row, street),
            city: text(row, city),
            postal: text(row, postal),
            tract: text(row, tract),
        };
        SiteCandidate {
            place: SourceLocation::line(&records.file, row.number),
            id,
            has_own_id: layer.id.is_some(),
            name: name.and_then(|name| row.text(name)).map(str::to_owned),
            footprint,
            record,
            is_redacted: layer.sensitive,
            address,
        }
    });
    Ok(candidates.collect())
}

/// The footprint of a row; the issue becomes a finding when the site has its public id.
fn footprint(row: &Record, id: &str) -> (Option<Footprint>, Option<SiteIssue>) {
    let at = |point: &Point| (Position::new(point.x(), point.y()).map(Footprint::Point), None);
    match &row.geometry {
        None => (None, None),
        Some(Geometry::Point(point)) => at(point),
        Some(Geometry::MultiPoint(points)) if points.0.len() == 1 => at(&points.0[0]),
        Some(geometry) => {
            let ValidOutline { area, finding } = valid_outline(geometry.clone(), id);
            let issue = match finding {
                Some(FindingKind::GeometryRepaired { over_antimeridian, .. }) => {
                    Some(SiteIssue::OutlineRepaired { over_antimeridian })
                }
                _ => None,
            };
            (area.map(Footprint::Area), issue)
        }
    }
}
