//! Areas that readers draw or put together. They are not stored.

mod error;
mod members;
mod outline;

use std::collections::BTreeSet;

use gapatlas_text::{Text, message};
use geo::{CoordsIter as _, MultiPolygon, unary_union};

use crate::disclosure::{DRAWN, OWN, OwnArea, OwnAreaQuery, Published, WithheldTracts, is_whole, own_area};
use crate::domain::{Indicator, Layer, Quantity, Table};
use crate::report::overlay::{count_segment_pairs, overlaps, polygons, sites_in};
use crate::report::{Inputs, Report, report};

use error::MAX_UNION_VERTICES;
pub use error::OwnAreaError;
use members::Members;
pub use members::has_outline;
pub use outline::{check_outline, outline};

/// Pairs of segments to intersect: one or two seconds.
const MAX_SEGMENT_PAIRS: usize = 20_000_000;

/// The report of a planning area, or of an own area; `None` where there is no area with that id.
///
/// # Errors
/// Where the members of an own area are unknown, or it has no numbers; where the work is stopped.
pub fn report_of(inputs: &Inputs<'_>, id: &str) -> Result<Option<Report>, OwnAreaError> {
    if let Some(report) = report(inputs, id)? {
        return Ok(Some(report));
    }
    let Some(area) = FoundArea::of_id(inputs, id)? else { return Ok(None) };
    area.report(inputs).map(Some)
}

/// The report of a drawn area.
///
/// # Errors
/// Where the area lies outside the tracts, is too small, or is too complex.
pub fn report_drawn(inputs: &Inputs<'_>, outline: &MultiPolygon) -> Result<Report, OwnAreaError> {
    FoundArea::drawn(inputs, outline)?.report(inputs)
}

/// An own area, with the tracts in it.
#[derive(Debug)]
pub struct FoundArea {
    id: String,
    kind: &'static str,
    members: Members,
    outline: MultiPolygon,
    /// The row of each tract in it, and the share of the tract's surface in it, above 0 and at most 1.
    pub parts: Vec<(usize, f64)>,
    covered: f64,
}

impl FoundArea {
    /// The own area with an id; `None` where the id is not that of one.
    ///
    /// # Errors
    /// Where its members are unknown, too many, or lie outside the tracts; where the work is stopped.
    pub fn of_id(inputs: &Inputs<'_>, id: &str) -> Result<Option<Self>, OwnAreaError> {
        let [areas, tracts] = [inputs.areas, inputs.tracts].map(Published::get);
        if !members::is_own_area(id) && tracts.row_of(&Quantity::Geoid, id).is_none() {
            return Ok(None);
        }
        let members = Members::parse(id, areas, tracts)?;
        let whole =
            members.areas.iter().map(|&row| (areas, row)).chain(members.tracts.iter().map(|&row| (tracts, row)));
        let outlines = whole.filter_map(|(table, row)| polygons(table.geometry[row].as_deref()?));
        let outlines: Vec<MultiPolygon> = outlines.chain(members.outlines.iter().cloned()).collect();
        let outline = union(&outlines, inputs)?;
        Self::found(inputs, (id.to_owned(), OWN), members, outline).map(Some)
    }

    /// The tracts of a planning area or own area; `None` where there is no area with that id.
    ///
    /// # Errors
    /// As [`Self::of_id`].
    pub fn of_any_id(inputs: &Inputs<'_>, id: &str) -> Result<Option<Self>, OwnAreaError> {
        let areas = inputs.areas.get();
        let Some(row) = areas.row_of(&Quantity::Id, id) else { return Self::of_id(inputs, id) };
        let outline = areas.geometry[row].as_deref().and_then(polygons).ok_or(OwnAreaError::Outside)?;
        let members = Members { areas: vec![row], ..Members::default() };
        Self::found(inputs, (id.to_owned(), OWN), members, outline).map(Some)
    }

    /// An area that was drawn.
    ///
    /// # Errors
    /// Where it lies outside the tracts, or the work is too much.
    pub fn drawn(inputs: &Inputs<'_>, outline: &MultiPolygon) -> Result<Self, OwnAreaError> {
        Self::found(inputs, (DRAWN.to_owned(), DRAWN), Members::default(), outline.clone())
    }

    fn found(
        inputs: &Inputs<'_>,
        (id, kind): (String, &'static str),
        members: Members,
        outline: MultiPolygon,
    ) -> Result<Self, OwnAreaError> {
        let tables = [inputs.tracts.get(), inputs.sites.get()];
        if count_segment_pairs(&outline, tables, MAX_SEGMENT_PAIRS, inputs.deadline)? > MAX_SEGMENT_PAIRS {
            return Err(OwnAreaError::TooManySides);
        }
        let (parts, covered) = overlaps(&outline, inputs.tracts.get(), inputs.deadline)?;
        if parts.is_empty() {
            Err(OwnAreaError::Outside)
        } else {
            Ok(Self { id, kind, members, outline, parts, covered })
        }
    }

    /// A table of areas with two rows, the area and the region, and the counts that leave out withheld tracts.
    ///
    /// # Errors
    /// Where it is too small.
    pub fn table(&self, inputs: &Inputs<'_>) -> Result<(Published<Table>, Vec<WithheldTracts>), OwnAreaError> {
        let query = query(inputs);
        let Self { id, kind, members, outline, parts, covered } = self;
        let area = OwnArea { id, kind, name: members.name.as_deref(), outline, parts, covered: *covered };
        own_area(&area, &query, inputs.tracts, inputs.areas).map_err(|_too_small| OwnAreaError::TooSmall)
    }

    /// The rows of a layer that are in it: tracts with some of their surface, their gaps, and sites.
    ///
    /// # Errors
    /// Where the work is stopped.
    pub fn rows_in(&self, inputs: &Inputs<'_>, layer: &Table) -> Result<Vec<usize>, OwnAreaError> {
        if layer.layer == Layer::Sites {
            return Ok(sites_in(&self.outline, layer, inputs.deadline)?);
        }
        let tracts = inputs.tracts.get().texts(&Quantity::Geoid).unwrap_or_default();
        let own: BTreeSet<&str> = self.parts.iter().filter_map(|&(row, _)| tracts[row].as_deref()).collect();
        let geoids = layer.texts(&Quantity::Geoid).unwrap_or_default().iter().enumerate();
        let rows = geoids.filter(|(_, geoid)| geoid.as_deref().is_some_and(|geoid| own.contains(geoid)));
        Ok(rows.map(|(row, _)| row).collect())
    }

    fn report(&self, inputs: &Inputs<'_>) -> Result<Report, OwnAreaError> {
        let (areas, withheld) = self.table(inputs)?;
        let mut report = report(&Inputs { areas: &areas, ..*inputs }, &self.id)?.ok_or(OwnAreaError::Outside)?;
        report.locator = None;
        let (text, query) = (inputs.text, query(inputs));
        let withheld = withheld.iter().map(|withheld| sentence(text, withheld, &query, self.parts.len()));
        report.findings.here.splice(0..0, withheld);
        if self.kind == DRAWN {
            report.area.name = message!(text, "report-drawn-name");
            report.area.kind_label = message!(text, "report-kind-drawn");
        } else {
            report.area.kind_label = message!(text, "report-kind-own");
            report.area.name = self.members.name.clone().unwrap_or_else(|| self.members_text(inputs));
        }
        report.method.splice(0..0, self.method(inputs));
        Ok(report)
    }

    /// What the area is, and what its numbers are.
    fn method(&self, inputs: &Inputs<'_>) -> [String; 2] {
        let text = inputs.text;
        let origin = if self.kind == DRAWN {
            message!(text, "report-method-drawn")
        } else {
            message!(text, "report-method-own", members = self.members_text(inputs))
        };
        let sums = if is_whole(&self.parts) {
            message!(text, "report-method-whole")
        } else {
            message!(text, "report-method-divided")
        };
        [origin, sums]
    }

    /// The members by their names, or how many they are.
    fn members_text(&self, inputs: &Inputs<'_>) -> String {
        const MOST_NAMES: usize = 4;
        let (text, Members { areas, tracts, outlines, .. }) = (inputs.text, &self.members);
        let language = inputs.provenance.study.language;
        let names = areas.iter().filter_map(|&row| text.area_name(inputs.areas.get(), row, language));
        let tract_names = inputs.tracts.get().texts(&Quantity::Name).unwrap_or_default();
        let names: Vec<String> = names.chain(tracts.iter().filter_map(|&row| tract_names.get(row)?.clone())).collect();
        if outlines.is_empty() && (1..=MOST_NAMES).contains(&names.len()) && names.len() == areas.len() + tracts.len() {
            return text.list(&names);
        }
        let parts = [
            (areas.len(), message!(text, "report-own-areas", areas = areas.len())),
            (tracts.len(), message!(text, "report-own-tracts", tracts = tracts.len())),
            (outlines.len(), message!(text, "report-own-outlines", outlines = outlines.len())),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, phrase)| phrase).collect();
        text.list(&parts)
    }
}

fn query<'a>(inputs: &Inputs<'a>) -> OwnAreaQuery<'a> {
    let indicators: Vec<&Indicator> = inputs.provenance.indicators.iter().map(|known| &known.indicator).collect();
    let is_interpolated = inputs.provenance.sources.iter().any(|source| source.purpose == "tract_crosswalk");
    OwnAreaQuery { indicators, criteria: inputs.provenance.study.criteria(), is_interpolated }
}

/// The outlines as one. Joining cannot be stopped, so its work is bounded before.
fn union(outlines: &[MultiPolygon], inputs: &Inputs<'_>) -> Result<MultiPolygon, OwnAreaError> {
    let corners = outlines.iter().map(MultiPolygon::coords_count).sum();
    if corners > MAX_UNION_VERTICES {
        return Err(OwnAreaError::TooManyToJoin(corners));
    }
    inputs.deadline.check()?;
    match outlines {
        [only] => Ok(only.clone()),
        several => Ok(unary_union(several)),
    }
}

fn sentence(text: &Text, withheld: &WithheldTracts, query: &OwnAreaQuery<'_>, tracts: usize) -> String {
    let known = query.indicators.iter().find(|indicator| indicator.id == withheld.indicator);
    let label = known.map_or_else(|| withheld.indicator.to_string(), |indicator| text.indicator(indicator));
    if withheld.tracts == tracts {
        return message!(text, "report-drawn-withheld-all", indicator = label, tracts = tracts);
    }
    message!(text, "report-drawn-withheld", indicator = label, withheld = withheld.tracts, tracts = tracts)
}
