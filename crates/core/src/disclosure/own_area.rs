//! The numbers of an own area, which a reader draws or puts together: sums of the published numbers of its tracts.
//!
//! Two own areas that differ by a tract disclose no more than the tract's own row. Where an area divides a tract, counts
//! are rounded, as areal interpolation is not exact; the same area always has the same numbers.

use std::sync::Arc;

use geo::{Area, MultiPolygon};

use crate::disclosure::Published;
use crate::domain::{
    Barrier, Column, Estimate, GapMeasure, Indicator, IndicatorId, Layer, Quantity, Reliability, Table, Term,
    UnknownReason, Values,
};
use crate::gap::Criterion;

/// The id and the kind of a drawn area.
pub const DRAWN: &str = "drawn";
/// The kind of an area that is put together from areas, tracts and outlines.
pub const OWN: &str = "own";

/// An own area that divides tracts and touches fewer needs at least 1,000 people.
pub const MIN_TRACTS: usize = 3;
/// An own area that divides tracts and has fewer people needs at least [`MIN_TRACTS`].
const MIN_PEOPLE: f64 = 1000.0;

/// An own area and its tracts.
#[derive(Debug)]
pub struct OwnArea<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its kind: [`DRAWN`] or [`OWN`].
    pub kind: &'a str,
    /// Its name, if it has one.
    pub name: Option<&'a str>,
    /// Its outline.
    pub outline: &'a MultiPolygon,
    /// The row of each tract that it overlaps, and the share of the tract's surface in it, above 0 and at most 1.
    pub parts: &'a [(usize, f64)],
    /// The share of its own surface that tracts cover, 0..=1.
    pub covered: f64,
}

/// The indicators, standards and combinations to sum.
#[derive(Debug)]
pub struct OwnAreaQuery<'a> {
    /// The indicators.
    pub indicators: Vec<&'a Indicator>,
    /// The standards and combinations.
    pub criteria: Vec<Criterion<'a>>,
    /// Whether tables were interpolated to these tracts by a crosswalk: then the errors of tracts that share a source
    /// number are dependent, and the tracts do not show which these are.
    pub is_interpolated: bool,
}

/// The area has too few tracts and people to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooSmall;

/// Whether an area consists of whole tracts: its numbers are sums of published rows then. `parts` is the share of each of
/// its tracts, by row.
#[must_use]
pub fn is_whole(parts: &[(usize, f64)]) -> bool {
    parts.iter().all(|(_, share)| *share >= 1.0)
}

/// A count whose sum leaves out withheld tracts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithheldTracts {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The number of tracts of the area in which the count is withheld.
    pub tracts: usize,
}

/// A table of areas with two rows, the own area and the region, and the counts that leave out withheld tracts.
///
/// # Errors
/// If the area divides tracts, overlaps fewer than three of them and has fewer than 1,000 people.
pub fn own_area(
    area: &OwnArea<'_>,
    query: &OwnAreaQuery<'_>,
    tracts: &Published<Table>,
    areas: &Published<Table>,
) -> Result<(Published<Table>, Vec<WithheldTracts>), TooSmall> {
    let is_whole = is_whole(area.parts);
    let sums = Sums { tracts: tracts.get(), area, is_whole, query };
    sums.check_size()?;
    let areas = areas.get();
    let region = areas.rows() - 1;
    let columns = areas.columns.iter().map(|column| {
        let quantity = column.quantity.clone();
        match &column.values {
            Values::Text(cells) => Column::text(quantity.clone(), [sums.text(&quantity), cells[region].clone()]),
            Values::Number(cells) => {
                let own = if quantity == Quantity::Covered { Some(area.covered) } else { sums.number(&quantity) };
                Column::number(quantity, [own, cells[region]])
            }
        }
    });
    let geometry = vec![Some(Arc::new(area.outline.clone().into())), None];
    let table = Table { layer: Layer::Areas, columns: columns.collect(), geometry };
    let withheld_tracts = query.indicators.iter().filter_map(|indicator| {
        let withheld = sums.count(&indicator.id).withheld;
        (withheld > 0).then(|| WithheldTracts { indicator: indicator.id.clone(), tracts: withheld })
    });
    Ok((Published(table), withheld_tracts.collect()))
}

/// The sum of a number over tracts.
#[derive(Debug, Clone, Copy)]
pub(super) struct TractSum {
    /// Over the tracts with a published count; `None` if there is none, or the number is missing in one of them.
    pub(super) published: Option<Estimate>,
    /// The number of tracts with a withheld count.
    pub(super) withheld: usize,
}

/// Whether a tract's count is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellStatus {
    /// It is.
    Published,
    /// It is suppressed.
    Withheld,
    /// The source has no number for the tract.
    Missing,
}

pub(super) struct Sums<'a> {
    pub(super) tracts: &'a Table,
    pub(super) area: &'a OwnArea<'a>,
    /// Whether every tract lies in the area entirely.
    pub(super) is_whole: bool,
    pub(super) query: &'a OwnAreaQuery<'a>,
}

impl Sums<'_> {
    /// Refuses few parts of tracts with few people: their number would be guesswork.
    pub(super) fn check_size(&self) -> Result<(), TooSmall> {
        let population = population_ids().iter().find_map(|id| self.count(id).published);
        let is_large = population.is_some_and(|people| people.value() >= MIN_PEOPLE);
        if self.is_whole || self.area.parts.len() >= MIN_TRACTS || is_large { Ok(()) } else { Err(TooSmall) }
    }

    fn of(&self, people: &IndicatorId, value: &Quantity, moe: &Quantity) -> TractSum {
        let withheld = self.parts_with(people, CellStatus::Withheld).count();
        let published = self.parts_with(people, CellStatus::Published);
        TractSum { published: self.sum_of([value, moe], published), withheld }
    }

    /// The status of a count in each tract.
    fn status(&self, people: &IndicatorId) -> impl Fn(usize) -> CellStatus {
        let marks = self.tracts.texts(&Quantity::Withheld(Some(people.clone())));
        let counts = self.tracts.numbers(&Quantity::Count(people.clone()));
        move |row| match (marks.and_then(|marks| marks[row].as_ref()), counts) {
            (Some(_), _) => CellStatus::Withheld,
            (None, Some(counts)) if counts[row].is_some() => CellStatus::Published,
            (None, _) => CellStatus::Missing,
        }
    }

    /// The tracts in which a count has a status, and the share of each.
    pub(super) fn parts_with(&self, people: &IndicatorId, wanted: CellStatus) -> impl Iterator<Item = (usize, f64)> {
        let status = self.status(people);
        self.area.parts.iter().copied().filter(move |(row, _)| status(*row) == wanted)
    }

    /// The sum of a number over tracts; `None` if it is missing in one, or there are none.
    fn sum_of(&self, [value, moe]: [&Quantity; 2], parts: impl Iterator<Item = (usize, f64)>) -> Option<Estimate> {
        let (values, moes) = (self.tracts.numbers(value)?, self.tracts.numbers(moe));
        let term = |(row, weight): (usize, f64)| {
            let estimate = Estimate::new(values[row]?, moes.and_then(|moes| moes[row]))?;
            Some(Term { weight, estimate })
        };
        let terms: Vec<Term> = parts.map(term).collect::<Option<_>>()?;
        if terms.is_empty() {
            return None;
        }
        let sum = self.sum(&terms);
        if self.is_whole { Some(sum) } else { rounded(sum) }
    }

    /// The share of the area, 0..=1, in tracts with a published count, without those with a withheld one. Tracts are
    /// weighted by people if these are known in all, else by surface.
    fn known(&self, people: &IndicatorId) -> f64 {
        let population = population_ids().into_iter().find_map(|id| self.tracts.numbers(&Quantity::Count(id)));
        let by_people = population.filter(|counts| self.area.parts.iter().all(|(row, _)| counts[*row].is_some()));
        let surface = |row: usize| self.tracts.geometry[row].as_deref().map_or(0.0, Area::unsigned_area);
        let size = |(row, share): (usize, f64)| {
            share * by_people.map_or_else(|| surface(row), |counts| counts[row].unwrap_or(0.0))
        };
        let [known, missing]: [f64; 2] =
            [CellStatus::Published, CellStatus::Missing].map(|status| self.parts_with(people, status).map(size).sum());
        if missing == 0.0 { 1.0 } else { known / (known + missing) }
    }

    /// An upper bound of the count: in tracts where it is missing, everybody of its whole counts.
    fn count_at_most(&self, people: &IndicatorId) -> Option<Estimate> {
        let whole = self.indicator(people)?.of.as_ref()?;
        let missing = self.parts_with(people, CellStatus::Missing);
        let rest = self.sum_of([&Quantity::Count(whole.clone()), &Quantity::CountMoe(whole.clone())], missing)?;
        let terms = [self.count(people).published?, rest].map(|estimate| Term { weight: 1.0, estimate });
        Some(Estimate::sum(terms))
    }

    fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.query.indicators.iter().copied().find(|indicator| indicator.id == *id)
    }

    /// The sum of tracts. If their errors may be dependent, its margin is an upper bound.
    fn sum(&self, terms: &[Term]) -> Estimate {
        let sum = Estimate::sum(terms.iter().copied());
        let dependent = || terms.iter().map(|term| term.estimate.moe().map(|moe| term.weight.abs() * moe)).sum();
        if self.query.is_interpolated { Estimate::new(sum.value(), dependent()).unwrap_or(sum) } else { sum }
    }

    pub(super) fn count(&self, people: &IndicatorId) -> TractSum {
        self.of(people, &Quantity::Count(people.clone()), &Quantity::CountMoe(people.clone()))
    }

    /// The share of a count in its whole over the tracts that have both; `None` if either is withheld in a tract.
    fn share(&self, id: &IndicatorId) -> Option<Estimate> {
        let whole = self.indicator(id)?.of.as_ref()?;
        if [id, whole].iter().any(|id| self.parts_with(id, CellStatus::Withheld).next().is_some()) {
            return None;
        }
        let of_whole = self.status(whole);
        let both: Vec<(usize, f64)> = self
            .parts_with(id, CellStatus::Published)
            .filter(|(row, _)| of_whole(*row) == CellStatus::Published)
            .collect();
        let [part, whole] = [id, whole].map(|id| {
            let count = [&Quantity::Count(id.clone()), &Quantity::CountMoe(id.clone())];
            self.sum_of(count, both.iter().copied())
        });
        part?.share_of(whole?)
    }

    fn without(&self, own: Criterion<'_>) -> Option<Estimate> {
        let quantity = |part| Quantity::Gap { standard: Some(own.id().clone()), part };
        let without =
            self.of(own.people(), &quantity(GapMeasure::Without), &quantity(GapMeasure::WithoutMoe)).published?;
        let people = self.count(own.people()).published?;
        // Rounding must not make the people without access exceed all people.
        if without.value() > people.value() { Some(people) } else { Some(without) }
    }

    fn gap(&self, own: Criterion<'_>, part: GapMeasure) -> Option<f64> {
        let without = self.without(own);
        match part {
            GapMeasure::Without => without.map(Estimate::value),
            GapMeasure::WithoutMoe => without.and_then(Estimate::moe),
            GapMeasure::Within => self.complement_share(own, self.at_most(own).or(without)?),
            GapMeasure::WithinAtMost => self.complement_share(own, without?),
            GapMeasure::WithinMoe => {
                let most = self.part(own, [GapMeasure::AtMost, GapMeasure::AtMostMoe]);
                let part = if most.is_some() { GapMeasure::AtMost } else { GapMeasure::Without };
                self.within_moe(own, part, self.gap(own, GapMeasure::Within)?)
            }
            GapMeasure::WithinAtMostMoe => {
                self.within_moe(own, GapMeasure::Without, self.gap(own, GapMeasure::WithinAtMost)?)
            }
            GapMeasure::Nearest(unit) => self.nearest(own, GapMeasure::Nearest(unit)),
            GapMeasure::Barrier(barrier) => self.barrier(own, barrier).map(Estimate::value),
            GapMeasure::BarrierMoe(barrier) => self.barrier(own, barrier).and_then(Estimate::moe),
            GapMeasure::AtMost => self.at_most(own).map(Estimate::value),
            GapMeasure::AtMostMoe => self.at_most(own).and_then(Estimate::moe),
            GapMeasure::Unknown(why) => self.not_known(own, why).map(Estimate::value),
            GapMeasure::UnknownMoe(why) => self.not_known(own, why).and_then(Estimate::moe),
            GapMeasure::People | GapMeasure::PeopleMoe | GapMeasure::WithoutReliability | GapMeasure::Reason => None,
        }
    }

    fn barrier(&self, own: Criterion<'_>, barrier: Barrier) -> Option<Estimate> {
        self.part(own, [GapMeasure::Barrier(barrier), GapMeasure::BarrierMoe(barrier)])
    }

    /// The upper bound of people without access, clamped between those without for certain and all.
    fn at_most(&self, own: Criterion<'_>) -> Option<Estimate> {
        let most = self.part(own, [GapMeasure::AtMost, GapMeasure::AtMostMoe])?;
        let people = self.count(own.people()).published?;
        let most = if most.value() > people.value() { people } else { most };
        self.without(own).map(|without| if without.value() > most.value() { without } else { most })
    }

    fn not_known(&self, own: Criterion<'_>, why: UnknownReason) -> Option<Estimate> {
        self.part(own, [GapMeasure::Unknown(why), GapMeasure::UnknownMoe(why)])
    }

    /// The share of people who are not without access, 0..=1.
    fn complement_share(&self, own: Criterion<'_>, without: Estimate) -> Option<f64> {
        let people = self.count(own.people()).published?.value();
        (people > 0.0).then(|| 1.0 - without.value() / people)
    }

    fn part(&self, own: Criterion<'_>, parts: [GapMeasure; 2]) -> Option<Estimate> {
        let [count, moe] = parts.map(|part| Quantity::Gap { standard: Some(own.id().clone()), part });
        self.of(own.people(), &count, &moe).published
    }

    /// The margin of error of a share within whose complement is `part`, as [`gap`](crate::gap::gap) computes it.
    fn within_moe(&self, own: Criterion<'_>, part: GapMeasure, within: f64) -> Option<f64> {
        let people = self.tracts.numbers(&Quantity::Count(own.people().clone()))?;
        let moes = self.tracts.numbers(&Quantity::CountMoe(own.people().clone()))?;
        let quantity = Quantity::Gap { standard: Some(own.id().clone()), part };
        let without = self.tracts.numbers(&quantity)?;
        let share = 1.0 - within;
        let (mut terms, mut all) = (Vec::with_capacity(self.area.parts.len()), 0.0);
        for &(row, part) in self.area.parts {
            // Withheld tracts have neither people nor a gap.
            let (Some(people), Some(without)) = (people[row], without[row]) else { continue };
            let beyond = if people > 0.0 { without / people } else { 0.0 };
            terms.push(Term { weight: part * (beyond - share), estimate: Estimate::new(people, moes[row])? });
            all += part * people;
        }
        (all > 0.0).then(|| self.sum(&terms).moe().map(|moe| moe / all)).flatten()
    }

    /// The mean over the published people.
    fn nearest(&self, own: Criterion<'_>, part: GapMeasure) -> Option<f64> {
        let costs = self.tracts.numbers(&Quantity::Gap { standard: Some(own.id().clone()), part })?;
        let people = self.tracts.numbers(&Quantity::Count(own.people().clone()))?;
        let (mut cost, mut all) = (0.0, 0.0);
        for &(row, weight) in self.area.parts {
            let Some(people) = people[row].filter(|people| *people > 0.0) else { continue };
            cost += weight * people * costs[row]?;
            all += weight * people;
        }
        (all > 0.0).then(|| cost / all)
    }

    fn number(&self, quantity: &Quantity) -> Option<f64> {
        match quantity {
            Quantity::Count(id) => self.count(id).published.map(Estimate::value),
            Quantity::CountMoe(id) => self.count(id).published.and_then(Estimate::moe),
            Quantity::Known(id) => Some(self.known(id)),
            Quantity::CountAtMost(id) => self.count_at_most(id).map(Estimate::value),
            Quantity::CountAtMostMoe(id) => self.count_at_most(id).and_then(Estimate::moe),
            Quantity::Share(id) => self.share(id).map(Estimate::value),
            Quantity::ShareMoe(id) => self.share(id).and_then(Estimate::moe),
            Quantity::Gap { standard, part } => {
                let own = self.query.criteria.iter().find(|own| Some(own.id()) == standard.as_ref())?;
                self.gap(*own, *part)
            }
            _ => None,
        }
    }

    fn text(&self, quantity: &Quantity) -> Option<String> {
        match quantity {
            Quantity::Id => Some(self.area.id.to_owned()),
            Quantity::AreaKind => Some(self.area.kind.to_owned()),
            Quantity::Name => self.area.name.map(str::to_owned),
            Quantity::Reliability(id) => {
                let indicator = self.indicator(id)?;
                indicator.metadata.reliability.class(self.count(id).published?).map(|class| class.code().to_owned())
            }
            Quantity::Gap { standard, part: GapMeasure::WithoutReliability } => {
                let own = self.query.criteria.iter().find(|own| Some(own.id()) == standard.as_ref())?;
                Reliability::of_count(self.without(*own)?).map(|class| class.code().to_owned())
            }
            Quantity::Withheld(Some(id)) => {
                (self.count(id).withheld == self.area.parts.len()).then(|| "yes".to_owned())
            }
            _ => None,
        }
    }
}

/// Indicators that count the whole population, the preferred one first.
fn population_ids() -> Vec<IndicatorId> {
    ["population", "population_5_and_over"].into_iter().filter_map(|id| id.parse().ok()).collect()
}

/// Rounds counts to tens, up to 100 to fives, and margins up.
fn rounded(count: Estimate) -> Option<Estimate> {
    let grain = if count.value() > 100.0 { 10.0 } else { 5.0 };
    let moe = count.moe().map(|moe| (moe / grain).ceil() * grain);
    Estimate::new((count.value() / grain).round() * grain, moe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_rounded_to_tens_and_small_ones_to_fives_and_margins_never_shrink() {
        let round = |value: f64, moe: f64| {
            let count = Estimate::new(value, Some(moe)).and_then(rounded).unwrap();
            (count.value(), count.moe().unwrap())
        };
        assert_eq!(round(1234.5, 61.0), (1230.0, 70.0));
        assert_eq!(round(52.6, 0.0), (55.0, 0.0));
        assert_eq!(round(2.4, 1.0), (0.0, 5.0));
    }
}
