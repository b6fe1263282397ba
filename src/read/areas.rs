//! Planning areas.

use std::collections::BTreeMap;

use crate::domain::{Finding, PlanningArea};
use crate::read::error::ReadError;
use crate::read::geometry::outline;
use crate::read::records::Records;
use crate::read::tracts::repeated;
use crate::study::AreaLayer;

/// The areas of a layer.
pub(crate) fn areas(
    layer: &AreaLayer,
    records: Records,
    findings: &mut Vec<Finding>,
) -> Result<Vec<PlanningArea>, ReadError> {
    let (id, name) = (records.column(&layer.id)?, records.column(&layer.name)?);
    if !records.has_geometry {
        return Err(ReadError::NoGeometry {
            file: records.file,
            hint: "planning areas are areas: name a layer of polygons",
        });
    }
    let mut first_at = BTreeMap::new();
    let mut areas = Vec::new();
    for row in &records.rows {
        let Some(own_id) = row.text(id).map(whole_number) else {
            let column = records.name_of(id).to_owned();
            return Err(ReadError::NoAreaId { file: records.file.clone(), record: row.number, column });
        };
        if let Some(first) = first_at.insert(own_id.clone(), row.number) {
            return Err(repeated(&records, &own_id, first, row.number));
        }
        let public_id = format!("{}-{own_id}", layer.kind);
        let outline = outline(row.geometry.clone(), &public_id);
        findings.extend(outline.doubt.map(|kind| records.finding(row, kind)));
        let Some(outline) = outline.area else { continue };
        let name = row.text(name).unwrap_or(&own_id).to_owned();
        areas.push(PlanningArea { id: public_id, kind: layer.kind.clone(), name, outline, members: None });
    }
    Ok(areas)
}

/// `14.0` is the area 14 in a column that a program took for a number.
pub(crate) fn whole_number(id: &str) -> String {
    id.strip_suffix(".0").filter(|whole| whole.bytes().all(|b| b.is_ascii_digit())).unwrap_or(id).to_owned()
}
