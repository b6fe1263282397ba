//! The border of some ground as lines to draw.

use std::collections::HashMap;
use std::sync::Arc;

use geo::{Coord, Line, LineString, MultiLineString, MultiPolygon};

use crate::domain::{Completeness, Position};
use crate::travel::border::{SLIVER, sides};

/// The border of what outlines cover together, as lines that are as long as they can be. A side with one of the outlines within two
/// meters beyond it is inside, and two files draw it a little differently.
#[must_use]
pub fn border(outlines: &[Arc<MultiPolygon>]) -> MultiLineString {
    let sides = sides(outlines);
    let beyond: Vec<Option<Position>> = sides.iter().map(|side| just_right_of(*side)).collect();
    let places: Vec<Position> = beyond.iter().copied().flatten().collect();
    let mut inside = Completeness::Within(outlines.to_vec()).holds(&places).into_iter();
    let sides = sides.into_iter().zip(beyond);
    joined(
        &sides
            .filter(|(_, beyond)| beyond.is_none_or(|_| !inside.next().unwrap_or(false)))
            .map(|(side, _)| side)
            .collect::<Vec<_>>(),
    )
}

/// Two meters to the right of the middle of a side: outside, as sides run with the ground to their left.
fn just_right_of(side: Line) -> Option<Position> {
    let (middle, along) = (side.start + (side.end - side.start) / 2.0, side.end - side.start);
    let shrink = middle.y.to_radians().cos().max(0.01);
    let (east, north) = (along.x * shrink, along.y);
    let length = east.hypot(north);
    Position::new(middle.x + north / length * SLIVER / shrink, middle.y - east / length * SLIVER)
}

/// Sides end to end.
fn joined(sides: &[Line]) -> MultiLineString {
    let key = |at: Coord| [(at.x + 0.0).to_bits(), (at.y + 0.0).to_bits()];
    let mut from: HashMap<[u64; 2], Vec<usize>> = HashMap::new();
    let mut ends: HashMap<[u64; 2], usize> = HashMap::new();
    for (place, side) in sides.iter().enumerate().rev() {
        from.entry(key(side.start)).or_default().push(place);
        *ends.entry(key(side.end)).or_default() += 1;
    }
    let mut is_used = vec![false; sides.len()];
    // A line that is not closed begins where none ends.
    let (open, closed): (Vec<usize>, Vec<usize>) =
        (0..sides.len()).partition(|&place| !ends.contains_key(&key(sides[place].start)));
    let mut lines = Vec::new();
    for begin in open.into_iter().chain(closed) {
        if is_used[begin] {
            continue;
        }
        let mut line = vec![sides[begin].start];
        let mut next = Some(begin);
        while let Some(place) = next {
            is_used[place] = true;
            line.push(sides[place].end);
            let following = from.get_mut(&key(sides[place].end));
            next = following.and_then(|places| {
                places.retain(|&place| !is_used[place]);
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
        // One corner more in the west, and a meter between the two.
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
