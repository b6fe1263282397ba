//! Which columns of a table are which indicator.

use std::collections::BTreeMap;

use crate::domain::{About, Indicator, IndicatorId};
use crate::read::census::Catalogue;
use crate::read::error::{ReadError, did_you_mean};
use crate::read::records::{ColumnIdx, Records};
use crate::study::{ColumnNames, IndicatorColumns, MissingMeans};

/// An indicator and the columns it is read from.
#[derive(Debug)]
pub(crate) struct Asked {
    /// What is counted.
    pub(crate) indicator: Indicator,
    /// The Census table, and how far down the catalogue's list of preferred tables it stands.
    pub(crate) table: Option<(String, usize)>,
    /// The columns to be summed, in each way that the table gives: a tract has the first of which no line is missing there.
    pub(crate) constructions: Vec<Vec<TermColumns>>,
    /// Whether the first way is the one that the catalogue prefers.
    pub(crate) is_preferred: bool,
    /// Numbers that mean "no value".
    pub(crate) missing: Vec<f64>,
    /// Whether these mean that nobody lives there.
    pub(crate) missing_is_nobody: bool,
}

/// The columns of one part of a sum.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TermColumns {
    /// 1 for what is added, -1 for what is taken away.
    pub(crate) sign: f64,
    /// The estimate.
    pub(crate) estimate: ColumnIdx,
    /// Its margin; `None` where the table has none.
    pub(crate) moe: Option<ColumnIdx>,
    /// Marks about the estimate, in a column of their own.
    pub(crate) estimate_note: Option<ColumnIdx>,
    /// Marks about the margin, in a column of their own.
    pub(crate) moe_note: Option<ColumnIdx>,
}

/// The columns that the study names.
pub(crate) fn mapped(
    records: &Records,
    columns: &BTreeMap<IndicatorId, IndicatorColumns>,
    catalogue: &Catalogue,
) -> Result<Vec<Asked>, ReadError> {
    let wrong = |problem: String| ReadError::Mapping { file: records.file.clone(), problem };
    if columns.is_empty() {
        return Err(wrong(
            "`geoid` is named, and no column in [demographics.columns]; say which column is what".to_owned(),
        ));
    }
    let find = |names: &ColumnNames| names.0.iter().map(|name| records.column(name)).collect::<Result<Vec<_>, _>>();
    let mut asked = Vec::new();
    for (id, named) in columns {
        let known = catalogue.find(id);
        if known.is_some() && (named.label.is_some() || named.definition.is_some() || named.of.is_some()) {
            return Err(wrong(format!(
                "`{id}` is an indicator of the catalogue, which says what it is; leave out `label`, `definition` and `of`, or \
                 give yours another name"
            )));
        }
        if let Some(of) = named.of.as_ref().filter(|of| catalogue.find(of).is_none() && !columns.contains_key(of)) {
            let near = did_you_mean(of.as_str(), catalogue.names().chain(columns.keys().map(IndicatorId::as_str)));
            return Err(wrong(format!("`{id}` is said to be a part of `{of}`, which is no indicator{near}")));
        }
        let known = known.or_else(|| own_indicator(id, named));
        let indicator = known.ok_or_else(|| {
            let near = did_you_mean(id.as_str(), catalogue.names());
            wrong(format!("`{id}` is no indicator of the catalogue{near}; one of your own needs a `label = \"…\"`"))
        })?;
        let estimate = find(&named.estimate)?;
        let moe = named.moe.as_ref().map(find).transpose()?;
        if let Some(moe) = moe.as_ref().filter(|moe| moe.len() != estimate.len()) {
            return Err(wrong(format!(
                "`{id}` has {} columns of estimates and {} of margins of error; there must be as many",
                estimate.len(),
                moe.len()
            )));
        }
        let terms = estimate.iter().enumerate().map(|(place, &estimate)| TermColumns {
            sign: 1.0,
            estimate,
            moe: moe.as_ref().map(|moe| moe[place]),
            estimate_note: None,
            moe_note: None,
        });
        let missing_is_nobody = named.missing_means == MissingMeans::Nobody;
        let (constructions, missing) = (vec![terms.collect()], named.missing.clone());
        asked.push(Asked { indicator, table: None, constructions, is_preferred: true, missing, missing_is_nobody });
    }
    Ok(asked)
}

fn own_indicator(id: &IndicatorId, named: &IndicatorColumns) -> Option<Indicator> {
    let label = named.label.clone()?;
    let definition = named.definition.clone().unwrap_or_else(|| label.clone());
    Some(Indicator {
        id: id.clone(),
        label,
        definition,
        counts: named.counts,
        of: named.of.clone(),
        suppress_below: None,
        about: About::default(),
    })
}
