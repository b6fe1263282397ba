//! What proves a plan: its value follows from the data, and numbers beside it prove a bound that no plan is beyond.

use serde::{Deserialize, Serialize};

/// Multipliers are whole numbers over this.
pub(super) const DENOMINATOR: i64 = 1000;

/// A plan, and the proof of how good it can be.
///
/// Sites and places are numbered from 0 in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// [`crate::siting::Problem::fingerprint`] of what was asked.
    pub problem: String,
    /// The ids of the sites that the plan opens; those that are open anyway are not named.
    pub plan: Vec<String>,
    /// People with a site in reach, number of sites opened, sum of people times cost, or cost of the place that is worst
    /// off: the objective of the plan, in the whole units of the problem.
    pub value: i64,
    /// The objective that no plan is beyond: at least `value` for coverage, otherwise at most.
    pub bound: i64,
    /// What proves the bound.
    pub proof: Proof,
}

/// All plans, divided until multipliers prove a bound for each part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// What the multipliers are to be divided by.
    pub denominator: i64,
    /// Lists of multipliers, one for each place.
    pub multipliers: Vec<Vec<i64>>,
    /// The first one is about all plans; the parts of a node come after it.
    pub nodes: Vec<ProofNode>,
}

/// A part of all plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum ProofNode {
    /// A list of multipliers proves the bound.
    Leaf {
        /// Its number.
        multipliers: usize,
    },
    /// The plans without a site and those with it.
    Split {
        /// Which site.
        site: u32,
        /// The node of the plans without it.
        without: usize,
        /// The node of the plans with it.
        with: usize,
    },
    /// A list of multipliers proves the bound for all plans with any of some sites, and for all without any of others.
    Fix {
        /// The list.
        multipliers: usize,
        /// Plans with one of these are proved not to be better.
        closed: Vec<u32>,
        /// Plans without one of these are proved not to be better.
        open: Vec<u32>,
        /// The node of the rest.
        rest: usize,
    },
}
