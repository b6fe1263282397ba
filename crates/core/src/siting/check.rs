//! Checks a certificate against the problem: its plan, its value and its bound are recomputed in whole numbers.
//!
//! Nothing here is shared with the search. What the bound rests on is one sentence: for multipliers `u` of which none is
//! above what its place pays without any site (for coverage its people), every plan has at least the value `Σ u + Σ r` over its sites, where
//! `r = opening + Σ min(0, cost − u)` over the places in reach; so the cheapest sites that a part of the plans may have
//! give a lower bound for that part.

use crate::siting::certificate::{Certificate, Proof, ProofNode};
use crate::siting::problem::{Objective, Problem, Role};

/// Why a certificate is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is about other data.
    #[error(
        "the certificate is about other data, or another question: its checksum is {certificate}, that of the data {data}"
    )]
    OtherProblem {
        /// The checksum of the certificate.
        certificate: String,
        /// That of the data.
        data: String,
    },
    /// The plan names a site that is not in the data.
    #[error("the plan opens `{0}`, which is not among the sites")]
    UnknownSite(String),
    /// The plan names a site that it may not open.
    #[error("the plan opens `{0}`, which is open already, may not be opened, or is named twice")]
    NotACandidate(String),
    /// The plan leaves out a site that it has to open.
    #[error("the plan does not open `{0}`, which has to be opened")]
    NotForced(String),
    /// The plan opens too many sites.
    #[error("the plan opens {opened} sites, and {open} may be opened")]
    TooMany {
        /// How many it opens.
        opened: usize,
        /// How many it may open.
        open: usize,
    },
    /// A place has no site.
    #[error("the plan has no site for `{0}`")]
    NotServed(String),
    /// The value of the plan is another one.
    #[error("the certificate says that the plan has the value {claimed}, and it has {value}")]
    WrongValue {
        /// What the certificate says.
        claimed: i64,
        /// What follows from the data.
        value: i128,
    },
    /// The multipliers prove less.
    #[error("the certificate says that no plan is beyond {claimed}, and its numbers prove {proved}")]
    NotProved {
        /// What the certificate says.
        claimed: i64,
        /// What its numbers prove: sites that are needed for the p-center, else the objective.
        proved: i128,
    },
    /// The multipliers cannot be used.
    #[error("list {list} of multipliers has no number, or too large a number, for the place `{place}`")]
    Multipliers {
        /// Which list, from 0.
        list: usize,
        /// The place.
        place: String,
    },
    /// The parts of the proof do not make up all plans.
    #[error("node {0} of the proof is missing, is used twice or not at all, or divides what it cannot divide")]
    Nodes(usize),
}

/// What is certain about a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// Its objective.
    pub value: i64,
    /// The objective that no plan is beyond.
    pub bound: i64,
    /// How many parts the plans were divided into.
    pub parts: usize,
}

impl Checked {
    /// Whether no plan is better.
    #[must_use]
    pub const fn is_optimal(&self) -> bool {
        self.value == self.bound
    }
}

/// Recomputes what a certificate says.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(problem: &Problem, certificate: &Certificate) -> Result<Checked, Refusal> {
    let data = problem.fingerprint();
    if certificate.problem != data {
        return Err(Refusal::OtherProblem { certificate: certificate.problem.clone(), data });
    }
    let open = open_sites(problem, &certificate.plan)?;
    let value = value(problem, &open, certificate.plan.len())?;
    let claimed = certificate.value;
    if i128::from(claimed) != value {
        return Err(Refusal::WrongValue { claimed, value });
    }
    let below = (problem.objective() == Objective::PCenter).then(|| u64::try_from(certificate.bound).unwrap_or(0));
    let least = Checker::new(problem, &certificate.proof, below)?.least()?;
    let claimed = certificate.bound;
    let (is_proved, proved) = match problem.objective() {
        Objective::Coverage => {
            let all: i128 = problem.places().iter().map(|place| i128::from(place.people)).sum();
            (i128::from(claimed) >= all - least, all - least)
        }
        Objective::Cover | Objective::PMedian => (i128::from(claimed) <= least, least),
        Objective::PCenter => (problem.open().is_some_and(|open| least > count(open)), least),
    };
    if !is_proved {
        return Err(Refusal::NotProved { claimed, proved });
    }
    let parts = certificate.proof.nodes.iter().filter(|node| matches!(node, ProofNode::Leaf { .. })).count();
    Ok(Checked { value: certificate.value, bound: certificate.bound, parts })
}

fn count(number: usize) -> i128 {
    i128::try_from(number).unwrap_or(i128::MAX)
}

/// Which sites are open with a plan.
fn open_sites(problem: &Problem, plan: &[String]) -> Result<Vec<bool>, Refusal> {
    let mut open: Vec<bool> = problem.sites().iter().map(|site| site.role == Role::Existing).collect();
    for id in plan {
        let number = problem.sites().iter().position(|site| site.id == *id);
        let number = number.ok_or_else(|| Refusal::UnknownSite(id.clone()))?;
        if open[number] || problem.sites()[number].role == Role::Excluded {
            return Err(Refusal::NotACandidate(id.clone()));
        }
        open[number] = true;
    }
    let left_out = problem.sites().iter().zip(&open).find(|(site, open)| site.role == Role::Forced && !**open);
    if let Some((site, _)) = left_out {
        return Err(Refusal::NotForced(site.id.clone()));
    }
    match problem.open().filter(|open| plan.len() > *open) {
        Some(open) => Err(Refusal::TooMany { opened: plan.len(), open }),
        None => Ok(open),
    }
}

/// The objective of a plan.
fn value(problem: &Problem, open: &[bool], opened: usize) -> Result<i128, Refusal> {
    let (mut covered, mut sum, mut worst) = (0, 0, 0);
    for (number, place) in problem.places().iter().enumerate().filter(|(_, place)| place.people > 0) {
        let reached = problem.row(number).iter().filter(|(site, _)| open[*site as usize]);
        match reached.map(|(_, cost)| i128::from(*cost)).min() {
            Some(cost) => {
                covered += i128::from(place.people);
                sum += i128::from(place.people) * cost;
                worst = cost.max(worst);
            }
            None if problem.objective() == Objective::Coverage => {}
            None => return Err(Refusal::NotServed(place.id.clone())),
        }
    }
    Ok(match problem.objective() {
        Objective::Coverage => covered,
        Objective::Cover => count(opened),
        Objective::PMedian => sum,
        Objective::PCenter => worst,
    })
}

/// Whether a part has a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Has {
    Yes,
    No,
    Either,
}

/// What is next on the way through the nodes.
enum Step {
    Visit(usize),
    Set(u32, Has),
}

/// The sum of a list of multipliers, and the reduced cost of each site.
struct Priced {
    sum: i128,
    reduced: Vec<i128>,
}

struct Checker<'c> {
    proof: &'c Proof,
    lists: Vec<Priced>,
    has: Vec<Has>,
    /// Sites of the problem that are open anyway, and so need no room.
    existing: usize,
    /// The most sites that a plan opens.
    room: usize,
}

impl<'c> Checker<'c> {
    fn new(problem: &Problem, proof: &'c Proof, below: Option<u64>) -> Result<Self, Refusal> {
        if proof.denominator <= 0 {
            return Err(Refusal::Nodes(0));
        }
        let lists = (0..proof.multipliers.len()).map(|list| priced(problem, proof, list, below));
        let has = problem.sites().iter().map(|site| match site.role {
            Role::Existing | Role::Forced => Has::Yes,
            Role::Candidate => Has::Either,
            Role::Excluded => Has::No,
        });
        // The p-center is proved by a cover, which may have as many sites as it needs.
        let room = problem.open().filter(|_| problem.objective() != Objective::PCenter);
        Ok(Self {
            proof,
            lists: lists.collect::<Result<_, _>>()?,
            has: has.collect(),
            existing: problem.count(Role::Existing),
            room: room.unwrap_or(problem.sites().len()),
        })
    }

    /// The least value of any plan that the nodes leave possible, rounded up to a whole number.
    fn least(mut self) -> Result<i128, Refusal> {
        let nodes = &self.proof.nodes;
        let mut seen = vec![false; nodes.len()];
        let mut steps = vec![Step::Visit(0)];
        let mut least: Option<i128> = None;
        while let Some(step) = steps.pop() {
            let number = match step {
                Step::Set(site, has) => {
                    self.has[site as usize] = has;
                    continue;
                }
                Step::Visit(number) => number,
            };
            let node = nodes.get(number).filter(|_| !seen[number]).ok_or(Refusal::Nodes(number))?;
            seen[number] = true;
            let bound = match node {
                ProofNode::Leaf { multipliers } => self.part(number, *multipliers)?.bound(),
                ProofNode::Split { site, without, with } => {
                    self.require_either(number, std::slice::from_ref(site))?;
                    steps.extend([Step::Set(*site, Has::Either), Step::Visit(*with), Step::Set(*site, Has::Yes)]);
                    steps.extend([Step::Visit(*without), Step::Set(*site, Has::No)]);
                    continue;
                }
                ProofNode::Fix { multipliers, closed, open, rest } => {
                    self.require_either(number, closed)?;
                    self.require_either(number, open)?;
                    let part = self.part(number, *multipliers)?;
                    let with = closed.iter().filter_map(|site| part.with(*site));
                    let least = with.chain(open.iter().map(|site| part.without(*site))).min();
                    let all = || closed.iter().chain(open);
                    steps.extend(all().map(|site| Step::Set(*site, Has::Either)));
                    steps.push(Step::Visit(*rest));
                    steps.extend(closed.iter().map(|site| Step::Set(*site, Has::No)));
                    steps.extend(open.iter().map(|site| Step::Set(*site, Has::Yes)));
                    least
                }
            };
            least = least.into_iter().chain(bound).min();
        }
        if let Some(unused) = seen.iter().position(|seen| !seen) {
            return Err(Refusal::Nodes(unused));
        }
        let denominator = i128::from(self.proof.denominator);
        let least = least.ok_or(Refusal::Nodes(0))?;
        Ok((least + denominator - 1).div_euclid(denominator))
    }

    /// Whether a node may decide about these sites: each once, and none is decided.
    fn require_either(&self, node: usize, sites: &[u32]) -> Result<(), Refusal> {
        let is_open = |site: &u32| self.has.get(*site as usize) == Some(&Has::Either);
        if sites.iter().all(is_open) { Ok(()) } else { Err(Refusal::Nodes(node)) }
    }

    fn part(&self, node: usize, list: usize) -> Result<Part<'_>, Refusal> {
        let list = self.lists.get(list).ok_or(Refusal::Nodes(node))?;
        let of = |wanted: Has| self.has.iter().zip(&list.reduced).filter(move |(has, _)| **has == wanted);
        let base = list.sum + of(Has::Yes).map(|(_, reduced)| reduced).sum::<i128>();
        let used = of(Has::Yes).count() - self.existing;
        let mut lowest: Vec<i128> =
            of(Has::Either).map(|(_, reduced)| *reduced).filter(|reduced| *reduced < 0).collect();
        lowest.sort_unstable();
        let mut sums = vec![0];
        for reduced in &lowest {
            sums.push(sums[sums.len() - 1] + reduced);
        }
        Ok(Part { list, base, lowest, sums, room: self.room.checked_sub(used) })
    }
}

/// The plans that a node is about, at a list of multipliers.
struct Part<'l> {
    list: &'l Priced,
    /// The bound without any further site.
    base: i128,
    /// The reduced costs below 0 of the sites that may be added, rising.
    lowest: Vec<i128>,
    /// The sum of the first of these, for each number of them.
    sums: Vec<i128>,
    /// How many may be added; `None` where there are too many already.
    room: Option<usize>,
}

impl Part<'_> {
    /// `None` where there is no such plan.
    fn bound(&self) -> Option<i128> {
        self.room.map(|room| self.base + self.sums[room.min(self.lowest.len())])
    }

    /// The bound of the plans with one more site.
    fn with(&self, site: u32) -> Option<i128> {
        let own = self.list.reduced[site as usize];
        let room = self.room?.checked_sub(1)?;
        Some(self.base + own + self.others(own, room))
    }

    /// The bound of the plans without a site that may be added; where there is none at all, a bound that is too low.
    fn without(&self, site: u32) -> i128 {
        self.base + self.others(self.list.reduced[site as usize], self.room.unwrap_or(0))
    }

    /// The sum of the lowest reduced costs but for one of this height.
    fn others(&self, own: i128, room: usize) -> i128 {
        let taken = room.min(self.lowest.len());
        let is_taken = taken > 0 && own <= self.lowest[taken - 1];
        let instead = self.lowest.get(taken).copied().unwrap_or(0);
        self.sums[taken] + if is_taken { instead - own } else { 0 }
    }
}

/// The prices of sites at a list of multipliers. Sites that cost `below` or more are out of reach, where that is given.
fn priced(problem: &Problem, proof: &Proof, list: usize, below: Option<u64>) -> Result<Priced, Refusal> {
    let multipliers = &proof.multipliers[list];
    let denominator = i128::from(proof.denominator);
    let (opening, counts_cost, people_are_the_most) = match problem.objective() {
        Objective::Coverage => (0, false, true),
        Objective::Cover | Objective::PCenter => (1, false, false),
        Objective::PMedian => (0, true, false),
    };
    let opening_of = |role: Role| if role == Role::Existing { 0 } else { opening * denominator };
    let mut reduced: Vec<i128> = problem.sites().iter().map(|site| opening_of(site.role)).collect();
    let mut sum = 0;
    for (number, place) in problem.places().iter().enumerate() {
        let people = i128::from(place.people);
        let multiplier = multipliers.get(number).map(|multiplier| i128::from(*multiplier));
        // A place without people pays nothing, and so proves nothing.
        let is_bounded = people_are_the_most || people == 0;
        let usable = multiplier.filter(|multiplier| !is_bounded || *multiplier <= people * denominator);
        let multiplier = usable.ok_or_else(|| Refusal::Multipliers { list, place: place.id.clone() })?;
        sum += multiplier;
        for (site, cost) in problem.row(number) {
            if below.is_some_and(|below| *cost >= below) {
                break;
            }
            let cost = if counts_cost { people * i128::from(*cost) * denominator } else { 0 };
            reduced[*site as usize] += (cost - multiplier).min(0);
        }
    }
    Ok(Priced { sum, reduced })
}
