//! Parses binned counts, typed or from a table.

use std::path::Path;

use crate::command_inputs::estimate::{EstimateError, estimate, number};
use crate::domain::{Bin, BinRange, Bins, Estimate, Finding};
use crate::error::ReadError;
use crate::files::File;
use crate::records::cell::{self, Cell};
use crate::records::delimited;

/// Why a text is not a bin, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BinError {
    /// No colon between the limits and the count.
    #[error(
        "`{0}` is not a bin; write its ends and its count: 10,000-14,999:120±30, -10000:45 for less, \
         200000-:12 for more"
    )]
    Malformed(String),
    /// One of its numbers is invalid.
    #[error("bin `{bin}`")]
    Number {
        /// The bin as typed.
        bin: String,
        /// What is wrong with it.
        source: EstimateError,
    },
}

/// Parses bins such as `10000-15000:120±30`. Several bins are separated by commas, without thousands separators.
///
/// The first bin may have no lower limit, `-10000:45`, and the last one no upper limit, `200000-:12`.
///
/// # Errors
/// Where one of them is invalid.
pub fn bins(text: &str) -> Result<Vec<Bin>, BinError> {
    let parts = || text.split(',');
    // With a thousands separator one of the parts has no colon.
    if parts().all(|part| part.contains(':')) { parts().map(bin).collect() } else { Ok(vec![bin(text)?]) }
}

fn bin(text: &str) -> Result<Bin, BinError> {
    let malformed = || BinError::Malformed(text.to_owned());
    let invalid_number = |source| BinError::Number { bin: text.to_owned(), source };
    let (ends, count) = text.split_once(':').ok_or_else(malformed)?;
    if count.contains(':') {
        return Err(malformed());
    }
    // A hyphen at the start of a limit is a minus sign; the first other one separates the limits.
    let ends = ends.trim().replace(['−', '–'], "-");
    let separator = ends.char_indices().skip(1).find(|(_, c)| *c == '-');
    let span = match separator.map(|(at, _)| ends.split_at(at)) {
        Some((low, "-")) => BinRange::From(number(low).map_err(invalid_number)?),
        Some((low, high)) => {
            BinRange::Between(number(low).map_err(invalid_number)?, number(&high[1..]).map_err(invalid_number)?)
        }
        None => BinRange::Below(number(ends.strip_prefix('-').ok_or_else(malformed)?).map_err(invalid_number)?),
    };
    Ok(Bin { span, count: estimate(count).map_err(invalid_number)? })
}

/// Reads a table with the columns `from`, `to`, `estimate` and optionally `moe`; an empty limit is open.
///
/// # Errors
/// Where the file cannot be read, lacks a column, or its bins are not contiguous.
pub fn bins_table(path: &Path) -> Result<(Bins, Vec<Finding>), ReadError> {
    let mut findings = Vec::new();
    let file = File::at(path);
    let records =
        delimited::read(&file.name, &file.bytes(&file.content(&["csv", "txt"])?)?, &mut findings)?.require_rows()?;
    let [from, to, count] = [records.column("from")?, records.column("to")?, records.column("estimate")?];
    let moe = records.column("moe").ok();
    let mut bins = Vec::new();
    for row in &records.rows {
        let end = |column| row.text(column).map(|_| records.number(row, column)).transpose();
        let span = match (end(from)?, end(to)?) {
            (None, Some(high)) => BinRange::Below(high),
            (Some(low), Some(high)) => BinRange::Between(low, high),
            (Some(low), None) => BinRange::From(low),
            (None, None) => return Err(records.not_a_number(row, from)),
        };
        let moe = match moe.map(|column| (column, cell::margin(row.text(column), &[], records.commas))) {
            Some((_, Cell::Number(moe))) => Some(moe),
            None | Some((_, Cell::Annotation(_) | Cell::Empty)) => None,
            Some((column, _)) => return Err(records.not_a_number(row, column)),
        };
        let count = Estimate::new(records.number(row, count)?, moe).ok_or_else(|| records.not_a_number(row, count))?;
        bins.push(Bin { span, count });
    }
    let bins = Bins::new(bins).map_err(|source| ReadError::in_file(file.name, source))?;
    Ok((bins, findings))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Vec<(BinRange, f64, Option<f64>)> {
        bins(text).unwrap().into_iter().map(|bin| (bin.span, bin.count.value(), bin.count.moe())).collect()
    }

    #[test]
    fn commas_separate_bins_or_thousands() {
        use BinRange::{Below, Between, From};
        assert_eq!(parse("10,000-14,999:1,200±30"), [(Between(10_000.0, 14_999.0), 1_200.0, Some(30.0))]);
        assert_eq!(parse("-10000:5"), [(Below(10_000.0), 5.0, None)]);
        assert_eq!(parse("−10,000:5"), [(Below(10_000.0), 5.0, None)]);
        assert_eq!(parse("200,000-:7±9"), [(From(200_000.0), 7.0, Some(9.0))]);
        assert_eq!(parse("-5-5:3"), [(Between(-5.0, 5.0), 3.0, None)]);
        assert_eq!(parse("-10--5:3"), [(Between(-10.0, -5.0), 3.0, None)]);
        assert_eq!(
            parse("-10:1,10-20:2±1,20-:3"),
            [(Below(10.0), 1.0, None), (Between(10.0, 20.0), 2.0, Some(1.0)), (From(20.0), 3.0, None)]
        );
    }

    #[test]
    fn an_invalid_bin_is_an_error_that_shows_the_syntax() {
        for text in ["", "120", "10-20", "10:5", "1-2:3:4", "10-20:1,5"] {
            assert!(bins(text).is_err(), "{text}");
        }
        let invalid_number = |bin: &str, source| Err(BinError::Number { bin: bin.to_owned(), source });
        assert_eq!(bins("10-x:5"), invalid_number("10-x:5", EstimateError::NotANumber("x".to_owned())));
        assert_eq!(bins("10-20:5±"), invalid_number("10-20:5±", EstimateError::NoMargin));
        assert!(bins("10-20:1,20-30:1,200").is_err());
        assert!(bins(":5").unwrap_err().to_string().contains("write its ends and its count"));
    }
}
