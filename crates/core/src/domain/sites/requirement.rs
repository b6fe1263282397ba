//! Requirements of usable sites, and the barriers that remain where they are not met.
//!
//! Everything about a requirement but its texts is here: its barrier with its codes, its key in a study, how its value
//! is parsed, and how a site is evaluated. A new one starts as a variant of [`Barrier`] and one of [`Requirement`]; the
//! compiler then names every match that lacks it, here and in `crates/text/src/standards.rs`, which names the messages.

use std::ops::{Deref, Index, IndexMut};

use serde::de::{DeserializeSeed, Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{SiteAttributes, VisitTime};

/// A requirement of a standard for sites within reach. It serializes as the value of its key in a study.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Requirement {
    /// Somebody there speaks the people's language.
    Language,
    /// It is open at a visit time.
    Open(VisitTime),
    /// The fee is at most so many US dollars.
    Cost(f64),
    /// It asks for no document on immigration status.
    Documents,
    /// People in a wheelchair can use it.
    Wheelchair,
    /// Its capacity is at least this, in the unit of its list.
    Capacity(f64),
}

/// A barrier to access. Barriers are evaluated in this order, each among the sites that passed all before it; people
/// count for the first barrier that no site passes. Each but reach is removed by a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Barrier {
    /// No site is within reach.
    Reach,
    /// None of those speaks their language.
    Language,
    /// None of those is open.
    Open,
    /// None of those is affordable.
    Cost,
    /// All of those ask for a document on immigration status.
    Documents,
    /// None of those is wheelchair accessible.
    Wheelchair,
    /// None of those has enough capacity.
    Capacity,
}

impl Barrier {
    /// All barriers, in the order of evaluation.
    pub const ALL: [Self; 7] =
        [Self::Reach, Self::Language, Self::Open, Self::Cost, Self::Documents, Self::Wheelchair, Self::Capacity];

    /// Its name in columns and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Language => "language",
            Self::Open => "open",
            Self::Cost => "cost",
            Self::Documents => "documents",
            Self::Wheelchair => "wheelchair",
            Self::Capacity => "capacity",
        }
    }

    /// The key of a study for the requirement that removes it. `None` for reach, which has no requirement.
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Reach => None,
            Self::Language => Some("language_match"),
            Self::Open => Some("open"),
            Self::Cost => Some("max_cost"),
            Self::Documents => Some("no_status_document"),
            Self::Wheelchair => Some("wheelchair"),
            Self::Capacity => Some("min_capacity"),
        }
    }
}

/// A value for each barrier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PerBarrier<T>([T; Barrier::ALL.len()]);

impl<T> PerBarrier<T> {
    /// The values in the order of barriers.
    #[must_use]
    pub const fn values(&self) -> &[T; Barrier::ALL.len()] {
        &self.0
    }

    /// The same, to change them.
    pub const fn values_mut(&mut self) -> &mut [T; Barrier::ALL.len()] {
        &mut self.0
    }

    /// The values of the barriers before one.
    #[must_use]
    pub fn before(&self, barrier: Barrier) -> &[T] {
        &self.0[..barrier as usize]
    }

    /// The values of the barriers up to one, with its own.
    #[must_use]
    pub fn up_to(&self, barrier: Barrier) -> &[T] {
        &self.0[..=barrier as usize]
    }
}

// A barrier is the place of its value.
const _: () = {
    let mut place = 0;
    while place < Barrier::ALL.len() {
        assert!(Barrier::ALL[place] as usize == place, "Barrier::ALL has the order of the variants");
        place += 1;
    }
};

impl<T> Index<Barrier> for PerBarrier<T> {
    type Output = T;

    fn index(&self, barrier: Barrier) -> &T {
        &self.0[barrier as usize]
    }
}

impl<T> IndexMut<Barrier> for PerBarrier<T> {
    fn index_mut(&mut self, barrier: Barrier) -> &mut T {
        &mut self.0[barrier as usize]
    }
}

/// Parses the value of its key in a study. `None` where the value is `false`.
impl<'de> DeserializeSeed<'de> for Barrier {
    type Value = Option<Requirement>;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Option<Requirement>, D::Error> {
        match self {
            Self::Reach => IgnoredAny::deserialize(value).map(|_ignored| None),
            Self::Language => flag(value, Requirement::Language),
            Self::Open => VisitTime::deserialize(value).map(|when| Some(Requirement::Open(when))),
            Self::Cost => amount(value, "max_cost", "a number of US dollars", Requirement::Cost),
            Self::Documents => flag(value, Requirement::Documents),
            Self::Wheelchair => flag(value, Requirement::Wheelchair),
            Self::Capacity => amount(value, "min_capacity", "a number", Requirement::Capacity),
        }
    }
}

fn flag<'de, D: Deserializer<'de>>(value: D, requirement: Requirement) -> Result<Option<Requirement>, D::Error> {
    Ok(bool::deserialize(value)?.then_some(requirement))
}

fn amount<'de, D: Deserializer<'de>>(
    value: D,
    key: &str,
    expected: &str,
    requirement: impl Fn(f64) -> Requirement,
) -> Result<Option<Requirement>, D::Error> {
    let amount = f64::deserialize(value)?;
    if amount.is_finite() && amount >= 0.0 {
        return Ok(Some(requirement(amount)));
    }
    Err(D::Error::custom(format!("`{key} = {amount}` is not possible; write {expected}, 0 or more")))
}

impl Serialize for Requirement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Language | Self::Documents | Self::Wheelchair => serializer.serialize_bool(true),
            Self::Open(when) => when.serialize(serializer),
            Self::Cost(amount) | Self::Capacity(amount) => serializer.serialize_f64(*amount),
        }
    }
}

impl Requirement {
    /// The barrier that it removes.
    #[must_use]
    pub const fn barrier(self) -> Barrier {
        match self {
            Self::Language => Barrier::Language,
            Self::Open(_) => Barrier::Open,
            Self::Cost(_) => Barrier::Cost,
            Self::Documents => Barrier::Documents,
            Self::Wheelchair => Barrier::Wheelchair,
            Self::Capacity(_) => Barrier::Capacity,
        }
    }

    /// Whether a site meets it. `None` if its list lacks the fact. A language requirement is met if the spoken
    /// languages are known, as the match depends on the people.
    #[must_use]
    pub fn is_met(self, attributes: &SiteAttributes) -> Option<bool> {
        match self {
            Self::Language => attributes.spoken.as_ref().map(|_| true),
            Self::Open(when) => attributes.hours.as_ref().map(|hours| hours.is_open(&when)),
            Self::Cost(most) => attributes.cost.map(|cost| cost <= most),
            Self::Documents => attributes.asks_status.map(|asks| !asks),
            Self::Wheelchair => attributes.wheelchair,
            Self::Capacity(least) => attributes.capacity.map(|capacity| capacity >= least),
        }
    }
}

/// The requirements of a standard besides reach: at most one for each barrier, in the order of [`Barrier`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Requirements(Vec<Requirement>);

/// Of two requirements for a barrier the first counts.
impl FromIterator<Requirement> for Requirements {
    fn from_iter<I: IntoIterator<Item = Requirement>>(requirements: I) -> Self {
        let mut own: Vec<Requirement> = requirements.into_iter().collect();
        own.sort_by_key(|requirement| requirement.barrier());
        own.dedup_by_key(|requirement| requirement.barrier());
        Self(own)
    }
}

impl Deref for Requirements {
    type Target = [Requirement];

    fn deref(&self) -> &[Requirement] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The variants of [`Barrier`] as the compiler knows them: serde lists them for an unknown one.
    fn variants() -> Vec<String> {
        let error = serde_json::from_str::<Barrier>("\"none\"").unwrap_err().to_string();
        let (_, listed) = error.split_once("expected one of ").unwrap();
        listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn every_barrier_is_in_the_list_of_all_and_its_name_is_that_of_json() {
        assert_eq!(variants(), Barrier::ALL.map(Barrier::name));
    }

    #[test]
    fn every_barrier_has_a_value_of_its_own() {
        let mut values = PerBarrier::<usize>::default();
        for (barrier, value) in Barrier::ALL.into_iter().zip(1..) {
            values[barrier] = value;
            assert_eq!((values.before(barrier).len(), values.up_to(barrier).last()), (value - 1, Some(&value)));
        }
        assert_eq!(*values.values(), [1, 2, 3, 4, 5, 6, 7]);
    }

    #[test]
    fn every_barrier_but_reach_has_a_key_and_its_value_is_written_as_it_was_read() {
        for barrier in Barrier::ALL.into_iter().skip(1) {
            assert!(barrier.key().is_some(), "{barrier:?}");
            let read = |value: &'static str| {
                barrier.deserialize(&mut serde_json::Deserializer::from_str(value)).ok().flatten()
            };
            let values = ["true", "\"any weekday 18:00\"", "12.5"];
            let (requirement, value) = values.into_iter().find_map(|value| Some((read(value)?, value))).unwrap();
            assert_eq!(requirement.barrier(), barrier);
            assert_eq!(serde_json::to_string(&requirement).unwrap(), value);
        }
    }

    #[test]
    fn requirements_are_in_the_order_of_barriers_and_one_for_each() {
        let own: Requirements =
            [Requirement::Wheelchair, Requirement::Cost(0.0), Requirement::Language, Requirement::Cost(9.0)]
                .into_iter()
                .collect();
        assert_eq!(*own, [Requirement::Language, Requirement::Cost(0.0), Requirement::Wheelchair]);
    }
}
