//! Maps columns of a table to indicators.

use std::collections::BTreeMap;

use crate::census::Catalogue;
use crate::domain::{Indicator, IndicatorId, IndicatorMetadata};
use crate::error::{ReadError, did_you_mean};
use crate::records::{ColumnIdx, Records};
use crate::study::{ColumnNames, IndicatorColumns, MissingMeans};

/// An indicator and the columns it is read from.
#[derive(Debug)]
pub struct ColumnMapping {
    /// The indicator.
    pub indicator: Indicator,
    /// The Census table, and its rank in the catalogue's list of preferred tables, from 0.
    pub table: Option<(String, usize)>,
    /// Alternative sums of columns; a tract has the first one without a missing value.
    pub formulas: Vec<Vec<TermColumns>>,
    /// Whether the first formula is the one that the catalogue prefers.
    pub is_preferred: bool,
    /// Numbers that mean "no value".
    pub missing_values: Vec<f64>,
    /// Whether these mean a count of 0.
    pub missing_is_zero: bool,
}

/// The columns of a term of a sum.
#[derive(Debug, Clone, Copy)]
pub struct TermColumns {
    /// 1 or -1.
    pub sign: f64,
    /// The estimate.
    pub estimate: ColumnIdx,
    /// Its margin of error; `None` where the table has none.
    pub moe: Option<ColumnIdx>,
    /// The annotation of the estimate.
    pub estimate_annotation: Option<ColumnIdx>,
    /// The annotation of the margin of error.
    pub moe_annotation: Option<ColumnIdx>,
}

/// The mappings that the study defines in `[demographics.columns]`.
///
/// # Errors
/// Where the file lacks a column, or there is no such indicator.
pub fn study_mappings(
    records: &Records,
    columns: &BTreeMap<IndicatorId, IndicatorColumns>,
    catalogue: &Catalogue,
) -> Result<Vec<ColumnMapping>, ReadError> {
    let invalid = |problem: String| ReadError::in_file(&records.file, problem);
    if columns.is_empty() {
        return Err(invalid(
            "`geoid` is named, but no column in [demographics.columns]; say what the columns hold".to_owned(),
        ));
    }
    let find = |names: &ColumnNames| names.0.iter().map(|name| records.column(name)).collect::<Result<Vec<_>, _>>();
    let mut mappings = Vec::new();
    for (id, study_columns) in columns {
        let in_catalogue = catalogue.find(id);
        if in_catalogue.is_some()
            && (study_columns.label.is_some() || study_columns.definition.is_some() || study_columns.of.is_some())
        {
            return Err(invalid(format!(
                "`{id}` is an indicator of the catalogue, which defines it; leave out `label`, `definition` and `of`, \
                 or give yours another name"
            )));
        }
        if let Some(of) =
            study_columns.of.as_ref().filter(|of| catalogue.find(of).is_none() && !columns.contains_key(of))
        {
            let near = did_you_mean(of.as_str(), catalogue.names().chain(columns.keys().map(IndicatorId::as_str)));
            return Err(invalid(format!("`{id}` is declared as part of `{of}`, which is not an indicator{near}")));
        }
        let indicator = in_catalogue.or_else(|| study_indicator(id, study_columns)).ok_or_else(|| {
            let near = did_you_mean(id.as_str(), catalogue.names());
            invalid(format!(
                "`{id}` is not an indicator of the catalogue{near}; one of your own needs a `label = \"…\"`"
            ))
        })?;
        let estimate = find(&study_columns.estimate)?;
        let moe = study_columns.moe.as_ref().map(find).transpose()?;
        if let Some(moe) = moe.as_ref().filter(|moe| moe.len() != estimate.len()) {
            return Err(invalid(format!(
                "`{id}` has {} columns of estimates and {} of margins of error; the numbers must be equal",
                estimate.len(),
                moe.len()
            )));
        }
        let terms = estimate.iter().enumerate().map(|(position, &estimate)| TermColumns {
            sign: 1.0,
            estimate,
            moe: moe.as_ref().map(|moe| moe[position]),
            estimate_annotation: None,
            moe_annotation: None,
        });
        let missing_is_zero = study_columns.missing_means == MissingMeans::Nobody;
        let (formulas, missing_values) = (vec![terms.collect()], study_columns.missing.clone());
        mappings.push(ColumnMapping {
            indicator,
            table: None,
            formulas,
            is_preferred: true,
            missing_values,
            missing_is_zero,
        });
    }
    Ok(mappings)
}

fn study_indicator(id: &IndicatorId, study_columns: &IndicatorColumns) -> Option<Indicator> {
    study_columns.label.as_ref()?;
    Some(Indicator {
        id: id.clone(),
        label: study_columns.label.clone(),
        definition: study_columns.definition.clone(),
        counts: study_columns.counts,
        of: study_columns.of.clone(),
        suppress_below: None,
        metadata: IndicatorMetadata::default(),
    })
}
