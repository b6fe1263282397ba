//! The Social Vulnerability Index of CDC/ATSDR, value by value. The file is not part of this repository.

use gapatlas::gap::percentile_ranks;

use crate::real_data::real_data;

/// The themes of 2022 and their indicators.
const THEMES: [&[&str]; 4] = [
    &["POV150", "UNEMP", "HBURD", "NOHSDP", "UNINSUR"],
    &["AGE65", "AGE17", "DISABL", "SNGPNT", "LIMENG"],
    &["MINRTY"],
    &["MUNIT", "MOBILE", "CROWD", "NOVEH", "GROUPQ"],
];

struct Svi {
    header: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Svi {
    /// The counties of Pennsylvania in 2022, or a message that the test was skipped.
    fn read() -> Option<Self> {
        let file = real_data("oracles/cdc_svi2022_pa_counties.csv")?;
        let mut reader = csv::Reader::from_path(file).unwrap();
        let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
        Some(Self { header, rows: reader.records().map(Result::unwrap).collect() })
    }

    /// A column of numbers, without missing-value codes and places without people.
    fn column(&self, name: &str) -> Vec<Option<f64>> {
        let at = |name: &str| self.header.iter().position(|column| column == name).unwrap();
        let (own, people) = (at(name), at("E_TOTPOP"));
        let number = |row: &csv::StringRecord, at: usize| row[at].trim().parse::<f64>().unwrap();
        let known = |row: &csv::StringRecord| number(row, own) != -999.0 && number(row, people) > 0.0;
        self.rows.iter().map(|row| known(row).then(|| number(row, own))).collect()
    }
}

fn sums(columns: &[Vec<Option<f64>>]) -> Vec<Option<f64>> {
    let rows = 0..columns[0].len();
    let four = |sum: f64| (sum * 1e4).round() / 1e4;
    rows.map(|row| columns.iter().map(|column| column[row]).sum::<Option<f64>>().map(four)).collect()
}

#[test]
fn every_rank_and_sum_of_pennsylvania_is_that_of_the_cdc() {
    let Some(svi) = Svi::read() else { return };
    assert_eq!(svi.rows.len(), 67);
    let (mut compared, mut themes) = (0, Vec::new());
    for (theme, indicators) in (1..).zip(THEMES) {
        let ranks: Vec<_> = indicators.iter().map(|own| percentile_ranks(&svi.column(&format!("EP_{own}")))).collect();
        for (own, ranks) in indicators.iter().zip(&ranks) {
            assert_eq!(*ranks, svi.column(&format!("EPL_{own}")), "EPL_{own}");
            compared += ranks.len();
        }
        let sum = sums(&ranks);
        assert_eq!(sum, svi.column(&format!("SPL_THEME{theme}")), "SPL_THEME{theme}");
        assert_eq!(percentile_ranks(&sum), svi.column(&format!("RPL_THEME{theme}")), "RPL_THEME{theme}");
        themes.push(sum);
    }
    assert_eq!(compared, 1_072);
    let all = sums(&themes);
    assert_eq!(all, svi.column("SPL_THEMES"));
    assert_eq!(percentile_ranks(&all), svi.column("RPL_THEMES"));
}

/// The same in a study: shares from counts, as the Census publishes them.
#[test]
fn a_study_of_the_same_counts_has_the_same_index() {
    use std::fmt::Write as _;
    use std::fs;

    let Some(svi) = Svi::read() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let (minority, people) = (svi.column("E_MINRTY"), svi.column("E_TOTPOP"));
    let mut table = "id,people,minority,moe\n".to_owned();
    let mut shapes = Vec::new();
    for (row, (minority, people)) in minority.iter().zip(&people).enumerate() {
        writeln!(table, "c{row},{},{},{}", people.unwrap(), minority.unwrap(), svi.column("M_MINRTY")[row].unwrap())
            .unwrap();
        #[expect(clippy::cast_precision_loss, reason = "67 rows")]
        let west = row as f64 * 0.01;
        shapes.push((format!("c{row}"), [west, 0.0, west + 0.01, 0.01]));
    }
    fs::write(path.join("people.csv"), table).unwrap();
    fs::write(path.join("tracts.geojson"), crate::town::squares("id", shapes.into_iter())).unwrap();
    fs::write(
        path.join("gapatlas.toml"),
        r#"
[study]
name = "Counties"
[tracts]
path = "tracts.geojson"
geoid = "id"
[[demographics]]
path = "people.csv"
vintage = "2018-2022"
geoid = "id"
[demographics.columns]
population = { estimate = "people" }
minority = { estimate = "minority", moe = "moe", label = "Minority", of = "population" }
[[indices]]
id = "theme-3"
label = "Racial and ethnic minority status"
method = "percentile"
indicators = [{ indicator = "minority" }]
"#,
    )
    .unwrap();
    let tracts = crate::program::build_and_export(path, "tracts");
    let expected = svi.column("RPL_THEME3");
    for (row, rank) in expected.iter().enumerate() {
        let own: f64 = tracts[&format!("c{row}")]["theme_3"].parse().unwrap();
        assert_eq!(Some(own), *rank, "c{row}");
    }
}
