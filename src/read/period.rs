//! The survey period of a table.

use crate::domain::Period;
use crate::read::census;
use crate::read::error::ReadError;
use crate::read::file::File;

/// The period of a table, from the study or from its file name. The two must not differ.
pub(crate) fn period(vintage: Option<Period>, file: &File, inner_name: &str) -> Result<Option<Period>, ReadError> {
    let period_of = |path: &str| path.rsplit('/').next().and_then(census::period_in_name);
    let name_period = period_of(inner_name).or_else(|| period_of(&file.name)).transpose();
    let name_period = name_period.map_err(|source| ReadError::in_file(&file.name, source))?;
    match (vintage, name_period) {
        (Some(study), Some(name)) if study != name => {
            let problem =
                format!("its name says {name}, but the study says `vintage = \"{study}\"`; one of them is wrong");
            Err(ReadError::in_file(&file.name, problem))
        }
        (study, name) => Ok(study.or(name)),
    }
}
