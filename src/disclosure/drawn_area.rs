//! The numbers of an area that somebody draws: sums of what is published of its tracts, and of nothing else.
//!
//! Two such areas that differ by a tract tell of it what the tract's own row tells. Counts are rounded, so that they claim no
//! more than ground can say of people, and the same area always has the same numbers.

use std::sync::Arc;

use geo::{Area, MultiPolygon};

use crate::disclosure::Published;
use crate::domain::{
    Column, Estimate, GapPart, Indicator, IndicatorId, Layer, NotKnown, Quantity, Reliability, Step, Table, Term,
    Values,
};
use crate::gap::Standard;

/// The id, and the kind, of a drawn area.
pub const DRAWN: &str = "drawn";

/// An area with parts of fewer tracts than this needs at least as many people as `FEWEST_PEOPLE` says.
pub const FEWEST_TRACTS: usize = 3;
/// Fewer people than this need parts of [`FEWEST_TRACTS`].
const FEWEST_PEOPLE: f64 = 1000.0;

/// An area that somebody drew.
#[derive(Debug)]
pub struct Drawing<'a> {
    /// Its outline.
    pub outline: &'a MultiPolygon,
    /// Rows of the tracts in it, and the share of each by ground, above 0 and at most 1.
    pub parts: &'a [(usize, f64)],
    /// The share of its own ground that tracts cover, 0..=1.
    pub covered: f64,
}

/// What is known of the people and asked about them.
#[derive(Debug)]
pub struct Questions<'a> {
    /// Who is counted.
    pub indicators: Vec<&'a Indicator>,
    /// What access means.
    pub standards: &'a [Standard],
    /// Whether tables were divided among these tracts by a crosswalk: then tracts have parts of one number, whose errors
    /// go together, and nobody knows from the tracts alone which.
    pub is_divided: bool,
}

/// Why an area has no numbers: it is too small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooSmall;

/// A count whose sum lacks withheld tracts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Who is counted.
    pub indicator: IndicatorId,
    /// In how many tracts of the area the count is withheld.
    pub tracts: usize,
}

/// The layer of areas with two rows, the drawn area and the region; and which of its counts lack tracts.
///
/// # Errors
/// Where the area has parts of fewer than three tracts and fewer than 1,000 people.
pub fn drawn(
    drawing: &Drawing<'_>,
    questions: &Questions<'_>,
    tracts: &Published<Table>,
    areas: &Published<Table>,
) -> Result<(Published<Table>, Vec<Lacking>), TooSmall> {
    let sums = Sums { tracts: tracts.get(), parts: drawing.parts, questions };
    let everybody = everybody().iter().find_map(|id| sums.count(id).shown);
    let is_large = everybody.is_some_and(|people| people.value() >= FEWEST_PEOPLE);
    if drawing.parts.len() < FEWEST_TRACTS && !is_large {
        return Err(TooSmall);
    }
    let areas = areas.get();
    let region = areas.rows() - 1;
    let columns = areas.columns.iter().map(|column| {
        let quantity = column.quantity.clone();
        match &column.values {
            Values::Text(cells) => Column::text(quantity.clone(), [sums.text(&quantity), cells[region].clone()]),
            Values::Number(cells) => {
                let own = if quantity == Quantity::Covered { Some(drawing.covered) } else { sums.number(&quantity) };
                Column::number(quantity, [own, cells[region]])
            }
        }
    });
    let geometry = vec![Some(Arc::new(drawing.outline.clone().into())), None];
    let table = Table { layer: Layer::Areas, columns: columns.collect(), geometry };
    let lacking = questions.indicators.iter().filter_map(|indicator| {
        let withheld = sums.count(&indicator.id).withheld;
        (withheld > 0).then(|| Lacking { indicator: indicator.id.clone(), tracts: withheld })
    });
    Ok((Published(table), lacking.collect()))
}

/// A sum over tracts.
#[derive(Debug, Clone, Copy)]
struct Sum {
    /// Of the tracts that show how many people there are; `None` where none does, and where one of them lacks the number itself.
    shown: Option<Estimate>,
    /// How many tracts are withheld.
    withheld: usize,
}

/// What a tract tells of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// The count.
    Shown,
    /// That it is withheld.
    Withheld,
    /// Nothing: the study's table has no number of it.
    Missing,
}

struct Sums<'a> {
    tracts: &'a Table,
    parts: &'a [(usize, f64)],
    questions: &'a Questions<'a>,
}

impl Sums<'_> {
    fn of(&self, people: &IndicatorId, value: &Quantity, moe: &Quantity) -> Sum {
        let withheld = self.parts_that(people, Cell::Withheld).count();
        let shown = self.parts_that(people, Cell::Shown);
        Sum { shown: self.sum_of([value, moe], shown), withheld }
    }

    /// What each tract tells of a count.
    fn cell(&self, people: &IndicatorId) -> impl Fn(usize) -> Cell {
        let marks = self.tracts.texts(&Quantity::Withheld(Some(people.clone())));
        let counts = self.tracts.numbers(&Quantity::Count(people.clone()));
        move |row| match (marks.and_then(|marks| marks[row].as_ref()), counts) {
            (Some(_), _) => Cell::Withheld,
            (None, Some(counts)) if counts[row].is_some() => Cell::Shown,
            (None, _) => Cell::Missing,
        }
    }

    /// The tracts that tell so much of a count, and the share of each.
    fn parts_that(&self, people: &IndicatorId, own: Cell) -> impl Iterator<Item = (usize, f64)> {
        let cell = self.cell(people);
        self.parts.iter().copied().filter(move |(row, _)| cell(*row) == own)
    }

    /// The sum of a number over tracts that all have it; `None` where one has not, and where there are none.
    fn sum_of(&self, [value, moe]: [&Quantity; 2], parts: impl Iterator<Item = (usize, f64)>) -> Option<Estimate> {
        let (values, moes) = (self.tracts.numbers(value)?, self.tracts.numbers(moe));
        let term = |(row, weight): (usize, f64)| {
            let estimate = Estimate::new(values[row]?, moes.and_then(|moes| moes[row]))?;
            Some(Term { weight, estimate })
        };
        let terms: Vec<Term> = parts.map(term).collect::<Option<_>>()?;
        if terms.is_empty() { None } else { rounded(self.sum(&terms)) }
    }

    /// The share of the area, 0..=1, in whose tracts a count is known, withheld ones left aside: by people where those are known of
    /// all, else by ground.
    fn known(&self, people: &IndicatorId) -> f64 {
        let everybody = everybody().into_iter().find_map(|id| self.tracts.numbers(&Quantity::Count(id)));
        let by_people = everybody.filter(|counts| self.parts.iter().all(|(row, _)| counts[*row].is_some()));
        let ground = |row: usize| self.tracts.geometry[row].as_deref().map_or(0.0, Area::unsigned_area);
        let size = |(row, share): (usize, f64)| {
            share * by_people.map_or_else(|| ground(row), |counts| counts[row].unwrap_or(0.0))
        };
        let [known, missing]: [f64; 2] =
            [Cell::Shown, Cell::Missing].map(|told| self.parts_that(people, told).map(size).sum());
        if missing == 0.0 { 1.0 } else { known / (known + missing) }
    }

    /// The count where the rest of its whole belonged to it, in tracts of which it is not known.
    fn count_at_most(&self, people: &IndicatorId) -> Option<Estimate> {
        let whole = self.indicator(people)?.of.as_ref()?;
        let missing = self.parts_that(people, Cell::Missing);
        let rest = self.sum_of([&Quantity::Count(whole.clone()), &Quantity::CountMoe(whole.clone())], missing)?;
        let terms = [self.count(people).shown?, rest].map(|estimate| Term { weight: 1.0, estimate });
        Some(Estimate::sum(terms))
    }

    fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.questions.indicators.iter().copied().find(|indicator| indicator.id == *id)
    }

    /// The sum of tracts. Where their errors may go together its margin is the largest that it can then be.
    fn sum(&self, terms: &[Term]) -> Estimate {
        let sum = Estimate::sum(terms.iter().copied());
        let together = || terms.iter().map(|term| term.estimate.moe().map(|moe| term.weight.abs() * moe)).sum();
        if self.questions.is_divided { Estimate::new(sum.value(), together()).unwrap_or(sum) } else { sum }
    }

    fn count(&self, people: &IndicatorId) -> Sum {
        self.of(people, &Quantity::Count(people.clone()), &Quantity::CountMoe(people.clone()))
    }

    /// The share of a count in its whole over the tracts that have both, where no tract of either is withheld.
    fn share(&self, id: &IndicatorId) -> Option<Estimate> {
        let whole = self.indicator(id)?.of.as_ref()?;
        if [id, whole].iter().any(|id| self.parts_that(id, Cell::Withheld).next().is_some()) {
            return None;
        }
        let of_whole = self.cell(whole);
        let both: Vec<(usize, f64)> =
            self.parts_that(id, Cell::Shown).filter(|(row, _)| of_whole(*row) == Cell::Shown).collect();
        let [part, whole] = [id, whole].map(|id| {
            let count = [&Quantity::Count(id.clone()), &Quantity::CountMoe(id.clone())];
            self.sum_of(count, both.iter().copied())
        });
        part?.share_of(whole?)
    }

    fn without(&self, standard: &Standard) -> Option<Estimate> {
        let quantity = |part| Quantity::Gap { standard: Some(standard.id.clone()), part };
        let without = self.of(&standard.people, &quantity(GapPart::Without), &quantity(GapPart::WithoutMoe)).shown?;
        let people = self.count(&standard.people).shown?;
        // Rounding must not leave more people without access than there are.
        if without.value() > people.value() { Some(people) } else { Some(without) }
    }

    fn gap(&self, standard: &Standard, part: GapPart) -> Option<f64> {
        let without = self.without(standard);
        match part {
            GapPart::Without => without.map(Estimate::value),
            GapPart::WithoutMoe => without.and_then(Estimate::moe),
            GapPart::Within => self.share_beside(standard, self.at_most(standard).or(without)?),
            GapPart::WithinAtMost => self.share_beside(standard, without?),
            GapPart::WithinMoe => {
                let most = self.part(standard, [GapPart::AtMost, GapPart::AtMostMoe]);
                let part = if most.is_some() { GapPart::AtMost } else { GapPart::Without };
                self.within_moe(standard, part, self.gap(standard, GapPart::Within)?)
            }
            GapPart::WithinAtMostMoe => {
                self.within_moe(standard, GapPart::Without, self.gap(standard, GapPart::WithinAtMost)?)
            }
            GapPart::Nearest(unit) => self.nearest(standard, GapPart::Nearest(unit)),
            GapPart::Step(step) => self.step(standard, step).map(Estimate::value),
            GapPart::StepMoe(step) => self.step(standard, step).and_then(Estimate::moe),
            GapPart::AtMost => self.at_most(standard).map(Estimate::value),
            GapPart::AtMostMoe => self.at_most(standard).and_then(Estimate::moe),
            GapPart::Unknown(why) => self.not_known(standard, why).map(Estimate::value),
            GapPart::UnknownMoe(why) => self.not_known(standard, why).and_then(Estimate::moe),
            GapPart::People | GapPart::PeopleMoe | GapPart::WithoutReliability | GapPart::Reason => None,
        }
    }

    fn step(&self, standard: &Standard, step: Step) -> Option<Estimate> {
        self.part(standard, [GapPart::Step(step), GapPart::StepMoe(step)])
    }

    /// Those without access at most: no fewer than for certain, and no more than there are.
    fn at_most(&self, standard: &Standard) -> Option<Estimate> {
        let most = self.part(standard, [GapPart::AtMost, GapPart::AtMostMoe])?;
        let people = self.count(&standard.people).shown?;
        let most = if most.value() > people.value() { people } else { most };
        self.without(standard).map(|without| if without.value() > most.value() { without } else { most })
    }

    fn not_known(&self, standard: &Standard, why: NotKnown) -> Option<Estimate> {
        self.part(standard, [GapPart::Unknown(why), GapPart::UnknownMoe(why)])
    }

    /// What those without access lack to all.
    fn share_beside(&self, standard: &Standard, without: Estimate) -> Option<f64> {
        let people = self.count(&standard.people).shown?.value();
        (people > 0.0).then(|| 1.0 - without.value() / people)
    }

    fn part(&self, standard: &Standard, parts: [GapPart; 2]) -> Option<Estimate> {
        let [own, moe] = parts.map(|part| Quantity::Gap { standard: Some(standard.id.clone()), part });
        self.of(&standard.people, &own, &moe).shown
    }

    /// The margin of error of a share within, beside which `part` is without: that of a mixture of tracts, as
    /// [`gap`](crate::gap::gap) has it.
    fn within_moe(&self, standard: &Standard, part: GapPart, within: f64) -> Option<f64> {
        let people = self.tracts.numbers(&Quantity::Count(standard.people.clone()))?;
        let moes = self.tracts.numbers(&Quantity::CountMoe(standard.people.clone()))?;
        let quantity = Quantity::Gap { standard: Some(standard.id.clone()), part };
        let without = self.tracts.numbers(&quantity)?;
        let share = 1.0 - within;
        let (mut terms, mut all) = (Vec::with_capacity(self.parts.len()), 0.0);
        for &(row, part) in self.parts {
            // Where a number is withheld there is neither people nor a gap.
            let (Some(people), Some(without)) = (people[row], without[row]) else { continue };
            let beyond = if people > 0.0 { without / people } else { 0.0 };
            terms.push(Term { weight: part * (beyond - share), estimate: Estimate::new(people, moes[row])? });
            all += part * people;
        }
        (all > 0.0).then(|| self.sum(&terms).moe().map(|moe| moe / all)).flatten()
    }

    /// The mean over the people who are shown.
    fn nearest(&self, standard: &Standard, part: GapPart) -> Option<f64> {
        let costs = self.tracts.numbers(&Quantity::Gap { standard: Some(standard.id.clone()), part })?;
        let people = self.tracts.numbers(&Quantity::Count(standard.people.clone()))?;
        let (mut cost, mut all) = (0.0, 0.0);
        for &(row, weight) in self.parts {
            let Some(people) = people[row].filter(|people| *people > 0.0) else { continue };
            cost += weight * people * costs[row]?;
            all += weight * people;
        }
        (all > 0.0).then(|| cost / all)
    }

    fn number(&self, quantity: &Quantity) -> Option<f64> {
        match quantity {
            Quantity::Count(id) => self.count(id).shown.map(Estimate::value),
            Quantity::CountMoe(id) => self.count(id).shown.and_then(Estimate::moe),
            Quantity::Known(id) => Some(self.known(id)),
            Quantity::CountAtMost(id) => self.count_at_most(id).map(Estimate::value),
            Quantity::CountAtMostMoe(id) => self.count_at_most(id).and_then(Estimate::moe),
            Quantity::Share(id) => self.share(id).map(Estimate::value),
            Quantity::ShareMoe(id) => self.share(id).and_then(Estimate::moe),
            Quantity::Gap { standard, part } => {
                let own = self.questions.standards.iter().find(|own| Some(&own.id) == standard.as_ref())?;
                self.gap(own, *part)
            }
            _ => None,
        }
    }

    fn text(&self, quantity: &Quantity) -> Option<String> {
        match quantity {
            Quantity::Id | Quantity::AreaKind => Some(DRAWN.to_owned()),
            Quantity::Name => Some("Drawn area".to_owned()),
            Quantity::Reliability(id) => {
                let indicator = self.indicator(id)?;
                indicator.about.reliability.class(self.count(id).shown?).map(|class| class.to_string())
            }
            Quantity::Gap { standard, part: GapPart::WithoutReliability } => {
                let own = self.questions.standards.iter().find(|own| Some(&own.id) == standard.as_ref())?;
                Reliability::of_count(self.without(own)?).map(|class| class.to_string())
            }
            Quantity::Withheld(Some(id)) => (self.count(id).withheld == self.parts.len()).then(|| "yes".to_owned()),
            _ => None,
        }
    }
}

/// The counts of everybody, the best first.
fn everybody() -> Vec<IndicatorId> {
    ["population", "population_5_and_over"].into_iter().filter_map(|id| id.parse().ok()).collect()
}

/// Counts to tens, up to 100 to fives; margins up to the next.
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
        let told = |value: f64, moe: f64| {
            let count = Estimate::new(value, Some(moe)).and_then(rounded).unwrap();
            (count.value(), count.moe().unwrap())
        };
        assert_eq!(told(1234.5, 61.0), (1230.0, 70.0));
        assert_eq!(told(52.6, 0.0), (55.0, 0.0));
        assert_eq!(told(2.4, 1.0), (0.0, 5.0));
    }
}
