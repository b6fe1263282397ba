//! Query parameters of an export: a subset of a layer's rows and columns.

use crate::disclosure::Published;
use crate::domain::{Deadline, Table};
use crate::ogc::collection::{Collection, FeatureIndex};
use crate::ogc::crs::Crs;
use crate::ogc::items_query::{ItemsQuery, ParameterError};
use crate::ogc::select::select;
use crate::write::{Dictionary, Rows, RowsError, with_related_columns};

/// Query parameters of an export besides the column names.
pub const EXPORT_PARAMETERS: [&str; 6] = ["bbox", "bbox-crs", "filter", "filter-lang", "filter-crs", "properties"];

/// Selected rows and columns of a layer. Columns bring their related columns ([`with_related_columns`]), so that no
/// estimate is exported without its margin of error.
#[derive(Debug)]
pub struct ExportQuery {
    query: ItemsQuery,
    columns: Option<Vec<usize>>,
}

impl ExportQuery {
    /// Parses the query parameters.
    ///
    /// # Errors
    /// Where a parameter is unknown, repeated or invalid for these columns.
    pub fn read(
        pairs: &[(String, String)],
        columns: &Published<Table>,
        dictionary: &Dictionary,
        supported: &[Crs],
    ) -> Result<Self, ParameterError> {
        let schema = columns.get();
        let is_column = |name: &str| schema.columns.iter().any(|column| column.quantity.name() == name);
        if let Some((unknown, _)) =
            pairs.iter().find(|(name, _)| !EXPORT_PARAMETERS.contains(&name.as_str()) && !is_column(name))
        {
            let all = EXPORT_PARAMETERS.join(", ");
            return Err(ParameterError::of(
                unknown,
                format!("is not a parameter of an export; the parameters are {all}, and columns"),
            ));
        }
        let query = ItemsQuery::read(pairs, schema, supported)?;
        let selected_columns = query.columns.as_deref().map(|wanted| with_related_columns(&schema.columns, wanted));
        let export_query = Self { query, columns: selected_columns };
        // An invalid filter is reported before the first row is read.
        export_query.rows(&columns.part(&[], None), dictionary)?;
        Ok(export_query)
    }

    fn rows(&self, table: &Published<Table>, dictionary: &Dictionary) -> Result<Vec<usize>, ParameterError> {
        select(&Collection { table, dictionary, index: &FeatureIndex::of(table) }, &self.query, &Deadline::never())
    }

    /// Selects rows and columns of a table in memory.
    ///
    /// # Errors
    /// Where the filter exceeds its work limit or the deadline.
    pub fn select_table(
        &self,
        collection: &Collection<'_>,
        deadline: &Deadline,
    ) -> Result<Published<Table>, ParameterError> {
        Ok(collection.table.part(&select(collection, &self.query, deadline)?, self.columns.as_deref()))
    }

    /// Selects rows and columns of a stream.
    #[must_use]
    pub fn filter_rows(self, rows: Rows<'_>, dictionary: Dictionary) -> Rows<'_> {
        let columns = self.columns.clone();
        rows.select(columns, move |part| self.rows(part, &dictionary).map_err(RowsError::new))
    }
}
