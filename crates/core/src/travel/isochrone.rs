//! Isochrones: the ground within a travel cost of a place, by contours of the costs to a grid of points.

use contour::ContourBuilder;
use geo::orient::Direction;
use geo::{Coord, MultiPolygon, Orient, Rect, SimplifyVwPreserve};

use crate::domain::{Meters, Position};
use crate::travel::plane::degrees_around;

/// The number of points along the longer side of a grid.
const SIDE: usize = 96;
/// Points closer together than this, in meters, tell no more of where one can get: links to streets are not that exact.
const LEAST_SPACING: f64 = 20.0;
/// Corners that add less than this part of a cell to an outline are left out.
const DETAIL: f64 = 0.1;

/// A grid of points in degrees.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    west: f64,
    south: f64,
    /// Degrees of longitude and latitude between neighbours.
    step: [f64; 2],
    columns: usize,
    rows: usize,
    spacing: Meters,
}

impl Grid {
    /// A grid over all of some positions and the points at most `around` of a place.
    #[must_use]
    pub fn around(place: Position, around: Meters, positions: impl Iterator<Item = Position>) -> Self {
        let [height, width] = degrees_around(place, around.get());
        let own = Rect::new(
            Coord { x: place.lon() - width, y: place.lat() - height },
            Coord { x: place.lon() + width, y: place.lat() + height },
        );
        let bounds = positions.fold(own, |all, position| {
            let [low, high] = [all.min(), all.max()];
            let (x, y) = (position.lon(), position.lat());
            Rect::new(
                Coord { x: low.x.min(x - width), y: low.y.min(y - height) },
                Coord { x: high.x.max(x + width), y: high.y.max(y + height) },
            )
        });
        // Points beyond a pole or the antimeridian are no positions.
        let [low, high] = [bounds.min(), bounds.max()];
        let (west, south) = (low.x.max(-180.0), low.y.max(-90.0));
        let (east, north) = (high.x.min(180.0), high.y.min(90.0));
        let meter = degrees_around(place, 1.0);
        let meters = [(east - west) / meter[1], (north - south) / meter[0]];
        let spacing = (meters[0].max(meters[1]) / count(SIDE)).max(LEAST_SPACING);
        let step = [spacing * meter[1], spacing * meter[0]];
        Self {
            west,
            south,
            step,
            columns: points_along(east - west, step[0]),
            rows: points_along(north - south, step[1]),
            spacing: Meters::new(spacing).unwrap_or(Meters::MILE),
        }
    }

    /// The distance between neighbouring points.
    #[must_use]
    pub const fn spacing(&self) -> Meters {
        self.spacing
    }

    /// All points, row by row from the south, in each from the west.
    pub fn points(&self) -> impl Iterator<Item = Position> {
        let at = |number: usize| {
            let (row, column) = (number / self.columns, number % self.columns);
            let lon = (self.west + count(column) * self.step[0]).min(180.0);
            Position::new(lon, (self.south + count(row) * self.step[1]).min(90.0))
        };
        // All are in range, by the bounds of the grid.
        (0..self.columns * self.rows).map(move |number| at(number).unwrap_or(Position::NULL_ISLAND))
    }

    /// The ground within each limit, given the cost of each point; `None` is a point that is not reached.
    ///
    /// Between two points the cost is interpolated; where one of them is not reached, the outline is near the other.
    #[must_use]
    pub fn isochrones(&self, costs: &[Option<f64>], limits: &[f64]) -> Vec<MultiPolygon> {
        let most = limits.iter().copied().fold(1.0, f64::max);
        // Contours are around what is above a threshold. What is not reached is far below all of them.
        let heights: Vec<f64> = costs.iter().map(|cost| -cost.unwrap_or(most * 20.0).min(most * 20.0)).collect();
        let thresholds: Vec<f64> = limits.iter().map(|limit| -limit).collect();
        // A value of the grid is in the middle of its cell.
        let contours = ContourBuilder::new(self.columns, self.rows, true)
            .x_origin(self.west - self.step[0] / 2.0)
            .y_origin(self.south - self.step[1] / 2.0)
            .x_step(self.step[0])
            .y_step(self.step[1])
            .contours(&heights, &thresholds);
        // It fails for another number of values than that of the points.
        let outlines = contours.unwrap_or_default().into_iter().map(|contour| contour.into_inner().0);
        let small = self.step[0] * self.step[1] * DETAIL;
        // Outer rings are counterclockwise, as RFC 7946 has them.
        outlines.map(|outline| outline.simplify_vw_preserve(small).orient(Direction::Default)).collect()
    }
}

/// The points along a side, of which both ends are at or beyond its ends.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most some more than `SIDE`")]
fn points_along(degrees: f64, step: f64) -> usize {
    (degrees / step).ceil().clamp(1.0, count(SIDE + 2)) as usize + 1
}

#[expect(clippy::cast_precision_loss, reason = "a number of points")]
const fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use geo::{Area, Centroid, Contains, Distance, Geodesic, GeodesicArea};

    use super::*;

    fn place() -> Position {
        Position::new(-87.7, 41.9).unwrap_or(Position::NULL_ISLAND)
    }

    fn meters(number: f64) -> Meters {
        Meters::new(number).unwrap_or(Meters::MILE)
    }

    fn distances(grid: &Grid) -> Vec<Option<f64>> {
        grid.points().map(|point| Some(Geodesic.distance(place().point(), point.point()))).collect()
    }

    #[test]
    fn of_straight_lines_it_is_a_disk() {
        let grid = Grid::around(place(), meters(1300.0), std::iter::empty());
        let found = grid.isochrones(&distances(&grid), &[500.0, 1000.0]);
        for (disk, radius) in found.iter().zip([500.0_f64, 1000.0]) {
            let exact = std::f64::consts::PI * radius.powi(2);
            let area = disk.geodesic_area_unsigned();
            assert!((area / exact - 1.0).abs() < 0.01, "{area} {exact}");
            let center = disk.centroid().map(|center| Geodesic.distance(center, place().point()));
            assert!(center.is_some_and(|off| off < 2.0), "{center:?}");
        }
        assert!(found[1].contains(&found[0]));
    }

    #[test]
    fn what_is_not_reached_is_outside_even_within() {
        let grid = Grid::around(place(), meters(1300.0), std::iter::empty());
        // A lake of 300 m around the place, from which one starts all the same.
        let costs: Vec<Option<f64>> =
            distances(&grid).into_iter().map(|cost| cost.filter(|cost| *cost > 300.0)).collect();
        let found = grid.isochrones(&costs, &[1000.0]);
        let exact = std::f64::consts::PI * (1000.0_f64.powi(2) - 300.0_f64.powi(2));
        let area = found[0].geodesic_area_unsigned();
        assert!((area / exact - 1.0).abs() < 0.03, "{area} {exact}");
        assert!(!found[0].contains(&place().point()));
        assert_eq!(grid.isochrones(&vec![None; costs.len()], &[1000.0])[0].unsigned_area(), 0.0);
    }

    #[test]
    fn a_grid_covers_all_that_is_to_be_in_it_with_few_points() {
        let far = Position::new(-87.2, 42.1).unwrap_or(Position::NULL_ISLAND);
        let grid = Grid::around(place(), meters(500.0), [far].into_iter());
        let points: Vec<Position> = grid.points().collect();
        assert!(points.len() <= (SIDE + 3) * (SIDE + 3));
        assert_eq!(points.len(), grid.columns * grid.rows);
        let [east, north] =
            [Position::lon, Position::lat].map(|of| points.iter().copied().map(of).fold(-180.0, f64::max));
        assert!(east >= far.lon() && north >= far.lat());
        let apart = Geodesic.distance(points[0].point(), points[1].point());
        assert!((apart / grid.spacing().get() - 1.0).abs() < 0.02, "{apart}");
    }
}
