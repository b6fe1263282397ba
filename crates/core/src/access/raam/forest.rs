//! The exact equilibrium among the pairs that have flow.
//!
//! Origins and sites with the pairs that have flow are a bipartite graph. Along a cycle, flow can be shifted without
//! changing any load until a pair is empty: so the graph can be reduced to a forest. In a tree all differences of
//! congestion follow from travel costs, and the one free number follows from the people. Where a flow would be
//! negative, its pair is removed on the way there.

use crate::access::raam::assignment::Assignment;

/// Moves to the minimum of the potential over the pairs that have flow, and removes those that become empty.
pub(super) fn equilibrate(assignment: &mut Assignment) {
    let mut forest = Forest::build(assignment);
    let mut trees = forest.trees(assignment);
    while let Some(tree) = trees.pop() {
        if let Some(cut) = forest.move_to_balance(assignment, &tree) {
            trees.extend(forest.split(&tree, cut));
        }
    }
    assignment.recount_loads();
}

/// The pair between a node and its parent.
#[derive(Debug, Clone, Copy)]
struct ParentEdge {
    parent: usize,
    pair: usize,
}

/// A spanning forest. Origins are the first nodes, sites the others.
struct Forest {
    origins: usize,
    parents: Vec<Option<ParentEdge>>,
    /// The flows in equilibrium, by node, to or from its parent.
    balanced: Vec<f64>,
    potential: Vec<f64>,
}

impl Forest {
    fn build(assignment: &mut Assignment) -> Self {
        let origins = assignment.people.len();
        let nodes = origins + assignment.capacity.len();
        let mut forest =
            Self { origins, parents: vec![None; nodes], balanced: vec![0.0; nodes], potential: vec![0.0; nodes] };
        let mut visited_by = vec![usize::MAX; nodes];
        for origin in 0..origins {
            for pair in assignment.starts[origin]..assignment.starts[origin + 1] {
                if assignment.flows[pair] > 0.0 {
                    forest.add(assignment, origin, pair, &mut visited_by);
                }
            }
        }
        forest
    }

    /// Adds a pair; where it closes a cycle, flow is shifted along the cycle until a pair is empty.
    fn add(&mut self, assignment: &mut Assignment, origin: usize, pair: usize, visited_by: &mut [usize]) {
        let site_node = self.origins + assignment.site[pair] as usize;
        let mut node = Some(origin);
        while let Some(at) = node {
            visited_by[at] = pair;
            node = self.parents[at].map(|parent_edge| parent_edge.parent);
        }
        let mut common_ancestor = site_node;
        while visited_by[common_ancestor] != pair {
            let Some(parent_edge) = self.parents[common_ancestor] else {
                self.attach(origin, ParentEdge { parent: site_node, pair });
                return;
            };
            common_ancestor = parent_edge.parent;
        }
        let cycle = self.cycle(origin, site_node, common_ancestor);
        // The change of the travel cost when flow is shifted to the new pair.
        let cost_change: f64 =
            cycle.iter().map(|(node, sign)| sign * assignment.travel[self.parent_edge(*node).pair]).sum();
        let sign = if assignment.travel[pair] + cost_change <= 0.0 { 1.0 } else { -1.0 };
        let falling = cycle.iter().filter(|(_, own)| own * sign < 0.0);
        let smallest = falling
            .map(|(node, _)| (assignment.flows[self.parent_edge(*node).pair], *node))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(flow, _)| sign > 0.0 || *flow < assignment.flows[pair]);
        let amount = smallest.map_or(assignment.flows[pair], |(flow, _)| flow);
        for (node, own) in &cycle {
            let flow = &mut assignment.flows[self.parent_edge(*node).pair];
            *flow = (*flow + own * sign * amount).max(0.0);
        }
        let Some((_, node)) = smallest else {
            assignment.flows[pair] = 0.0;
            return;
        };
        assignment.flows[pair] += sign * amount;
        assignment.flows[self.parent_edge(node).pair] = 0.0;
        let below_origin = self.is_above(node, origin);
        self.parents[node] = None;
        let (end, other) = if below_origin { (origin, site_node) } else { (site_node, origin) };
        self.attach(end, ParentEdge { parent: other, pair });
    }

    /// The child nodes of the pairs of a cycle, each with the sign of its change when the new pair gets flow.
    fn cycle(&self, origin: usize, site_node: usize, common_ancestor: usize) -> Vec<(usize, f64)> {
        let mut cycle = Vec::new();
        for mut node in [origin, site_node] {
            let mut sign = -1.0;
            while node != common_ancestor {
                cycle.push((node, sign));
                sign = -sign;
                node = self.parent_edge(node).parent;
            }
        }
        cycle
    }

    fn is_above(&self, node: usize, below: usize) -> bool {
        let mut at = Some(below);
        while let Some(found) = at {
            if found == node {
                return true;
            }
            at = self.parents[found].map(|parent_edge| parent_edge.parent);
        }
        false
    }

    fn parent_edge(&self, node: usize) -> ParentEdge {
        self.parents[node].unwrap_or(ParentEdge { parent: node, pair: 0 })
    }

    /// Makes a node the root of its tree, and attaches it to another.
    fn attach(&mut self, node: usize, below: ParentEdge) {
        let (mut at, mut new) = (node, Some(below));
        while let Some(next) = new {
            let old = self.parents[at].replace(next);
            new = old.map(|parent_edge| ParentEdge { parent: at, pair: parent_edge.pair });
            at = old.map_or(at, |parent_edge| parent_edge.parent);
        }
    }

    /// The nodes of each tree with people, parents before children.
    fn trees(&self, assignment: &Assignment) -> Vec<Vec<usize>> {
        let mut children = vec![Vec::new(); self.parents.len()];
        for (node, parent_edge) in self.parents.iter().enumerate() {
            if let Some(parent_edge) = parent_edge {
                children[parent_edge.parent].push(node);
            }
        }
        let is_root = |node: &usize| self.parents[*node].is_none();
        let people = |node: &usize| *node < assignment.people.len() || !children[*node].is_empty();
        let tree = |root: usize| {
            let mut nodes = vec![root];
            let mut at = 0;
            while at < nodes.len() {
                nodes.extend(&children[nodes[at]]);
                at += 1;
            }
            nodes
        };
        (0..self.parents.len()).filter(is_root).filter(people).map(tree).collect()
    }

    /// Moves the flows of a tree towards equilibrium, until it is reached or a pair is empty. Returns the child node of
    /// that pair.
    fn move_to_balance(&mut self, assignment: &mut Assignment, tree: &[usize]) -> Option<usize> {
        self.solve_tree(assignment, tree);
        let mut share = 1.0;
        let mut empty = None;
        for node in &tree[1..] {
            let (now, balanced) = (assignment.flows[self.parent_edge(*node).pair], self.balanced[*node]);
            if balanced < 0.0 && now < share * (now - balanced) {
                share = now / (now - balanced);
                empty = Some(*node);
            }
        }
        for node in &tree[1..] {
            let flow = &mut assignment.flows[self.parent_edge(*node).pair];
            *flow = (*flow + share * (self.balanced[*node] - *flow)).max(0.0);
        }
        if let Some(node) = empty {
            assignment.flows[self.parent_edge(node).pair] = 0.0;
            self.parents[node] = None;
        }
        empty
    }

    fn solve_tree(&mut self, assignment: &Assignment, tree: &[usize]) {
        let capacity = |node: usize| assignment.capacity[node - self.origins];
        self.potential[tree[0]] = 0.0;
        for node in &tree[1..] {
            let parent_edge = self.parent_edge(*node);
            let pair = assignment.travel[parent_edge.pair];
            // The cost of an origin is travel plus congestion at the site.
            self.potential[*node] =
                self.potential[parent_edge.parent] + if *node < self.origins { pair } else { -pair };
        }
        let (mut people, mut total_capacity, mut filled) = (0.0, 0.0, 0.0);
        for node in tree {
            if *node < self.origins {
                people += assignment.people[*node];
            } else {
                total_capacity += capacity(*node);
                filled += capacity(*node) * self.potential[*node];
            }
        }
        let rise = (people - filled) / total_capacity;
        for node in tree {
            self.balanced[*node] = if *node < self.origins {
                assignment.people[*node]
            } else {
                capacity(*node) * (self.potential[*node] + rise)
            };
        }
        for node in tree[1..].iter().rev() {
            let parent = self.parent_edge(*node).parent;
            self.balanced[parent] -= self.balanced[*node];
        }
    }

    /// Splits a tree above a node.
    fn split(&mut self, tree: &[usize], cut: usize) -> [Vec<usize>; 2] {
        // Potentials are not needed until the next balance: they mark the nodes below the cut.
        for node in tree {
            let below = *node == cut
                || self.parents[*node].is_some_and(|parent_edge| self.potential[parent_edge.parent] == 1.0);
            self.potential[*node] = f64::from(u8::from(below));
        }
        let (below, above) = tree.iter().partition(|node| self.potential[**node] == 1.0);
        [below, above]
    }
}
