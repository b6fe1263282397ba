//! Survey estimates of a tract: consistent totals, each with a margin of error.

use crate::sample::communities::{GROUPS, HouseholdGroup};
use crate::sample::rng::SampleRng;
use crate::sample::rounding;
use crate::sample::terrain::Place;

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    Number(u32),
    /// An annotation in place of a number.
    Mark(&'static str),
}

/// A line of a table, for one tract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) estimate: Cell,
    pub(super) margin: Cell,
}

/// An anomaly of real downloads that the sample reproduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anomaly {
    None,
    /// Too few households in the sample: `-` and `**` throughout C16002.
    FewHouseholds,
    /// A controlled estimate of all people: `*****`.
    Controlled,
    /// Too few observations for the margin of one language group: `**`.
    NoMargin,
    /// No households, so that their sizes do not apply: `(X)`.
    NoHomes,
}

/// The lines of the tables C16001, C16002, B05012 and B08201 for a tract, in the order of the tables.
pub(super) struct SurveyEstimates {
    pub(super) languages: Vec<Line>,
    pub(super) household_languages: Vec<Line>,
    pub(super) nativity: Vec<Line>,
    pub(super) vehicles: Vec<Line>,
}

/// A tract before the survey.
pub(super) struct SurveyedTract {
    /// The population.
    pub(super) people: u64,
    /// Its position relative to the core.
    pub(super) place: Place,
    /// The share of speakers of each language group.
    pub(super) shares: [f64; 12],
    pub(super) anomaly: Anomaly,
}

/// Generates the estimates of one tract.
struct TractSurvey<'a> {
    rng: &'a mut SampleRng,
    /// The survey weight of a respondent times the design effect.
    weight: f64,
    /// The margin of every zero estimate in the tract.
    zero_margin: u32,
}

/// Generates the survey tables of a tract.
pub(super) fn estimates(surveyed: &SurveyedTract, rng: &mut SampleRng) -> SurveyEstimates {
    let zero_margin = rng.pick([12, 12, 12, 12, 12, 13, 13, 17, 19]);
    let weight = rng.between(9.0, 16.0);
    let mut survey = TractSurvey { rng, weight, zero_margin };
    // Five-year estimates differ from the census count.
    let people = survey.about(people(surveyed.people), 0.04);
    let aged_5_and_over = survey.about(0.942 * f64::from(people), 0.01).min(people);
    let speakers = survey.speakers(aged_5_and_over, &surveyed.shares);
    let household_size = 2.75 - 0.85 * surveyed.place.nearness(CORE, 4.0);
    let households = survey.about(f64::from(people) / household_size, 0.05).min(people);
    let mut estimates = SurveyEstimates {
        languages: survey.languages(aged_5_and_over, &speakers),
        household_languages: survey.household_languages(households, people, &speakers),
        nativity: survey.nativity(people, &speakers),
        vehicles: survey.vehicles(households, surveyed.place),
    };
    apply_anomaly(&mut estimates, surveyed.anomaly);
    estimates
}

const CORE: Place = Place { east: 0.0, north: 0.0 };

fn people(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// For each language group, speakers who speak English very well, and less than very well.
type Speakers = [(u32, u32); 12];

impl TractSurvey<'_> {
    /// A random count around a known number.
    fn about(&mut self, count: f64, spread: f64) -> u32 {
        let factor = 1.0 + spread * self.rng.approximate_normal();
        self.rng.rounded(count * factor)
    }

    fn speakers(&mut self, aged_5_and_over: u32, shares: &[f64; 12]) -> Speakers {
        let mut left = aged_5_and_over;
        let mut speakers = [(0, 0); 12];
        for ((spoken, group), share) in speakers.iter_mut().zip(&GROUPS).zip(shares) {
            let found = self.about(f64::from(aged_5_and_over) * share, 0.28 * (1.0 - share)).min(left);
            // Each respondent represents several people.
            let found = if found < 6 { 0 } else { found };
            let limited = self.about(f64::from(found) * group.limited, 0.2).min(found);
            let limited = if limited < 4 { 0 } else { limited };
            *spoken = (found - limited, limited);
            left -= found;
        }
        speakers
    }

    fn languages(&mut self, aged_5_and_over: u32, speakers: &Speakers) -> Vec<Line> {
        let others: u32 = speakers.iter().map(|(well, less)| well + less).sum();
        let mut counts = vec![aged_5_and_over, aged_5_and_over - others];
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
            // A household is limited English speaking if no member speaks English very well.
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

    /// Households by number of vehicles, in all and by household size.
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
        // Larger households have more vehicles.
        let by_size = sizes.iter().zip([1.7, 0.75, 0.6, 0.5]).map(|(&all, fewer)| {
            let none = self.about(f64::from(all) * (without * fewer).min(0.9), 0.15).min(all);
            let one = self.about(f64::from(all) * (one * fewer.sqrt()).min(0.7), 0.1).min(all - none);
            let many = self.about(f64::from(all) * three_or_more / fewer.sqrt(), 0.12).min(all - none - one);
            let four_or_more = self.rng.rounded(f64::from(many) * 0.3).min(many);
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

    /// The margin of a count at the 90 % level: 1.645 standard errors, with the count times the survey weight as the
    /// variance.
    fn margin(&mut self, count: u32) -> u32 {
        let standard_error = (f64::from(count) * self.weight * self.rng.between(0.8, 1.25)).sqrt();
        if count == 0 { self.zero_margin } else { rounding::nearest(1.645 * standard_error).max(2) }
    }
}

fn apply_anomaly(estimates: &mut SurveyEstimates, anomaly: Anomaly) {
    /// B08201, lines 7 to 30: households by size.
    const FIRST_OF_SIZES: usize = 6;
    /// C16001, line 36: speakers of other and unspecified languages.
    const OTHER_LANGUAGES: usize = 35;
    match anomaly {
        Anomaly::None => {}
        Anomaly::FewHouseholds => {
            estimates.household_languages.fill(Line { estimate: Cell::Mark("-"), margin: Cell::Mark("**") });
        }
        Anomaly::Controlled => estimates.nativity[0].margin = Cell::Mark("*****"),
        Anomaly::NoMargin => estimates.languages[OTHER_LANGUAGES].margin = Cell::Mark("**"),
        Anomaly::NoHomes => {
            let sizes = &mut estimates.vehicles[FIRST_OF_SIZES..];
            sizes.fill(Line { estimate: Cell::Mark("(X)"), margin: Cell::Mark("(X)") });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample::communities::Communities;
    use crate::sample::rng::Purpose;

    fn counts(lines: &[Line]) -> Vec<u32> {
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
            let surveyed = SurveyedTract { people, place, shares: Communities::new(seed).shares(place), anomaly: Anomaly::None };
            let estimates = estimates(&surveyed, &mut SampleRng::new(seed, Purpose::Survey));
            let languages = counts(&estimates.languages);
            prop_assert_eq!(languages.len(), 38);
            prop_assert_eq!(languages[0], languages[1] + languages[2..].iter().step_by(3).sum::<u32>());
            prop_assert!(languages[2..].chunks(3).all(|group| group[0] == group[1] + group[2]));
            let households = counts(&estimates.household_languages);
            prop_assert_eq!(households.len(), 14);
            prop_assert_eq!(households[0], households[1] + households[2..].iter().step_by(3).sum::<u32>());
            prop_assert!(households[2..].chunks(3).all(|group| group[0] == group[1] + group[2]));
            let nativity = counts(&estimates.nativity);
            prop_assert_eq!(nativity[0], nativity[1] + nativity[2]);
            let vehicles = counts(&estimates.vehicles);
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
        let nobody = SurveyedTract { people: 0, place, shares: [0.0; 12], anomaly: Anomaly::None };
        let estimates = estimates(&nobody, &mut SampleRng::new(1, Purpose::Survey));
        let first = estimates.languages[0];
        assert!(matches!(first.margin, Cell::Number(12..=19)));
        assert!(estimates.languages.iter().chain(&estimates.vehicles).all(|line| *line == first));
    }
}
