//! Straight-line costs: geodesic distances on the ellipsoid.

use crate::domain::{CostUnit, Footprint, Meters};
use crate::travel::site_index::SiteIndex;
use crate::travel::{CostMatrix, Origin};

/// The distance in meters from every origin to every site within `bound`, or to the nearest one where none is.
///
/// Distances are geodesics on the WGS 84 ellipsoid (Karney 2013, doi:10.1007/s00190-012-0578-z), to 0.01 mm. A site
/// with an area counts from the nearest point of its edge; inside is 0.
#[must_use]
pub fn straight_costs(origins: &[Origin], sites: &[&Footprint], bound: Meters) -> CostMatrix {
    let site_index = SiteIndex::new((0..).zip(sites.iter().copied()));
    let bound = bound.get();
    CostMatrix::from_rows([origins.len(), sites.len()], CostUnit::M, bound, |origin, row| {
        let from = origins[origin].position;
        site_index.within(from, bound, row);
        if row.is_empty() {
            row.extend(site_index.nearest(from));
        }
    })
}

/// The costs of [`straight_costs`] within the bound: of an origin that has no site within it there is none.
#[must_use]
pub fn straight_costs_within(origins: &[Origin], sites: &[&Footprint], bound: Meters) -> CostMatrix {
    let site_index = SiteIndex::new((0..).zip(sites.iter().copied()));
    CostMatrix::from_rows([origins.len(), sites.len()], CostUnit::M, bound.get(), |origin, row| {
        site_index.within(origins[origin].position, bound.get(), row);
    })
}

#[cfg(test)]
mod tests {
    use geo::{CoordsIter, Densify, Distance, Euclidean, Geodesic, MultiPolygon, polygon};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Position;
    use crate::travel::distance;

    fn at(lon: f64, lat: f64) -> Position {
        Position::new(lon, lat).unwrap_or_else(|| panic!("{lon} {lat}"))
    }

    fn origins(points: &[(f64, f64)]) -> Vec<Origin> {
        points.iter().map(|&(lon, lat)| Origin { position: at(lon, lat), people: 1.0, homes: 1.0 }).collect()
    }

    fn costs_of(origins: &[Origin], sites: &[Footprint], bound: f64) -> CostMatrix {
        let bound = Meters::new(bound).unwrap_or(Meters::MILE);
        straight_costs(origins, &sites.iter().collect::<Vec<_>>(), bound)
    }

    #[test]
    fn a_degree_along_the_equator_and_the_meridian_is_as_long_as_geodesy_says() {
        let one_east = distance(at(0.0, 0.0), &Footprint::Point(at(1.0, 0.0)));
        let one_north = distance(at(0.0, 0.0), &Footprint::Point(at(0.0, 1.0)));
        assert!((one_east.get() - 111_319.490_793).abs() < 1e-3);
        assert!((one_north.get() - 110_574.388_557).abs() < 1e-3);
    }

    #[test]
    fn inside_a_park_and_on_its_edge_the_distance_is_zero() {
        let park = Footprint::Area(MultiPolygon::new(vec![
            polygon![(x: 0.0, y: 0.0), (x: 0.01, y: 0.0), (x: 0.01, y: 0.01), (x: 0.0, y: 0.01)],
        ]));
        assert_eq!(distance(at(0.005, 0.005), &park).get(), 0.0);
        assert_eq!(distance(at(0.0, 0.005), &park).get(), 0.0);
        assert!((distance(at(0.02, 0.005), &park).get() - 1113.19).abs() < 0.01);
    }

    #[test]
    fn a_lake_in_a_park_is_no_park() {
        let ring = |half: f64| vec![(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)];
        let park = geo::Polygon::new(ring(0.02).into(), vec![ring(0.01).into()]);
        let from_the_lake = distance(at(0.0, 0.0), &Footprint::Area(MultiPolygon::new(vec![park])));
        assert!((from_the_lake.get() - 0.01 * 110_574.39).abs() < 0.1);
    }

    #[test]
    fn the_nearest_site_may_lie_beyond_the_antimeridian() {
        let sites = [Footprint::Point(at(-179.9, 52.0)), Footprint::Point(at(178.0, 52.0))];
        let costs = costs_of(&origins(&[(179.9, 52.0)]), &sites, 20_000.0);
        assert_eq!(costs.row(0).sites, [0]);
    }

    #[test]
    fn a_park_across_the_antimeridian_is_in_a_row_once() {
        let half =
            |x: f64| polygon![(x: x, y: 52.0), (x: x.signum() * 180.0, y: 52.0), (x: x.signum() * 180.0, y: 52.1)];
        let park = Footprint::Area(MultiPolygon::new(vec![half(179.9), half(-179.9)]));
        assert_eq!(costs_of(&origins(&[(179.8, 52.0)]), &[park], 20_000.0).row(0).sites, [0]);
    }

    #[test]
    fn without_sites_rows_are_empty() {
        assert!(costs_of(&origins(&[(0.0, 0.0)]), &[], 1000.0).row(0).sites.is_empty());
    }

    fn sites() -> impl Strategy<Value = Vec<Footprint>> {
        let point = (-0.3..0.3_f64, 59.7..60.3_f64).prop_map(|(lon, lat)| Footprint::Point(at(lon, lat)));
        let park = (-0.3..0.3_f64, 59.7..60.3_f64, 0.001..0.05_f64).prop_map(|(x, y, size)| {
            let triangle = polygon![(x: x, y: y), (x: x + 2.0 * size, y: y + size), (x: x, y: y + size)];
            Footprint::Area(MultiPolygon::new(vec![triangle]))
        });
        prop::collection::vec(prop_oneof![point, park], 1..20)
    }

    proptest! {
        #[test]
        fn rows_hold_what_comparing_every_pair_finds(sites in sites(), bound in 0.0..60_000.0_f64) {
            let from = origins(&[(0.0, 60.0), (0.29, 59.71)]);
            let costs = costs_of(&from, &sites, bound);
            for (row, origin) in from.iter().enumerate() {
                let mut all: Vec<(f64, usize)> =
                    (0..).zip(&sites).map(|(i, site)| (distance(origin.position, site).get(), i)).collect();
                all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                let within = all.iter().filter(|(cost, _)| *cost <= bound).count().max(1);
                let found: Vec<(f64, usize)> = costs.row(row).iter().map(|(site, cost)| (cost, site)).collect();
                prop_assert_eq!(found, &all[..within]);
            }
        }

        #[test]
        fn the_nearest_place_of_the_globe_is_found(
            places in prop::collection::vec((-180.0..180.0_f64, -90.0..90.0_f64), 1..60), lon in -180.0..180.0_f64, lat in -90.0..90.0_f64
        ) {
            let sites: Vec<Footprint> = places.iter().map(|&(lon, lat)| Footprint::Point(at(lon, lat))).collect();
            let costs = costs_of(&origins(&[(lon, lat)]), &sites, 0.0);
            let far = sites.iter().map(|site| distance(at(lon, lat), site).get()).fold(f64::INFINITY, f64::min);
            prop_assert_eq!(costs.row(0).nearest(), Some(far));
        }

        #[test]
        fn the_nearest_edge_is_that_of_a_finely_cut_edge(lon in -0.9..0.9_f64, lat in 59.4..60.6_f64, site in sites()) {
            for footprint in site {
                let Footprint::Area(outline) = &footprint else { continue };
                let cut = Euclidean.densify(outline, 0.000_5);
                let finest = cut
                    .coords_iter()
                    .map(|point| Geodesic.distance(at(lon, lat).point(), point.into()))
                    .fold(f64::INFINITY, f64::min);
                let found = distance(at(lon, lat), &footprint).get();
                prop_assert!(found <= finest * 1.0001 + 1.0, "{} {}", found, finest);
                prop_assert!(found == 0.0 || finest - found < 30.0, "{} {}", found, finest);
            }
        }
    }
}
