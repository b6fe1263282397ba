//! All objectives as one: choose sites so that the sum of what they cost and of what each place pays is least.
//!
//! A place pays the least cost of the chosen sites in its row, or its cost outside of the plan, if it has one. For
//! coverage a place pays nothing with a site in reach, and its people without; for the cover a site costs 1 and a place
//! pays nothing; for the p-median a place pays its people times the cost. Existing and forced sites are no choice: they are
//! the cost outside.

use crate::siting::certificate::DENOMINATOR;
use crate::siting::problem::{Objective, Problem, Role};

/// A choice of candidates, by their index in the model, rising.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) candidates: Vec<u32>,
    /// Its value times the denominator; places without a site pay `Model::missing`.
    pub(super) value: i64,
}

/// The sum to be made least. All amounts are times [`DENOMINATOR`].
#[derive(Debug, Clone)]
pub(super) struct Model {
    starts: Vec<usize>,
    entries: Vec<Entry>,
    /// The rows and costs of each candidate.
    columns: Vec<Vec<(u32, i64)>>,
    /// What each row pays outside of the plan; `None` where it has to have one of its candidates.
    pub(super) outside: Vec<Option<i64>>,
    /// What each chosen candidate costs.
    pub(super) opening: i64,
    /// How many candidates may be chosen.
    pub(super) limit: usize,
    /// The site of each candidate.
    pub(super) candidates: Vec<u32>,
    /// The places of each row, with the most that the multiplier of each may be.
    members: Vec<Vec<(u32, Option<i64>)>>,
    /// The multipliers of places whose cost does not depend on the choice.
    settled: Vec<(u32, i64)>,
    /// The sum of the settled costs, and of forced sites.
    pub(super) constant: i64,
    /// What the search charges for a row without a candidate: more than any difference between plans.
    pub(super) missing: i64,
    places: usize,
}

/// A candidate in the row of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    pub(super) candidate: u32,
    pub(super) cost: i64,
}

/// What a place pays for a site at a cost, and without a site.
struct Charges {
    of_cost: fn(people: i64, cost: i64) -> i64,
    without: fn(people: i64) -> Option<i64>,
    opening: i64,
    /// Whether places with the same candidates pay the same.
    by_reach: bool,
}

impl Charges {
    const fn of(objective: Objective) -> Self {
        match objective {
            Objective::Coverage => Self { of_cost: |_, _| 0, without: Some, opening: 0, by_reach: true },
            Objective::Cover | Objective::PCenter => {
                Self { of_cost: |_, _| 0, without: |_| None, opening: 1, by_reach: true }
            }
            Objective::PMedian => {
                Self { of_cost: |people, cost| people * cost, without: |_| None, opening: 0, by_reach: false }
            }
        }
    }
}

impl Model {
    /// The model of a problem with an objective, which need not be its own; only sites that cost less than `below` are in
    /// reach, where that is given.
    pub(super) fn of(problem: &Problem, objective: Objective, below: Option<u64>) -> Self {
        let charges = Charges::of(objective);
        let candidates: Vec<u32> = (0..)
            .zip(problem.sites())
            .filter(|(_, site)| site.role == Role::Candidate)
            .map(|(number, _)| number)
            .collect();
        let forced = problem.count(Role::Forced);
        let limit = match objective {
            Objective::Coverage | Objective::PMedian => problem.open().map_or(candidates.len(), |open| open - forced),
            Objective::Cover | Objective::PCenter => candidates.len(),
        };
        let mut model = Self {
            starts: vec![0],
            entries: Vec::new(),
            columns: vec![Vec::new(); candidates.len()],
            outside: Vec::new(),
            opening: charges.opening * DENOMINATOR,
            limit: limit.min(candidates.len()),
            candidates,
            members: Vec::new(),
            settled: Vec::new(),
            constant: charges.opening * i64::try_from(forced).unwrap_or(i64::MAX) * DENOMINATOR,
            missing: DENOMINATOR,
            places: problem.places().len(),
        };
        model.add_rows(problem, &charges, below);
        for row in 0..model.rows() {
            let number = u32::try_from(row).unwrap_or(u32::MAX);
            for at in model.starts[row]..model.starts[row + 1] {
                let Entry { candidate, cost } = model.entries[at];
                model.columns[candidate as usize].push((number, cost));
            }
        }
        if objective == Objective::PMedian {
            let highest =
                |row: usize| model.outside[row].or(model.row(row).last().map(|entry| entry.cost)).unwrap_or(0);
            model.missing = (0..model.rows()).map(highest).sum::<i64>() + DENOMINATOR;
        }
        model
    }

    fn add_rows(&mut self, problem: &Problem, charges: &Charges, below: Option<u64>) {
        let mut candidate_of = vec![None; problem.sites().len()];
        for (number, site) in (0_u32..).zip(&self.candidates) {
            candidate_of[*site as usize] = Some(number);
        }
        // Rows that ask for the same candidates are one row, but for those whose costs differ.
        let mut rows: Vec<(Vec<Entry>, Option<i64>, u32)> = Vec::new();
        for (number, place) in (0_u32..).zip(problem.places()).filter(|(_, place)| place.people > 0) {
            let people = i64::try_from(place.people).unwrap_or(i64::MAX);
            let mut outside = (charges.without)(people).map(|charge| charge * DENOMINATOR);
            let mut row = Vec::new();
            for (site, cost) in problem.row(number as usize) {
                if below.is_some_and(|below| *cost >= below) {
                    break;
                }
                let cost = (charges.of_cost)(people, i64::try_from(*cost).unwrap_or(i64::MAX)) * DENOMINATOR;
                match (candidate_of[*site as usize], problem.sites()[*site as usize].role) {
                    (Some(candidate), _) => row.push(Entry { candidate, cost }),
                    (None, Role::Existing | Role::Forced) => {
                        outside = Some(outside.map_or(cost, |outside: i64| outside.min(cost)));
                    }
                    (None, _) => {}
                }
            }
            row.retain(|entry| outside.is_none_or(|outside| entry.cost < outside));
            match outside.filter(|_| row.is_empty()) {
                Some(settled) => {
                    self.settled.push((number, settled));
                    self.constant += settled;
                }
                None => rows.push((row, outside, number)),
            }
        }
        if charges.by_reach {
            for (row, ..) in &mut rows {
                row.sort_unstable();
            }
            rows.sort();
        }
        self.merge(rows, charges.by_reach);
    }

    fn merge(&mut self, rows: Vec<(Vec<Entry>, Option<i64>, u32)>, equal_rows_are_one: bool) {
        for (row, outside, place) in rows {
            let last = self.rows().checked_sub(1).filter(|last| equal_rows_are_one && self.row(*last) == row);
            if let Some(last) = last {
                self.members[last].push((place, outside));
                self.outside[last] = self.outside[last].zip(outside).map(|(all, more)| all + more);
            } else {
                self.entries.extend(row);
                self.starts.push(self.entries.len());
                self.outside.push(outside);
                self.members.push(vec![(place, outside)]);
            }
        }
    }

    pub(super) fn rows(&self) -> usize {
        self.outside.len()
    }

    /// The candidates of a row that cost less than its cost outside, cheapest first.
    pub(super) fn row(&self, row: usize) -> &[Entry] {
        &self.entries[self.starts[row]..self.starts[row + 1]]
    }

    /// The rows that a candidate is in, with its costs.
    pub(super) fn column(&self, candidate: u32) -> &[(u32, i64)] {
        &self.columns[candidate as usize]
    }

    /// What a row pays without a candidate.
    pub(super) fn without(&self, row: usize) -> i64 {
        self.outside[row].unwrap_or(self.missing)
    }

    /// The value of a choice, in any order.
    pub(super) fn choice(&self, mut candidates: Vec<u32>) -> Choice {
        candidates.sort_unstable();
        let mut is_chosen = vec![false; self.candidates.len()];
        for candidate in &candidates {
            is_chosen[*candidate as usize] = true;
        }
        let paid = |row: usize| {
            let first = self.row(row).iter().find(|entry| is_chosen[entry.candidate as usize]);
            first.map_or_else(|| self.without(row), |entry| entry.cost)
        };
        let opening = self.opening * i64::try_from(candidates.len()).unwrap_or(i64::MAX);
        let value = self.constant + opening + (0..self.rows()).map(paid).sum::<i64>();
        Choice { candidates, value }
    }

    /// Whether every row that has to have a candidate has one.
    pub(super) fn serves_all(&self, choice: &[u32]) -> bool {
        let is_served = |row: usize| {
            self.outside[row].is_some() || self.row(row).iter().any(|entry| choice.contains(&entry.candidate))
        };
        (0..self.rows()).all(is_served)
    }

    /// The smallest value of a plan, which is a whole number, that is not below a bound.
    pub(super) const fn rounded_up(bound: i64) -> i64 {
        (bound + DENOMINATOR - 1).div_euclid(DENOMINATOR) * DENOMINATOR
    }

    /// The multipliers of all places of the problem from those of the rows.
    pub(super) fn multipliers_of_places(&self, rows: &[i64]) -> Vec<i64> {
        let mut places = vec![0; self.places];
        for (place, multiplier) in &self.settled {
            places[*place as usize] = *multiplier;
        }
        for (members, multiplier) in self.members.iter().zip(rows) {
            let mut rest = *multiplier;
            for (place, most) in members {
                let own = most.map_or(rest, |most| rest.min(most));
                places[*place as usize] = own;
                rest -= own;
            }
        }
        places
    }
}
