//! Reads planning areas.

use std::collections::BTreeMap;

use gapatlas_formats::error::ReadError;
use gapatlas_formats::geometry::valid_outline;
use gapatlas_formats::records::Records;
use gapatlas_formats::records::RecordsError;

use crate::domain::{Finding, PlanningArea};
use crate::read::geography::tracts::repeated_id;
use crate::study::AreaLayer;

/// The areas of a layer.
pub(crate) fn areas(
    layer: &AreaLayer,
    records: Records,
    findings: &mut Vec<Finding>,
) -> Result<Vec<PlanningArea>, ReadError> {
    let (id, name) = (records.column(&layer.id)?, records.column(&layer.name)?);
    let others = layer.names.iter().map(|(language, column)| Ok((*language, records.column(column)?)));
    let others: Vec<_> = others.collect::<Result<_, ReadError>>()?;
    if !records.has_geometry {
        return Err(ReadError::in_file(
            records.file,
            RecordsError::NoGeometry { hint: "planning areas must be polygons: name a layer of polygons" },
        ));
    }
    let mut first_at = BTreeMap::new();
    let mut areas = Vec::new();
    for row in &records.rows {
        let Some(area_id) = row.text(id).map(without_decimal) else {
            let column = records.name_of(id).to_owned();
            let problem =
                format!("record {} has no value in the column `{column}`; a planning area needs an id", row.number);
            return Err(ReadError::in_file(&records.file, problem));
        };
        if let Some(first) = first_at.insert(area_id.clone(), row.number) {
            return Err(repeated_id(&records, &area_id, first, row.number));
        }
        let public_id = format!("{}-{area_id}", layer.kind);
        let outline = valid_outline(row.geometry.clone(), &public_id);
        findings.extend(outline.finding.map(|kind| records.finding(row, kind)));
        let Some(outline) = outline.area else { continue };
        let name = row.text(name).unwrap_or(&area_id).to_owned();
        let in_others = others.iter().filter_map(|(language, column)| Some((*language, row.text(*column)?.to_owned())));
        let (kind, names) = (layer.kind.clone(), in_others.collect());
        areas.push(PlanningArea { id: public_id, kind, name, names, outline, crosswalk_shares: None });
    }
    Ok(areas)
}

/// `14` for `14.0`, as programs write an id that they take for a number.
pub(crate) fn without_decimal(id: &str) -> String {
    id.strip_suffix(".0").filter(|whole| whole.bytes().all(|b| b.is_ascii_digit())).unwrap_or(id).to_owned()
}
