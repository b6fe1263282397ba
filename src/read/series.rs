//! Series that grow from one table to the next, and never from two sources at once.

use std::collections::BTreeMap;

use crate::domain::{
    Estimate, Finding, FindingKind, IndicatorId, PerTract, Pieces, Place, Series, Source, TableFinding, TractIdx,
    TractVintage,
};
use crate::read::error::ReadError;
use crate::read::mapping::Asked;
use crate::region::Tracts;

/// Why two tables about the same indicator cannot be one series.
#[derive(Debug, thiserror::Error)]
pub enum SeriesError {
    /// Two files with a number for the same indicator and tract.
    #[error(
        "`{indicator}` of tract {geoid} comes from two sources: {first} and {second}; leave one out, or give one of them another name"
    )]
    TwoSources {
        /// What is counted.
        indicator: IndicatorId,
        /// Where.
        geoid: String,
        /// The file that was read first.
        first: String,
        /// The file that was read then.
        second: String,
    },
    /// Two files with different years for the same indicator.
    #[error(
        "`{indicator}` comes from two periods: {first} and {second}; one indicator is about the same years everywhere"
    )]
    TwoPeriods {
        /// What is counted.
        indicator: IndicatorId,
        /// File and period that were read first.
        first: String,
        /// File and period that were read then.
        second: String,
    },
}

/// The series of a study while its tables are read.
#[derive(Debug)]
pub(crate) struct Collection<'t> {
    /// The tracts that the series are about.
    pub(crate) tracts: &'t Tracts,
    /// Which census drew them.
    pub(crate) vintage: Option<TractVintage>,
    series: BTreeMap<IndicatorId, Growing>,
}

/// What became of a table's numbers.
#[derive(Debug)]
pub(crate) enum Added {
    /// They are used; instead of those of a table that was read before, where there is a finding.
    Used {
        /// That the earlier table is not used any more.
        instead_of: Option<Finding>,
    },
    /// A table that is preferred has them as well.
    NotUsed(Finding),
}

#[derive(Debug)]
struct Growing {
    series: Series,
    /// Which source each tract's value is from; `None` where no table has a row for it.
    from: PerTract<Option<usize>>,
    table: Option<(String, usize)>,
}

impl<'t> Collection<'t> {
    /// A collection without series.
    pub(crate) const fn new(tracts: &'t Tracts, vintage: Option<TractVintage>) -> Self {
        Self { tracts, vintage, series: BTreeMap::new() }
    }

    /// Adds what one table says about one indicator.
    ///
    /// Of two Census tables with the same indicator the one that the catalogue prefers is taken.
    ///
    /// # Errors
    /// Where another source has a value for one of the tracts, or is about other years.
    pub(crate) fn add(
        &mut self,
        asked: Asked,
        source: Source,
        (values, pieces): (&BTreeMap<TractIdx, Option<Estimate>>, Pieces),
    ) -> Result<Added, ReadError> {
        let mut instead_of = None;
        if let Some(there) = self.series.get(&asked.indicator.id)
            && let (Some(old), Some(new)) = (&there.table, &asked.table)
            && old.0 != new.0
        {
            let not_used = |file: &str, used: &str| Finding {
                place: Place::file(file),
                kind: TableFinding::TableNotUsed { indicator: asked.indicator.id.clone(), used: used.to_owned() }
                    .into(),
            };
            let earlier = there.series.sources.first().map(|source| source.file.as_str()).unwrap_or_default();
            if new.1 > old.1 {
                return Ok(Added::NotUsed(not_used(&source.file, earlier)));
            }
            instead_of = Some(not_used(earlier, &source.file));
            self.series.remove(&asked.indicator.id);
        }
        let tracts = self.tracts.all().len();
        let growing = self.series.entry(asked.indicator.id.clone()).or_insert_with(|| Growing {
            series: Series {
                indicator: asked.indicator,
                sources: Vec::new(),
                values: PerTract::filled(None, tracts),
                pieces: Pieces::default(),
            },
            from: PerTract::filled(None, tracts),
            table: asked.table,
        });
        growing.series.pieces.append(pieces);
        growing.add(source, values, self.tracts)?;
        Ok(Added::Used { instead_of })
    }

    /// The series by name, and tracts that nothing is said about.
    pub(crate) fn finish(self) -> (Vec<Series>, Vec<Finding>) {
        let mut silent: BTreeMap<(String, Vec<String>), Vec<IndicatorId>> = BTreeMap::new();
        for (id, growing) in &self.series {
            let without = growing.from.iter().filter(|(_, from)| from.is_none());
            let ids: Vec<String> = without.map(|(tract, _)| self.tracts.geoid(tract).to_string()).collect();
            let files: Vec<&str> = growing.series.sources.iter().map(|source| source.file.as_str()).collect();
            if !ids.is_empty() {
                silent.entry((files.join(", "), ids)).or_default().push(id.clone());
            }
        }
        let findings = silent.into_iter().map(|((file, ids), indicators)| Finding {
            place: Place::file(&file),
            kind: FindingKind::TractsWithoutRow { indicators, ids },
        });
        let findings = findings.collect();
        (self.series.into_values().map(|growing| growing.series).collect(), findings)
    }
}

/// A tract in which nobody of a whole lives has nobody of its parts, whatever its table gives for them: with the margin of the whole, as
/// both are zeros of one survey.
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

impl Growing {
    fn add(
        &mut self,
        source: Source,
        values: &BTreeMap<TractIdx, Option<Estimate>>,
        tracts: &Tracts,
    ) -> Result<(), SeriesError> {
        let indicator = &self.series.indicator.id;
        let named = |source: &Source| match source.period {
            Some(period) => format!("{} ({period})", source.file),
            None => source.file.clone(),
        };
        if let Some(other) = self.series.sources.iter().find(|other| other.period != source.period) {
            let (first, second) = (named(other), named(&source));
            return Err(SeriesError::TwoPeriods { indicator: indicator.clone(), first, second });
        }
        let place = self.series.sources.len();
        for (&tract, value) in values {
            if let Some(earlier) = self.from[tract] {
                return Err(SeriesError::TwoSources {
                    indicator: indicator.clone(),
                    geoid: tracts.geoid(tract).to_string(),
                    first: self.series.sources[earlier].file.clone(),
                    second: source.file,
                });
            }
            self.from[tract] = Some(place);
            self.series.values[tract] = *value;
        }
        self.series.sources.push(source);
        Ok(())
    }
}
