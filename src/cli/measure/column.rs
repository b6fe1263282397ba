//! A column of the output of `gapatlas measure`.

use crate::access::{Catchment, Reason, reason};
use crate::travel::CostMatrix;

/// A column of the output.
pub(super) struct MeasureColumn {
    /// Its name.
    pub(super) name: String,
    /// One value for each place of demand; `None` without a cost.
    pub(super) values: Vec<Option<f64>>,
    /// Why a place has no access.
    pub(super) reasons: Vec<Option<Reason>>,
    /// The distance from the equilibrium, if the measure has one.
    pub(super) gap: Option<f64>,
    /// Whether more supply raises or lowers the values.
    pub(super) bound: Bound,
}

/// Which bound a column for the most possible supply gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// An upper bound on access.
    AtMost,
    /// A lower bound on a cost.
    AtLeast,
}

/// What is in reach of places of demand, which explains why one has no access.
#[derive(Clone, Copy)]
pub(super) struct Supply<'a> {
    /// The costs from demand to supply.
    pub(super) costs: &'a CostMatrix,
    /// The amounts of supply.
    pub(super) amounts: &'a [f64],
}

impl Supply<'_> {
    /// Why a place has no value, or no access; `otherwise` where supply is in reach.
    fn reasons(
        self,
        values: &[Option<f64>],
        bound: Bound,
        catchment: &Catchment,
        otherwise: Reason,
    ) -> Vec<Option<Reason>> {
        let is_none = |value: f64| bound == Bound::AtMost && value == 0.0;
        let why = |(place, value): (usize, &Option<f64>)| {
            value.is_none_or(is_none).then(|| reason(self.costs, place, self.amounts, catchment, otherwise))
        };
        values.iter().enumerate().map(why).collect()
    }
}

impl MeasureColumn {
    /// Access; zeros have a reason, `otherwise` where supply is in reach.
    pub(super) fn of_access(
        name: String,
        access: Vec<f64>,
        supply: Supply<'_>,
        catchment: &Catchment,
        otherwise: Reason,
    ) -> Self {
        let values: Vec<Option<f64>> = access.into_iter().map(Some).collect();
        let reasons = supply.reasons(&values, Bound::AtMost, catchment, otherwise);
        Self { name, values, reasons, gap: None, bound: Bound::AtMost }
    }

    /// Costs; missing ones have a reason.
    pub(super) fn of_costs(name: String, values: Vec<Option<f64>>, supply: Supply<'_>, catchment: &Catchment) -> Self {
        let reasons = supply.reasons(&values, Bound::AtLeast, catchment, Reason::NotEnough);
        Self { name, values, reasons, gap: None, bound: Bound::AtLeast }
    }

    /// This column followed by its bound for the most possible supply. Places with access only in the latter are not
    /// known.
    pub(super) fn with_bound(mut self, mut possible: Self) -> [Self; 2] {
        for (reason, possibly) in self.reasons.iter_mut().zip(&possible.reasons) {
            if possibly.is_none() {
                *reason = reason.map(|_| Reason::EligibilityUnknown);
            }
        }
        // The equilibrium of rational agents is approximate; rounding must not reverse the bounds.
        for (most, least) in self.values.iter().zip(&mut possible.values).filter(|_| possible.bound == Bound::AtLeast) {
            *least = least.map(|least| most.map_or(least, |most| least.min(most)));
        }
        possible.name.push_str(match possible.bound {
            Bound::AtMost => "_at_most",
            Bound::AtLeast => "_at_least",
        });
        [self, possible]
    }
}
