//! Language communities and where they cluster.

use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::terrain::Place;

/// A language group of table C16001, in its order.
pub(super) struct Group {
    /// The label in the table.
    pub(super) label: &'static str,
    /// The group of table C16002 that contains it.
    pub(super) household: HouseholdGroup,
    /// The share of all people who speak it, anywhere in town.
    everywhere: f64,
    /// The share of its speakers who speak English less than very well.
    pub(super) limited: f64,
    /// The center of the community: kilometers east and north of the core, its radius in kilometers, and the share of
    /// people there.
    home: Option<(f64, f64, f64, f64)>,
}

/// A language group of table C16002, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HouseholdGroup {
    Spanish,
    OtherIndoEuropean,
    AsianPacific,
    Other,
}

impl HouseholdGroup {
    pub(super) const ALL: [Self; 4] = [Spanish, OtherIndoEuropean, AsianPacific, Other];
}

use HouseholdGroup::{AsianPacific, Other, OtherIndoEuropean, Spanish};

const fn group(
    label: &'static str,
    household: HouseholdGroup,
    everywhere: f64,
    limited: f64,
    home: Option<(f64, f64, f64, f64)>,
) -> Group {
    Group { label, household, everywhere, limited, home }
}

/// The groups: Spanish in the west, Slavic in the northwest, Chinese in an enclave beside the core, others smaller.
pub(super) const GROUPS: [Group; 12] = [
    group("Spanish", Spanish, 0.05, 0.43, Some((-6.8, -2.0, 7.5, 0.60))),
    group("French, Haitian, or Cajun", OtherIndoEuropean, 0.006, 0.34, Some((2.2, -6.5, 2.5, 0.10))),
    group("German or other West Germanic languages", OtherIndoEuropean, 0.008, 0.12, None),
    group("Russian, Polish, or other Slavic languages", OtherIndoEuropean, 0.015, 0.46, Some((-6.0, 7.0, 4.5, 0.42))),
    group("Other Indo-European languages", OtherIndoEuropean, 0.025, 0.30, Some((6.5, 8.0, 3.5, 0.18))),
    group("Korean", AsianPacific, 0.006, 0.50, Some((7.5, 9.5, 3.0, 0.09))),
    group("Chinese (incl. Mandarin, Cantonese)", AsianPacific, 0.010, 0.56, Some((1.3, 1.5, 1.0, 0.62))),
    group("Vietnamese", AsianPacific, 0.003, 0.55, Some((4.5, 3.0, 1.8, 0.13))),
    group("Tagalog (incl. Filipino)", AsianPacific, 0.008, 0.28, Some((5.5, 5.5, 4.0, 0.05))),
    group("Other Asian and Pacific Island languages", AsianPacific, 0.009, 0.38, Some((2.5, 5.0, 2.5, 0.05))),
    group("Arabic", Other, 0.006, 0.38, Some((3.5, -9.0, 3.0, 0.18))),
    group("Other and unspecified languages", Other, 0.008, 0.36, Some((1.2, -3.6, 1.8, 0.11))),
];

/// The largest share of a tract who speak a language other than English at home.
const MAX_SHARE: f64 = 0.88;

/// The centers of the communities.
pub(super) struct Communities([Place; 12]);

impl Communities {
    pub(super) fn new(seed: u64) -> Self {
        let mut rng = SampleRng::new(seed, Purpose::Languages);
        Self(GROUPS.map(|group| {
            let (east, north, reach, _) = group.home.unwrap_or_default();
            // Larger communities vary more in position.
            let aside = 0.25 * reach;
            Place { east: east + rng.between(-aside, aside), north: north + rng.between(-aside, aside) }
        }))
    }

    /// The share of people at a place who speak each group at home; the sum is below 1.
    pub(super) fn shares(&self, place: Place) -> [f64; 12] {
        let mut shares = [0.0; 12];
        for ((share, group), &home) in shares.iter_mut().zip(GROUPS).zip(&self.0) {
            let near = group.home.map_or(0.0, |(_, _, reach, peak)| peak * place.nearness(home, reach));
            *share = group.everywhere + near;
        }
        let sum: f64 = shares.iter().sum();
        shares.map(|share| share / (sum / MAX_SHARE).max(1.0))
    }
}
