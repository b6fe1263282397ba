//! Unknowns in the same sums, merged without loss.
//!
//! Consider a bipartite graph. Its vertices are the totals (of a tract over all groups) and the signatures (the
//! distinct combinations of other sums that unknowns are in). Each unknown is the edge between its total and its
//! signature. Along a cycle the unknowns can change with alternating signs without changing any sum, so that none is
//! determined. Of the bridges, the equations fix only the sum of each signature, and that the signatures of a connected
//! component sum to its totals. So each signature becomes one unknown, and the totals of each component become one
//! equation.

use crate::disclosure::audit::equations::Equations;

/// Stands for no vertex.
const NONE: u32 = u32::MAX;

/// Equations of merged unknowns.
#[derive(Debug)]
pub(super) struct MergedSystem {
    /// Those of the components, then all others.
    equations: Equations,
    /// The number of components, whose equations come first.
    components: usize,
    /// The number of totals: the first vertices, before the signatures.
    totals: usize,
    /// The edge of each unknown.
    edges: Vec<Edge>,
    /// For each signature the number of its unknowns without a total, and their merged unknown.
    without_total: Vec<(u32, u32)>,
    /// The number of merged unknowns.
    unknowns: usize,
    forest: Forest,
}

#[derive(Debug, Clone, Copy)]
struct Edge {
    total: u32,
    signature: u32,
}

/// A depth-first spanning forest.
#[derive(Debug, Default)]
struct Forest {
    /// Vertices in preorder.
    order: Vec<u32>,
    /// The edge to the parent of each vertex, and the parent.
    parent: Vec<Option<(u32, u32)>>,
    /// The component of each vertex; [`NONE`] for one without edges.
    component: Vec<u32>,
    components: usize,
    /// Whether each edge is on no cycle.
    is_bridge: Vec<bool>,
}

impl MergedSystem {
    pub(super) fn new(equations: &Equations, totals: usize, unknowns: usize) -> Self {
        let mut edges = vec![Edge { total: NONE, signature: NONE }; unknowns];
        for (equation, total) in equations.each().take(totals).zip(0..) {
            for (unknown, _) in equation {
                edges[*unknown as usize].total = total;
            }
        }
        let signatures = set_signatures(equations, totals, &mut edges);
        let forest = Forest::new(&edges, totals, signatures);
        let components = forest.components;
        let mut merged = Self {
            equations: Equations::default(),
            components,
            totals,
            edges,
            without_total: vec![(0, NONE); signatures],
            unknowns: signatures,
            forest,
        };
        for edge in merged.edges.iter().filter(|edge| edge.total == NONE) {
            merged.without_total[edge.signature as usize].0 += 1;
        }
        for (_, number) in merged.without_total.iter_mut().filter(|(count, _)| *count > 0) {
            *number = u32::try_from(merged.unknowns).unwrap_or(NONE);
            merged.unknowns += 1;
        }
        merged.equations = merged.merged_equations(equations);
        merged
    }

    fn merged_equations(&self, equations: &Equations) -> Equations {
        let mut merged = Equations::default();
        let mut by_component: Vec<Vec<u32>> = vec![Vec::new(); self.components];
        let signatures = self.forest.order.iter().filter(|vertex| **vertex as usize >= self.totals);
        for &vertex in signatures {
            by_component[self.forest.component[vertex as usize] as usize].push(self.signature_at(vertex));
        }
        for signatures in by_component {
            merged.add(signatures.into_iter().map(|signature| (signature, 1.0)));
        }
        let mut last_seen = vec![NONE; self.unknowns];
        for (equation, number) in equations.each().zip(0_u32..).skip(self.totals) {
            let terms = equation.iter().map(|&(unknown, weight)| (self.representative(unknown), weight));
            let new =
                terms.filter(|(unknown, _)| std::mem::replace(&mut last_seen[*unknown as usize], number) != number);
            merged.add(new);
        }
        merged
    }

    /// The equations of the merged unknowns.
    pub(super) const fn equations(&self) -> &Equations {
        &self.equations
    }

    /// The number of components: no two of so many first equations have an unknown in common.
    pub(super) const fn components(&self) -> usize {
        self.components
    }

    /// The number of merged unknowns.
    pub(super) const fn unknowns(&self) -> usize {
        self.unknowns
    }

    fn signature_at(&self, vertex: u32) -> u32 {
        vertex - u32::try_from(self.totals).unwrap_or(0)
    }

    fn representative(&self, unknown: u32) -> u32 {
        let Edge { total, signature } = self.edges[unknown as usize];
        if total == NONE { self.without_total[signature as usize].1 } else { signature }
    }

    /// A null vector of the first system from one of the merged system; `None` for unknowns on a cycle, which are free.
    pub(super) fn expand(&self, vector: &[f64]) -> Vec<Option<f64>> {
        let mut subtree_sums: Vec<f64> = vec![0.0; self.forest.parent.len()];
        let mut entries = vec![None; self.edges.len()];
        for &vertex in self.forest.order.iter().rev() {
            let is_signature = vertex as usize >= self.totals;
            if is_signature {
                subtree_sums[vertex as usize] += vector[self.signature_at(vertex) as usize];
            }
            let own = subtree_sums[vertex as usize];
            let Some((edge, from)) = self.forest.parent[vertex as usize] else { continue };
            subtree_sums[from as usize] += own;
            if self.forest.is_bridge[edge as usize] {
                // Totals do not change, so that the change of the signatures on one side is that of the bridge.
                entries[edge as usize] = Some(if is_signature { own } else { -own });
            }
        }
        for (edge, entry) in self.edges.iter().zip(&mut entries).filter(|(edge, _)| edge.total == NONE) {
            let (count, number) = self.without_total[edge.signature as usize];
            *entry = (count == 1).then(|| vector[number as usize]);
        }
        entries
    }

    /// A weighted sum of unknowns as a sum of merged unknowns, and the potential of each vertex: its coefficient
    /// relative to the root of its component.
    pub(super) fn contract(&self, weighted: &[(u32, f64)]) -> (Vec<f64>, Vec<f64>) {
        let mut weights = vec![0.0; self.edges.len()];
        let mut target = vec![0.0; self.unknowns];
        for &(unknown, times) in weighted {
            weights[unknown as usize] = times;
            let Edge { total, signature } = self.edges[unknown as usize];
            if total == NONE {
                target[self.without_total[signature as usize].1 as usize] += times;
            }
        }
        let mut potentials = vec![0.0; self.forest.parent.len()];
        for &vertex in &self.forest.order {
            let is_signature = vertex as usize >= self.totals;
            if let Some((edge, from)) = self.forest.parent[vertex as usize] {
                let own = weights[edge as usize];
                potentials[vertex as usize] = potentials[from as usize] + if is_signature { own } else { -own };
            }
            if is_signature {
                target[self.signature_at(vertex) as usize] = potentials[vertex as usize];
            }
        }
        (target, potentials)
    }

    /// The coefficients of the first equations in a combination, from those of the merged equations.
    pub(super) fn expand_coefficients(&self, coefficients: &[f64], potentials: &[f64]) -> Vec<f64> {
        let (of_components, others) = coefficients.split_at(self.components);
        let of_total = |total: usize| {
            let component = self.forest.component[total];
            if component == NONE { 0.0 } else { of_components[component as usize] - potentials[total] }
        };
        (0..self.totals).map(of_total).chain(others.iter().copied()).collect()
    }
}

/// Sets the signature of each edge and returns the number of signatures.
fn set_signatures(equations: &Equations, totals: usize, edges: &mut [Edge]) -> usize {
    let mut sums_of_edge: Vec<Vec<(u32, u64)>> = vec![Vec::new(); edges.len()];
    for (equation, number) in equations.each().zip(0_u32..).skip(totals) {
        for &(unknown, weight) in equation {
            sums_of_edge[unknown as usize].push((number, weight.to_bits()));
        }
    }
    let mut sorted: Vec<u32> = (0..).take(edges.len()).collect();
    sorted.sort_by(|&a, &b| sums_of_edge[a as usize].cmp(&sums_of_edge[b as usize]).then(a.cmp(&b)));
    let mut signatures = 0;
    for same in sorted.chunk_by(|&a, &b| sums_of_edge[a as usize] == sums_of_edge[b as usize]) {
        for &edge in same {
            edges[edge as usize].signature = signatures;
        }
        signatures += 1;
    }
    signatures as usize
}

impl Forest {
    /// Searches depth-first. An edge outside the forest leads back to an ancestor and closes a cycle.
    ///
    /// Source: Tarjan, A note on finding the bridges of a graph (1974).
    fn new(edges: &[Edge], totals: usize, signatures: usize) -> Self {
        let first_signature = u32::try_from(totals).unwrap_or(0);
        let mut at: Vec<Vec<(u32, u32)>> = vec![Vec::new(); totals + signatures];
        for (edge, number) in edges.iter().zip(0_u32..).filter(|(edge, _)| edge.total != NONE) {
            let signature = first_signature + edge.signature;
            at[edge.total as usize].push((number, signature));
            at[signature as usize].push((number, edge.total));
        }
        let mut forest = Self {
            order: Vec::new(),
            parent: vec![None; at.len()],
            component: vec![NONE; at.len()],
            components: 0,
            is_bridge: vec![false; edges.len()],
        };
        let mut place = vec![usize::MAX; at.len()];
        for root in (0..first_signature).filter(|root| !at[*root as usize].is_empty()) {
            if place[root as usize] == usize::MAX {
                forest.walk(root, &at, &mut place);
                forest.components += 1;
            }
        }
        forest.find_bridges(&at, &place);
        forest
    }

    fn walk(&mut self, root: u32, at: &[Vec<(u32, u32)>], place: &mut [usize]) {
        let mut stack = vec![(root, 0)];
        self.enter(root, place);
        while let Some((vertex, next)) = stack.last_mut() {
            let Some(&(edge, to)) = at[*vertex as usize].get(*next) else {
                stack.pop();
                continue;
            };
            *next += 1;
            if place[to as usize] == usize::MAX {
                self.parent[to as usize] = Some((edge, *vertex));
                self.enter(to, place);
                stack.push((to, 0));
            }
        }
    }

    fn enter(&mut self, vertex: u32, place: &mut [usize]) {
        place[vertex as usize] = self.order.len();
        self.order.push(vertex);
        self.component[vertex as usize] = u32::try_from(self.components).unwrap_or(NONE);
    }

    fn find_bridges(&mut self, at: &[Vec<(u32, u32)>], place: &[usize]) {
        // The lowest preorder number that the subtree of each vertex has an edge to.
        let mut low: Vec<usize> = place.to_vec();
        for &vertex in self.order.iter().rev() {
            let by = self.parent[vertex as usize];
            let others = at[vertex as usize].iter().filter(|(edge, _)| by.is_none_or(|(own, _)| own != *edge));
            let back = others.map(|(_, to)| place[*to as usize]).min().unwrap_or(usize::MAX);
            let own = low[vertex as usize].min(back);
            low[vertex as usize] = own;
            let Some((edge, from)) = by else { continue };
            if own < place[vertex as usize] {
                low[from as usize] = low[from as usize].min(own);
            } else {
                self.is_bridge[edge as usize] = true;
            }
        }
    }
}
