//! Collects series over several tables; each tract has one source.

use std::collections::BTreeMap;

use gapatlas_formats::census::column_mapping::ColumnMapping;
use gapatlas_formats::error::ReadError;

use crate::domain::{
    Estimate, Finding, FindingKind, IndicatorId, InterpolatedParts, PerTract, Series, Source, SourceLocation,
    TableFinding, TractIdx, TractVintage,
};
use crate::region::Tracts;

/// Why two tables of one indicator cannot be one series.
#[derive(Debug, thiserror::Error)]
enum SeriesError {
    /// Two files with a value for the same indicator and tract.
    #[error(
        "`{indicator}` of tract {geoid} comes from two sources: {first} and {second}; leave one out, or give one of them another name"
    )]
    TwoSources {
        /// The indicator.
        indicator: IndicatorId,
        /// The tract.
        geoid: String,
        /// The first file.
        first: String,
        /// The second file.
        second: String,
    },
    /// Two files with different periods for the same indicator.
    #[error(
        "`{indicator}` comes from two periods: {first} and {second}; an indicator must be about the same \
         years everywhere"
    )]
    TwoPeriods {
        /// The indicator.
        indicator: IndicatorId,
        /// The first file and its period.
        first: String,
        /// The second file and its period.
        second: String,
    },
}

impl From<SeriesError> for ReadError {
    fn from(error: SeriesError) -> Self {
        Self::in_study(error)
    }
}

/// The series of a study while its tables are read.
#[derive(Debug)]
pub(crate) struct SeriesCollection<'t> {
    /// The tracts that the series are about.
    pub(crate) tracts: &'t Tracts,
    /// Their vintage; `None` where they are not US census tracts.
    pub(crate) vintage: Option<TractVintage>,
    series: BTreeMap<IndicatorId, SeriesBuilder>,
}

/// Whether the values of a table are used.
#[derive(Debug)]
pub(crate) enum AddOutcome {
    /// They are used.
    Used {
        /// The finding that they replace those of another table about other years.
        replaced: Option<Finding>,
    },
    /// A preferred table has the same indicator; a finding where it is about other years.
    NotUsed(Option<Finding>),
}

#[derive(Debug)]
struct SeriesBuilder {
    series: Series,
    /// The index of each tract's source; `None` where no table has a row for it.
    source_of_tract: PerTract<Option<usize>>,
    /// The Census table and its rank in the catalogue.
    table: Option<(String, usize)>,
}

impl<'t> SeriesCollection<'t> {
    /// A collection without series.
    pub(crate) const fn new(tracts: &'t Tracts, vintage: Option<TractVintage>) -> Self {
        Self { tracts, vintage, series: BTreeMap::new() }
    }

    /// Adds the values of one indicator from one table.
    ///
    /// Of two Census tables with the same indicator, the one that the catalogue prefers is used.
    ///
    /// # Errors
    /// Where another source has a value for one of the tracts, or is about another period.
    pub(crate) fn add(
        &mut self,
        mapping: ColumnMapping,
        source: Source,
        values: &BTreeMap<TractIdx, Option<Estimate>>,
        parts: InterpolatedParts,
    ) -> Result<AddOutcome, ReadError> {
        let mut replaced = None;
        if let Some(existing) = self.series.get(&mapping.indicator.id)
            && let (Some(old), Some(new)) = (&existing.table, &mapping.table)
            && old.0 != new.0
        {
            let earlier = existing.series.sources.first();
            // Two tables about the same years say the same, and the order of the catalogue is documented.
            let says_the_same = earlier.is_some_and(|earlier| earlier.period == source.period);
            let not_used = |file: &str, used: &str| {
                let (indicator, used) = (mapping.indicator.id.clone(), used.to_owned());
                let kind = TableFinding::TableNotUsed { indicator, used }.into();
                (!says_the_same).then(|| Finding { place: SourceLocation::file(file), kind })
            };
            let earlier = earlier.map(|source| source.file.as_str()).unwrap_or_default();
            if new.1 > old.1 {
                return Ok(AddOutcome::NotUsed(not_used(&source.file, earlier)));
            }
            replaced = not_used(earlier, &source.file);
            self.series.remove(&mapping.indicator.id);
        }
        let tracts = self.tracts.all().len();
        let builder = self.series.entry(mapping.indicator.id.clone()).or_insert_with(|| SeriesBuilder {
            series: Series {
                indicator: mapping.indicator,
                sources: Vec::new(),
                values: PerTract::filled(None, tracts),
                interpolated_parts: InterpolatedParts::default(),
            },
            source_of_tract: PerTract::filled(None, tracts),
            table: mapping.table,
        });
        builder.series.interpolated_parts.append(parts);
        builder.add(source, values, self.tracts)?;
        Ok(AddOutcome::Used { replaced })
    }

    /// The series by id, and findings about tracts without a row.
    pub(crate) fn finish(self) -> (Vec<Series>, Vec<Finding>) {
        let mut without_row: BTreeMap<(String, Vec<String>), Vec<IndicatorId>> = BTreeMap::new();
        for (id, builder) in &self.series {
            let without = builder.source_of_tract.iter().filter(|(_, source)| source.is_none());
            let ids: Vec<String> = without.map(|(tract, _)| self.tracts.geoid(tract).to_string()).collect();
            let files: Vec<&str> = builder.series.sources.iter().map(|source| source.file.as_str()).collect();
            if !ids.is_empty() {
                without_row.entry((files.join(", "), ids)).or_default().push(id.clone());
            }
        }
        let findings = without_row.into_iter().map(|((file, ids), indicators)| Finding {
            place: SourceLocation::file(&file),
            kind: FindingKind::TractsWithoutRow { indicators, ids },
        });
        let findings = findings.collect();
        (self.series.into_values().map(|builder| builder.series).collect(), findings)
    }
}

/// Sets missing counts of parts to 0 where the whole is 0 in the same survey period, with the margin of the whole.
pub(crate) fn fill_zeros(all: &mut [Series]) {
    let wholes: BTreeMap<IndicatorId, (Option<Source>, PerTract<Option<Estimate>>)> = all
        .iter()
        .map(|series| (series.indicator.id.clone(), (series.sources.first().cloned(), series.values.clone())))
        .collect();
    for series in all {
        let Some((source, whole)) = series.indicator.of.as_ref().and_then(|of| wholes.get(of)) else { continue };
        let period = |source: Option<&Source>| source.map(|source| source.period);
        if period(source.as_ref()) != period(series.sources.first()) {
            continue;
        }
        for (tract, whole) in whole.iter() {
            let is_zero = whole.is_some_and(|whole| whole.value() == 0.0);
            if series.values[tract].is_none() && is_zero {
                series.values[tract] = *whole;
            }
        }
    }
}

impl SeriesBuilder {
    fn add(
        &mut self,
        source: Source,
        values: &BTreeMap<TractIdx, Option<Estimate>>,
        tracts: &Tracts,
    ) -> Result<(), SeriesError> {
        let indicator = &self.series.indicator.id;
        let label = |source: &Source| match source.period {
            Some(period) => format!("{} ({period})", source.file),
            None => source.file.clone(),
        };
        if let Some(other) = self.series.sources.iter().find(|other| other.period != source.period) {
            let (first, second) = (label(other), label(&source));
            return Err(SeriesError::TwoPeriods { indicator: indicator.clone(), first, second });
        }
        let source_idx = self.series.sources.len();
        for (&tract, value) in values {
            if let Some(earlier) = self.source_of_tract[tract] {
                return Err(SeriesError::TwoSources {
                    indicator: indicator.clone(),
                    geoid: tracts.geoid(tract).to_string(),
                    first: self.series.sources[earlier].file.clone(),
                    second: source.file,
                });
            }
            self.source_of_tract[tract] = Some(source_idx);
            self.series.values[tract] = *value;
        }
        self.series.sources.push(source);
        Ok(())
    }
}
