//! The assignment of people to sites, and its distance from the equilibrium.

use rayon::prelude::*;

use crate::travel::CostMatrix;

/// The trade-off between travel and congestion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RaamParameters {
    /// The travel cost that is equivalent to one full load, in the unit of the costs; above 0.
    pub tau: f64,
    /// The demand per unit of supply that is one full load; above 0. `None` takes all demand over all supply.
    pub rho: Option<f64>,
    /// The highest travel cost that anybody accepts.
    pub cutoff: Option<f64>,
}

/// Flows from origins with people and supply in reach, to sites with supply.
pub(super) struct Assignment {
    /// People of each origin.
    pub(super) people: Vec<f64>,
    /// Where the pairs of each origin begin.
    pub(super) starts: Vec<usize>,
    /// The site of each pair.
    pub(super) site: Vec<u32>,
    /// The travel cost of each pair, in full loads.
    pub(super) travel: Vec<f64>,
    /// The people of each pair.
    pub(super) flows: Vec<f64>,
    /// The people that are a full load of each site; 0 where it has no supply.
    pub(super) capacity: Vec<f64>,
    loads: Vec<f64>,
}

impl Assignment {
    /// The initial assignment: everybody goes to the nearest site.
    pub(super) fn new(costs: &CostMatrix, demand: &[f64], supply: &[f64], parameters: &RaamParameters) -> Self {
        let total: f64 = supply.iter().sum();
        let rho = parameters.rho.unwrap_or_else(|| if total > 0.0 { demand.iter().sum::<f64>() / total } else { 1.0 });
        let mut assignment = Self {
            people: Vec::new(),
            starts: vec![0],
            site: Vec::new(),
            travel: Vec::new(),
            flows: Vec::new(),
            capacity: supply.iter().map(|supply| supply * rho).collect(),
            loads: Vec::new(),
        };
        for (place, people) in demand.iter().enumerate().filter(|(_, people)| **people > 0.0) {
            let pairs =
                costs.row(place).within(parameters.cutoff).iter().filter(|(to, _)| assignment.capacity[*to] > 0.0);
            let begin = assignment.flows.len();
            for ((to, cost), number) in pairs.zip(0..) {
                assignment.site.push(u32::try_from(to).unwrap_or(u32::MAX));
                assignment.travel.push(cost / parameters.tau);
                assignment.flows.push(if number == 0 { *people } else { 0.0 });
            }
            if assignment.flows.len() > begin {
                assignment.people.push(*people);
                assignment.starts.push(assignment.flows.len());
            }
        }
        assignment.recount_loads();
        assignment
    }

    /// Recounts the loads of all sites, so that rounding errors do not accumulate.
    pub(super) fn recount_loads(&mut self) {
        self.loads = vec![0.0; self.capacity.len()];
        for (to, flow) in self.site.iter().zip(&self.flows) {
            self.loads[*to as usize] += flow;
        }
    }

    pub(super) fn loads(&self) -> &[f64] {
        &self.loads
    }

    pub(super) fn clone_flows(&self) -> Vec<f64> {
        self.flows.clone()
    }

    pub(super) fn restore(&mut self, flows: Vec<f64>) {
        self.flows = flows;
        self.recount_loads();
    }

    /// The congestion cost of a site: its load over its capacity.
    fn congestion(&self, to: usize) -> f64 {
        if self.capacity[to] > 0.0 { self.loads[to] / self.capacity[to] } else { 0.0 }
    }

    /// Reassigns the people of each origin in turn while all others stay, exactly, by water-filling.
    pub(super) fn sweep(&mut self) {
        let mut candidates: Vec<(f64, usize)> = Vec::new();
        for origin in 0..self.people.len() {
            let pairs = self.starts[origin]..self.starts[origin + 1];
            let people = self.people[origin];
            // The cost of each pair without these people; the water level is at most that at which one pair takes them
            // all.
            let mut highest = f64::MAX;
            candidates.clear();
            for pair in pairs.clone() {
                let to = self.site[pair] as usize;
                self.loads[to] = (self.loads[to] - self.flows[pair]).max(0.0);
                let base = self.travel[pair] + self.loads[to] / self.capacity[to];
                highest = highest.min(base + people / self.capacity[to]);
                candidates.push((base, pair));
                self.flows[pair] = 0.0;
            }
            candidates.retain(|(base, _)| *base < highest);
            candidates.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let (mut width, mut filled, mut level) = (0.0, 0.0, f64::MAX);
            for (base, pair) in candidates.iter().take_while(|(base, _)| *base < f64::MAX) {
                if level <= *base {
                    break;
                }
                let capacity = self.capacity[self.site[*pair] as usize];
                width += capacity;
                filled += capacity * base;
                level = (people + filled) / width;
            }
            self.water_fill(&candidates, level, people);
        }
        self.recount_loads();
    }

    fn water_fill(&mut self, candidates: &[(f64, usize)], level: f64, people: f64) {
        let under = || candidates.iter().take_while(|(base, _)| *base < level);
        let amount = |&(base, pair): &(f64, usize)| (level - base) * self.capacity[self.site[pair] as usize];
        let amounts: Vec<(usize, f64)> = under().map(|part| (part.1, amount(part))).collect();
        let filled_amount: f64 = amounts.iter().map(|(_, amount)| amount).sum();
        for (pair, amount) in amounts {
            let flow = amount * (people / filled_amount);
            self.flows[pair] = flow;
            self.loads[self.site[pair] as usize] += flow;
        }
    }

    /// The relative difference of Beckmann's potential from its dual bound at these loads.
    pub(super) fn gap(&self) -> f64 {
        let congestion_cost: f64 = (0..self.capacity.len()).map(|to| self.loads[to] * self.congestion(to) / 2.0).sum();
        let parts: Vec<(f64, f64)> =
            (0..self.people.len()).into_par_iter().map(|origin| self.costs_paid(origin)).collect();
        let travel: f64 = parts.iter().map(|(travel, _)| travel).sum();
        let least: f64 = parts.iter().map(|(_, least)| least).sum();
        let objective = congestion_cost + travel;
        if objective > 0.0 { (objective - (least - congestion_cost)) / objective } else { 0.0 }
    }

    /// The travel cost of an origin's people, and the lowest possible cost of their travel and congestion.
    fn costs_paid(&self, origin: usize) -> (f64, f64) {
        let pairs = self.starts[origin]..self.starts[origin + 1];
        let travel = pairs.clone().map(|pair| self.flows[pair] * self.travel[pair]).sum();
        let costs = pairs.map(|pair| self.travel[pair] + self.congestion(self.site[pair] as usize));
        (travel, self.people[origin] * costs.fold(f64::MAX, f64::min))
    }

    /// The cost of the best choice of each place, also of places without people.
    pub(super) fn access(&self, costs: &CostMatrix, supply: &[f64], parameters: &RaamParameters) -> Vec<Option<f64>> {
        let best = |place: usize| {
            let pairs = costs.row(place).within(parameters.cutoff).iter().filter(|(to, _)| supply[*to] > 0.0);
            pairs.map(|(to, cost)| cost / parameters.tau + self.congestion(to)).reduce(f64::min)
        };
        (0..costs.origins()).into_par_iter().map(best).collect()
    }
}
