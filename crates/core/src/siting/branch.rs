//! Divides all choices until multipliers prove that no part holds a better one: branch and bound.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};

use crate::siting::certificate::{DENOMINATOR, Proof, ProofNode};
use crate::siting::lagrange::{Ascent, Effort, Fixed, Part, Relaxed, ascend, relaxed};
use crate::siting::model::{Choice, Model};
use crate::siting::plans::good_choice;

/// How long to look for a proof. Counts and not times, so that the same question has the same answer everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many parts are looked at.
    pub parts: usize,
    /// How many steps of multipliers are taken for the first part; the others have a hundredth.
    pub rounds: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { parts: 2000, rounds: 20_000 }
    }
}

/// The best choice found, and what is proved about all others.
pub(super) struct Searched {
    /// `None` where no choice below the target was found.
    pub(super) best: Option<Choice>,
    /// No choice has a lower value.
    pub(super) bound: i64,
    pub(super) proof: Proof,
}

/// A part that is not yet proved to hold no better choice.
struct OpenPart {
    part: Part,
    node: usize,
    /// Its list of multipliers.
    list: usize,
    bound: i64,
}

struct Search<'m> {
    model: &'m Model,
    best: Option<Choice>,
    /// Only a choice below this value is of interest.
    target: i64,
    lists: Vec<Vec<i64>>,
    nodes: Vec<ProofNode>,
    open: Vec<Option<OpenPart>>,
    /// The open parts, that with the lowest bound first.
    queue: BinaryHeap<Reverse<(i64, usize)>>,
    tried: HashSet<Vec<u32>>,
}

/// Looks for a choice with a value below the target, and for the best one of these unless one is `enough`.
pub(super) fn search(model: &Model, start: Option<Choice>, (target, enough): (i64, i64), limits: Limits) -> Searched {
    let best = start.filter(|start| start.value < target);
    let target = best.as_ref().map_or(target, |best| best.value);
    let mut search = Search {
        model,
        best,
        target,
        lists: Vec::new(),
        nodes: vec![ProofNode::Leaf { multipliers: 0 }],
        open: Vec::new(),
        queue: BinaryHeap::new(),
        tried: HashSet::new(),
    };
    let all = Part::all(model);
    let first = search.start(&all);
    let list = search.keep(first.multipliers);
    search.push(OpenPart { part: all, node: 0, list, bound: first.bound });
    let mut parts = 0;
    while let Some(Reverse((bound, number))) = search.queue.pop() {
        let is_done = parts >= limits.parts || search.target <= enough || Model::rounded_up(bound) >= search.target;
        if is_done {
            search.queue.push(Reverse((bound, number)));
            break;
        }
        let rounds = if parts == 0 { limits.rounds } else { limits.rounds / 100 };
        parts += 1;
        if let Some(open) = search.open[number].take() {
            search.divide(open, rounds);
        }
    }
    search.finish()
}

impl Search<'_> {
    /// Multipliers to begin with: what each row pays for the best choice.
    fn start(&self, all: &Part) -> Relaxed {
        let mut served = all.clone();
        if let Some(best) = &self.best {
            best.candidates.iter().for_each(|candidate| served.fixed[*candidate as usize] = Fixed::Open);
        }
        let most = served.most(self.model, self.model.missing);
        let halved = most.iter().zip(all.most(self.model, self.model.missing)).map(|(paid, most)| {
            // A place that pays nothing values its site at some part of what it would pay without.
            if *paid == 0 { most / 2 } else { *paid }
        });
        relaxed(self.model, all, halved.collect())
    }

    fn keep(&mut self, multipliers: Vec<i64>) -> usize {
        self.lists.push(multipliers);
        self.lists.len() - 1
    }

    fn push(&mut self, open: OpenPart) {
        self.queue.push(Reverse((open.bound, self.open.len())));
        self.open.push(Some(open));
    }

    fn divide(&mut self, open: OpenPart, rounds: usize) {
        let OpenPart { mut part, mut node, list, .. } = open;
        if let Some(row) = self.unserved_row(&part) {
            // Its multiplier alone is the bound, as no candidate is in its row.
            let mut multipliers = vec![0; self.model.rows()];
            multipliers[row] = self.target.max(0);
            let list = self.keep(multipliers);
            self.nodes[node] = ProofNode::Leaf { multipliers: list };
            return;
        }
        if part.left == 0 || part.with(Fixed::Free).next().is_none() {
            self.decide(&part, node);
            return;
        }
        let start = self.lists[list].clone();
        let Ascent { best, often } = self.ascend(&part, start, rounds);
        let list = self.keep(best.multipliers.clone());
        self.nodes[node] = ProofNode::Leaf { multipliers: list };
        if Model::rounded_up(best.bound) >= self.target {
            return;
        }
        let [closed, opened] = self.decided(&part, &best);
        if !closed.is_empty() || !opened.is_empty() {
            let rest = self.nodes.len();
            self.nodes.push(ProofNode::Leaf { multipliers: list });
            for (candidates, to) in [(&closed, Fixed::Closed), (&opened, Fixed::Open)] {
                for candidate in candidates {
                    part.fix(*candidate, to);
                }
            }
            self.nodes[node] = ProofNode::Fix { multipliers: list, closed, open: opened, rest };
            node = rest;
        }
        let Some(candidate) = most_doubtful(&part, &often).filter(|_| part.left > 0) else {
            self.push(OpenPart { part, node, list, bound: best.bound });
            return;
        };
        let first = self.nodes.len();
        self.nodes[node] = ProofNode::Split { site: candidate, without: first, with: first + 1 };
        for (child, to) in [(first, Fixed::Closed), (first + 1, Fixed::Open)] {
            let mut part = part.clone();
            part.fix(candidate, to);
            self.nodes.push(ProofNode::Leaf { multipliers: list });
            let bound = relaxed(self.model, &part, self.lists[list].clone()).bound;
            self.push(OpenPart { part, node: child, list, bound });
        }
    }

    /// A row that no choice of a part serves, and that has to be served.
    fn unserved_row(&self, part: &Part) -> Option<usize> {
        let may_serve = |candidate: u32| part.fixed[candidate as usize] != Fixed::Closed;
        (0..self.model.rows()).find(|row| {
            self.model.outside[*row].is_none() && !self.model.row(*row).iter().any(|entry| may_serve(entry.candidate))
        })
    }

    /// A part with one choice: its multipliers are what each row pays.
    fn decide(&mut self, part: &Part, node: usize) {
        let choice = self.model.choice(part.with(Fixed::Open).collect());
        if self.model.serves_all(&choice.candidates) {
            self.consider(choice);
        }
        let most = part.most(self.model, self.target.max(0));
        let list = self.keep(most);
        self.nodes[node] = ProofNode::Leaf { multipliers: list };
    }

    fn consider(&mut self, choice: Choice) {
        if choice.value < self.target {
            self.target = choice.value;
            self.best = Some(choice);
        }
    }

    fn ascend(&mut self, part: &Part, start: Vec<i64>, rounds: usize) -> Ascent {
        /// The first part has the best multipliers for plans of all parts.
        const MOST_TRIED: [usize; 2] = [60, 3];
        let model = self.model;
        let most_tried = MOST_TRIED[usize::from(self.nodes.len() > 1)];
        let mut tried = 0;
        let effort = Effort { rounds, patience: (rounds / 30).clamp(4, 30) };
        ascend(model, part, start, effort, |better| {
            if tried < most_tried && self.is_promising(better) && self.tried.insert(better.chosen.clone()) {
                tried += 1;
                let choice = good_choice(model, &better.chosen, self.target);
                if model.serves_all(&choice.candidates) {
                    self.consider(choice);
                }
            }
            self.target
        })
    }

    /// Whether exchanges may make the best choice of this one: the multipliers are nearly as good as any.
    fn is_promising(&self, at: &Relaxed) -> bool {
        const MARGIN: i64 = 50;
        self.model.opening > 0 || at.bound >= self.target - self.target / MARGIN - DENOMINATOR
    }

    /// The candidates of which multipliers prove that no better choice has them, and those that every better one has.
    fn decided(&self, part: &Part, at: &Relaxed) -> [Vec<u32>; 2] {
        let reduced = |candidate: u32| at.reduced[candidate as usize];
        let is_chosen = |candidate: &u32| at.chosen.binary_search(candidate).is_ok();
        let (inside, outside): (Vec<u32>, Vec<u32>) = part.with(Fixed::Free).partition(is_chosen);
        // What makes room for another one: the last of the chosen, if there is no room left.
        let is_full = inside.len() >= part.left;
        let last = if is_full { inside.iter().map(|one| reduced(*one)).max().unwrap_or(0) } else { 0 };
        let next = outside.iter().map(|one| reduced(*one)).min().unwrap_or(0).min(0);
        let is_no_better = |bound: i64| Model::rounded_up(bound) >= self.target;
        let closed = outside.into_iter().filter(|one| is_no_better(at.bound - last + reduced(*one)));
        let opened = inside.into_iter().filter(|one| is_no_better(at.bound - reduced(*one) + next));
        [closed.collect(), opened.collect()]
    }

    fn finish(mut self) -> Searched {
        let lowest = self.queue.iter().map(|Reverse((bound, _))| *bound).min();
        for open in self.open.iter().flatten() {
            self.nodes[open.node] = ProofNode::Leaf { multipliers: open.list };
        }
        let bound = lowest.map_or(self.target, |lowest| Model::rounded_up(lowest).min(self.target));
        Searched { best: self.best, bound, proof: proof(self.model, &self.lists, self.nodes) }
    }
}

/// The free candidate that was chosen about as often as not.
fn most_doubtful(part: &Part, often: &[f64]) -> Option<u32> {
    let doubt = |candidate: &u32| (often[*candidate as usize] - 0.5).abs();
    part.with(Fixed::Free).min_by(|a, b| doubt(a).total_cmp(&doubt(b)))
}

/// The nodes with sites instead of candidates, and the lists that they name, for all places.
fn proof(model: &Model, lists: &[Vec<i64>], mut nodes: Vec<ProofNode>) -> Proof {
    let mut number_of = vec![None; lists.len()];
    let mut multipliers = Vec::new();
    let mut renumber = |list: &mut usize| {
        let number = *number_of[*list].get_or_insert_with(|| {
            multipliers.push(model.multipliers_of_places(&lists[*list]));
            multipliers.len() - 1
        });
        *list = number;
    };
    let site = |candidate: &mut u32| *candidate = model.candidates[*candidate as usize];
    for node in &mut nodes {
        match node {
            ProofNode::Leaf { multipliers } => renumber(multipliers),
            ProofNode::Split { site: candidate, .. } => site(candidate),
            ProofNode::Fix { multipliers, closed, open, .. } => {
                renumber(multipliers);
                closed.iter_mut().chain(open).for_each(site);
            }
        }
    }
    Proof { denominator: DENOMINATOR, multipliers, nodes }
}
