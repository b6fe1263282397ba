//! The boundary of an area as lines for maps.

use std::collections::HashMap;
use std::sync::Arc;

use geo::{Coord, Line, LineString, MultiLineString, MultiPolygon};

use crate::domain::{Completeness, Position};
use crate::travel::border::{SLIVER, boundary_edges};

/// The boundary of the union of outlines, merged to the longest lines. An edge with another outline within two meters
/// beyond it is not part of it: there, two files draw one border a little differently.
#[must_use]
pub fn border(outlines: &[Arc<MultiPolygon>]) -> MultiLineString {
    let boundary_edges = boundary_edges(outlines);
    let beyond: Vec<Option<Position>> = boundary_edges.iter().map(|edge| just_right_of(*edge)).collect();
    let places: Vec<Position> = beyond.iter().copied().flatten().collect();
    let mut inside = Completeness::Within(outlines.to_vec()).contains(&places).into_iter();
    let boundary_edges = boundary_edges.into_iter().zip(beyond);
    merge_lines(
        &boundary_edges
            .filter(|(_, beyond)| beyond.is_none_or(|_| !inside.next().unwrap_or(false)))
            .map(|(edge, _)| edge)
            .collect::<Vec<_>>(),
    )
}

/// The point two meters to the right of the middle of an edge: outside, as edges have their outline to the left.
fn just_right_of(edge: Line) -> Option<Position> {
    let (middle, along) = (edge.start + (edge.end - edge.start) / 2.0, edge.end - edge.start);
    let shrink = middle.y.to_radians().cos().max(0.01);
    let (east, north) = (along.x * shrink, along.y);
    let length = east.hypot(north);
    Position::new(middle.x + north / length * SLIVER / shrink, middle.y - east / length * SLIVER)
}

/// Merges edges end to end.
fn merge_lines(boundary_edges: &[Line]) -> MultiLineString {
    let key = |at: Coord| [(at.x + 0.0).to_bits(), (at.y + 0.0).to_bits()];
    let mut from: HashMap<[u64; 2], Vec<usize>> = HashMap::new();
    let mut ends: HashMap<[u64; 2], usize> = HashMap::new();
    for (index, edge) in boundary_edges.iter().enumerate().rev() {
        from.entry(key(edge.start)).or_default().push(index);
        *ends.entry(key(edge.end)).or_default() += 1;
    }
    let mut is_used = vec![false; boundary_edges.len()];
    // A line that is not closed begins where no edge ends.
    let (open, closed): (Vec<usize>, Vec<usize>) =
        (0..boundary_edges.len()).partition(|&index| !ends.contains_key(&key(boundary_edges[index].start)));
    let mut lines = Vec::new();
    for begin in open.into_iter().chain(closed) {
        if is_used[begin] {
            continue;
        }
        let mut line = vec![boundary_edges[begin].start];
        let mut next = Some(begin);
        while let Some(index) = next {
            is_used[index] = true;
            line.push(boundary_edges[index].end);
            let following = from.get_mut(&key(boundary_edges[index].end));
            next = following.and_then(|places| {
                places.retain(|&index| !is_used[index]);
                places.pop()
            });
        }
        lines.push(LineString::new(line));
    }
    MultiLineString::new(lines)
}

#[cfg(test)]
mod tests {
    use geo::{Euclidean, Length, Rect};

    use super::*;

    fn ground(x: f64, y: f64, width: f64, height: f64) -> Arc<MultiPolygon> {
        Arc::new(Rect::new((x, y), (x + width, y + height)).to_polygon().into())
    }

    #[test]
    fn the_border_of_neighbours_is_one_closed_line() {
        let line = border(&[ground(0.0, 0.0, 1.0, 1.0), ground(1.0, 0.0, 1.0, 1.0), ground(1.0, 1.0, 1.0, 1.0)]);
        assert_eq!(line.0.len(), 1);
        assert!(line.is_closed());
        assert!((Euclidean.length(&line) - 8.0).abs() < 1e-9, "{line:?}");
    }

    #[test]
    fn a_side_that_two_files_draw_differently_is_inside() {
        // One vertex more in the west, and a meter between the two.
        let west = vec![(0.0, 0.0), (1.0, 0.0), (1.0, 0.4), (1.0, 1.0), (0.0, 1.0)];
        let west = geo::Polygon::new(LineString::from(west), Vec::new());
        let line = border(&[Arc::new(west.into()), ground(1.0 + 1e-5, 0.0, 1.0, 1.0)]);
        assert!((Euclidean.length(&line) - 6.0).abs() < 1e-4, "{line:?}");
    }

    #[test]
    fn ground_in_two_pieces_and_with_a_hole_has_all_its_borders() {
        let hole = geo::Polygon::new(
            ground(0.0, 0.0, 3.0, 3.0).0[0].exterior().clone(),
            vec![ground(1.0, 1.0, 1.0, 1.0).0[0].exterior().clone()],
        );
        let line = border(&[Arc::new(hole.into()), ground(5.0, 0.0, 1.0, 1.0)]);
        assert_eq!(line.0.len(), 3);
        assert!((Euclidean.length(&line) - 20.0).abs() < 1e-9, "{line:?}");
        assert_eq!(border(&[]).0.len(), 0);
    }
}
