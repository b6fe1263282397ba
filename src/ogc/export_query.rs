//! A part of a layer to keep: which rows and columns an export has.

use crate::disclosure::Published;
use crate::domain::{Deadline, Table};
use crate::ogc::asked::{Asked, Refusal};
use crate::ogc::collection::{Collection, Index};
use crate::ogc::crs::Crs;
use crate::ogc::select::select;
use crate::write::{Dictionary, Rows, Unread, with_companions};

/// What may be asked of an export beside the names of columns.
pub const CHOICES: [&str; 6] = ["bbox", "bbox-crs", "filter", "filter-lang", "filter-crs", "properties"];

/// Which rows and columns of a layer are wanted. Columns come with their companions ([`with_companions`]), so that no number leaves
/// without its margin.
#[derive(Debug)]
pub struct Choice {
    asked: Asked,
    columns: Option<Vec<usize>>,
}

impl Choice {
    /// Reads parameters as they stand after `?` of an address.
    ///
    /// # Errors
    /// Where one is unknown, stands twice or makes no sense for such columns: which, and what would be right.
    pub fn read(
        pairs: &[(String, String)],
        columns: &Published<Table>,
        dictionary: &Dictionary,
        known: &[Crs],
    ) -> Result<Self, Refusal> {
        let head = columns.get();
        let is_column = |name: &str| head.columns.iter().any(|column| column.quantity.name() == name);
        if let Some((odd, _)) = pairs.iter().find(|(name, _)| !CHOICES.contains(&name.as_str()) && !is_column(name)) {
            let all = CHOICES.join(", ");
            return Err(Refusal::of(odd, format!("is no parameter of an export; there are {all}, and columns")));
        }
        let asked = Asked::read(pairs, head, known)?;
        let columns_kept = asked.columns.as_deref().map(|wanted| with_companions(&head.columns, wanted));
        let choice = Self { asked, columns: columns_kept };
        // What no row can be asked is refused before the first row.
        choice.rows(&columns.part(&[], None), dictionary)?;
        Ok(choice)
    }

    /// The rows of a table that are wanted.
    fn rows(&self, table: &Published<Table>, dictionary: &Dictionary) -> Result<Vec<usize>, Refusal> {
        select(&Collection { table, dictionary, index: &Index::of(table) }, &self.asked, &Deadline::never())
    }

    /// The wanted part of a table that is at hand.
    ///
    /// # Errors
    /// Where to find the rows is too much work, or takes too long.
    pub fn of_table(&self, collection: &Collection<'_>, deadline: &Deadline) -> Result<Published<Table>, Refusal> {
        Ok(collection.table.part(&select(collection, &self.asked, deadline)?, self.columns.as_deref()))
    }

    /// The wanted part of rows as they are read.
    #[must_use]
    pub fn of_rows(self, rows: Rows<'_>, dictionary: Dictionary) -> Rows<'_> {
        let columns = self.columns.clone();
        rows.chosen(columns, move |part| self.rows(part, &dictionary).map_err(Unread::because))
    }
}
