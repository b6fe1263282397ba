//! Reads the land polygons of maps.

use gapatlas_formats::error::ReadError;
use gapatlas_formats::geometry::valid_outline;
use gapatlas_formats::records::Records;
use gapatlas_formats::records::RecordsError;
use geo::{BoundingRect, Intersects, MultiPolygon, Rect};

use crate::domain::{Finding, FindingKind, Land, LandOverlap, SourceLocation};
use crate::region::Tracts;

/// The land near the tracts; `None`, with a finding, where no tract has land.
pub(crate) fn land(
    records: Records,
    tracts: &Tracts,
    bounds: Rect,
    findings: &mut Vec<Finding>,
) -> Result<Option<Land>, ReadError> {
    let Records { file, rows, has_geometry, .. } = records;
    if !has_geometry {
        return Err(ReadError::in_file(
            file,
            RecordsError::NoGeometry { hint: "land must be polygons: name a layer of polygons" },
        ));
    }
    let place = SourceLocation::file(&file);
    let near = |area: &MultiPolygon| area.bounding_rect().is_some_and(|of| of.intersects(&bounds));
    let parts = rows.into_iter().filter_map(|row| valid_outline(row.geometry?, "").area).filter(near);
    let land = Land::new(&parts.collect::<Vec<MultiPolygon>>());
    let outlines: Vec<&MultiPolygon> = tracts.all().iter().map(|tract| &tract.outline).collect();
    let on_land = land.overlaps(&outlines);
    let without_land = tracts.all().iter().zip(&on_land).filter(|(_, on_land)| **on_land == LandOverlap::Nothing);
    let ids: Vec<String> = without_land.map(|(tract, _)| tract.geoid.to_string()).collect();
    let of = outlines.len();
    let is_elsewhere = ids.len() == of;
    if !ids.is_empty() {
        findings.push(Finding { place, kind: FindingKind::TractsWithoutLand { ids, of } });
    }
    Ok((!is_elsewhere).then_some(land))
}
