//! Census tables in the format of data.census.gov: a zip with the numbers, the column metadata and the notes.

use std::io::{self, Write};
use std::path::Path;

use crate::sample::archive::Archive;
use crate::sample::communities::GROUPS;
use crate::sample::survey::{Cell, Line, SurveyEstimates};

/// The tables of the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    Languages,
    HouseholdLanguages,
    Nativity,
    Vehicles,
}

impl Table {
    pub(super) const ALL: [Self; 4] = [Self::Languages, Self::HouseholdLanguages, Self::Nativity, Self::Vehicles];

    /// The Census table id.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Languages => "C16001",
            Self::HouseholdLanguages => "C16002",
            Self::Nativity => "B05012",
            Self::Vehicles => "B08201",
        }
    }

    /// The name of the download without its extension: the five-year table that ends in 2022.
    pub(super) fn download(self) -> String {
        format!("ACSDT5Y2022.{}", self.id())
    }

    /// Its lines for a tract.
    pub(super) fn of(self, estimates: &SurveyEstimates) -> &[Line] {
        match self {
            Self::Languages => &estimates.languages,
            Self::HouseholdLanguages => &estimates.household_languages,
            Self::Nativity => &estimates.nativity,
            Self::Vehicles => &estimates.vehicles,
        }
    }

    /// The labels of its lines (US Census Bureau, American Community Survey, table shells).
    fn labels(self) -> Vec<String> {
        let mut labels = vec!["Total:".to_owned()];
        let mut add = |label: &str| labels.push(format!("Total:!!{label}"));
        match self {
            Self::Languages => {
                add("Speak only English");
                for group in &GROUPS {
                    add(&format!("{}:", group.label));
                    add(&format!("{}:!!Speak English \"very well\"", group.label));
                    add(&format!("{}:!!Speak English less than \"very well\"", group.label));
                }
            }
            Self::HouseholdLanguages => {
                add("English only");
                for group in [
                    "Spanish:",
                    "Other Indo-European languages:",
                    "Asian and Pacific Island languages:",
                    "Other languages:",
                ] {
                    add(group);
                    add(&format!("{group}!!Limited English speaking household"));
                    add(&format!("{group}!!Not a limited English speaking household"));
                }
            }
            Self::Nativity => {
                add("Native");
                add("Foreign-born");
            }
            Self::Vehicles => {
                for cars in CARS {
                    add(cars);
                }
                for size in
                    ["1-person household:", "2-person household:", "3-person household:", "4-or-more-person household:"]
                {
                    add(size);
                    for cars in CARS {
                        add(&format!("{size}!!{cars}"));
                    }
                }
            }
        }
        labels
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Languages => "Language Spoken at Home for the Population 5 Years and Over",
            Self::HouseholdLanguages => "Household Language by Household Limited English Speaking Status",
            Self::Nativity => "Nativity in the United States",
            Self::Vehicles => "Household Size by Vehicles Available",
        }
    }
}

const CARS: [&str; 5] = [
    "No vehicle available",
    "1 vehicle available",
    "2 vehicles available",
    "3 vehicles available",
    "4 or more vehicles available",
];

/// A writer of a download, tract by tract.
pub(super) struct Download {
    table: Table,
    rows: csv::Writer<Archive>,
}

impl Download {
    /// Creates the zip of a table and writes the two header rows.
    pub(super) fn create(folder: &Path, table: Table) -> io::Result<Self> {
        let mut archive = Archive::create(&folder.join(format!("{}.zip", table.download())))?;
        archive.start(&format!("{}-Data.csv", table.download()))?;
        archive.write_all(b"\xef\xbb\xbf")?;
        let mut download = Self { table, rows: csv::Writer::from_writer(archive) };
        let columns = columns(table);
        // Every row of data.census.gov ends with a comma.
        let last = [(String::new(), String::new())];
        download.rows.write_record(columns.iter().chain(&last).map(|(code, _)| code))?;
        download.rows.write_record(columns.iter().chain(&last).map(|(_, label)| label))?;
        Ok(download)
    }

    /// Adds a tract.
    pub(super) fn add(&mut self, geoid: &str, name: &str, estimates: &SurveyEstimates) -> io::Result<()> {
        self.rows.write_field(format!("1400000US{geoid}"))?;
        self.rows.write_field(name)?;
        for line in self.table.of(estimates) {
            for cell in [line.estimate, line.margin] {
                match cell {
                    Cell::Number(count) => self.rows.write_field(count.to_string())?,
                    Cell::Mark(mark) => self.rows.write_field(mark)?,
                }
            }
        }
        Ok(self.rows.write_record([""])?)
    }

    /// Adds the column metadata and the notes.
    pub(super) fn finish(self) -> io::Result<()> {
        let mut archive = self.rows.into_inner().map_err(csv::IntoInnerError::into_error)?;
        archive.start(&format!("{}-Column-Metadata.csv", self.table.download()))?;
        let mut list = csv::Writer::from_writer(&mut archive);
        list.write_record(["Column Name", "Label"])?;
        for (code, label) in columns(self.table) {
            list.write_record([code, label])?;
        }
        list.flush()?;
        drop(list);
        archive.start(&format!("{}-Table-Notes.txt", self.table.download()))?;
        let (id, title) = (self.table.id(), self.table.title());
        write!(
            archive,
            "{id}: {title}\n\nINVENTED NUMBERS about a region that does not exist, in the layout of a download from \
             data.census.gov.\nMade by `gapatlas sample`. Not published by the U.S. Census Bureau.\n\n\
             Layout: American Community Survey, 5-year estimates, 2018-2022. Margins of error are at the 90 percent level.\n\
             - and **  too few sample observations for an estimate or its margin\n\
             (X)       not applicable\n\
             *****     a controlled estimate, without sampling error\n"
        )?;
        archive.finish()
    }
}

/// The code and the label of every column.
fn columns(table: Table) -> Vec<(String, String)> {
    let mut columns =
        vec![("GEO_ID".to_owned(), "Geography".to_owned()), ("NAME".to_owned(), "Geographic Area Name".to_owned())];
    for (label, number) in table.labels().into_iter().zip(1..) {
        let code = format!("{}_{number:03}", table.id());
        columns.push((format!("{code}E"), format!("Estimate!!{label}")));
        columns.push((format!("{code}M"), format!("Margin of Error!!{label}")));
    }
    columns
}
