//! Opens the demographic tables of a study, and the crosswalks from other tracts: what each is about, before it is joined.

use gapatlas_formats::census::{self, Catalogue};
use gapatlas_formats::error::ReadError;

use crate::domain::TractVintage;
use crate::read::demographics;
use crate::read::demographics::DemographicTable;
use crate::read::demographics::areal_interpolation::ArealInterpolation;
use crate::read::demographics::series::SeriesCollection;
use crate::read::format_detection::read_records;
use crate::read::reader::{Reader, choice};
use crate::region::Tracts;
use crate::study::Demographics;

impl Reader<'_> {
    /// Reads a table into the collection of its period; `interpolations` is `None` where the crosswalks could not be read.
    pub(crate) fn demographic_table(
        &mut self,
        table: &Demographics,
        catalogue: &Catalogue,
        interpolations: Option<&[ArealInterpolation]>,
        [later, earlier]: [&mut SeriesCollection<'_>; 2],
    ) -> Result<(), ReadError> {
        let file = self.open(&table.path, "demographics", None)?;
        let choice = choice(table.layer.as_deref(), None).with_header_row(table.header_row);
        let (records, inner_name) = read_records(&file, choice, &mut self.findings)?;
        // The rows of a long table are chosen before they become columns.
        let is_long = census::is_long(&records);
        let records = if is_long {
            let records = records.keep_where(table.rows.as_ref(), 0, &mut self.findings)?;
            census::widened(records, &mut self.findings)?
        } else {
            records
        };
        if self.study.study.tract_vintage.is_some()
            && [&inner_name, &file.name].into_iter().any(|name| census::is_one_year(name))
        {
            let problem = "its name says that it is a one-year table, and the Census publishes tracts in five-year tables only; take \
                           the five-year table, such as ACSDT5Y2022";
            return Err(ReadError::in_file(file.name, problem.to_owned()));
        }
        let period = census::table_period(table.vintage, &file, &inner_name)?;
        if let Some(source_file) = self.files.last_mut() {
            source_file.period = period;
        }
        let census = census::recognise(&records, &[&inner_name, &file.name], table.table.as_deref());
        // With a column mapping the format need not be recognized.
        let census = if table.geoid.is_some() { census.unwrap_or(None) } else { census? };
        let labels = census.as_ref().map_or(0, |census| census.first_row);
        let condition = table.rows.as_ref().filter(|_| !is_long);
        let records = records.keep_where(condition, labels, &mut self.findings)?;
        let mut interpolation = None;
        if let (Some(target), Some(period)) = (self.study.study.tract_vintage, period)
            && period.tract_vintage() != target
        {
            let used = period.tract_vintage();
            let Some(interpolations) = interpolations else { return Ok(()) };
            interpolation = interpolations.iter().find(|interpolation| interpolation.from == used);
            if interpolation.is_none() {
                let [used, wanted] = [used, target].map(TractVintage::year);
                let problem = format!(
                    "is about {period}, whose tables use the tracts of {used}; the study's tracts are those of {wanted}. Take a table of the right period, tracts of {used} with `tract_vintage = {used}`, or name a relationship file of the Census in [[tract_crosswalks]]"
                );
                return Err(ReadError::in_file(file.name, problem));
            }
        }
        if self.study.study.tract_vintage.is_some() && period.is_none() {
            let problem = "does not say which years it is about; add `vintage = \"2018-2022\"` to its [[demographics]], or leave `tract_vintage` out of [study] if the tracts are not census tracts";
            return Err(ReadError::in_file(file.name, problem));
        }
        let labels = table.labels.as_ref().map(|path| self.labels(path)).transpose()?;
        let table_input = DemographicTable { table, records: &records, census, labels, period, interpolation };
        let is_baseline = period.is_some() && period == self.study.study.baseline;
        let collection = if is_baseline { earlier } else { later };
        demographics::read(table_input, catalogue, collection, &mut self.findings)
    }

    pub(crate) fn interpolations(&mut self, tracts: &Tracts) -> Result<Vec<ArealInterpolation>, ReadError> {
        let Some(target_vintage) = self.study.study.tract_vintage else { return Ok(Vec::new()) };
        let tables = self.study.tract_crosswalks.iter();
        tables
            .map(|crosswalk| {
                let choice = choice(crosswalk.layer.as_deref(), None).with_header_row(crosswalk.header_row);
                let records = self.layer(&crosswalk.path, "tract_crosswalk", choice)?;
                ArealInterpolation::read(crosswalk, &records, tracts, target_vintage, &mut self.findings)
            })
            .collect()
    }
}
