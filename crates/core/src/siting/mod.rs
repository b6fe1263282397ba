//! Where to open sites: plans that are best for an objective, with a proof that others can check.
//!
//! A [`Problem`] is checked once; [`solve()`] finds a plan and its [`Certificate`]; [`check()`] recomputes both from the
//! problem in whole numbers, and shares nothing with the search.

mod branch;
mod certificate;
mod check;
mod lagrange;
mod model;
mod plans;
mod problem;
mod question;
mod solve;
mod survey;

pub use branch::Limits;
pub use certificate::{Certificate, Proof, ProofNode};
pub use check::{Checked, Refusal, check};
pub use problem::{CandidateSite, DemandPlace, Objective, Problem, ProblemError, ReachedSite, Role};
pub use question::{CertifiedPlan, Question, QuestionError, SitingTables};
pub use solve::{SolveError, solve};
pub use survey::{
    Exchange, PlanRank, Weights, exchanges_not_told_apart, plan_difference, plan_ranks, plan_total, plan_weights,
    probability_above_zero,
};
