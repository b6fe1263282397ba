//! A layer on its way out: what its columns are, and its rows, some thousand at a time.

use std::borrow::Cow;

use geo::Geometry;

use crate::disclosure::Published;
use crate::domain::{Column, Deadline, Quantity, Table, Values};

/// So many rows of a table that somebody waits for are written before the deadline is looked at again.
const STRIDE: usize = 512;

/// Why rows could not be read, or not be chosen.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Unread(Box<dyn std::error::Error + Send + Sync>);

impl Unread {
    /// For the reason that is given.
    pub fn because(reason: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(reason.into())
    }
}

impl From<Unread> for std::io::Error {
    fn from(unread: Unread) -> Self {
        Self::other(unread)
    }
}

impl From<Unread> for gdal::errors::GdalError {
    fn from(unread: Unread) -> Self {
        Self::BadArgument(unread.to_string())
    }
}

impl From<Unread> for parquet::errors::ParquetError {
    fn from(unread: Unread) -> Self {
        Self::External(unread.0)
    }
}

impl From<Unread> for rust_xlsxwriter::XlsxError {
    fn from(unread: Unread) -> Self {
        Self::ParameterError(unread.to_string())
    }
}

/// Which rows of a layer have a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// None of them.
    None,
    /// Some of them: the region as a whole has none among the areas.
    Some,
    /// All of them.
    All,
}

/// What is known of a layer before its first row.
#[derive(Debug)]
pub struct Head {
    /// Its columns, without a row.
    pub columns: Published<Table>,
    /// Which rows have a place.
    pub places: Places,
    /// Whether all places are points.
    pub is_points: bool,
}

impl Head {
    /// What there is to know of a table that is at hand.
    #[must_use]
    pub fn of(published: &Published<Table>) -> Self {
        let table = published.get();
        let placed = table.geometry.iter().flatten().count();
        Self {
            columns: published.part(&[], None),
            places: match placed {
                0 => Places::None,
                all if all == table.rows() => Places::All,
                _ => Places::Some,
            },
            is_points: table.geometry.iter().flatten().all(|place| matches!(**place, Geometry::Point(_))),
        }
    }
}

/// Parts of a table, one after the other.
pub(super) type Parts<'a> = Box<dyn Iterator<Item = Result<Cow<'a, Published<Table>>, Unread>> + 'a>;

/// The rows of a layer, which may leave the house. A table in memory is one part; what lies in a file is read as it is written, so that a
/// nation takes no more memory than a town.
pub struct Rows<'a> {
    head: Head,
    parts: Parts<'a>,
}

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rows").field("head", &self.head).finish_non_exhaustive()
    }
}

impl<'a> Rows<'a> {
    /// A table that is at hand.
    #[must_use]
    pub fn of(table: &'a Published<Table>) -> Self {
        Self { head: Head::of(table), parts: Box::new(std::iter::once(Ok(Cow::Borrowed(table)))) }
    }

    /// A table that is at hand, for somebody who waits for it: the rows end, with the reason, where the work has to stop.
    #[must_use]
    pub fn within(table: &'a Published<Table>, deadline: &'a Deadline) -> Self {
        let rows = table.get().rows();
        let parts = (0..rows.max(1)).step_by(STRIDE).map(move |from| {
            deadline.check().map_err(Unread::because)?;
            let part: Vec<usize> = (from..rows.min(from + STRIDE)).collect();
            Ok(table.part(&part, None))
        });
        Self::read(Head::of(table), parts)
    }

    /// Rows that are read as they are asked for.
    #[must_use]
    pub fn read(head: Head, parts: impl Iterator<Item = Result<Published<Table>, Unread>> + 'a) -> Self {
        Self { head, parts: Box::new(parts.map(|part| part.map(Cow::Owned))) }
    }

    /// What is known before the first row.
    #[must_use]
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// Those rows that `choose` finds in each part, and of their columns those at `columns`, where they are named.
    #[must_use]
    pub fn chosen<'b>(
        self,
        columns: Option<Vec<usize>>,
        mut choose: impl FnMut(&Published<Table>) -> Result<Vec<usize>, Unread> + 'b,
    ) -> Rows<'b>
    where
        'a: 'b,
    {
        let head = Head { columns: self.head.columns.part(&[], columns.as_deref()), ..self.head };
        let parts = self.parts.map(move |part| {
            let part = part?;
            Ok(Cow::Owned(part.part(&choose(&part)?, columns.as_deref())))
        });
        Rows { head, parts: Box::new(parts) }
    }

    /// The same rows, which somebody sees on their way.
    #[must_use]
    pub(super) fn seen<'b>(self, mut see: impl FnMut(&Table) + 'b) -> Rows<'b>
    where
        'a: 'b,
    {
        let parts = self.parts.map(move |part| -> Result<Cow<'b, Published<Table>>, Unread> {
            let part = part?;
            see(part.get());
            Ok(part)
        });
        Rows { head: self.head, parts: Box::new(parts) }
    }

    /// What is known before the first row, and the rows.
    pub(super) fn open(self) -> (Head, Parts<'a>) {
        (self.head, self.parts)
    }
}

/// The columns at `wanted` with those that go along with them: what names the row, and with every number its margin and how far it can be
/// trusted.
#[must_use]
pub fn with_companions(columns: &[Column], wanted: &[usize]) -> Vec<usize> {
    let names: Vec<String> = columns.iter().map(|column| column.quantity.name()).collect();
    let wanted: Vec<&str> = wanted.iter().filter_map(|&slot| names.get(slot)).map(String::as_str).collect();
    let goes_along = |name: &str| {
        let own = ["_moe", "_reliability"].into_iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
        wanted.iter().any(|wanted| *wanted == own || *wanted == name)
    };
    let names_row =
        |slot: usize| slot == 0 || matches!(columns[slot].quantity, Quantity::Standard | Quantity::Withheld(None));
    (0..columns.len()).filter(|&slot| names_row(slot) || goes_along(&names[slot])).collect()
}

/// Whether a column holds text.
pub(super) const fn is_text(column: &Column) -> bool {
    matches!(column.values, Values::Text(_))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::disclosure::publish;
    use crate::domain::Layer;

    fn table(rows: usize) -> Published<Table> {
        let ids = (0..rows).map(|row| Some(row.to_string())).collect();
        let columns = vec![Column { quantity: Quantity::Id, values: Values::Text(ids) }];
        publish(Table { layer: Layer::Sites, columns, geometry: vec![None; rows] }, &[])
    }

    #[test]
    fn rows_for_somebody_who_waits_are_all_the_rows() {
        for rows in [0, 1, STRIDE, STRIDE + 1, 5 * STRIDE - 1] {
            let (whole, deadline) = (table(rows), Deadline::never());
            let (head, parts) = Rows::within(&whole, &deadline).open();
            let mut joined = head.columns.get().clone();
            parts.for_each(|part| joined.append(part.unwrap().get().clone()));
            assert_eq!(&joined, whole.get());
        }
    }

    #[test]
    fn rows_end_when_nobody_waits_for_them() {
        let (deadline, waiting) = Deadline::within(Duration::from_hours(1));
        let whole = table(3 * STRIDE);
        let (_, mut parts) = Rows::within(&whole, &deadline).open();
        assert!(parts.next().unwrap().is_ok());
        drop(waiting);
        assert_eq!(parts.next().unwrap().unwrap_err().to_string(), "nobody waits for it any more");
    }
}
