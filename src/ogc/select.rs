//! Which rows are asked for, in which order.

use std::cmp::Ordering;

use geo::{Intersects, PreparedGeometry, Relate as _};

use crate::domain::{Deadline, Table, Values};
use crate::ogc::asked::{Asked, Refusal, check_equal, is_equal};
use crate::ogc::collection::Collection;
use crate::ogc::crs::{Crs, Move};
use crate::ogc::filter::{Columns, bind};

/// The rows that are asked for, all pages of them.
///
/// Whatever is asked sees published cells only; where two rows are equal, and where nothing is said, their order is that
/// of the table, which is the same for the same atlas: pages fit together.
///
/// # Errors
/// Where a parameter makes no sense for this collection.
pub fn select(collection: &Collection<'_>, asked: &Asked, deadline: &Deadline) -> Result<Vec<usize>, Refusal> {
    let table = collection.table.get();
    check_equal(table, asked)?;
    let mut rows: Vec<usize> = (0..table.rows()).collect();
    for (column, text) in &asked.equal {
        rows.retain(|row| is_equal(table, *column, *row, text));
    }
    if let Some((bbox, crs)) = &asked.bbox {
        let frame = degrees("bbox", *crs)?.of_sides(bbox);
        let frame = frame.ok_or_else(|| Refusal::of("bbox", "is outside what its reference system is for"))?;
        let ready = PreparedGeometry::from(&frame);
        let around = geo::BoundingRect::bounding_rect(&frame);
        rows.retain(|row| {
            let is_near = around.zip(collection.index.around(*row)).is_some_and(|(a, b)| a.intersects(&b));
            let place = table.geometry[*row].as_deref();
            is_near && deadline.check().is_ok() && place.is_some_and(|place| place.relate(&ready).is_intersects())
        });
        deadline.check().map_err(|stopped| Refusal::of("bbox", stopped))?;
    }
    if let Some((node, crs)) = &asked.filter {
        let to_degrees = degrees("filter", *crs)?;
        let moved = |place: &geo::Geometry| to_degrees.of_sides(place);
        let condition = bind(node, &Columns::of(collection.table, &moved));
        let condition = condition.map_err(|error| Refusal::of("filter", error))?;
        rows.retain(|row| condition.finds(*row, deadline));
        if condition.is_too_much() {
            return Err(Refusal::of("filter", "is too much work for so many features; ask for less at once"));
        }
    }
    if !asked.order.is_empty() {
        rows.sort_by(|a, b| order(table, &asked.order, *a, *b));
    }
    Ok(rows)
}

fn degrees(parameter: &str, crs: Crs) -> Result<Move, Refusal> {
    Move::in_from(crs).map_err(|error| Refusal::of(parameter, error))
}

/// By one column after the other; what is not known is last, whichever way.
fn order(table: &Table, keys: &[(usize, bool)], a: usize, b: usize) -> Ordering {
    let one = |(place, is_falling): &(usize, bool)| match table.columns.get(*place).map(|column| &column.values) {
        Some(Values::Number(cells)) => {
            last_if_unknown(cells[a].as_ref(), cells[b].as_ref(), *is_falling, f64::total_cmp)
        }
        Some(Values::Text(cells)) => last_if_unknown(cells[a].as_ref(), cells[b].as_ref(), *is_falling, Ord::cmp),
        None => Ordering::Equal,
    };
    keys.iter().map(one).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn last_if_unknown<T>(
    a: Option<&T>,
    b: Option<&T>,
    is_falling: bool,
    compare: impl Fn(&T, &T) -> Ordering,
) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if is_falling => compare(b, a),
        (Some(a), Some(b)) => compare(a, b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
