//! Lower bounds by Lagrange multipliers.
//!
//! With a multiplier `u` for each row, its price for being served, every candidate `j` has the reduced cost
//! `r = opening + Σ min(0, cost − u)` over its rows, and no choice has a lower value than `Σ u` and the reduced costs of
//! the cheapest choice. This holds for any multipliers up to the costs outside. Reference: G. Cornuejols, M. L. Fisher and
//! G. L. Nemhauser, "Location of bank accounts to optimize float", Management Science 23 (1977).

use crate::siting::model::Model;

/// What is decided about a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fixed {
    /// Nothing.
    Free,
    /// It is chosen.
    Open,
    /// It is not.
    Closed,
}

/// A part of all choices.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) fixed: Vec<Fixed>,
    /// How many more may be chosen.
    pub(super) left: usize,
}

impl Part {
    pub(super) fn all(model: &Model) -> Self {
        Self { fixed: vec![Fixed::Free; model.candidates.len()], left: model.limit }
    }

    pub(super) fn fix(&mut self, candidate: u32, to: Fixed) {
        self.fixed[candidate as usize] = to;
        self.left -= usize::from(to == Fixed::Open);
    }

    pub(super) fn with(&self, to: Fixed) -> impl Iterator<Item = u32> {
        (0..).zip(&self.fixed).filter(move |(_, fixed)| **fixed == to).map(|(candidate, _)| candidate)
    }

    /// What each row pays if nothing more is chosen; `unserved` where it then has no candidate, and has to have one.
    pub(super) fn most(&self, model: &Model, unserved: i64) -> Vec<i64> {
        let is_open = |candidate: u32| self.fixed[candidate as usize] == Fixed::Open;
        let most = |row: usize| {
            let open = model.row(row).iter().find(|entry| is_open(entry.candidate));
            open.map(|entry| entry.cost).or(model.outside[row]).unwrap_or(unserved)
        };
        (0..model.rows()).map(most).collect()
    }
}

/// A bound with what it follows from.
#[derive(Debug, Clone)]
pub(super) struct Relaxed {
    pub(super) multipliers: Vec<i64>,
    pub(super) reduced: Vec<i64>,
    /// The cheapest choice at the multipliers.
    pub(super) chosen: Vec<u32>,
    pub(super) bound: i64,
}

/// The bound that some multipliers give for a part.
pub(super) fn relaxed(model: &Model, part: &Part, multipliers: Vec<i64>) -> Relaxed {
    let mut reduced = vec![model.opening; model.candidates.len()];
    let mut bound = model.constant;
    for (row, multiplier) in multipliers.iter().enumerate() {
        bound += multiplier;
        for entry in model.row(row).iter().take_while(|entry| entry.cost < *multiplier) {
            reduced[entry.candidate as usize] += entry.cost - multiplier;
        }
    }
    let mut chosen: Vec<u32> = part.with(Fixed::Free).filter(|free| reduced[*free as usize] < 0).collect();
    if chosen.len() > part.left {
        if part.left > 0 {
            chosen.select_nth_unstable_by_key(part.left - 1, |candidate| (reduced[*candidate as usize], *candidate));
        }
        chosen.truncate(part.left);
    }
    chosen.extend(part.with(Fixed::Open));
    chosen.sort_unstable();
    bound += chosen.iter().map(|candidate| reduced[*candidate as usize]).sum::<i64>();
    Relaxed { multipliers, reduced, chosen, bound }
}

/// How long to look for better multipliers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    pub(super) rounds: usize,
    /// Rounds without a better bound after which steps become half as long.
    pub(super) patience: usize,
}

/// The best multipliers found, and how often each candidate was chosen of late, 0..=1.
pub(super) struct Ascent {
    pub(super) best: Relaxed,
    pub(super) often: Vec<f64>,
}

/// Looks for better multipliers by steps along a deflected subgradient, until the bound reaches the target.
///
/// `on_better` gets each choice whose bound is the best so far, and returns the target: the value of the best plan.
pub(super) fn ascend(
    model: &Model,
    part: &Part,
    start: Vec<i64>,
    effort: Effort,
    mut on_better: impl FnMut(&Relaxed) -> i64,
) -> Ascent {
    /// The part of the last direction that stays, so that steps do not go to and fro (Crowder 1976).
    const MEMORY: f64 = 0.7;
    const SHORTEST_STEP: f64 = 0.003;
    /// The part of the gap that a step has to close.
    const WORTHWHILE: i64 = 1000;
    let most = part.most(model, model.missing);
    let mut best = relaxed(model, part, capped(start, &most));
    let mut target = on_better(&best);
    let mut now = best.clone();
    let mut direction = vec![0.0; model.rows()];
    let mut often = vec![0.0; model.candidates.len()];
    let (mut length, mut idle) = (1.0, 0);
    for _ in 0..effort.rounds {
        if Model::rounded_up(best.bound) >= target || length < SHORTEST_STEP {
            break;
        }
        let slope = subgradient(model, &now);
        for (direction, slope) in direction.iter_mut().zip(&slope) {
            *direction = f64::from(*slope) + MEMORY * *direction;
        }
        for often in &mut often {
            *often *= 0.95;
        }
        now.chosen.iter().for_each(|candidate| often[*candidate as usize] += 0.05);
        let norm: f64 = direction.iter().map(|along| along * along).sum();
        if norm < 1e-9 {
            break;
        }
        let step = length * amount(target - now.bound) / norm;
        let moved = now.multipliers.iter().zip(&direction).map(|(from, along)| from + whole(step * along));
        now = relaxed(model, part, capped(moved.collect(), &most));
        // A bound that is hardly better is kept, and does not make up for all the steps that it took.
        let is_better = now.bound > best.bound + (target - best.bound) / WORTHWHILE;
        if now.bound > best.bound {
            best = now.clone();
            target = on_better(&best);
        }
        if is_better {
            idle = 0;
        } else {
            idle += 1;
            if idle >= effort.patience {
                (length, idle) = (length / 2.0, 0);
                now = best.clone();
                direction.fill(0.0);
            }
        }
    }
    Ascent { best, often }
}

/// Multipliers between 0 and the most that a row pays: others give no better bound.
fn capped(multipliers: Vec<i64>, most: &[i64]) -> Vec<i64> {
    multipliers.into_iter().zip(most).map(|(multiplier, most)| multiplier.clamp(0, *most)).collect()
}

/// For each row 1, less the number of chosen candidates that cost less than its multiplier.
fn subgradient(model: &Model, at: &Relaxed) -> Vec<i32> {
    let mut is_chosen = vec![false; model.candidates.len()];
    at.chosen.iter().for_each(|candidate| is_chosen[*candidate as usize] = true);
    let slope = |(row, multiplier): (usize, &i64)| {
        let cheaper = model.row(row).iter().take_while(|entry| entry.cost < *multiplier);
        cheaper.fold(1, |slope, entry| slope - i32::from(is_chosen[entry.candidate as usize]))
    };
    at.multipliers.iter().enumerate().map(slope).collect()
}

#[expect(clippy::cast_precision_loss, reason = "the length of a step need not be exact")]
const fn amount(difference: i64) -> f64 {
    difference as f64
}

#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and multipliers are capped")]
fn whole(step: f64) -> i64 {
    // Far below the largest number, so that sums fit.
    step.round().clamp(-1e15, 1e15) as i64
}
