//! The edges of outlines by their boxes: which of them are near a place, and whether a ring crosses itself.

use geo::{Coord, Intersects, Line, LineString, LinesIter, MultiPolygon, Rect};

/// Edges of a leaf.
const LEAF: usize = 8;

/// Edges with a binary tree of the boxes around successive ones. Successive edges of a ring lie near each other, so that
/// the tree needs no sorting.
#[derive(Debug)]
pub struct EdgeBoxes {
    edges: Vec<Line>,
    /// The root is at 1, and the children of a node at twice its place and the place after. The second half are leaves.
    boxes: Vec<Bounds>,
}

/// The least and the largest coordinates.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    low: Coord,
    high: Coord,
}

impl Bounds {
    const NOTHING: Self = Self {
        low: Coord { x: f64::INFINITY, y: f64::INFINITY },
        high: Coord { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY },
    };

    fn with(self, other: Self) -> Self {
        Self {
            low: Coord { x: self.low.x.min(other.low.x), y: self.low.y.min(other.low.y) },
            high: Coord { x: self.high.x.max(other.high.x), y: self.high.y.max(other.high.y) },
        }
    }

    fn of(edge: &Line) -> Self {
        [edge.start, edge.end].into_iter().fold(Self::NOTHING, |all, at| all.with(Self { low: at, high: at }))
    }

    fn meets(self, other: Self) -> bool {
        self.low.x <= other.high.x
            && other.low.x <= self.high.x
            && self.low.y <= other.high.y
            && other.low.y <= self.high.y
    }
}

impl EdgeBoxes {
    /// The edges of a ring, in their order.
    #[must_use]
    pub fn of_ring(ring: &LineString) -> Self {
        Self::new(ring.lines().collect())
    }

    /// The edges of all rings of an outline.
    #[must_use]
    pub fn of_outline(outline: &MultiPolygon) -> Self {
        Self::new(outline.lines_iter().collect())
    }

    fn new(edges: Vec<Line>) -> Self {
        let leaves = edges.len().div_ceil(LEAF).next_power_of_two();
        let mut boxes = vec![Bounds::NOTHING; 2 * leaves];
        for (leaf, own) in edges.chunks(LEAF).enumerate() {
            boxes[leaves + leaf] = own.iter().map(Bounds::of).fold(Bounds::NOTHING, Bounds::with);
        }
        for node in (1..leaves).rev() {
            boxes[node] = boxes[2 * node].with(boxes[2 * node + 1]);
        }
        Self { edges, boxes }
    }

    /// Whether two edges of a ring meet elsewhere than where one ends and the other begins.
    ///
    /// Compares edges whose boxes meet, so that the time hardly grows faster than the edges of a usual ring; at worst with
    /// their square.
    #[must_use]
    pub fn has_crossing(&self) -> bool {
        // Pairs of nodes of the same level, each pair once.
        let mut pairs = vec![(1, 1)];
        while let Some((one, other)) = pairs.pop() {
            if !self.boxes[one].meets(self.boxes[other]) {
                continue;
            }
            if self.is_leaf(one) {
                if self.leaves_cross(one, other) {
                    return true;
                }
                continue;
            }
            let (a, b) = (2 * one, 2 * other);
            pairs.extend([(a, b), (a, b + 1), (a + 1, b + 1)]);
            if one != other {
                pairs.push((a + 1, b));
            }
        }
        false
    }

    /// Whether a window lies inside the outline; `None` where the box of an edge meets the window, which then may lie on
    /// both sides.
    ///
    /// An outline is valid. No coordinate is calculated, so that the answer is exact.
    #[must_use]
    pub fn surrounds(&self, window: Rect) -> Option<bool> {
        let low = window.min();
        let beside = Bounds { low, high: window.max() };
        let right = Bounds { low, high: Coord { x: f64::INFINITY, y: low.y } };
        let (mut nodes, mut is_inside) = (vec![1], false);
        while let Some(node) = nodes.pop() {
            let own = self.boxes[node];
            if !own.meets(beside) && !own.meets(right) {
                continue;
            }
            if !self.is_leaf(node) {
                nodes.extend([2 * node, 2 * node + 1]);
                continue;
            }
            for edge in self.edges_of(node) {
                let own = Bounds::of(edge);
                if own.meets(beside) {
                    return None;
                }
                // A ray from the corner to the right crosses an edge of which one end is above it: the edge lies beside
                // the window, entirely to the right or to the left.
                if own.low.x > low.x && (edge.start.y <= low.y) != (edge.end.y <= low.y) {
                    is_inside = !is_inside;
                }
            }
        }
        Some(is_inside)
    }

    /// The edge of least cost, of equal ones the first; `None` without edges.
    ///
    /// `bound` is at most the cost of every edge in a box, from its least to its largest coordinates; edges of boxes with a
    /// bound above the least cost are not looked at.
    pub fn least(&self, bound: impl Fn(Coord, Coord) -> f64, cost: impl Fn(&Line) -> f64) -> Option<&Line> {
        let bound_of = |node: usize| bound(self.boxes[node].low, self.boxes[node].high);
        let (mut nodes, mut best) = (vec![(f64::NEG_INFINITY, 1)], (f64::INFINITY, usize::MAX));
        while let Some((bound, node)) = nodes.pop() {
            if bound > best.0 {
                continue;
            }
            if !self.is_leaf(node) {
                let mut children = [2 * node, 2 * node + 1].map(|child| (bound_of(child), child));
                // The more promising one is popped first.
                children.sort_by(|a, b| b.0.total_cmp(&a.0));
                nodes.extend(children);
                continue;
            }
            let first = (node - self.boxes.len() / 2) * LEAF;
            for (place, edge) in (first..).zip(self.edges_of(node)) {
                let cost = cost(edge);
                if cost < best.0 || (cost <= best.0 && place < best.1) {
                    best = (cost, place);
                }
            }
        }
        self.edges.get(best.1)
    }

    const fn is_leaf(&self, node: usize) -> bool {
        node >= self.boxes.len() / 2
    }

    fn edges_of(&self, leaf: usize) -> &[Line] {
        let from = (leaf - self.boxes.len() / 2) * LEAF;
        self.edges.get(from..self.edges.len().min(from + LEAF)).unwrap_or_default()
    }

    fn leaves_cross(&self, one: usize, other: usize) -> bool {
        self.edges_of(one).iter().enumerate().any(|(place, edge)| {
            let after = if one == other { place + 1 } else { 0 };
            let bounds = Bounds::of(edge);
            self.edges_of(other).iter().skip(after).any(|next| bounds.meets(Bounds::of(next)) && cross(edge, next))
        })
    }
}

fn cross(one: &Line, other: &Line) -> bool {
    one.start != other.end && one.end != other.start && one.intersects(other)
}

#[cfg(test)]
mod tests {
    use geo::{Polygon, Relate};
    use proptest::prelude::*;

    use super::*;

    /// A ring around a point, which does not cross itself.
    fn star() -> impl Strategy<Value = LineString> {
        (prop::collection::vec(0.3..1.0_f64, 3..120), 0.0..9.0_f64, 0.0..9.0_f64).prop_map(|(lengths, x, y)| {
            #[expect(clippy::cast_precision_loss, reason = "a few corners")]
            let corner = |(place, length): (usize, &f64)| {
                let angle = place as f64 * std::f64::consts::TAU / lengths.len() as f64;
                Coord { x: x + length * angle.cos(), y: y + length * angle.sin() }
            };
            lengths.iter().enumerate().map(corner).collect()
        })
    }

    proptest! {
        #[test]
        fn a_window_beside_all_edges_is_inside_or_outside_as_for_geo(
            ring in star(),
            (x, y, side) in (-1.0..10.0_f64, -1.0..10.0_f64, 0.001..0.5_f64),
        ) {
            let outline = MultiPolygon::from(Polygon::new(ring, Vec::new()));
            let window = Rect::new((x, y), (x + side, y + side));
            let found = EdgeBoxes::of_outline(&outline).surrounds(window);
            let relation = outline.relate(&window.to_polygon());
            match found {
                Some(true) => prop_assert!(relation.is_covers()),
                Some(false) => prop_assert!(relation.is_disjoint()),
                None => {}
            }
        }
    }

    proptest! {
        #[test]
        fn the_nearest_edge_is_the_first_of_the_nearest_of_all(ring in star(), x in -1.0..10.0_f64, y in -1.0..10.0_f64) {
            let square = |edge: &Line| (edge.end.x - x).powi(2) + (edge.start.y - y).powi(2);
            let apart = |low: f64, high: f64, at: f64| (low - at).max(at - high).max(0.0);
            let bound = |low: Coord, high: Coord| apart(low.x, high.x, x).powi(2) + apart(low.y, high.y, y).powi(2);
            let edges = EdgeBoxes::of_ring(&ring);
            let expected = ring.lines().min_by(|a, b| square(a).total_cmp(&square(b)));
            prop_assert_eq!(edges.least(bound, square).copied(), expected);
        }
    }

    #[test]
    fn a_hole_is_outside_and_a_window_on_an_edge_is_neither() {
        let square = |from: f64, to: f64| LineString::from(vec![(from, from), (to, from), (to, to), (from, to)]);
        let outline = MultiPolygon::from(Polygon::new(square(0.0, 9.0), vec![square(3.0, 6.0)]));
        let edges = EdgeBoxes::of_outline(&outline);
        let window = |x: f64, y: f64| edges.surrounds(Rect::new((x, y), (x + 1.0, y + 1.0)));
        assert_eq!([window(1.0, 1.0), window(1.0, 4.0), window(7.0, 4.0)], [Some(true); 3]);
        assert_eq!([window(4.0, 4.0), window(-2.0, 4.0), window(10.0, 4.0), window(4.0, -2.0)], [Some(false); 4]);
        // Over an edge, and with a corner on one.
        assert_eq!([window(2.5, 4.0), window(9.0, 4.0), window(-1.0, 8.5)], [None; 3]);
        assert_eq!(
            EdgeBoxes::of_outline(&MultiPolygon::new(Vec::new())).surrounds(Rect::new((0.0, 0.0), (1.0, 1.0))),
            Some(false)
        );
    }
}
