//! The gamma density as a weight of costs: near zero, it rises.

/// The density of the gamma distribution, `rate^shape c^(shape-1) exp(-rate c) / Γ(shape)`, of a cost c.
///
/// Fitted to the trips of a survey, it is the share of trips for a unit of cost. With a shape above 1 it is 0 at cost 0,
/// rises up to the cost `(shape-1)/rate` and falls from there; with the shape 1 it is `rate exp(-rate c)`. Its mean is
/// `shape/rate`. Tanner's function `c^b exp(-g c)` with `b = shape-1` and `g = rate` is the same up to a factor.
///
/// Source: R's `dgamma`, with which Soukhov and Páez weigh the times to work around Toronto (shape 2.019, rate 0.094 per
/// min; <https://soukhova.github.io/TTS2016R/articles/Intro.html>).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GammaDensity {
    shape: f64,
    rate: f64,
    /// `shape ln(rate) - ln Γ(shape)`.
    ln_factor: f64,
}

/// A fitted shape is below 10. Logarithms of larger shapes lose digits.
const MAX_SHAPE: f64 = 1000.0;
/// Lower and larger rates are typing errors: their mean would be longer than any trip, or no trip at all.
const RATES: std::ops::RangeInclusive<f64> = 1e-9..=1e9;

impl GammaDensity {
    /// `None` for a shape that is not from 1 to 1,000, as the weight of cost 0 is infinite for a shape below 1, and for a
    /// rate that is not from 1e-9 to 1e9 per unit of cost.
    #[must_use]
    pub fn new(shape: f64, rate: f64) -> Option<Self> {
        let is_possible = (1.0..=MAX_SHAPE).contains(&shape) && RATES.contains(&rate);
        is_possible.then(|| Self { shape, rate, ln_factor: shape * rate.ln() - libm::lgamma(shape) })
    }

    /// The density at a cost of 0 or more: finite, at least 0, per unit of cost.
    pub(crate) fn density(&self, cost: f64) -> f64 {
        let above = self.shape - 1.0;
        // 0 ln 0 is 0 here: the shape 1 has the density `rate` at cost 0.
        let ln_power = if above == 0.0 { 0.0 } else { above * cost.ln() };
        (self.ln_factor + ln_power - self.rate * cost).exp()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn gamma(shape: f64, rate: f64) -> GammaDensity {
        GammaDensity::new(shape, rate).unwrap()
    }

    #[test]
    fn whole_shapes_are_what_a_pocket_calculator_says() {
        let e = std::f64::consts::E;
        for (shape, rate, cost, expected) in [
            // 0.1 e^0, and at cost 10 a tenth of e^-1.
            (1.0, 0.1, 0.0, 0.1),
            (1.0, 0.1, 10.0, 0.1 / e),
            // 0.1² · 10 · e^-1, and at twice the cost 0.1² · 20 · e^-2.
            (2.0, 0.1, 10.0, 0.1 / e),
            (2.0, 0.1, 20.0, 0.2 / (e * e)),
            // Γ(3) is 2: 0.5³ · 4² / 2 · e^-2.
            (3.0, 0.5, 4.0, 1.0 / (e * e)),
            // Γ(3/2) is √π/2: at cost 1, 2/√π · e^-1.
            (1.5, 1.0, 1.0, 2.0 / (std::f64::consts::PI.sqrt() * e)),
        ] {
            let found = gamma(shape, rate).density(cost);
            assert!((found - expected).abs() < 1e-15, "{shape} {rate} {cost}: {found} {expected}");
        }
        assert_eq!(gamma(2.0, 0.1).density(0.0), 0.0);
    }

    #[test]
    fn the_shape_begins_at_1_and_the_rate_above_0() {
        for (shape, rate) in
            [(0.99, 0.1), (f64::NAN, 0.1), (1001.0, 0.1), (2.0, 0.0), (2.0, -0.1), (2.0, f64::INFINITY)]
        {
            assert_eq!(GammaDensity::new(shape, rate), None, "{shape} {rate}");
        }
    }

    proptest! {
        #[test]
        fn it_rises_to_its_mode_and_falls_from_there(shape in 1.0..50.0_f64, rate in 0.001..10.0_f64, a in 0.0..1.0_f64, b in 0.0..1.0_f64) {
            let (gamma, mode) = (gamma(shape, rate), (shape - 1.0) / rate);
            let (near, far) = (a.min(b), a.max(b));
            let before = [near, far].map(|at| gamma.density(mode * at));
            let after = [near, far].map(|at| gamma.density(mode + at * 9.0 / rate));
            // Near the mode, the last digits of two densities may change places.
            prop_assert!(before[0] <= before[1] * (1.0 + 1e-12) && after[0] * (1.0 + 1e-12) >= after[1]);
            prop_assert!(before.into_iter().chain(after).all(|density| density.is_finite() && density >= 0.0));
        }

        #[test]
        fn its_surface_is_1_and_its_unit_does_not_matter(shape in 1.0..20.0_f64, rate in 0.01..1.0_f64, unit in 0.1..60.0_f64) {
            let (one, other) = (gamma(shape, rate), gamma(shape, rate / unit));
            // Trapezoids up to far beyond the mean; near cost 0 a shape just above 1 is steeper than they are.
            let (steps, step) = (40_000, (shape + 12.0 * shape.sqrt() + 30.0) / rate / 40_000.0);
            let sum: f64 = (1..steps).map(|at| one.density(f64::from(at) * step)).sum();
            let ends = f64::midpoint(one.density(0.0), one.density(f64::from(steps) * step));
            prop_assert!(((sum + ends) * step - 1.0).abs() < 1e-3, "{}", (sum + ends) * step);
            let (found, scaled) = (one.density(shape / rate), other.density(shape / rate * unit) * unit);
            prop_assert!((found - scaled).abs() <= 1e-11 * found);
        }
    }
}
