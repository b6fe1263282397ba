//! Selection and order of rows.

use std::cmp::Ordering;

use geo::{Intersects, PreparedGeometry, Relate as _};

use crate::disclosure::Published;
use crate::domain::{Deadline, Table, Values};
use crate::filter::{ColumnValues, Columns, bind};
use crate::ogc::collection::Collection;
use crate::ogc::crs::{Crs, CrsTransform};
use crate::ogc::items_query::{ItemsQuery, ParameterError, cell_equals, check_equals};

/// All rows that match the query, in order.
///
/// Conditions see published cells only. Ties keep the order of the table, which is the same for the same atlas, so that
/// pages fit together.
///
/// # Errors
/// Where a parameter is invalid for this collection, the filter exceeds its work limit, or the deadline passes.
pub fn select(
    collection: &Collection<'_>,
    query: &ItemsQuery,
    deadline: &Deadline,
) -> Result<Vec<usize>, ParameterError> {
    let table = collection.table.get();
    check_equals(table, query)?;
    let mut rows: Vec<usize> = (0..table.rows()).collect();
    for (column, text) in &query.equals {
        rows.retain(|row| cell_equals(table, *column, *row, text));
    }
    if let Some((bbox, crs)) = &query.bbox {
        let window = to_crs84("bbox", *crs)?.transform_densified(bbox);
        let window = window.ok_or_else(|| ParameterError::of("bbox", "is outside the area of its reference system"))?;
        let prepared = PreparedGeometry::from(&window);
        let bbox = geo::BoundingRect::bounding_rect(&window);
        rows.retain(|row| {
            let bboxes_intersect = bbox.zip(collection.index.bbox(*row)).is_some_and(|(a, b)| a.intersects(&b));
            let geometry = table.geometry[*row].as_deref();
            bboxes_intersect
                && deadline.check().is_ok()
                && geometry.is_some_and(|geometry| geometry.relate(&prepared).is_intersects())
        });
        deadline.check().map_err(|stopped| ParameterError::of("bbox", stopped))?;
    }
    if let Some((node, crs)) = &query.filter {
        let to_crs84 = to_crs84("filter", *crs)?;
        let to_crs84_geometry = |geometry: &geo::Geometry| to_crs84.transform_densified(geometry);
        let condition = bind(node, &published_columns(collection.table, &to_crs84_geometry));
        let condition = condition.map_err(|error| ParameterError::of("filter", error))?;
        rows.retain(|row| condition.matches(*row, deadline));
        if condition.is_over_limit() {
            return Err(ParameterError::of(
                "filter",
                "is too much work for this number of features; request less at once",
            ));
        }
    }
    if !query.sort.is_empty() {
        rows.sort_by(|a, b| compare_rows(table, &query.sort, *a, *b));
    }
    Ok(rows)
}

/// The columns of a published table: a filter tells no more about withheld numbers than the table does.
fn published_columns<'a>(
    table: &'a Published<Table>,
    to_crs84: &'a dyn Fn(&geo::Geometry) -> Option<geo::Geometry>,
) -> Columns<'a> {
    let table = table.get();
    let columns = table.columns.iter().map(|column| {
        let values = match &column.values {
            Values::Number(cells) => ColumnValues::Number(cells),
            Values::Text(cells) => ColumnValues::Text(cells),
        };
        (column.quantity.name(), values)
    });
    Columns::new(columns.collect(), &table.geometry, to_crs84)
}

fn to_crs84(parameter: &str, crs: Crs) -> Result<CrsTransform, ParameterError> {
    CrsTransform::to_crs84(crs).map_err(|error| ParameterError::of(parameter, error))
}

/// Compares rows key by key; null sorts last in both directions.
fn compare_rows(table: &Table, keys: &[(usize, bool)], a: usize, b: usize) -> Ordering {
    let by_key = |(column, descending): &(usize, bool)| match table.columns.get(*column).map(|column| &column.values) {
        Some(Values::Number(cells)) => unknown_last(cells[a].as_ref(), cells[b].as_ref(), *descending, f64::total_cmp),
        Some(Values::Text(cells)) => unknown_last(cells[a].as_ref(), cells[b].as_ref(), *descending, Ord::cmp),
        None => Ordering::Equal,
    };
    keys.iter().map(by_key).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn unknown_last<T>(a: Option<&T>, b: Option<&T>, descending: bool, compare: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => compare(b, a),
        (Some(a), Some(b)) => compare(a, b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
