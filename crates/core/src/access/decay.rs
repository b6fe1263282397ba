//! Distance decay: how the weight of supply falls with cost.

use std::f64::consts::PI;
use std::str::FromStr;

use crate::access::gamma::GammaDensity;

/// A decay function: a weight that falls with the cost.
///
/// Laws: a weight is finite and at least 0; it never rises with the cost, but that of [`Self::Gamma`] up to its mode. A
/// weight below 1e-60 is 0, as shares of such weights would not be finite.
#[derive(Debug, Clone, PartialEq)]
pub enum Decay {
    /// 1 at any cost.
    None,
    /// Closed steps: the weight of the first step that the cost does not exceed; beyond the last step 0. Luo and Qi
    /// 2009, doi:10.1016/j.healthplace.2009.06.002.
    Step(Vec<(f64, f64)>),
    /// Half-open steps, as in R `accessibility`: 1 below the first step, and from each step on its weight.
    Stepped(Vec<(f64, f64)>),
    /// `1 - c/end`, and 0 from `end` on.
    Linear {
        /// The cost from which on the weight is 0.
        end: f64,
    },
    /// `exp(-rate c)`.
    Exponential {
        /// Per unit of cost.
        rate: f64,
    },
    /// `min(1, c^-exponent)`: at most 1, also for costs below 1.
    Power {
        /// At least 0.
        exponent: f64,
    },
    /// `exp(-c²/(2 sigma²))`.
    Gaussian {
        /// The standard deviation, which is the cost of the steepest fall.
        sigma: f64,
    },
    /// `g(0)/g(c)` with `g(c) = 1 + exp((c - inflection) π/(deviation √3))`. Bauer and Groneberg 2016,
    /// doi:10.1371/journal.pone.0159148.
    Logistic {
        /// The cost of the inflection point.
        inflection: f64,
        /// The standard deviation of the logistic distribution.
        deviation: f64,
    },
    /// `(max(c, min_cost)/scale)^power`, as in PySAL: not limited to 1. Hansen 1959, doi:10.1080/01944365908978307.
    Gravity {
        /// The cost at which the weight is 1.
        scale: f64,
        /// Below 0.
        power: f64,
        /// Smaller costs count as this one.
        min_cost: f64,
    },
    /// The density of a gamma distribution, as fitted to the costs of trips. With a shape above 1 the weight of cost 0 is
    /// 0: a site next door counts for nothing.
    Gamma(GammaDensity),
}

/// Text that is not a decay function.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecayError {
    /// An unknown name.
    #[error(
        "`{0}` is not a decay; write none, step:10=1,20=0.68,30=0.22, stepped:10=0.68,20=0.22,30=0, linear:40, \
         exponential:0.08, power:0.7, gaussian:15, logistic:30,8, gravity:60,-1,2 or gamma:2.019,0.094"
    )]
    Unknown(String),
    /// Invalid parameters.
    #[error("`{text}`: {needed}")]
    Numbers {
        /// The text as typed.
        text: String,
        /// What parameters are needed.
        needed: &'static str,
    },
}

/// Lower weights are 0.
const MIN_WEIGHT: f64 = 1e-60;
/// Larger parameters and weights are refused, so that supply times weight stays finite.
const MAX_MAGNITUDE: f64 = 1e15;

impl Decay {
    /// The weight of a cost, which is finite and at least 0.
    ///
    /// # Examples
    /// ```
    /// use gapatlas_core::access::Decay;
    ///
    /// let weight = |decay: &str, cost| decay.parse::<Decay>().unwrap().weight(cost);
    /// // The end of a step is in it, its beginning is not.
    /// assert_eq!([10.0, 10.1, 30.0, 30.1].map(|cost| weight("step:10=1,20=0.68,30=0.22", cost)), [1.0, 0.68, 0.22, 0.0]);
    /// assert_eq!(weight("stepped:10=0.68,20=0.22,30=0", 10.0), 0.68);
    /// assert_eq!([10.0, 50.0].map(|cost| weight("linear:40", cost)), [0.75, 0.0]);
    /// // e^−0.8, and e^−½ at the width.
    /// assert_eq!(format!("{:.4}", weight("exponential:0.08", 10.0)), "0.4493");
    /// assert_eq!(format!("{:.4}", weight("gaussian:15", 15.0)), "0.6065");
    /// // Twice the scale, to the power −1.
    /// assert_eq!(weight("gravity:60,-1,2", 120.0), 0.5);
    /// // Shape 2, rate 0.1: 0.1² · 10 · e^−1. It rises from 0.
    /// assert_eq!(format!("{:.5}", weight("gamma:2,0.1", 10.0)), "0.03679");
    /// assert_eq!(weight("gamma:2,0.1", 0.0), 0.0);
    /// ```
    #[must_use]
    pub fn weight(&self, cost: f64) -> f64 {
        let weight = match self {
            Self::None => 1.0,
            Self::Step(steps) => steps.iter().find(|(end, _)| cost <= *end).map_or(0.0, |(_, weight)| *weight),
            Self::Stepped(steps) => steps.iter().rfind(|(from, _)| cost >= *from).map_or(1.0, |(_, weight)| *weight),
            Self::Linear { end } => (1.0 - cost / end).max(0.0),
            Self::Exponential { rate } => (-rate * cost).exp(),
            Self::Power { exponent } => cost.powf(-exponent).min(1.0),
            Self::Gaussian { sigma } => (-cost * cost / (2.0 * sigma * sigma)).exp(),
            Self::Logistic { inflection, deviation } => {
                let g = |c: f64| 1.0 + ((c - inflection) * PI / (deviation * 3.0_f64.sqrt())).exp();
                g(0.0) / g(cost)
            }
            Self::Gravity { scale, power, min_cost } => (cost.max(*min_cost) / scale).powf(*power),
            Self::Gamma(gamma) => gamma.density(cost),
        };
        if weight < MIN_WEIGHT { 0.0 } else { weight }
    }

    /// Whether the weight never rises with the cost.
    pub(crate) const fn never_rises(&self) -> bool {
        !matches!(self, Self::Gamma(_))
    }

    /// The steps of a step function, cheapest first, without those of weight 0; `None` for a curve.
    pub(crate) fn steps(&self) -> Option<Vec<Step>> {
        let step = |end: f64, is_closed: bool, weight: f64| Step { end, is_closed, weight };
        let steps: Vec<Step> = match self {
            Self::None => vec![step(f64::MAX, true, 1.0)],
            Self::Step(steps) => steps.iter().map(|(end, weight)| step(*end, true, *weight)).collect(),
            Self::Stepped(steps) => {
                let ends = steps.iter().map(|(end, _)| *end).chain([f64::MAX]);
                let weights = [1.0].into_iter().chain(steps.iter().map(|(_, weight)| *weight));
                ends.zip(weights).map(|(end, weight)| step(end, false, weight)).collect()
            }
            _ => return None,
        };
        Some(steps.into_iter().filter(|step| step.weight >= MIN_WEIGHT).collect())
    }
}

/// A range of costs with the same weight.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    end: f64,
    /// Whether the end itself is in the step.
    is_closed: bool,
    pub(crate) weight: f64,
}

impl Step {
    /// Whether a cost is in this step or in one before.
    pub(crate) fn includes(&self, cost: f64) -> bool {
        if self.is_closed { cost <= self.end } else { cost < self.end }
    }
}

impl FromStr for Decay {
    type Err = DecayError;

    fn from_str(text: &str) -> Result<Self, DecayError> {
        let (name, rest) = text.trim().split_once(':').unwrap_or((text.trim(), ""));
        let refuse = |needed| DecayError::Numbers { text: text.to_owned(), needed };
        match name {
            "none" if rest.is_empty() => Ok(Self::None),
            "step" => steps(rest).map(Self::Step).ok_or_else(|| refuse(STEPS)),
            "stepped" => steps(rest).filter(|steps| steps[0].1 <= 1.0).map(Self::Stepped).ok_or_else(|| refuse(STEPS)),
            "linear" => match numbers(rest).as_deref() {
                Some([end]) if *end > 0.0 => Ok(Self::Linear { end: *end }),
                _ => Err(refuse("linear needs the cost above 0 at which the weight is 0, such as linear:40")),
            },
            "exponential" => match numbers(rest).as_deref() {
                Some([rate]) if *rate >= 0.0 => Ok(Self::Exponential { rate: *rate }),
                _ => Err(refuse("exponential needs a rate of 0 or more, such as exponential:0.08")),
            },
            "power" => match numbers(rest).as_deref() {
                Some([exponent]) if *exponent >= 0.0 => Ok(Self::Power { exponent: *exponent }),
                _ => Err(refuse("power needs an exponent of 0 or more, such as power:0.7")),
            },
            "gaussian" => match numbers(rest).as_deref() {
                Some([sigma]) if *sigma > MIN_WIDTH => Ok(Self::Gaussian { sigma: *sigma }),
                _ => Err(refuse("gaussian needs a width above 0, such as gaussian:15")),
            },
            "logistic" => match numbers(rest).as_deref() {
                Some([inflection, deviation]) if *inflection >= 0.0 && *deviation > MIN_WIDTH => {
                    Ok(Self::Logistic { inflection: *inflection, deviation: *deviation })
                }
                _ => Err(refuse("logistic needs an inflection of 0 or more and a deviation above 0: logistic:30,8")),
            },
            "gravity" => gravity(rest).ok_or_else(|| {
                refuse("gravity needs scale, power and least cost: above 0, below 0, above 0, such as gravity:60,-1,2")
            }),
            "gamma" => gamma(rest).ok_or_else(|| {
                refuse(
                    "gamma needs a shape from 1 to 1000 and a rate above 0 per unit of cost, such as gamma:2.019,0.094; with a shape \
                     below 1 the weight of cost 0 would be infinite",
                )
            }),
            _ => Err(DecayError::Unknown(text.to_owned())),
        }
    }
}

/// Narrower curves are typing errors, and their squares underflow.
const MIN_WIDTH: f64 = 1e-15;
const STEPS: &str = "steps need rising costs and weights that do not rise, such as 10=1,20=0.68,30=0.22; the weights \
                     of stepped begin at 1 or below";

fn gravity(text: &str) -> Option<Decay> {
    let numbers = numbers(text)?;
    let [scale, power, min_cost] = numbers.as_slice() else { return None };
    let decay = Decay::Gravity { scale: *scale, power: *power, min_cost: *min_cost };
    let possible = *scale > 0.0 && *power < 0.0 && *min_cost > 0.0 && decay.weight(0.0) <= MAX_MAGNITUDE;
    possible.then_some(decay)
}

fn gamma(text: &str) -> Option<Decay> {
    match numbers(text)?.as_slice() {
        [shape, rate] => GammaDensity::new(*shape, *rate).map(Decay::Gamma),
        _ => None,
    }
}

fn steps(text: &str) -> Option<Vec<(f64, f64)>> {
    let step = |text: &str| {
        let (cost, weight) = text.split_once('=')?;
        number(cost).zip(number(weight)).filter(|(cost, weight)| *cost >= 0.0 && *weight >= 0.0)
    };
    let steps: Vec<(f64, f64)> = text.split(',').map(step).collect::<Option<_>>()?;
    steps.is_sorted_by(|a, b| a.0 < b.0 && a.1 >= b.1).then_some(steps)
}

fn numbers(text: &str) -> Option<Vec<f64>> {
    text.split(',').map(number).collect()
}

fn number(text: &str) -> Option<f64> {
    // The command line writes the sign of a number as a minus.
    text.trim().replace('−', "-").parse().ok().filter(|number: &f64| number.abs() <= MAX_MAGNITUDE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::access::measure_tests::any_decay;

    fn weights(decay: &str, costs: &[f64]) -> Vec<f64> {
        let decay: Decay = decay.parse().unwrap();
        costs.iter().map(|cost| decay.weight(*cost)).collect()
    }

    #[test]
    fn steps_close_at_their_end_and_stepped_open_there() {
        assert_eq!(
            weights("step:10=1,20=0.68,30=0.22", &[0.0, 10.0, 10.1, 20.0, 30.0, 30.1]),
            [1.0, 1.0, 0.68, 0.68, 0.22, 0.0]
        );
        assert_eq!(
            weights("stepped:10=0.68,20=0.22,30=0", &[0.0, 9.9, 10.0, 20.0, 29.9, 30.0]),
            [1.0, 1.0, 0.68, 0.22, 0.22, 0.0]
        );
    }

    /// R `accessibility` 1.4.0, decay curves at 0, 1.5 and 5.
    #[test]
    fn curves_are_those_of_the_field() {
        for (decay, expected) in [
            ("exponential:0.08", [1.0, 0.886_920_436_717_158, 0.670_320_046_035_639]),
            ("power:0.7", [1.0, 0.752_897_956_971_237, 0.324_131_319_338_553]),
            ("linear:40", [1.0, 0.9625, 0.875]),
            ("logistic:30,8", [1.0, 0.999_550_332_929_366, 0.997_665_551_431_545]),
        ] {
            for (found, expected) in weights(decay, &[0.0, 1.5, 5.0]).into_iter().zip(expected) {
                assert!((found - expected).abs() < 1e-14, "{decay}: {found}");
            }
        }
        assert_eq!(weights("gravity:60,-1,2", &[0.0, 2.0, 60.0]), [30.0, 30.0, 1.0]);
        assert_eq!(weights("gaussian:15", &[0.0, 1e9]), [1.0, 0.0]);
    }

    /// The formula with 40 digits (mpmath); the shape and rate of the trips to work around Toronto.
    #[test]
    fn the_gamma_density_is_that_of_another_program() {
        let expected = [
            0.0,
            0.011_000_377_909_552_457,
            0.026_998_408_376_013_393,
            0.025_307_647_514_564_106,
            7.465_625_201_237_362e-8,
        ];
        for (found, expected) in weights("gamma:2.019,0.094", &[0.0, 1.5, 5.0, 21.5, 180.0]).into_iter().zip(expected) {
            assert!((found - expected).abs() <= 1e-13 * expected, "{found} {expected}");
        }
    }

    #[test]
    fn what_is_no_decay_is_refused_with_an_example() {
        for text in [
            "",
            "steps:10=1",
            "step:",
            "step:20=1,10=0.5",
            "step:10=0.5,20=1",
            "step:10=-1",
            "stepped:10=2",
            "linear:0",
            "linear:a",
            "linear:4,5",
            "exponential:-1",
            "power:NaN",
            "gaussian:0",
            "logistic:30",
            "gravity:60,1,2",
            "gravity:60,-1,0",
            "gravity:1,-9,1e-9",
            "none:3",
            "exponential:inf",
            "gamma:2",
            "gamma:0.5,0.1",
            "gamma:2,0",
            "gamma:2,0.1,3",
        ] {
            let error = text.parse::<Decay>().unwrap_err().to_string();
            assert!(error.contains("such as") || error.contains("write") || error.contains("logistic:30,8"), "{error}");
        }
    }

    proptest! {
        #[test]
        fn a_weight_falls_and_is_a_number(decay in any_decay(), mut costs in proptest::collection::vec(0.0..1e6_f64, 1..20)) {
            costs.sort_by(f64::total_cmp);
            let single: Vec<f64> = costs.iter().map(|cost| decay.weight(*cost)).collect();
            prop_assert!(single.iter().all(|weight| weight.is_finite() && *weight >= 0.0));
            prop_assert!(!decay.never_rises() || single.is_sorted_by(|a, b| a >= b));
            let Some(steps) = decay.steps() else { return Ok(()) };
            let of_step = |cost: f64| steps.iter().find(|step| step.includes(cost)).map_or(0.0, |step| step.weight);
            prop_assert_eq!(costs.iter().map(|cost| of_step(*cost)).collect::<Vec<f64>>(), single);
        }
    }
}
