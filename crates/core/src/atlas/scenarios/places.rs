//! What changes in tracts and areas, by published counts.

use rayon::prelude::*;

use crate::atlas::evaluate::{Access, GroupShares};
use crate::atlas::scenarios::changes::PlaceChange;
use crate::atlas::scenarios::transitions::{GroupTransitions, Transition, Transitions};
use crate::atlas::suppress::{PublishedGaps, is_uniform};
use crate::disclosure::Suppression;
use crate::domain::{Bounded, Estimate, TractIdx};
use crate::gap::{AreaWeights, Gap, TractShare, with_known_counts};
use crate::region::Region;

/// The access of the same people before and after, in the tracts and areas of a region.
pub(crate) struct Places<'a> {
    /// The region before and after.
    pub(crate) regions: [&'a Region; 2],
    pub(crate) areas: &'a [AreaWeights],
    /// What is withheld of the region as it is.
    pub(crate) withheld: &'a Suppression,
    pub(crate) before: PublishedGaps<'a>,
    /// The access before, as far as it is known in the scenario.
    pub(crate) known: &'a Access<'a>,
    pub(crate) after: PublishedGaps<'a>,
}

/// A number of people whose access changes. The lower bound counts those for whom it is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moved {
    Gained,
    Lost,
    /// More people without access: those who lose it less those who get it.
    More,
}

/// Which bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Least,
    Most,
}

fn share_of(own: &Transition, moved: Moved, bound: Bound) -> f64 {
    let Transition { gain, lose, may_gain, may_lose, may_either } = own;
    match (moved, bound) {
        (Moved::Gained, Bound::Least) => *gain,
        (Moved::Gained, Bound::Most) => gain + may_gain + may_either,
        (Moved::Lost, Bound::Least) => *lose,
        (Moved::Lost, Bound::Most) => lose + may_lose + may_either,
        (Moved::More, Bound::Least) => lose - gain - may_gain - may_either,
        (Moved::More, Bound::Most) => lose - gain + may_lose + may_either,
    }
}

/// The share of several groups together: of the one with the least for the lower bound, of the one with the most for the
/// upper bound.
fn share_of_groups(own: &GroupTransitions, groups: &[usize], moved: Moved, bound: Bound) -> f64 {
    let shares = groups.iter().map(|group| share_of(&own[*group], moved, bound));
    let extreme = match bound {
        Bound::Least => shares.reduce(f64::min),
        Bound::Most => shares.reduce(f64::max),
    };
    extreme.unwrap_or(0.0)
}

impl Places<'_> {
    /// Whose access changes; `None` where it is not by one standard.
    pub(crate) fn transitions(&self, has_timetable: bool) -> Option<Transitions<'_>> {
        let [before, after] = self.regions;
        Transitions::new([(self.known, before), (self.after.access, after)], has_timetable)
    }

    /// The planning areas, and last the region.
    pub(crate) fn areas(&self, transitions: &Transitions<'_>) -> Vec<PlaceChange> {
        let of_area = |row| self.area(row, transitions).map(|(change, _)| change).unwrap_or_default();
        (0..self.areas.len()).into_par_iter().map(of_area).collect()
    }

    /// A planning area, and whose access changes in each of its tracts; `None` where no tract has a count.
    pub(crate) fn area(
        &self,
        row: usize,
        transitions: &Transitions<'_>,
    ) -> Option<(PlaceChange, Vec<(TractIdx, GroupTransitions)>)> {
        let known = with_known_counts(&self.areas.get(row)?.tract_shares, &[self.before.access.people]);
        if known.is_empty() {
            return None;
        }
        let is_withheld = self.withheld.areas.contains(&self.before.access.people.indicator.id, row);
        let changes = transitions.shares_of(&known, &self.regions[0].origins);
        Some((self.change(&known, &changes, is_withheld), changes))
    }

    /// The tracts.
    pub(crate) fn tracts(&self, transitions: &Transitions<'_>) -> Vec<PlaceChange> {
        let id = &self.before.access.people.indicator.id;
        let of_tract = |tract: TractIdx| {
            let changes = [(tract, transitions.by_tract[tract].clone())];
            self.change(&[TractShare::whole(tract)], &changes, self.withheld.tracts.contains(id, tract.slot()))
        };
        let tracts = u32::try_from(self.before.access.by_tract.values().len()).unwrap_or(u32::MAX);
        (0..tracts).into_par_iter().map(|tract| of_tract(TractIdx(tract))).collect()
    }

    fn change(
        &self,
        portions: &[TractShare],
        changes: &[(TractIdx, GroupTransitions)],
        is_withheld: bool,
    ) -> PlaceChange {
        let shares =
            |gaps: &PublishedGaps<'_>, region: usize| gaps.access.shares_of(portions, &self.regions[region].origins);
        let [before, after] = [shares(&self.before, 0), shares(&self.after, 1)];
        let is_unchanged =
            is_alike(&before, &after) && changes.iter().flat_map(|(_, own)| own).all(Transition::is_none);
        if is_withheld {
            return PlaceChange { is_unchanged, is_withheld: true, ..PlaceChange::default() };
        }
        let gap_before = self.before.of_parts(portions, &before);
        let shown = PlaceChange {
            people: gap_before.map(|gap| gap.people),
            before: gap_before.as_ref().map(without),
            is_unchanged,
            ..PlaceChange::default()
        };
        if self.discloses(&before, &after, changes) {
            return PlaceChange { is_withheld: true, ..shown };
        }
        let people = |moved| {
            let [least, most] = [Bound::Least, Bound::Most].map(|bound| self.sum(changes, moved, bound));
            Some(Bounded { least: least?, most: most? })
        };
        PlaceChange {
            after: self.after.of_parts(portions, &after).as_ref().map(without),
            gained: people(Moved::Gained),
            lost: people(Moved::Lost),
            change: people(Moved::More),
            ..shown
        }
    }

    /// Whether a tract in which something differs has a withheld count: the difference would be one more sum over such
    /// counts, which the audit of the atlas does not know. People by language group are counted by published numbers
    /// alone.
    fn discloses(
        &self,
        before: &[(TractIdx, GroupShares)],
        after: &[(TractIdx, GroupShares)],
        changes: &[(TractIdx, GroupTransitions)],
    ) -> bool {
        let id = &self.before.access.people.indicator.id;
        let tracts = before.iter().zip(after).zip(changes);
        tracts.into_iter().any(|((before, after), (tract, changes))| {
            let differs = before.1 != after.1 || !changes.iter().all(Transition::is_none);
            differs && self.withheld.tracts.contains(id, tract.slot())
        })
    }

    /// A number of people whose access changes, with the margin of these people alone.
    fn sum(&self, changes: &[(TractIdx, GroupTransitions)], moved: Moved, bound: Bound) -> Option<Estimate> {
        let parts = changes.iter().map(|(tract, own)| (*tract, own));
        self.before.sum_of(parts, |own| is_uniform(own), |own, groups| share_of_groups(own, groups, moved, bound))
    }
}

/// Whether as many people are without access, whatever keeps them from it.
fn is_alike(before: &[(TractIdx, GroupShares)], after: &[(TractIdx, GroupShares)]) -> bool {
    // Below 1e-12 the difference is rounding error.
    let is_near = |a: f64, b: f64| (a - b).abs() <= 1e-12;
    let pairs = before.iter().zip(after).flat_map(|(before, after)| before.1.iter().zip(&after.1));
    pairs.into_iter().all(|(a, b)| is_near(a.without(), b.without()) && is_near(a.at_most(), b.at_most()))
}

fn without(gap: &Gap) -> Bounded {
    Bounded { least: gap.without, most: gap.at_most }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Confidence, CountUnit, Indicator, IndicatorMetadata, InterpolatedParts, PerTract, Series};

    const ALL: [(Moved, Bound); 6] = [
        (Moved::Gained, Bound::Least),
        (Moved::Gained, Bound::Most),
        (Moved::Lost, Bound::Least),
        (Moved::Lost, Bound::Most),
        (Moved::More, Bound::Least),
        (Moved::More, Bound::Most),
    ];

    fn series(counts: &[(f64, f64)]) -> Series {
        let indicator = Indicator {
            id: "people".parse().unwrap(),
            label: None,
            definition: None,
            counts: CountUnit::People,
            of: None,
            suppress_below: None,
            metadata: IndicatorMetadata::default(),
        };
        let values = counts.iter().map(|&(value, moe)| Estimate::new(value, Some(moe))).collect();
        Series {
            indicator,
            sources: Vec::new(),
            values: PerTract::from_vec(values),
            interpolated_parts: InterpolatedParts::default(),
        }
    }

    /// The people of tracts whose access changes by these shares.
    fn sum(people: &Series, own: &[Transition], moved: Moved, bound: Bound) -> Estimate {
        let parts = (0..).map(TractIdx).zip(own.iter().map(|own| share_of(own, moved, bound)));
        people.sum(parts).unwrap()
    }

    /// A transition between shares of people with access.
    fn between(before: f64, after: f64) -> Transition {
        Transition { gain: (after - before).max(0.0), lose: (before - after).max(0.0), ..Transition::default() }
    }

    const COUNTS: [(f64, f64); 4] = [(400.0, 120.0), (900.0, 200.0), (250.0, 90.0), (600.0, 150.0)];
    const BEFORE: [f64; 4] = [0.8, 0.5, 0.0, 0.2];
    const AFTER: [f64; 4] = [0.8, 0.4, 0.6, 0.2];

    #[test]
    fn the_margin_of_a_change_is_that_of_the_people_for_whom_something_changes() {
        // 890 ± 141.83 people have access before and 950 ± 139.40 after; as if these were about different people, the
        // margin of the difference would be 198.87.
        let people = series(&COUNTS);
        let own: Vec<Transition> =
            BEFORE.into_iter().zip(AFTER).map(|(before, after)| between(before, after)).collect();
        let with = |shares: [f64; 4]| people.sum((0..).map(TractIdx).zip(shares)).unwrap();
        let rounded = |own: Estimate| [own.value(), own.moe().unwrap()].map(|number| (number * 100.0).round() / 100.0);
        assert_eq!((rounded(with(BEFORE)), rounded(with(AFTER))), ([890.0, 141.83], [950.0, 139.4]));
        assert_eq!(rounded(sum(&people, &own, Moved::More, Bound::Least)), [-60.0, 57.58]);
        assert_eq!(rounded(sum(&people, &own, Moved::Gained, Bound::Least)), [150.0, 54.0]);
        assert_eq!(rounded(sum(&people, &own, Moved::Lost, Bound::Least)), [90.0, 20.0]);
    }

    #[test]
    fn the_margin_of_a_change_is_the_spread_of_surveys_that_could_have_been() {
        let people = series(&COUNTS);
        let own: Vec<Transition> =
            BEFORE.into_iter().zip(AFTER).map(|(before, after)| between(before, after)).collect();
        // Sums of twelve uniform draws are nearly normal, with a variance of 1.
        let mut state = 2026_u64;
        let mut uniform = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1_u32 << 31)
        };
        let mut draw = || (0..12).map(|_| uniform()).sum::<f64>() - 6.0;
        let error = Confidence::PUBLISHED.standard_errors();
        let changes: Vec<f64> = (0..20_000)
            .map(|_| {
                let drawn = COUNTS.map(|(value, moe)| value + draw() * moe / error);
                let with =
                    |shares: [f64; 4]| drawn.iter().zip(shares).map(|(people, share)| people * share).sum::<f64>();
                with(BEFORE) - with(AFTER)
            })
            .collect();
        let mean = changes.iter().sum::<f64>() / 20_000.0;
        let spread = (changes.iter().map(|own| (own - mean).powi(2)).sum::<f64>() / 20_000.0).sqrt() * error;
        let change = sum(&people, &own, Moved::More, Bound::Least);
        assert!((change.value() - mean).abs() < 2.0, "{mean}");
        assert!((change.moe().unwrap() / spread - 1.0).abs() < 0.03, "{spread}");
    }

    fn any_transition() -> impl Strategy<Value = Transition> {
        let share = || 0.0..0.2_f64;
        (share(), share(), share(), share(), share()).prop_map(|(gain, lose, may_gain, may_lose, may_either)| {
            Transition { gain, lose, may_gain, may_lose, may_either }
        })
    }

    proptest! {
        /// However the doubt of each person ends, what changes lies between the bounds.
        #[test]
        fn every_way_in_which_doubt_ends_lies_between_the_bounds(
            own in any_transition(),
            ends in prop::array::uniform3(0.0..=1.0_f64),
            either in 0.0..=1.0_f64,
        ) {
            let [gaining, losing, decided] = ends;
            let gained = own.gain + own.may_gain * gaining + own.may_either * decided * either;
            let lost = own.lose + own.may_lose * losing + own.may_either * decided * (1.0 - either);
            let between = |moved, number: f64| {
                let [least, most] = [Bound::Least, Bound::Most].map(|bound| share_of(&own, moved, bound));
                least - 1e-12 <= number && number <= most + 1e-12
            };
            prop_assert!(between(Moved::Gained, gained));
            prop_assert!(between(Moved::Lost, lost));
            prop_assert!(between(Moved::More, lost - gained));
        }

        /// Several groups together have no narrower bounds than each of them.
        #[test]
        fn groups_of_unknown_sizes_are_bounded_by_the_extreme_ones(all in prop::collection::vec(any_transition(), 1..5)) {
            let groups: Vec<usize> = (0..all.len()).collect();
            for (moved, bound) in ALL {
                let together = share_of_groups(&all, &groups, moved, bound);
                for own in &all {
                    let alone = share_of(own, moved, bound);
                    let is_wider = match bound {
                        Bound::Least => together <= alone,
                        Bound::Most => together >= alone,
                    };
                    prop_assert!(is_wider);
                }
            }
        }
    }
}
