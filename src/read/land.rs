//! What is not water, for maps.

use geo::{BoundingRect, Intersects, MultiPolygon, Rect};

use crate::domain::{Finding, FindingKind, Land, OnLand, Place};
use crate::read::error::ReadError;
use crate::read::geometry::outline;
use crate::read::records::Records;
use crate::region::Tracts;

/// The land of a layer around the tracts; `None`, with a finding, where it has none there.
pub(crate) fn land(
    records: Records,
    (tracts, bounds): (&Tracts, Rect),
    findings: &mut Vec<Finding>,
) -> Result<Option<Land>, ReadError> {
    let Records { file, rows, has_geometry, .. } = records;
    if !has_geometry {
        return Err(ReadError::NoGeometry { file, hint: "land is surfaces: name a layer of polygons" });
    }
    let place = Place::file(&file);
    let near = |area: &MultiPolygon| area.bounding_rect().is_some_and(|of| of.intersects(&bounds));
    let parts = rows.into_iter().filter_map(|row| outline(row.geometry?, "").area).filter(near);
    let land = Land::new(&parts.collect::<Vec<MultiPolygon>>());
    let outlines: Vec<&MultiPolygon> = tracts.all().iter().map(|tract| &tract.outline).collect();
    let on_land = land.of(&outlines);
    let dry = tracts.all().iter().zip(&on_land).filter(|(_, on_land)| **on_land == OnLand::Nothing);
    let ids: Vec<String> = dry.map(|(tract, _)| tract.geoid.to_string()).collect();
    let of = outlines.len();
    let is_elsewhere = ids.len() == of;
    if !ids.is_empty() {
        findings.push(Finding { place, kind: FindingKind::TractsWithoutLand { ids, of } });
    }
    Ok((!is_elsewhere).then_some(land))
}
