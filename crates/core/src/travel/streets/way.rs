//! The way along streets from one place to another, found again from the costs of a search.

use std::collections::HashMap;

use crate::domain::{Footprint, Position};
use crate::travel::streets::from_place::CostsFrom;
use crate::travel::streets::graph::UNREACHED;
use crate::travel::streets::linker::{LinkedPoint, StreetLinker};
use crate::travel::streets::network::Network;

/// A way along streets.
#[derive(Debug, Clone, PartialEq)]
pub struct StreetWay {
    /// Its cost in the network's unit.
    pub cost: f64,
    /// Its line, from the place to the other.
    pub line: Vec<Position>,
}

/// A part of an edge, from one offset to another; in the other direction where the first is the greater.
#[derive(Debug, Clone, Copy)]
struct EdgePart {
    edge: u32,
    from: u32,
    to: u32,
}

impl CostsFrom<'_> {
    /// The parts of edges from the place to a point, of which the sum of the costs is that of [`CostsFrom::to`].
    fn parts_to(&self, point: LinkedPoint) -> Option<Vec<EdgePart>> {
        let (network, place) = (self.network(), self.place());
        let ticks = self.ticks_to(point)?;
        let (here, there) = (place.position, point.position);
        if here.edge == there.edge && ticks == self.ticks_along(point) {
            return Some(vec![EdgePart { edge: here.edge, from: here.offset, to: there.offset }]);
        }
        let edge = network.edges[there.edge as usize];
        let ends = [(edge.ends[0], 0, edge.open.forward), (edge.ends[1], edge.ticks, edge.open.backward)];
        let last = ends.into_iter().find_map(|(junction, offset, is_open)| {
            let cost = self.ticks_of(junction);
            let along = there.offset.abs_diff(offset);
            let total = cost.saturating_add(along).saturating_add(point.off_street);
            let is_way = cost != UNREACHED && total == ticks && (is_open || along == 0);
            is_way.then_some((junction, EdgePart { edge: there.edge, from: offset, to: there.offset }))
        });
        let (junction, last) = last?;
        let mut parts = self.parts_to_junction(junction)?;
        parts.push(last);
        Some(parts)
    }

    /// The same to a junction: back over streets whose cost is the difference of the costs of their ends.
    fn parts_to_junction(&self, goal: u32) -> Option<Vec<EdgePart>> {
        let network = self.network();
        let first: HashMap<u32, EdgePart> = self.first_parts().collect();
        // By junction, the part of the way that leads on from there, and where to.
        let mut next: HashMap<u32, Option<(EdgePart, u32)>> = HashMap::from([(goal, None)]);
        let mut open = vec![goal];
        while let Some(junction) = open.pop() {
            if let Some(start) = first.get(&junction) {
                let mut parts = vec![*start];
                let mut at = junction;
                while let Some((part, to)) = next.get(&at).copied().flatten() {
                    parts.push(part);
                    at = to;
                }
                return Some(parts);
            }
            for &id in network.incident_edges(junction) {
                let edge = network.edges[id as usize];
                let [one, other] = edge.ends;
                let before = [
                    (one, other, edge.open.forward, EdgePart { edge: id, from: 0, to: edge.ticks }),
                    (other, one, edge.open.backward, EdgePart { edge: id, from: edge.ticks, to: 0 }),
                ];
                for (tail, head, is_open, part) in before {
                    let cost = self.ticks_of(tail);
                    let is_way = head == junction
                        && is_open
                        && cost != UNREACHED
                        && cost.saturating_add(edge.ticks) == self.ticks_of(junction);
                    if is_way && !next.contains_key(&tail) {
                        next.insert(tail, Some((part, junction)));
                        open.push(tail);
                    }
                }
            }
        }
        None
    }

    /// The parts from the place to the ends of its street, where these are the best way to the ends.
    fn first_parts(&self) -> impl Iterator<Item = (u32, EdgePart)> {
        let (here, off_street) = (self.place().position, self.place().off_street);
        let edge = self.network().edges[here.edge as usize];
        let ends = [(edge.ends[0], 0, edge.open.backward), (edge.ends[1], edge.ticks, edge.open.forward)];
        ends.into_iter().filter_map(move |(junction, to, is_open)| {
            let along = here.offset.abs_diff(to);
            let is_best = self.ticks_of(junction) == along.saturating_add(off_street);
            (is_best && (is_open || along == 0))
                .then_some((junction, EdgePart { edge: here.edge, from: here.offset, to }))
        })
    }
}

impl StreetLinker<'_> {
    /// The way from a place to a site by its best entrance; inside of an area it has no length. `None` beyond the bound of the
    /// search.
    #[must_use]
    pub fn way_to(&self, costs: &CostsFrom<'_>, place: Position, site: &Footprint) -> Option<StreetWay> {
        if site.contains(place) {
            return Some(StreetWay { cost: 0.0, line: vec![place] });
        }
        let entrances = self.entrances(site);
        let known = entrances.linked_points().iter().filter_map(|entrance| Some((*entrance, costs.to(*entrance)?)));
        let (entrance, cost) = known.reduce(|best, own| if own.1 < best.1 { own } else { best })?;
        let mut line = vec![place];
        for part in costs.parts_to(entrance)? {
            line.extend(costs.network().line_of(part));
        }
        if let Footprint::Point(position) = site {
            line.push(*position);
        }
        line.dedup();
        Some(StreetWay { cost, line })
    }
}

impl Network {
    fn line_of(&self, part: EdgePart) -> Vec<Position> {
        let (low, high) = (part.from.min(part.to), part.from.max(part.to));
        let shape = self.shape_points_of(part.edge);
        let between = shape.iter().filter(|own| low < own.offset && own.offset < high).map(|own| self.position(*own));
        let mut line: Vec<Position> = std::iter::once(self.position_at(part.edge, low))
            .chain(between)
            .chain(std::iter::once(self.position_at(part.edge, high)))
            .collect();
        if part.from > part.to {
            line.reverse();
        }
        line
    }

    /// The position on an edge at an offset.
    fn position_at(&self, edge: u32, offset: u32) -> Position {
        let shape = self.shape_points_of(edge);
        let after = shape.partition_point(|own| own.offset < offset).min(shape.len() - 1);
        let before = after.saturating_sub(1);
        let [start, end] = [shape[before], shape[after]];
        let (from, to) = (self.position(start), self.position(end));
        let length = end.offset - start.offset;
        if length == 0 {
            return to;
        }
        let along = f64::from(offset - start.offset) / f64::from(length);
        from.toward(to, along).unwrap_or(to)
    }
}
