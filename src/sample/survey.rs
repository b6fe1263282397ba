//! What the survey says about a tract: estimates that add up, each with a margin of error.

use crate::sample::communities::{GROUPS, HouseholdGroup};
use crate::sample::dice::Dice;
use crate::sample::land::Place;
use crate::sample::whole;

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    Number(u32),
    /// What the Census writes in place of a number.
    Mark(&'static str),
}

/// A line of a table for one tract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) estimate: Cell,
    pub(super) margin: Cell,
}

/// What is odd about a tract's answers, so that a sample has what real downloads have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Oddity {
    None,
    /// Too few households in the sample: `-` and `**` throughout C16002.
    FewHouseholds,
    /// The number of all people is set and not estimated: `*****`.
    Controlled,
    /// Too few answers for a margin of one group of languages: `**`.
    NoMargin,
    /// Nobody can live there, so that sizes of households do not apply: `(X)`.
    NoHomes,
}

/// The lines of the tables C16001, C16002, B05012 and B08201 for a tract, in the order of the tables.
pub(super) struct Answers {
    pub(super) languages: Vec<Line>,
    pub(super) household_languages: Vec<Line>,
    pub(super) nativity: Vec<Line>,
    pub(super) vehicles: Vec<Line>,
}

/// A tract as the survey meets it.
pub(super) struct Sampled {
    /// The people that a census counted.
    pub(super) people: u64,
    /// Seen from the core.
    pub(super) place: Place,
    /// The share of speakers of each group.
    pub(super) shares: [f64; 12],
    pub(super) oddity: Oddity,
}

/// The interviewer of one tract.
struct Interview<'a> {
    dice: &'a mut Dice,
    /// What one answer stands for: its weight times the effect of how households are drawn.
    weight: f64,
    /// The margin of every estimate of zero in the tract.
    of_zero: u32,
}

/// Asks the people of a tract.
pub(super) fn answers(sampled: &Sampled, dice: &mut Dice) -> Answers {
    let of_zero = dice.pick([12, 12, 12, 12, 12, 13, 13, 17, 19]);
    let weight = dice.between(9.0, 16.0);
    let mut interview = Interview { dice, weight, of_zero };
    // The survey asks over five years, the census counted on one day.
    let people = interview.about(people(sampled.people), 0.04);
    let asked = interview.about(0.942 * f64::from(people), 0.01).min(people);
    let speakers = interview.speakers(asked, &sampled.shares);
    let household_size = 2.75 - 0.85 * sampled.place.nearness(CORE, 4.0);
    let households = interview.about(f64::from(people) / household_size, 0.05).min(people);
    let mut answers = Answers {
        languages: interview.languages(asked, &speakers),
        household_languages: interview.household_languages(households, people, &speakers),
        nativity: interview.nativity(people, &speakers),
        vehicles: interview.vehicles(households, sampled.place),
    };
    mark(&mut answers, sampled.oddity);
    answers
}

const CORE: Place = Place { east: 0.0, north: 0.0 };

fn people(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Speakers of a group: those who speak English very well, and those who speak it less than very well.
type Speakers = [(u32, u32); 12];

impl Interview<'_> {
    /// A count around a number that is known.
    fn about(&mut self, count: f64, spread: f64) -> u32 {
        let factor = 1.0 + spread * self.dice.bell();
        self.dice.rounded(count * factor)
    }

    fn speakers(&mut self, asked: u32, shares: &[f64; 12]) -> Speakers {
        let mut left = asked;
        let mut speakers = [(0, 0); 12];
        for ((spoken, group), share) in speakers.iter_mut().zip(&GROUPS).zip(shares) {
            let found = self.about(f64::from(asked) * share, 0.28 * (1.0 - share)).min(left);
            // Whom a sample meets at all stands for several.
            let found = if found < 6 { 0 } else { found };
            let limited = self.about(f64::from(found) * group.limited, 0.2).min(found);
            let limited = if limited < 4 { 0 } else { limited };
            *spoken = (found - limited, limited);
            left -= found;
        }
        speakers
    }

    fn languages(&mut self, asked: u32, speakers: &Speakers) -> Vec<Line> {
        let others: u32 = speakers.iter().map(|(well, less)| well + less).sum();
        let mut counts = vec![asked, asked - others];
        counts.extend(speakers.iter().flat_map(|&(well, less)| [well + less, well, less]));
        self.lines(&counts)
    }

    fn household_languages(&mut self, households: u32, people: u32, speakers: &Speakers) -> Vec<Line> {
        let per_person = f64::from(households) / f64::from(people.max(1));
        let mut left = households;
        let mut counts = Vec::new();
        for wider in HouseholdGroup::ALL {
            let members = GROUPS.iter().zip(speakers).filter(|(group, _)| group.household == wider);
            let (well, less) = members.fold((0, 0), |(well, less), (_, spoken)| (well + spoken.0, less + spoken.1));
            let all = self.about(f64::from(well + less) * per_person * 0.9, 0.1).min(left);
            // One member who speaks English very well is enough for a household not to count.
            let limited_share = 0.55 * f64::from(less) / f64::from((well + less).max(1));
            let limited = self.about(f64::from(all) * limited_share, 0.15).min(all);
            counts.extend([all, limited, all - limited]);
            left -= all;
        }
        counts.splice(0..0, [households, left]);
        self.lines(&counts)
    }

    fn nativity(&mut self, people: u32, speakers: &Speakers) -> Vec<Line> {
        let abroad = speakers.iter().map(|&(well, less)| 0.36 * f64::from(well) + 0.84 * f64::from(less)).sum::<f64>();
        let foreign_born = self.about(abroad + 0.02 * f64::from(people), 0.06).min(people);
        self.lines(&[people, people - foreign_born, foreign_born])
    }

    /// Households by their number of cars, for all sizes and for each.
    fn vehicles(&mut self, households: u32, place: Place) -> Vec<Line> {
        let west = Place { east: -6.5, north: -1.5 };
        let without = 0.04 + 0.34 * place.nearness(CORE, 3.0) + 0.17 * place.nearness(west, 4.0);
        let central = place.nearness(CORE, 5.0);
        let one = 0.28 + 0.22 * central;
        let three_or_more = 0.24 - 0.18 * central;
        let mut left = households;
        let mut sizes = [0; 4];
        let shares = [0.25 + 0.2 * central, 0.33, 0.17 - 0.04 * central];
        for (size, share) in sizes.iter_mut().zip(shares) {
            *size = self.about(f64::from(households) * share, 0.08).min(left);
            left -= *size;
        }
        sizes[3] = left;
        // The larger a household, the more cars.
        let by_size = sizes.iter().zip([1.7, 0.75, 0.6, 0.5]).map(|(&all, fewer)| {
            let none = self.about(f64::from(all) * (without * fewer).min(0.9), 0.15).min(all);
            let one = self.about(f64::from(all) * (one * fewer.sqrt()).min(0.7), 0.1).min(all - none);
            let many = self.about(f64::from(all) * three_or_more / fewer.sqrt(), 0.12).min(all - none - one);
            let four_or_more = self.dice.rounded(f64::from(many) * 0.3).min(many);
            [all, none, one, all - none - one - many, many - four_or_more, four_or_more]
        });
        let by_size: Vec<[u32; 6]> = by_size.collect();
        let total = (0..6).map(|line| by_size.iter().map(|counts| counts[line]).sum());
        let counts: Vec<u32> = total.chain(by_size.iter().flatten().copied()).collect();
        self.lines(&counts)
    }

    fn lines(&mut self, counts: &[u32]) -> Vec<Line> {
        counts
            .iter()
            .map(|&count| Line { estimate: Cell::Number(count), margin: Cell::Number(self.margin(count)) })
            .collect()
    }

    /// The margin of a count at the 90 % level: 1.645 standard errors, whose square is the count times what one answer
    /// stands for.
    fn margin(&mut self, count: u32) -> u32 {
        let standard_error = (f64::from(count) * self.weight * self.dice.between(0.8, 1.25)).sqrt();
        if count == 0 { self.of_zero } else { whole::nearest(1.645 * standard_error).max(2) }
    }
}

fn mark(answers: &mut Answers, oddity: Oddity) {
    /// Lines 7 to 30 of B08201: households by size.
    const FIRST_OF_SIZES: usize = 6;
    /// Line 36 of C16001: all who speak other and unspecified languages.
    const OTHER_LANGUAGES: usize = 35;
    match oddity {
        Oddity::None => {}
        Oddity::FewHouseholds => {
            answers.household_languages.fill(Line { estimate: Cell::Mark("-"), margin: Cell::Mark("**") });
        }
        Oddity::Controlled => answers.nativity[0].margin = Cell::Mark("*****"),
        Oddity::NoMargin => answers.languages[OTHER_LANGUAGES].margin = Cell::Mark("**"),
        Oddity::NoHomes => {
            let sizes = &mut answers.vehicles[FIRST_OF_SIZES..];
            sizes.fill(Line { estimate: Cell::Mark("(X)"), margin: Cell::Mark("(X)") });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample::communities::Communities;
    use crate::sample::dice::Purpose;

    fn numbers(lines: &[Line]) -> Vec<u32> {
        let number = |line: &Line| match line.estimate {
            Cell::Number(count) => count,
            Cell::Mark(mark) => panic!("{mark}"),
        };
        lines.iter().map(number).collect()
    }

    proptest! {
        #[test]
        fn the_lines_of_every_table_add_up(people in 0..12_000_u64, east in -19.0..12.0_f64, north in -14.0..14.0_f64, seed: u64) {
            let place = Place { east, north };
            let sampled = Sampled { people, place, shares: Communities::new(seed).shares(place), oddity: Oddity::None };
            let answers = answers(&sampled, &mut Dice::new(seed, Purpose::Survey));
            let languages = numbers(&answers.languages);
            prop_assert_eq!(languages.len(), 38);
            prop_assert_eq!(languages[0], languages[1] + languages[2..].iter().step_by(3).sum::<u32>());
            prop_assert!(languages[2..].chunks(3).all(|group| group[0] == group[1] + group[2]));
            let households = numbers(&answers.household_languages);
            prop_assert_eq!(households.len(), 14);
            prop_assert_eq!(households[0], households[1] + households[2..].iter().step_by(3).sum::<u32>());
            prop_assert!(households[2..].chunks(3).all(|group| group[0] == group[1] + group[2]));
            let nativity = numbers(&answers.nativity);
            prop_assert_eq!(nativity[0], nativity[1] + nativity[2]);
            let vehicles = numbers(&answers.vehicles);
            prop_assert_eq!(vehicles.len(), 30);
            prop_assert!(vehicles.chunks(6).all(|size| size[0] == size[1..].iter().sum::<u32>()));
            prop_assert!((0..6).all(|line| vehicles[line] == vehicles[line + 6..].iter().step_by(6).sum::<u32>()));
            prop_assert_eq!(vehicles[0], households[0]);
            prop_assert!(languages[0] <= nativity[0]);
        }
    }

    #[test]
    fn nobody_has_no_answers_and_the_margin_of_zero() {
        let place = Place { east: 0.0, north: 0.0 };
        let nobody = Sampled { people: 0, place, shares: [0.0; 12], oddity: Oddity::None };
        let answers = answers(&nobody, &mut Dice::new(1, Purpose::Survey));
        let first = answers.languages[0];
        assert!(matches!(first.margin, Cell::Number(12..=19)));
        assert!(answers.languages.iter().chain(&answers.vehicles).all(|line| *line == first));
    }
}
