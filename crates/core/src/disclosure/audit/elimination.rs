//! Elimination of unknowns and equations that need no projection: those of singleton equations and slack unknowns.

use crate::disclosure::audit::equations::Equations;
use crate::disclosure::audit::null_vector::{
    DETERMINED_TOLERANCE, NullSpace, Projection, RESIDUAL_TOLERANCE, pseudorandom,
};

/// Equations split into those solved by elimination and a core.
#[derive(Debug)]
pub(super) struct Elimination {
    /// Equations with one unknown that earlier ones do not determine: (equation, unknown), in the order of elimination.
    determined: Vec<(u32, u32)>,
    /// Equations with an unknown that is in no other remaining equation and takes up the slack: they determine
    /// nothing. (equation, unknown), in the order of elimination.
    slack: Vec<(u32, u32)>,
    /// The remaining equations, renumbered and normalized to length 1.
    core: NullSpace,
    /// The number of each core equation, and its length before.
    core_equations: Vec<(u32, f64)>,
    /// The number of each core unknown.
    core_unknowns: Vec<u32>,
}

/// What remains during elimination.
struct Remaining<'a> {
    equations: &'a Equations,
    by_unknown: Vec<Vec<(u32, f64)>>,
    is_unknown_removed: Vec<bool>,
    is_equation_removed: Vec<bool>,
    /// The number of remaining unknowns of each equation.
    unknown_counts: Vec<usize>,
    /// The number of remaining equations of each unknown.
    equation_counts: Vec<usize>,
}

impl Remaining<'_> {
    /// Removes an equation; adds unknowns that are left in one equation to `slack`.
    fn remove_equation(&mut self, equation: u32, slack: &mut Vec<u32>) {
        self.is_equation_removed[equation as usize] = true;
        for &(unknown, _) in
            self.equations.of(equation).iter().filter(|(unknown, _)| !self.is_unknown_removed[*unknown as usize])
        {
            self.equation_counts[unknown as usize] -= 1;
            if self.equation_counts[unknown as usize] == 1 {
                slack.push(unknown);
            }
        }
    }

    /// Removes an unknown; adds equations that are left with one unknown to `singletons`.
    fn remove_unknown(&mut self, unknown: u32, singletons: &mut Vec<u32>) {
        self.is_unknown_removed[unknown as usize] = true;
        for &(equation, _) in
            self.by_unknown[unknown as usize].iter().filter(|own| !self.is_equation_removed[own.0 as usize])
        {
            self.unknown_counts[equation as usize] -= 1;
            if self.unknown_counts[equation as usize] == 1 {
                singletons.push(equation);
            }
        }
    }

    /// The remaining unknown of an equation.
    fn only_unknown(&self, equation: u32) -> Option<u32> {
        let mut own = self.equations.of(equation).iter().map(|(unknown, _)| *unknown);
        own.find(|unknown| !self.is_unknown_removed[*unknown as usize])
    }

    /// The remaining equation of an unknown.
    fn only_equation(&self, unknown: u32) -> Option<u32> {
        let mut own = self.by_unknown[unknown as usize].iter().map(|(equation, _)| *equation);
        own.find(|equation| !self.is_equation_removed[*equation as usize])
    }
}

impl Elimination {
    /// No two of the first `totals` equations have an unknown in common.
    pub(super) fn new(equations: &Equations, totals: usize, unknowns: usize) -> Self {
        let by_unknown = equations.by_unknown(unknowns);
        let mut left = Remaining {
            equations,
            is_unknown_removed: vec![false; unknowns],
            is_equation_removed: vec![false; equations.len()],
            unknown_counts: equations.each().map(<[_]>::len).collect(),
            equation_counts: by_unknown.iter().map(Vec::len).collect(),
            by_unknown,
        };
        let ones = |counts: &[usize]| -> Vec<u32> {
            (0..).zip(counts).filter(|(_, count)| **count == 1).map(|(place, _)| place).collect()
        };
        let (mut singletons, mut slack_unknowns) = (ones(&left.unknown_counts), ones(&left.equation_counts));
        let (mut determined, mut slack) = (Vec::new(), Vec::new());
        loop {
            if let Some(equation) = singletons.pop() {
                let unknown = left.only_unknown(equation).filter(|_| !left.is_equation_removed[equation as usize]);
                let Some(unknown) = unknown else { continue };
                determined.push((equation, unknown));
                left.is_equation_removed[equation as usize] = true;
                left.remove_unknown(unknown, &mut singletons);
            } else if let Some(unknown) = slack_unknowns.pop() {
                let equation = left.only_equation(unknown).filter(|_| !left.is_unknown_removed[unknown as usize]);
                let Some(equation) = equation else { continue };
                slack.push((equation, unknown));
                left.is_unknown_removed[unknown as usize] = true;
                left.remove_equation(equation, &mut slack_unknowns);
            } else {
                break;
            }
        }
        Self { determined, slack, ..Self::core(&left, totals) }
    }

    /// The equations and unknowns that elimination leaves.
    fn core(left: &Remaining<'_>, totals: usize) -> Self {
        let mut place = vec![u32::MAX; left.is_unknown_removed.len()];
        let is_core = |unknown: &u32| {
            let own = &left.by_unknown[*unknown as usize];
            !left.is_unknown_removed[*unknown as usize]
                && own.iter().any(|(equation, _)| !left.is_equation_removed[*equation as usize])
        };
        let core_unknowns: Vec<u32> = (0..).take(left.is_unknown_removed.len()).filter(is_core).collect();
        for (&unknown, new) in core_unknowns.iter().zip(0..) {
            place[unknown as usize] = new;
        }
        let (mut core_totals, mut others, mut core_equations) =
            (Equations::default(), Equations::default(), Vec::new());
        let is_left = |equation: &u32| !left.is_equation_removed[*equation as usize];
        for equation in (0..).take(left.is_equation_removed.len()).filter(is_left) {
            let own = || left.equations.of(equation).iter().filter(|(unknown, _)| place[*unknown as usize] != u32::MAX);
            let length = own().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
            if length > 0.0 {
                let core = if (equation as usize) < totals { &mut core_totals } else { &mut others };
                core.add(own().map(|&(unknown, weight)| (place[unknown as usize], weight / length)));
                core_equations.push((equation, length));
            }
        }
        let core = NullSpace::new(core_totals, others, core_unknowns.len());
        Self { determined: Vec::new(), slack: Vec::new(), core, core_equations, core_unknowns }
    }

    /// A pseudorandom vector in the null space of the equations; the entries of determined unknowns are zero.
    pub(super) fn null_vector(&self, equations: &Equations, draw: u64, unknowns: usize) -> Vec<f64> {
        let mut vector: Vec<f64> = (0..).take(unknowns).map(|slot| pseudorandom(slot, draw)).collect();
        let core = self.core_unknowns.iter().map(|unknown| vector[*unknown as usize]).collect();
        let Projection { null_vector, residuals, .. } = self.core.project(core);
        for (&unknown, entry) in self.core_unknowns.iter().zip(null_vector) {
            vector[unknown as usize] = if entry.abs() < DETERMINED_TOLERANCE { 0.0 } else { entry };
        }
        // Where the projection did not converge the unknowns of the equation count as determined, to be safe.
        for (equation, _) in self.core.each().zip(residuals).filter(|(_, residual)| residual.abs() > RESIDUAL_TOLERANCE)
        {
            for (place, _) in equation {
                vector[self.core_unknowns[*place as usize] as usize] = 0.0;
            }
        }
        for &(_, unknown) in &self.determined {
            vector[unknown as usize] = 0.0;
        }
        // The entry of a slack unknown follows from the others in its equation.
        for &(equation, unknown) in self.slack.iter().rev() {
            let (mut others, mut own) = (0.0, 1.0);
            for &(term, weight) in equations.of(equation) {
                if term == unknown {
                    own = weight;
                } else {
                    others += weight * vector[term as usize];
                }
            }
            vector[unknown as usize] = -others / own;
        }
        vector
    }

    /// The coefficient of each equation in the combination that equals `target`, a weighted sum of determined unknowns.
    pub(super) fn disclosing_sums(&self, equations: &Equations, mut target: Vec<f64>) -> Vec<f64> {
        let mut coefficients = vec![0.0; equations.len()];
        let mut subtract = |equation: u32, times: f64, target: &mut [f64]| {
            coefficients[equation as usize] = times;
            for &(unknown, weight) in equations.of(equation) {
                target[unknown as usize] -= times * weight;
            }
        };
        let weight_in = |equation: u32, unknown: u32| {
            let own = equations.of(equation).iter().find(|(term, _)| *term == unknown);
            own.map_or(1.0, |(_, weight)| *weight)
        };
        for &(equation, unknown) in &self.slack {
            let times = target[unknown as usize] / weight_in(equation, unknown);
            subtract(equation, times, &mut target);
        }
        let core = self.core_unknowns.iter().map(|unknown| target[*unknown as usize]).collect();
        let Projection { coefficients: of_core, .. } = self.core.project(core);
        for (&(equation, length), coefficient) in self.core_equations.iter().zip(of_core) {
            subtract(equation, coefficient / length, &mut target);
        }
        for &(equation, unknown) in self.determined.iter().rev() {
            let times = target[unknown as usize] / weight_in(equation, unknown);
            subtract(equation, times, &mut target);
        }
        coefficients
    }
}
