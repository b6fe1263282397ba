//! The survey period of a table, which file names say.

use crate::domain::{Period, PeriodError};
use crate::error::ReadError;
use crate::files::File;

/// The period of a table, from the study or from its file name. The two must not differ.
///
/// # Errors
/// Where the two differ, or the name has no valid period.
pub fn table_period(vintage: Option<Period>, file: &File, inner_name: &str) -> Result<Option<Period>, ReadError> {
    let period_of = |path: &str| path.rsplit('/').next().and_then(period_in_name);
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

/// The period in a file name, in the naming schemes of publishers: `ACSDT5Y2022.C16001-Data.csv`,
/// `acsdt5y2022-c16001.dat`, `ACS_14_5YR_B05012_with_ann.csv`, `acs2021_5yr_B15003.csv`, `DECENNIALPL2020.P2-Data.csv`,
/// `SVI2020_US.csv`.
pub(crate) fn period_in_name(name: &str) -> Option<Result<Period, PeriodError>> {
    let name = name.to_ascii_lowercase();
    let year_after = |mark: &str| {
        let rest = name.get(name.find(mark)? + mark.len()..)?;
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || matches!(c, '_' | '-'));
        rest.get(..4).and_then(|digits| digits.parse::<u16>().ok())
    };
    let five_years = ["acsdt5y", "acsst5y", "acsdp5y"].into_iter().find_map(year_after);
    let five_years = five_years.or_else(|| year_before(&name, "_5yr")).or_else(|| year_after("svi"));
    let census = || year_after("decennial").map(|year| year.to_string().parse());
    five_years.map(Period::five_years_to).or_else(census)
}

/// Whether a file name is that of one-year estimates: `ACSDT1Y2022.B01003-Data.csv`, `acs2022_1yr_B01003.csv`.
#[must_use]
pub fn is_one_year(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    ["acsdt1y", "acsst1y", "acsdp1y", "acscp1y"].into_iter().any(|mark| name.contains(mark))
        || year_before(&name, "_1yr").is_some()
}

/// The year in front of a mark: `acs_14_5yr` and `acs2021_5yr`.
fn year_before(name: &str, mark: &str) -> Option<u16> {
    let before = name.get(..name.find(mark)?)?;
    let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let (stem, year) = before.split_at(digits.len());
    let year: u16 = year.parse().ok()?;
    match stem {
        _ if stem.ends_with("acs_") && year < 100 => Some(2000 + year),
        _ if stem.ends_with("acs") && year >= 2000 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_give_their_periods() {
        let period = |name| period_in_name(name).and_then(Result::ok).map(|period: Period| period.to_string());
        for (name, years) in [
            ("ACSDT5Y2022.C16001-Data.csv", Some("2018-2022")),
            ("ACSST5Y2019.S1601_data_with_overlays_2021.csv", Some("2015-2019")),
            ("acsdt5y2024-b01001.dat", Some("2020-2024")),
            ("DECENNIALPL2020.P2-Data.csv", Some("2020")),
            ("ACS_14_5YR_B04005_with_ann.csv", Some("2010-2014")),
            ("acs2021_5yr_B15003_14000US17031010100.csv", Some("2017-2021")),
            ("SVI2020_US.csv", Some("2016-2020")),
            ("cook-county-svi-2014.csv", Some("2010-2014")),
            ("SVI_2022_US_county.csv", Some("2018-2022")),
            ("il_lang_2021_t.dbf", None),
            ("languages.csv", None),
        ] {
            assert_eq!(period(name).as_deref(), years, "{name}");
        }
    }
}
