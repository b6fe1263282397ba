//! What is asked about tables: the objective, how far is in reach, and what a plan may do with each site. It is kept beside
//! the certificate, so that the problem can be made of the tables again.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::siting::certificate::Certificate;
use crate::siting::problem::{CandidateSite, DemandPlace, Objective, Problem, ProblemError, ReachedSite, Role};
use crate::travel::CostMatrix;

/// A question about tables of demand and costs, whose sites are all candidates unless they are named here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What the plan is to achieve.
    pub objective: Objective,
    /// The highest cost that is in reach, in the unit of the costs; without it every pair that has a cost.
    pub within: Option<f64>,
    /// How many sites are opened at most.
    pub open: Option<usize>,
    /// Sites that are open already.
    pub existing: Vec<String>,
    /// Sites that have to be opened.
    pub forced: Vec<String>,
    /// Sites that may not be open.
    pub excluded: Vec<String>,
    /// People are counted in units of 10 to the power of minus this.
    pub people_decimals: u32,
    /// Costs are counted in units of 10 to the power of minus this.
    pub cost_decimals: u32,
}

/// A question with the certificate of its plan, as it is written to a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertifiedPlan {
    /// What is asked.
    pub question: Question,
    /// The plan and its proof.
    pub certificate: Certificate,
}

/// The tables that a question is about.
#[derive(Debug, Clone, Copy)]
pub struct SitingTables<'t> {
    /// The ids of the places.
    pub places: &'t [String],
    /// Their people, finite and at least 0.
    pub people: &'t [f64],
    /// The ids of the sites.
    pub sites: &'t [String],
    /// The costs between them.
    pub costs: &'t CostMatrix,
}

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuestionError {
    /// A site that is not in the table of costs.
    #[error("no pair of the costs leads to the site `{0}`")]
    UnknownSite(String),
    /// A site that is named for two things.
    #[error("the site `{0}` is named twice among the sites that are fixed, forced or forbidden")]
    TwoRoles(String),
    /// No plan is possible.
    #[error(transparent)]
    Problem(#[from] ProblemError),
}

/// More decimals of people and costs than any survey or router has.
const MOST_DECIMALS: u32 = 3;

impl Question {
    /// The problem with as many decimals as its numbers have, up to three, and fewer where sums would be too large; the
    /// question then says how many.
    ///
    /// # Errors
    /// Where a named site is not known, or no plan is possible.
    pub fn fitted(mut self, tables: SitingTables<'_>) -> Result<(Self, Problem), QuestionError> {
        let costs: Vec<f64> = self.pairs(tables).map(|(_, cost)| cost).collect();
        self.people_decimals = decimals(tables.people);
        self.cost_decimals = if self.counts_costs() { decimals(&costs) } else { 0 };
        loop {
            match self.problem(tables) {
                Err(QuestionError::Problem(ProblemError::TooLarge)) if self.cost_decimals > 0 => {
                    self.cost_decimals -= 1;
                }
                Err(QuestionError::Problem(ProblemError::TooLarge)) if self.people_decimals > 0 => {
                    self.people_decimals -= 1;
                }
                result => return Ok((self, result?)),
            }
        }
    }

    /// The problem that the question asks about tables.
    ///
    /// # Errors
    /// Where a named site is not known, or no plan is possible.
    pub fn problem(&self, tables: SitingTables<'_>) -> Result<Problem, QuestionError> {
        let places = tables.places.iter().zip(tables.people);
        let places =
            places.map(|(id, people)| DemandPlace { id: id.clone(), people: whole(*people, self.people_decimals) });
        let roles = self.roles(tables.sites)?;
        let sites = tables.sites.iter().zip(roles).map(|(id, role)| CandidateSite { id: id.clone(), role });
        let pairs = self.pairs(tables).map(|((place, site), cost)| {
            let cost = if self.counts_costs() { whole(cost, self.cost_decimals) } else { 0 };
            ReachedSite { place, site, cost }
        });
        let pairs: Vec<ReachedSite> = pairs.collect();
        Ok(Problem::new((self.objective, self.open), places.collect(), sites.collect(), &pairs)?)
    }

    const fn counts_costs(&self) -> bool {
        matches!(self.objective, Objective::PMedian | Objective::PCenter)
    }

    /// The pairs in reach. This is decided by the costs as they are, before they are rounded.
    fn pairs<'t>(&self, tables: SitingTables<'t>) -> impl Iterator<Item = ((u32, u32), f64)> + use<'t> {
        let (within, costs) = (self.within, tables.costs);
        (0_u32..).take(costs.origins()).flat_map(move |place| {
            let row = costs.row(place as usize).within(within);
            row.sites.iter().zip(row.costs).map(move |(site, cost)| ((place, *site), *cost))
        })
    }

    fn roles(&self, sites: &[String]) -> Result<Vec<Role>, QuestionError> {
        let mut roles = vec![Role::Candidate; sites.len()];
        let named = [(&self.existing, Role::Existing), (&self.forced, Role::Forced), (&self.excluded, Role::Excluded)];
        for (id, role) in named.into_iter().flat_map(|(ids, role)| ids.iter().map(move |id| (id, role))) {
            let number =
                sites.iter().position(|site| site == id).ok_or_else(|| QuestionError::UnknownSite(id.clone()))?;
            if std::mem::replace(&mut roles[number], role) != Role::Candidate {
                return Err(QuestionError::TwoRoles(id.clone()));
            }
        }
        Ok(roles)
    }
}

/// What is asked, as a command writes it: a certificate can be about an easier question than its reader thinks.
impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let objective = match self.objective {
            Objective::Coverage => "coverage",
            Objective::Cover => "cover",
            Objective::PMedian => "p-median",
            Objective::PCenter => "p-center",
        };
        write!(f, "--objective {objective}")?;
        if let Some(within) = self.within {
            write!(f, " --within {within}")?;
        }
        if let Some(open) = self.open {
            write!(f, " --open {open}")?;
        }
        let named = [("fixed", &self.existing), ("force", &self.forced), ("forbid", &self.excluded)];
        for (option, ids) in named.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            write!(f, " --{option} {}", ids.join(","))?;
        }
        Ok(())
    }
}

/// The fewest decimals with which all numbers are exact, at most [`MOST_DECIMALS`].
fn decimals(numbers: &[f64]) -> u32 {
    let is_exact = |number: f64, scale: f64| ((number * scale).round() / scale - number).abs() <= 1e-12 * number.abs();
    let exact = (0..MOST_DECIMALS).find(|decimals| numbers.iter().all(|number| is_exact(*number, scale(*decimals))));
    exact.unwrap_or(MOST_DECIMALS)
}

/// How many units a whole has.
fn scale(decimals: u32) -> f64 {
    10.0_f64.powi(i32::try_from(decimals).unwrap_or(0))
}

/// A number of units that is nearest to a number of at most 1e15.
fn whole(number: f64, decimals: u32) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded, and at least 0; the cast saturates"
    )]
    let whole = (number * scale(decimals.min(MOST_DECIMALS))).round() as u64;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::travel::Pair;

    fn question(objective: Objective) -> Question {
        Question {
            objective,
            within: Some(30.0),
            open: Some(1),
            existing: Vec::new(),
            forced: Vec::new(),
            excluded: Vec::new(),
            people_decimals: 0,
            cost_decimals: 0,
        }
    }

    fn with_tables<T>(people: [f64; 2], costs: [f64; 3], ask: impl Fn(SitingTables<'_>) -> T) -> T {
        let ids = |ids: [&str; 2]| ids.map(str::to_owned);
        let (places, sites) = (ids(["1", "2"]), ids(["b", "a"]));
        let pairs = [(0, 0), (0, 1), (1, 1)].into_iter().zip(costs);
        let pairs: Vec<Pair> = pairs.map(|((origin, site), cost)| Pair { origin, site, cost }).collect();
        let costs = CostMatrix::from_pairs([2, 2], None, &pairs).unwrap();
        ask(SitingTables { places: &places, people: &people, sites: &sites, costs: &costs })
    }

    #[test]
    fn reach_is_decided_before_costs_are_rounded() {
        with_tables([10.0, 5.5], [12.0, 30.0004, 30.0], |tables| {
            let (question, problem) = question(Objective::PMedian).fitted(tables).unwrap();
            assert_eq!((question.people_decimals, question.cost_decimals), (1, 0));
            assert_eq!([problem.places()[0].people, problem.places()[1].people], [100, 55]);
            assert_eq!([problem.row(0), problem.row(1)], [&[(1, 12)], &[(0, 30)]]);
        });
    }

    #[test]
    fn numbers_keep_the_decimals_that_they_have_and_three_at_most() {
        let decimals = |people: [f64; 2], costs: [f64; 3]| {
            with_tables(people, costs, |tables| {
                let (question, _) = question(Objective::PMedian).fitted(tables).unwrap();
                (question.people_decimals, question.cost_decimals)
            })
        };
        assert_eq!(decimals([1.0 / 3.0, 1.0], [1.25, 2.0, 3.0]), (3, 2));
        // The third decimal of such a number is beyond what a float of its size tells apart with certainty.
        assert_eq!(decimals([1e12 / 3.0, 1.0], [1.25, 2.0, 3.0]), (0, 2));
    }

    #[test]
    fn a_site_that_is_not_known_or_has_two_roles_is_an_error() {
        with_tables([10.0, 5.0], [12.0, 20.0, 3.0], |tables| {
            let mut asked = question(Objective::Coverage);
            asked.existing = vec!["c".to_owned()];
            assert_eq!(asked.problem(tables), Err(QuestionError::UnknownSite("c".to_owned())));
            asked.existing = vec!["a".to_owned()];
            asked.excluded = vec!["a".to_owned()];
            assert_eq!(asked.problem(tables), Err(QuestionError::TwoRoles("a".to_owned())));
        });
    }

    #[test]
    fn a_question_without_an_answer_says_why() {
        with_tables([10.0, 5.0], [12.0, 20.0, 31.0], |tables| {
            let ask =
                |objective, open| Question { open, ..question(objective) }.problem(tables).unwrap_err().to_string();
            assert_eq!(ask(Objective::Cover, None), "no site that is or may be open can serve `2`");
            assert_eq!(
                ask(Objective::Coverage, Some(3)),
                "3 sites are to be opened, and there are 2 that may be: name fewer, or add candidates"
            );
            assert_eq!(ask(Objective::Coverage, None), "say how many sites are to be opened");
        });
    }
}
