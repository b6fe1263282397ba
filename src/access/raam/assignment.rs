//! Who goes where, and how far that is from the equilibrium.

use rayon::prelude::*;

use crate::access::raam::Agents;
use crate::travel::CostMatrix;

/// Flows from the places that have people and supply in reach, to the places that supply anything.
pub(super) struct Market {
    /// People of each origin.
    pub(super) people: Vec<f64>,
    /// Where the ways of each origin begin.
    pub(super) starts: Vec<usize>,
    /// Where each way leads.
    pub(super) supply: Vec<u32>,
    /// What each way costs, in full loads.
    pub(super) travel: Vec<f64>,
    /// How many people go each way.
    pub(super) flows: Vec<f64>,
    /// How many people are a full load of each place of supply; 0 where it supplies nothing.
    pub(super) capacity: Vec<f64>,
    loads: Vec<f64>,
}

impl Market {
    /// Everybody begins by going to the nearest place.
    pub(super) fn new(costs: &CostMatrix, demand: &[f64], supply: &[f64], agents: &Agents) -> Self {
        let total: f64 = supply.iter().sum();
        let rho = agents.rho.unwrap_or_else(|| if total > 0.0 { demand.iter().sum::<f64>() / total } else { 1.0 });
        let mut market = Self {
            people: Vec::new(),
            starts: vec![0],
            supply: Vec::new(),
            travel: Vec::new(),
            flows: Vec::new(),
            capacity: supply.iter().map(|supply| supply * rho).collect(),
            loads: Vec::new(),
        };
        for (place, people) in demand.iter().enumerate().filter(|(_, people)| **people > 0.0) {
            let ways = costs.row(place).within(agents.cutoff).iter().filter(|(to, _)| market.capacity[*to] > 0.0);
            let begin = market.flows.len();
            for ((to, cost), number) in ways.zip(0..) {
                market.supply.push(u32::try_from(to).unwrap_or(u32::MAX));
                market.travel.push(cost / agents.tau);
                market.flows.push(if number == 0 { *people } else { 0.0 });
            }
            if market.flows.len() > begin {
                market.people.push(*people);
                market.starts.push(market.flows.len());
            }
        }
        market.count();
        market
    }

    /// Counts the loads anew, so that rounding does not add up.
    pub(super) fn count(&mut self) {
        self.loads = vec![0.0; self.capacity.len()];
        for (to, flow) in self.supply.iter().zip(&self.flows) {
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
        self.count();
    }

    /// How full a place is.
    fn crowd(&self, to: usize) -> f64 {
        if self.capacity[to] > 0.0 { self.loads[to] / self.capacity[to] } else { 0.0 }
    }

    /// Lets the people of each origin in turn choose anew while all others stay: exactly, as water fills a basin.
    pub(super) fn sweep(&mut self) {
        let mut basin: Vec<(f64, usize)> = Vec::new();
        for origin in 0..self.people.len() {
            let ways = self.starts[origin]..self.starts[origin + 1];
            let people = self.people[origin];
            // What each way costs without these people; nobody fills above the level at which one way would take them all.
            let mut highest = f64::MAX;
            basin.clear();
            for way in ways.clone() {
                let to = self.supply[way] as usize;
                self.loads[to] = (self.loads[to] - self.flows[way]).max(0.0);
                let base = self.travel[way] + self.loads[to] / self.capacity[to];
                highest = highest.min(base + people / self.capacity[to]);
                basin.push((base, way));
                self.flows[way] = 0.0;
            }
            basin.retain(|(base, _)| *base < highest);
            basin.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let (mut width, mut filled, mut level) = (0.0, 0.0, f64::MAX);
            for (base, way) in basin.iter().take_while(|(base, _)| *base < f64::MAX) {
                if level <= *base {
                    break;
                }
                let capacity = self.capacity[self.supply[*way] as usize];
                width += capacity;
                filled += capacity * base;
                level = (people + filled) / width;
            }
            self.pour(&basin, level, people);
        }
        self.count();
    }

    fn pour(&mut self, basin: &[(f64, usize)], level: f64, people: f64) {
        let under = || basin.iter().take_while(|(base, _)| *base < level);
        let amount = |&(base, way): &(f64, usize)| (level - base) * self.capacity[self.supply[way] as usize];
        let amounts: Vec<(usize, f64)> = under().map(|part| (part.1, amount(part))).collect();
        let poured: f64 = amounts.iter().map(|(_, amount)| amount).sum();
        for (way, amount) in amounts {
            let flow = amount * (people / poured);
            self.flows[way] = flow;
            self.loads[self.supply[way] as usize] += flow;
        }
    }

    /// The relative difference between the potential and the bound that its dual gives at these loads.
    pub(super) fn gap(&self) -> f64 {
        let crowding: f64 = (0..self.capacity.len()).map(|to| self.loads[to] * self.crowd(to) / 2.0).sum();
        let parts: Vec<(f64, f64)> = (0..self.people.len()).into_par_iter().map(|origin| self.paid(origin)).collect();
        let travel: f64 = parts.iter().map(|(travel, _)| travel).sum();
        let least: f64 = parts.iter().map(|(_, least)| least).sum();
        let potential = crowding + travel;
        if potential > 0.0 { (potential - (least - crowding)) / potential } else { 0.0 }
    }

    /// What the people of an origin pay for travel, and what they would pay at least for travel and crowds.
    fn paid(&self, origin: usize) -> (f64, f64) {
        let ways = self.starts[origin]..self.starts[origin + 1];
        let travel = ways.clone().map(|way| self.flows[way] * self.travel[way]).sum();
        let costs = ways.map(|way| self.travel[way] + self.crowd(self.supply[way] as usize));
        (travel, self.people[origin] * costs.fold(f64::MAX, f64::min))
    }

    /// The cost of the best choice of each place, also of those without people.
    pub(super) fn access(&self, costs: &CostMatrix, supply: &[f64], agents: &Agents) -> Vec<Option<f64>> {
        let best = |place: usize| {
            let ways = costs.row(place).within(agents.cutoff).iter().filter(|(to, _)| supply[*to] > 0.0);
            ways.map(|(to, cost)| cost / agents.tau + self.crowd(to)).reduce(f64::min)
        };
        (0..costs.origins()).into_par_iter().map(best).collect()
    }
}
