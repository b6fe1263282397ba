//! The years of a table.

use crate::domain::Period;
use crate::read::census;
use crate::read::error::ReadError;
use crate::read::file::File;

/// The years of a table: as the study says, and as its name tells; they must not differ.
pub(crate) fn period(vintage: Option<Period>, file: &File, inner_name: &str) -> Result<Option<Period>, ReadError> {
    let last = |path: &str| path.rsplit('/').next().and_then(census::period_in_name);
    let told = last(inner_name).or_else(|| last(&file.name)).transpose();
    let told = told.map_err(|source| ReadError::Period { file: file.name.clone(), source })?;
    match (vintage, told) {
        (Some(study), Some(name)) if study != name => {
            Err(ReadError::PeriodsDiffer { file: file.name.clone(), name, study })
        }
        (study, name) => Ok(study.or(name)),
    }
}
