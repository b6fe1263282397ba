//! Numbers and sums that need no direction to be told from each other.

use crate::disclosure::audit::direction::{Rows, TakenOut, UNNOTICED};
use crate::disclosure::audit::{Equations, STILL, chance};

/// Equations without those that say one thing only, or nothing.
#[derive(Debug)]
pub(super) struct Elimination {
    /// Equations with one number that others had not told before: (equation, number), each after those that it needs.
    told: Vec<(u32, u32)>,
    /// Equations that say nothing of all their numbers but one, as that one is in no other: whatever they are, it takes up
    /// the slack. In the order in which they were left out: without one, another may become so.
    slack: Vec<(u32, u32)>,
    /// What is left: numbers by their new places, and weights of length 1.
    core: Rows,
    /// Which equations these are, and how long each was.
    core_of: Vec<(u32, f64)>,
    /// Which numbers these are.
    core_numbers: Vec<u32>,
}

/// What is left while it is taken apart.
struct Left<'a> {
    equations: &'a Equations,
    by_number: Vec<Vec<(u32, f64)>>,
    is_gone: Vec<bool>,
    is_out: Vec<bool>,
    /// How many numbers each equation still has.
    numbers: Vec<usize>,
    /// How many equations each number is still in.
    equations_of: Vec<usize>,
}

impl Left<'_> {
    fn leave_out(&mut self, equation: u32, alone: &mut Vec<u32>) {
        self.is_out[equation as usize] = true;
        for &(number, _) in self.equations.of(equation).iter().filter(|(number, _)| !self.is_gone[*number as usize]) {
            self.equations_of[number as usize] -= 1;
            if self.equations_of[number as usize] == 1 {
                alone.push(number);
            }
        }
    }

    fn tell(&mut self, number: u32, single: &mut Vec<u32>) {
        self.is_gone[number as usize] = true;
        for &(equation, _) in
            self.by_number[number as usize].iter().filter(|(equation, _)| !self.is_out[*equation as usize])
        {
            self.numbers[equation as usize] -= 1;
            if self.numbers[equation as usize] == 1 {
                single.push(equation);
            }
        }
    }

    /// The number that an equation still has.
    fn only_number(&self, equation: u32) -> Option<u32> {
        let mut own = self.equations.of(equation).iter().map(|(number, _)| *number);
        own.find(|number| !self.is_gone[*number as usize])
    }

    /// The equation that a number is still in.
    fn only_equation(&self, number: u32) -> Option<u32> {
        let mut own = self.by_number[number as usize].iter().map(|(equation, _)| *equation);
        own.find(|equation| !self.is_out[*equation as usize])
    }
}

impl Elimination {
    /// The first `wholes` equations have no number in common.
    pub(super) fn new(equations: &Equations, wholes: usize, unknowns: usize) -> Self {
        let by_number = equations.by_unknown(unknowns);
        let mut left = Left {
            equations,
            is_gone: vec![false; unknowns],
            is_out: vec![false; equations.len()],
            numbers: equations.each().map(<[_]>::len).collect(),
            equations_of: by_number.iter().map(Vec::len).collect(),
            by_number,
        };
        let ones = |counts: &[usize]| -> Vec<u32> {
            (0..).zip(counts).filter(|(_, count)| **count == 1).map(|(place, _)| place).collect()
        };
        let (mut single, mut alone) = (ones(&left.numbers), ones(&left.equations_of));
        let (mut told, mut slack) = (Vec::new(), Vec::new());
        loop {
            if let Some(equation) = single.pop() {
                let number = left.only_number(equation).filter(|_| !left.is_out[equation as usize]);
                let Some(number) = number else { continue };
                told.push((equation, number));
                left.is_out[equation as usize] = true;
                left.tell(number, &mut single);
            } else if let Some(number) = alone.pop() {
                let equation = left.only_equation(number).filter(|_| !left.is_gone[number as usize]);
                let Some(equation) = equation else { continue };
                slack.push((equation, number));
                left.is_gone[number as usize] = true;
                left.leave_out(equation, &mut alone);
            } else {
                break;
            }
        }
        Self { told, slack, ..Self::core(&left, wholes) }
    }

    /// What could not be taken apart.
    fn core(left: &Left<'_>, wholes: usize) -> Self {
        let mut place = vec![u32::MAX; left.is_gone.len()];
        let is_core = |number: &u32| {
            let own = &left.by_number[*number as usize];
            !left.is_gone[*number as usize] && own.iter().any(|(equation, _)| !left.is_out[*equation as usize])
        };
        let core_numbers: Vec<u32> = (0..).take(left.is_gone.len()).filter(is_core).collect();
        for (&number, new) in core_numbers.iter().zip(0..) {
            place[number as usize] = new;
        }
        let (mut of_wholes, mut others, mut core_of) = (Equations::default(), Equations::default(), Vec::new());
        for equation in (0..).take(left.is_out.len()).filter(|equation| !left.is_out[*equation as usize]) {
            let own = || left.equations.of(equation).iter().filter(|(number, _)| place[*number as usize] != u32::MAX);
            let length = own().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
            if length > 0.0 {
                let core = if (equation as usize) < wholes { &mut of_wholes } else { &mut others };
                core.add(own().map(|&(number, weight)| (place[number as usize], weight / length)));
                core_of.push((equation, length));
            }
        }
        let core = Rows::new(of_wholes, others, core_numbers.len());
        Self { told: Vec::new(), slack: Vec::new(), core, core_of, core_numbers }
    }

    /// A direction by chance that no equation notices; what stands still is zero.
    pub(super) fn unnoticed(&self, equations: &Equations, draw: u64, unknowns: usize) -> Vec<f64> {
        let mut moves: Vec<f64> = (0..).take(unknowns).map(|slot| chance(slot, draw)).collect();
        let direction = self.core_numbers.iter().map(|number| moves[*number as usize]).collect();
        let TakenOut { direction, noticed, .. } = self.core.taken_out(direction);
        for (&number, moved) in self.core_numbers.iter().zip(direction) {
            moves[number as usize] = if moved.abs() < STILL { 0.0 } else { moved };
        }
        // An equation that could not be freed of the direction says nothing for sure: the careful answer is yes.
        for (equation, _) in self.core.each().zip(noticed).filter(|(_, noticed)| noticed.abs() > UNNOTICED) {
            for (place, _) in equation {
                moves[self.core_numbers[*place as usize] as usize] = 0.0;
            }
        }
        for &(_, number) in &self.told {
            moves[number as usize] = 0.0;
        }
        // What takes up the slack of an equation moves as the others in it make it.
        for &(equation, number) in self.slack.iter().rev() {
            let (mut others, mut own) = (0.0, 1.0);
            for &(term, weight) in equations.of(equation) {
                if term == number {
                    own = weight;
                } else {
                    others += weight * moves[term as usize];
                }
            }
            moves[number as usize] = -others / own;
        }
        moves
    }

    /// How often each equation stands in a combination that has each number as often as wanted. The numbers are those
    /// that equations determine.
    pub(super) fn told_by(&self, equations: &Equations, mut wanted: Vec<f64>) -> Vec<f64> {
        let mut often = vec![0.0; equations.len()];
        let mut take = |equation: u32, times: f64, wanted: &mut [f64]| {
            often[equation as usize] = times;
            for &(number, weight) in equations.of(equation) {
                wanted[number as usize] -= times * weight;
            }
        };
        let weight_in = |equation: u32, number: u32| {
            let own = equations.of(equation).iter().find(|(term, _)| *term == number);
            own.map_or(1.0, |(_, weight)| *weight)
        };
        for &(equation, number) in &self.slack {
            let times = wanted[number as usize] / weight_in(equation, number);
            take(equation, times, &mut wanted);
        }
        let direction = self.core_numbers.iter().map(|number| wanted[*number as usize]).collect();
        let TakenOut { combined, .. } = self.core.taken_out(direction);
        for (&(equation, length), combined) in self.core_of.iter().zip(combined) {
            take(equation, combined / length, &mut wanted);
        }
        for &(equation, number) in self.told.iter().rev() {
            let times = wanted[number as usize] / weight_in(equation, number);
            take(equation, times, &mut wanted);
        }
        often
    }
}
