//! Tiles as a strict decoder reads them: the protobuf, and the geometry rules of the specification.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use gapatlas::disclosure::publish;
use gapatlas::domain::{BasemapFeatures, Column, Layer, Quantity, Street, StreetClass, Table};
use gapatlas::tiles::{TileLayer, write_archive};
use geo::algorithm::Validation;
use geo::{Area as _, Geometry, LineString, MultiPolygon, Polygon};
use geozero::ToGeo;
use pmtiles::{AsyncPmTilesReader, MmapBackend, TileCoord};
use proptest::prelude::*;

use crate::mvt::read;
use crate::program::{build_and_export, succeed};
use crate::real_data::real_data;
use crate::town::{geoid, town, tracts};

/// Every tile of an archive by zoom, column and row.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "columns and rows are small and not negative"
)]
pub(crate) fn tiles(path: &Path) -> BTreeMap<(u8, u32, u32), Vec<u8>> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let reader = AsyncPmTilesReader::<MmapBackend>::new_with_path(path).await.unwrap();
        let header = reader.get_header();
        let mut found = BTreeMap::new();
        for zoom in header.min_zoom..=header.max_zoom {
            let last = (1_u32 << zoom) - 1;
            let column = |lon: f64| ((lon + 180.0) / 360.0 * f64::from(1_u32 << zoom)).floor() as u32;
            let row = |lat: f64| {
                let y = (1.0 - lat.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0;
                (y * f64::from(1_u32 << zoom)).floor() as u32
            };
            // One more tile on each side, as the buffer of a tile reaches across.
            for x in column(header.min_longitude).saturating_sub(1)..=(column(header.max_longitude) + 1).min(last) {
                for y in row(header.max_latitude).saturating_sub(1)..=(row(header.min_latitude) + 1).min(last) {
                    let at = TileCoord::new(zoom, x, y).unwrap();
                    let compressed = reader.get_tile(at).await.unwrap().map_or(0, |bytes| bytes.len());
                    assert!(compressed < 500_000, "tile {zoom}/{x}/{y} has {compressed} bytes");
                    let tile = reader.get_tile_decompressed(at).await.unwrap();
                    found.extend(tile.map(|bytes| ((zoom, x, y), bytes.to_vec())));
                }
            }
        }
        found
    })
}

/// Decodes a tile like maplibre-rs, with geozero 0.13, which panics on rings that other decoders accept: every feature
/// must be a geometry of its type.
fn decoded_by_maplibre_rs(bytes: &[u8]) -> usize {
    let tile: geozero::mvt::Tile = geozero::mvt::Message::decode(bytes).unwrap();
    let features = tile.layers.iter().flat_map(|layer| &layer.features);
    let kinds = features.map(|feature| match (feature.r#type, feature.to_geo().unwrap()) {
        (Some(1), geo::Geometry::Point(_))
        | (Some(2), geo::Geometry::LineString(_) | geo::Geometry::MultiLineString(_))
        | (Some(3), geo::Geometry::Polygon(_) | geo::Geometry::MultiPolygon(_)) => {}
        other => panic!("{other:?}"),
    });
    kinds.count()
}

/// Reads a tile, checks every feature against the specification, and returns the ids by layer.
pub(crate) fn checked(bytes: &[u8]) -> BTreeMap<String, BTreeSet<u64>> {
    let layers = read(bytes).unwrap();
    assert_eq!(decoded_by_maplibre_rs(bytes), layers.iter().map(|layer| layer.features.len()).sum::<usize>());
    let mut ids: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for layer in layers {
        assert_eq!(layer.extent, 4096);
        for feature in &layer.features {
            let flaw = feature.polygons().validation_errors();
            assert!(flaw.is_empty(), "{}: {flaw:?}", layer.name);
            // Basemap features have no ids and are only parsed.
            if let Some(id) = feature.id {
                let fresh = ids.entry(layer.name.clone()).or_default().insert(id);
                assert!(fresh, "two features of {} have one id", layer.name);
            }
        }
    }
    ids
}

/// 4,000 clinics with incompressible names: their tile is too large whatever else is omitted.
#[test]
fn omissions_in_tiles_are_reported_by_the_build_and_kept_in_the_atlas() {
    let town = town();
    let mut noise = 1_u64;
    let mut name = || {
        let digits = std::iter::repeat_with(|| {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            format!("{:08x}", noise >> 32)
        });
        digits.take(50).collect::<String>()
    };
    let rows: Vec<String> = (0..4000).map(|number| format!("c{number},{},0.025,0.025", name())).collect();
    std::fs::write(town.path().join("clinics.csv"), format!("id,name,lon,lat\n{}\n", rows.join("\n"))).unwrap();
    let said = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let line = "leave out tracts and fields that no map uses: one of them would be larger than 500 kB";
    assert!(said.contains(line), "{said}");
    // The manifest with the omissions can be read again.
    succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "tracts.csv"]);
    let manifest = std::fs::read_to_string(town.path().join("atlas/manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let omitted = manifest["left_out_by_zoom"].as_object().unwrap();
    assert!(omitted.values().any(|omitted| *omitted == serde_json::json!(["tracts", "fields"])), "{omitted:?}");
}

#[test]
fn every_tract_is_in_the_tiles_of_every_zoom_with_the_values_of_the_export() {
    let town = town();
    let rows = build_and_export(town.path(), "tracts");
    let tiles = tiles(&town.path().join("atlas/tiles.pmtiles"));
    let mut by_zoom: BTreeMap<u8, BTreeSet<u64>> = BTreeMap::new();
    for ((zoom, ..), bytes) in &tiles {
        by_zoom.entry(*zoom).or_default().extend(checked(bytes).remove("tracts").unwrap_or_default());
    }
    let all: BTreeSet<u64> = tracts().map(|(x, y)| geoid(x, y).parse().unwrap()).collect();
    let first = *by_zoom.iter().find(|(_, ids)| !ids.is_empty()).unwrap().0;
    assert!(first <= 9, "tracts of a kilometer are to be seen from zoom {first} on");
    assert!((first..=12).all(|zoom| by_zoom[&zoom] == all));
    let deepest = tiles.iter().find(|((zoom, ..), _)| *zoom == 12).unwrap();
    let layers = read(deepest.1).unwrap();
    let layer = layers.iter().find(|layer| layer.name == "tracts").unwrap();
    for feature in &layer.features {
        let row = &rows[&feature.tags["geoid"]];
        for (column, text) in row {
            assert_eq!(feature.tags.get(column).cloned().unwrap_or_default(), *text, "{column}");
        }
    }
}

#[test]
fn every_tile_of_chicago_satisfies_the_specification() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if real_data("data/chicago").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let study = root.join("tests/studies/chicago.toml");
    succeed(folder.path(), &["build", study.to_str().unwrap(), "-o", "atlas"]);
    let tiles = tiles(&folder.path().join("atlas/tiles.pmtiles"));
    let mut seen: BTreeMap<(u8, String), BTreeSet<u64>> = BTreeMap::new();
    for ((zoom, ..), bytes) in &tiles {
        for (layer, ids) in checked(bytes) {
            seen.entry((*zoom, layer)).or_default().extend(ids);
        }
    }
    let first = (0..=12).find(|zoom| seen.contains_key(&(*zoom, "tracts".to_owned()))).unwrap();
    for zoom in first..=12 {
        assert_eq!(seen[&(zoom, "tracts".to_owned())].len(), 2070, "zoom {zoom}");
        assert_eq!(seen[&(zoom, "areas".to_owned())].len(), 77);
        // The 199 clinics are in every zoom level; the 11,440 stops appear where there is room for them.
        let sites = seen[&(zoom, "sites".to_owned())].len();
        assert!(sites >= 199 + 23 && (sites == 12_279) == (zoom == 12), "{sites} sites at zoom {zoom}");
    }
}

#[test]
fn every_tile_of_the_sample_satisfies_the_specification() {
    let folder = tempfile::tempdir().unwrap();
    let study = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample/gapatlas.toml");
    succeed(folder.path(), &["build", study.to_str().unwrap(), "-o", "atlas"]);
    let mut deepest: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for ((zoom, ..), bytes) in tiles(&folder.path().join("atlas/tiles.pmtiles")) {
        let ids = checked(&bytes);
        if zoom == 12 {
            for (layer, ids) in ids {
                deepest.entry(layer).or_default().extend(ids);
            }
        }
    }
    let counts: Vec<(&str, usize)> = deepest.iter().map(|(layer, ids)| (layer.as_str(), ids.len())).collect();
    assert_eq!(
        counts,
        [("areas", 16), ("labels", 16), ("site_labels", 37), ("sites", 358), ("tract_labels", 150), ("tracts", 150)]
    );
}

fn odd_polygons() -> impl Strategy<Value = Vec<MultiPolygon>> {
    let corner = || prop_oneof![(0..40_i32).prop_map(f64::from), -5.0..45.0_f64];
    let ring = prop::collection::vec((corner(), corner()), 3..12)
        .prop_map(|points| points.into_iter().map(|(x, y)| (x * 0.002, y * 0.002)).collect::<LineString>());
    let polygon =
        (ring.clone(), prop::collection::vec(ring, 0..3)).prop_map(|(outer, holes)| Polygon::new(outer, holes));
    // A shape without area has nothing that could be drawn.
    let polygon = polygon.prop_filter("a shape has an area", |polygon| polygon.unsigned_area() > 1e-9);
    let parts = prop::collection::vec(polygon, 1..3).prop_map(MultiPolygon::new);
    prop::collection::vec(parts, 1..4)
}

fn odd_lines() -> impl Strategy<Value = Vec<LineString>> {
    let corner = || prop_oneof![(0..6_i32).prop_map(f64::from), -5.0..45.0_f64];
    let line = prop::collection::vec((corner(), corner()), 2..12)
        .prop_map(|points| points.into_iter().map(|(x, y)| (x * 0.02, y * 0.02)).collect::<LineString>());
    prop::collection::vec(line, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    /// Streets that intersect themselves, run back, or have no length: every decoder accepts their tiles.
    #[test]
    fn no_invalid_street_breaks_a_decoder(lines in odd_lines()) {
        let street = |line| Street { line, class: StreetClass::Motorway, name: None };
        let streets = lines.into_iter().map(street).collect();
        let layers = TileLayer::basemap(&BasemapFeatures { streets, ..BasemapFeatures::default() });
        let folder = tempfile::tempdir().unwrap();
        write_archive("odd", None, &layers, File::create(folder.path().join("t.pmtiles")).unwrap()).unwrap();
        for bytes in tiles(&folder.path().join("t.pmtiles")).values() {
            checked(bytes);
        }
    }

    /// Whatever its rings, a shape with an interior point is in the tiles of every zoom level, and every decoder
    /// accepts it.
    #[test]
    fn no_invalid_shape_breaks_a_decoder(shapes in odd_polygons()) {
        let names: Vec<String> = (0..shapes.len()).map(|number| format!("area-{number}")).collect();
        let table = Table {
            layer: Layer::Areas,
            columns: vec![Column::text(Quantity::Id, names.iter().map(Some))],
            geometry: shapes.into_iter().map(|shape| Some(Arc::new(Geometry::from(shape)))).collect(),
        };
        let table = publish(table, &[]);
        let layer = TileLayer::table(&table, vec!["a name".to_owned()]);
        let folder = tempfile::tempdir().unwrap();
        write_archive("odd", None, &[layer], File::create(folder.path().join("t.pmtiles")).unwrap()).unwrap();
        let mut zooms: BTreeMap<u8, BTreeSet<u64>> = BTreeMap::new();
        for ((zoom, ..), bytes) in tiles(&folder.path().join("t.pmtiles")) {
            zooms.entry(zoom).or_default().extend(checked(&bytes).remove("areas").unwrap_or_default());
        }
        prop_assert!((0..=12).all(|zoom| zooms[&zoom].len() == names.len()), "{:?}", zooms);
    }
}
