//! Areal interpolation: values of source tracts, of another census, to the study's tracts, the target tracts.

use std::collections::{BTreeMap, BTreeSet};

use gapatlas_formats::error::ReadError;
use gapatlas_formats::records::Records;

use crate::domain::{CountUnit, Estimate, Finding, Geoid, InterpolatedParts, Term, TractIdx, TractVintage};
use crate::read::demographics::tract_relationships::{InterpolationWeight, RelationshipColumns, TractRelationships};
use crate::read::geography::crosswalk::{COMPLETE_SHARE, ROUNDING_TOLERANCE, incomplete_crosswalk};
use crate::region::Tracts;
use crate::study::TractCrosswalk;

/// The share of a source tract that lies in a target tract.
#[derive(Debug, Clone)]
struct SourceTractShare {
    source_tract: Geoid,
    /// The share of its people, 0 to 1; exactly 1 for a whole source tract.
    people: f64,
    /// The share of its households, 0 to 1.
    homes: f64,
}

/// Interpolates values from the tracts of one census to those of the study.
#[derive(Debug)]
pub(crate) struct ArealInterpolation {
    /// The vintage of the source tracts.
    pub(crate) from: TractVintage,
    pub(crate) weight: InterpolationWeight,
    /// Whether the land areas show that no part of a target tract is missing.
    pub(crate) is_exhaustive: bool,
    /// The source shares of each target tract.
    shares: BTreeMap<TractIdx, Vec<SourceTractShare>>,
    /// All source tracts of the table.
    source_tracts: BTreeSet<Geoid>,
}

impl ArealInterpolation {
    /// Reads a relationship file of the Census Bureau, recognized by its columns `GEOID_TRACT_20`, `GEOID_TRACT_10` and
    /// `AREALAND_PART`, or a table whose columns the study names.
    ///
    /// # Errors
    /// Where columns are missing, a share is invalid, land areas do not add up, or a target tract has no row, so that
    /// its people would be lost. Shares that sum to less than 1 are a finding: the rest may be outside the study.
    ///
    /// Source: US Census Bureau, "2020 Census Tract to 2010 Census Tract Relationship File" (record layout).
    pub(crate) fn read(
        crosswalk: &TractCrosswalk,
        records: &Records,
        tracts: &Tracts,
        target_vintage: TractVintage,
        findings: &mut Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let columns = RelationshipColumns::find(crosswalk, records, target_vintage)?;
        let relationships = TractRelationships::read(&columns, records, tracts, target_vintage)?;
        let mut interpolation = Self {
            from: columns.from,
            weight: columns.weight,
            is_exhaustive: relationships.is_exhaustive,
            shares: BTreeMap::new(),
            source_tracts: BTreeSet::new(),
        };
        let mut incomplete: BTreeMap<String, f64> = BTreeMap::new();
        for row in &relationships.rows {
            let Some(source_tract) = row.source_tract.clone() else { continue };
            let (source_land, sum) = (relationships.source_land(row), relationships.sum(&source_tract));
            let [people, homes] = match columns.weight {
                // A tract of water only is assigned whole to the tract that contains it.
                InterpolationWeight::Land if source_land == 0.0 => [1.0; 2],
                InterpolationWeight::Land => row.amounts.map(|land| (land / source_land).min(1.0)),
                InterpolationWeight::Shares => row.amounts.map(|share| share.min(1.0)),
            };
            interpolation.source_tracts.insert(source_tract.clone());
            if columns.weight == InterpolationWeight::Shares && sum[0].max(sum[1]) > 1.0 + ROUNDING_TOLERANCE {
                return Err(interpolation.shares_above_one(records, &source_tract, sum[0].max(sum[1])));
            }
            if columns.weight == InterpolationWeight::Shares
                && row.target_idx.is_some()
                && sum[0].min(sum[1]) < COMPLETE_SHARE
            {
                incomplete.insert(source_tract.to_string(), sum[0].min(sum[1]));
            }
            if let Some(target) = row.target_idx.filter(|_| people > 0.0 || homes > 0.0) {
                interpolation.shares.entry(target).or_default().push(SourceTractShare { source_tract, people, homes });
            }
        }
        findings.extend(columns.ids.iter().filter_map(|ids| ids.finding(&records.file)));
        findings.extend(incomplete_crosswalk(&records.file, incomplete));
        interpolation.check_coverage(records, tracts)
    }

    fn shares_above_one(&self, records: &Records, source_tract: &Geoid, sum: f64) -> ReadError {
        let problem =
            format!("the shares of tract {source_tract} of {} sum to {sum:.4}, which is more than 1", self.from.year());
        ReadError::in_file(&records.file, problem)
    }

    /// # Errors
    /// Where a target tract has no row.
    fn check_coverage(self, records: &Records, tracts: &Tracts) -> Result<Self, ReadError> {
        let missing = (0..).map(TractIdx).take(tracts.all().len()).filter(|tract| !self.shares.contains_key(tract));
        let missing: Vec<&str> = missing.map(|tract| tracts.geoid(tract).as_str()).collect();
        let Some(first) = missing.first() else { return Ok(self) };
        let problem = format!(
            "has no row for {} of the study's {} tracts, such as {first}: their people would be lost; is it about other tracts, or \
             another state?",
            missing.len(),
            tracts.all().len()
        );
        Err(ReadError::in_file(&records.file, problem))
    }

    /// Whether the table has a source tract.
    pub(crate) fn has_source_tract(&self, source_tract: &Geoid) -> bool {
        self.source_tracts.contains(source_tract)
    }

    /// How many target tracts are not identical with a source tract.
    pub(crate) fn interpolated_tracts(&self) -> usize {
        let is_unchanged = |shares: &&Vec<SourceTractShare>| matches!(shares.as_slice(), [only] if only.people == 1.0 && only.homes == 1.0);
        self.shares.values().filter(|shares| !is_unchanged(shares)).count()
    }

    /// The values of target tracts, weighted sums of source values with their margins of error, and the parts of each.
    /// `None` where a source value is unknown; target tracts none of whose source tracts has a row are left out.
    ///
    /// An unchanged tract keeps its value and its margin.
    pub(crate) fn interpolate(
        &self,
        values: &BTreeMap<&Geoid, Option<Estimate>>,
        unit: CountUnit,
    ) -> (BTreeMap<TractIdx, Option<Estimate>>, InterpolatedParts) {
        let known = values.iter().filter_map(|(geoid, value)| Some((*geoid, (*value)?)));
        let (positions, source_values): (BTreeMap<&Geoid, usize>, Vec<Estimate>) =
            known.enumerate().map(|(position, (geoid, value))| ((geoid, position), value)).unzip();
        let (mut numbers, mut parts_of_tract) = (BTreeMap::new(), BTreeMap::new());
        for (&tract, shares) in &self.shares {
            let used = shares.iter().map(|share| {
                (&share.source_tract, if unit == CountUnit::Households { share.homes } else { share.people })
            });
            let used: Vec<(&Geoid, f64)> = used.filter(|(_, share)| *share > 0.0).collect();
            if !used.iter().any(|(source_tract, _)| values.contains_key(source_tract)) {
                continue;
            }
            let parts: Option<Vec<(usize, f64)>> =
                used.iter().map(|(source_tract, share)| Some((*positions.get(source_tract)?, *share))).collect();
            let sum = parts.as_ref().map(|parts| {
                Estimate::sum(parts.iter().map(|&(cell, weight)| Term { weight, estimate: source_values[cell] }))
            });
            numbers.insert(tract, sum);
            if let Some(parts) = parts.filter(|parts| !matches!(parts.as_slice(), [(_, 1.0)])) {
                parts_of_tract.insert(tract, parts);
            }
        }
        (numbers, InterpolatedParts::new(source_values, parts_of_tract))
    }
}
