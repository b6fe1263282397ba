//! Islands: the strongly connected components of a network.

use geo::{Distance, Geodesic};

use crate::domain::Meters;
use crate::travel::streets::graph::{UNREACHED, index};
use crate::travel::streets::network::Network;

/// A strongly connected component: its streets are reachable from each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Island {
    /// The total length of its streets.
    pub streets: Meters,
    /// The number of junctions, dead ends included.
    pub junctions: usize,
}

/// The islands of a network.
#[derive(Debug)]
pub(crate) struct Islands {
    /// The island of each junction.
    of_junction: Vec<u32>,
    pub(crate) all: Vec<Island>,
}

impl Islands {
    /// Strongly connected components (Tarjan 1972, doi:10.1137/0201010), and the streets within each.
    pub(crate) fn new(network: &Network) -> Self {
        let of_junction = components(network);
        let count = of_junction.iter().max().map_or(0, |&last| last as usize + 1);
        let (mut meters, mut junctions) = (vec![0.0; count], vec![0; count]);
        for &island in &of_junction {
            junctions[island as usize] += 1;
        }
        let mut islands = Self { of_junction, all: Vec::new() };
        for edge in 0..index(network.edges.len()) {
            if let Some(island) = islands.of_edge(network, edge) {
                let shape_points = network.shape_points_of(edge).windows(2);
                let segments = shape_points.map(|ends| {
                    let [from, to] = [0, 1].map(|end| network.position(ends[end]).point());
                    Geodesic.distance(from, to)
                });
                meters[island as usize] += segments.sum::<f64>();
            }
        }
        let known = meters.into_iter().zip(junctions);
        islands.all =
            known.filter_map(|(meters, junctions)| Some(Island { streets: Meters::new(meters)?, junctions })).collect();
        islands
    }

    /// The island of an edge; `None` for an edge that leads from one island to another.
    pub(crate) fn of_edge(&self, network: &Network, edge: u32) -> Option<u32> {
        let [first, second] = network.edges[edge as usize].ends.map(|end| self.of_junction[end as usize]);
        (first == second).then_some(first)
    }
}

fn components(network: &Network) -> Vec<u32> {
    let count = network.junction_count();
    let (mut order, mut lowest, mut component) = (vec![UNREACHED; count], vec![0; count], vec![UNREACHED; count]);
    let (mut visited, mut components) = (0, 0);
    let (mut open, mut path): (Vec<u32>, Vec<(u32, usize)>) = (Vec::new(), Vec::new());
    for start in 0..index(count) {
        if order[start as usize] != UNREACHED {
            continue;
        }
        path.push((start, 0));
        while let Some((at, next)) = path.pop() {
            let here = at as usize;
            if next == 0 {
                (order[here], lowest[here]) = (visited, visited);
                visited += 1;
                open.push(at);
            } else {
                let child = network.out_arcs().of(at)[next - 1].head as usize;
                lowest[here] = lowest[here].min(lowest[child]);
            }
            let arcs = &network.out_arcs().of(at)[next..];
            let unseen = arcs.iter().position(|arc| order[arc.head as usize] == UNREACHED);
            for arc in &arcs[..unseen.unwrap_or(arcs.len())] {
                if component[arc.head as usize] == UNREACHED {
                    lowest[here] = lowest[here].min(order[arc.head as usize]);
                }
            }
            if let Some(unseen) = unseen {
                path.push((at, next + unseen + 1));
                path.push((arcs[unseen].head, 0));
            } else if lowest[here] == order[here] {
                while let Some(member) = open.pop() {
                    component[member as usize] = components;
                    if member == at {
                        break;
                    }
                }
                components += 1;
            }
        }
    }
    component
}
