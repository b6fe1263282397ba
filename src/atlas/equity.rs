//! Access by group: every standard asked about other people than its own.

use rayon::prelude::*;

use crate::atlas::answers::answer_one;
use crate::atlas::questions::listed;
use crate::atlas::steps::may_be;
use crate::atlas::tables::visible;
use crate::atlas::{AskError, Question, ThemeCosts};
use crate::domain::{Column, Estimate, GapPart, IndicatorId, Quantity, Series};
use crate::gap::{AreaWeights, Gap};
use crate::region::Region;
use crate::study::{Equity, Study};

/// The parts of the answer for a group.
pub(super) const PARTS: [GapPart; 8] = [
    GapPart::Within,
    GapPart::WithinMoe,
    GapPart::WithinAtMost,
    GapPart::WithinAtMostMoe,
    GapPart::Without,
    GapPart::WithoutMoe,
    GapPart::AtMost,
    GapPart::AtMostMoe,
];

/// The groups of a study, each with the whole that it is a part of.
///
/// # Errors
/// For a group that no table counts, that is no part of a whole, or whose small counts are withheld: access by group is one
/// more sum over it.
pub(super) fn groups<'r>(study: &Study, region: &'r Region) -> Result<Vec<(&'r Series, &'r Series)>, AskError> {
    let find = |id: &str| region.series.iter().find(|series| series.indicator.id.as_str() == id);
    let pair = |series: &'r Series| {
        let whole = series.indicator.of.as_ref().and_then(|of| find(of.as_str()));
        whole.filter(|_| is_open(series)).filter(|whole| is_open(whole)).map(|whole| (series, whole))
    };
    let Some(wanted) = &study.equity.groups else {
        return Ok(Equity::USUAL.iter().filter_map(|id| find(id)).filter_map(pair).collect());
    };
    let refuse = |group: &IndicatorId, problem: String| AskError::Group { group: group.clone(), problem };
    let groups = wanted.iter().map(|group| {
        let Some(series) = find(group.as_str()) else {
            let known = listed(
                region.series.iter().filter(|series| pair(series).is_some()).map(|own| own.indicator.id.as_str()),
            );
            return Err(refuse(group, format!("no table of the study counts it; it may be {known}")));
        };
        pair(series).ok_or_else(|| {
            let problem = if is_open(series) {
                "it is no part of a whole that the tables count, beside which its access could be set".to_owned()
            } else {
                "counts of it are withheld, and access by group would give them away".to_owned()
            };
            refuse(group, problem)
        })
    });
    groups.collect()
}

fn is_open(series: &Series) -> bool {
    series.indicator.suppress_below.is_none() && series.indicator.about.smallest.people().is_none()
}

/// The people that a standard is asked about beside its own: all groups and their wholes, each once.
pub(super) fn others<'r>(question: &Question<'r>, groups: &[(&'r Series, &'r Series)]) -> Vec<&'r Series> {
    let mut others: Vec<&Series> = Vec::new();
    // Which languages people of other groups speak is not known.
    if question.standard.language_match {
        return others;
    }
    for series in groups.iter().flat_map(|(group, whole)| [*whole, *group]) {
        let is_known = |other: &&Series| other.indicator.id == series.indicator.id;
        if !is_known(&question.people) && !others.iter().any(is_known) {
            others.push(series);
        }
    }
    others
}

/// The answers of all areas for the groups.
pub(super) fn columns(
    region: &Region,
    groups: &[(&Series, &Series)],
    questions: &[Question<'_>],
    (costs, areas): (&[ThemeCosts], &[AreaWeights]),
) -> Vec<Column> {
    let asked = questions.iter().flat_map(|own| others(own, groups).into_iter().map(move |people| (own, people)));
    let columns = asked.filter_map(|(own, people)| {
        let answer = answer_one(region, Question { people, ..*own }, costs)?;
        let gaps: Vec<Option<Gap>> = areas.par_iter().map(|area| answer.area_gap(area, &region.origins)).collect();
        let column = |part: GapPart| {
            let (standard, people) = (own.standard.id.clone(), people.indicator.id.clone());
            let of = |gap: &Gap| match part {
                GapPart::Within => gap.within(),
                GapPart::WithinMoe => gap.within_moe.map(visible),
                GapPart::WithinAtMost => gap.within_at_most(),
                GapPart::WithinAtMostMoe => gap.within_at_most_moe.map(visible),
                GapPart::AtMost => Some(gap.at_most.value()),
                GapPart::AtMostMoe => Estimate::moe(gap.at_most),
                GapPart::Without => Some(gap.without.value()),
                _ => Estimate::moe(gap.without),
            };
            Column::number(Quantity::Group { standard, people, part }, gaps.iter().map(|gap| gap.as_ref().and_then(of)))
        };
        Some(PARTS.into_iter().filter(|part| may_be(&answer, *part)).map(column).collect::<Vec<_>>())
    });
    columns.flatten().collect()
}
