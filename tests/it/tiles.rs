//! Tiles as a strict decoder sees them: the protobuf, and the rules of the specification for geometry.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use gapatlas::disclosure::publish;
use gapatlas::domain::{Backdrop, Column, Layer, Quantity, Street, StreetClass, Table};
use gapatlas::tiles::{TileLayer, archive};
use geo::{Geometry, LineString, MultiPolygon, Polygon};
use geozero::ToGeo;
use pmtiles::{AsyncPmTilesReader, MmapBackend, TileCoord};
use proptest::prelude::*;
use prost::Message;

use crate::program::{build_and_export, succeed};
use crate::town::{geoid, town, tracts};

/// `vector_tile.proto` of the specification, version 2.1.
#[derive(Message)]
struct Tile {
    #[prost(message, repeated, tag = "3")]
    layers: Vec<TileLayerMessage>,
}

#[derive(Message)]
struct TileLayerMessage {
    #[prost(uint32, required, tag = "15")]
    version: u32,
    #[prost(string, required, tag = "1")]
    name: String,
    #[prost(message, repeated, tag = "2")]
    features: Vec<FeatureMessage>,
    #[prost(string, repeated, tag = "3")]
    keys: Vec<String>,
    #[prost(message, repeated, tag = "4")]
    values: Vec<Value>,
    #[prost(uint32, optional, tag = "5")]
    extent: Option<u32>,
}

#[derive(Message)]
struct FeatureMessage {
    #[prost(uint64, optional, tag = "1")]
    id: Option<u64>,
    #[prost(uint32, repeated, tag = "2")]
    tags: Vec<u32>,
    #[prost(int32, optional, tag = "3")]
    kind: Option<i32>,
    #[prost(uint32, repeated, tag = "4")]
    geometry: Vec<u32>,
}

#[derive(Message)]
struct Value {
    #[prost(string, optional, tag = "1")]
    text: Option<String>,
    #[prost(double, optional, tag = "3")]
    double: Option<f64>,
    #[prost(sint64, optional, tag = "6")]
    whole: Option<i64>,
}

/// Every tile of an archive by zoom, column and row.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "columns and rows are small and not negative"
)]
fn tiles(path: &Path) -> BTreeMap<(u8, u32, u32), Vec<u8>> {
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
            // One tile more on each side: the buffer of a tile reaches over.
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

/// Decodes a tile as maplibre-rs does, with geozero 0.13, which panics on rings that other decoders pass over: every
/// feature is a geometry of its kind.
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

/// Decodes a tile, holds every feature against the specification, and answers the ids by layer.
fn checked(bytes: &[u8]) -> BTreeMap<String, BTreeSet<u64>> {
    let tile = Tile::decode(bytes).unwrap();
    assert_eq!(decoded_by_maplibre_rs(bytes), tile.layers.iter().map(|layer| layer.features.len()).sum::<usize>());
    let mut ids: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for layer in tile.layers {
        assert_eq!((layer.version, layer.extent), (2, Some(4096)));
        for feature in &layer.features {
            assert_eq!(feature.tags.len() % 2, 0);
            let pairs = feature.tags.chunks(2);
            assert!(
                pairs
                    .into_iter()
                    .all(|tag| (tag[0] as usize) < layer.keys.len() && (tag[1] as usize) < layer.values.len())
            );
            match feature.kind {
                Some(1) => assert_eq!((feature.geometry.len(), feature.geometry[0]), (3, 9), "a point is one MoveTo"),
                Some(2) => check_lines(&feature.geometry),
                Some(3) => check_polygon(&feature.geometry),
                other => panic!("geometry type {other:?}"),
            }
            // The backdrop is looked at only: its features have no ids.
            if let Some(id) = feature.id {
                let fresh = ids.entry(layer.name.clone()).or_default().insert(id);
                assert!(fresh, "two features of {} have one id", layer.name);
            }
        }
    }
    ids
}

/// The rules of section 4.3.3 and 4.3.4.3 of the specification, version 2.1.
fn check_lines(geometry: &[u32]) {
    let mut at = 0;
    while at < geometry.len() {
        assert_eq!(geometry[at], 9, "a line begins with one MoveTo");
        let lines = geometry[at + 3];
        assert_eq!(lines & 7, 2, "a line goes on with LineTo");
        let steps = (lines >> 3) as usize;
        assert!(steps >= 1, "a line has at least two points");
        let steps = &geometry[at + 4..at + 4 + 2 * steps];
        assert!(steps.chunks(2).all(|step| step != [0, 0]), "no point stands twice in a row");
        at += 4 + steps.len();
    }
}

/// The rules of section 4.3.3 and 4.3.4.4 of the specification, version 2.1.
fn check_polygon(geometry: &[u32]) {
    let unzigzag = |value: u32| i64::from(value >> 1) ^ -i64::from(value & 1);
    let (mut at, mut cursor, mut first_ring) = (0, (0_i64, 0_i64), true);
    while at < geometry.len() {
        let mut command = |id: u32| {
            assert_eq!(geometry[at] & 7, id, "the command at {at} of {geometry:?}");
            at += 1;
            geometry[at - 1] >> 3
        };
        assert_eq!(command(1), 1, "a ring begins with one MoveTo");
        let mut step = |at: &mut usize| {
            cursor = (cursor.0 + unzigzag(geometry[*at]), cursor.1 + unzigzag(geometry[*at + 1]));
            *at += 2;
            cursor
        };
        let mut ring = vec![step(&mut at)];
        let lines = geometry[at] >> 3;
        assert_eq!(geometry[at] & 7, 2, "a ring goes on with LineTo");
        assert!(lines >= 2, "a ring has at least three points");
        at += 1;
        ring.extend((0..lines).map(|_| step(&mut at)));
        assert_eq!(geometry[at], 15, "a ring ends with one ClosePath");
        at += 1;
        assert!(ring.windows(2).all(|pair| pair[0] != pair[1]), "no point stands twice in a row");
        assert_ne!(ring.first(), ring.last(), "the last point does not repeat the first");
        let next = ring.iter().cycle().skip(1);
        let area: i64 = ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
        assert_ne!(area, 0, "a ring has an area");
        assert!(area > 0 || !first_ring, "the first ring is an outer one");
        first_ring = false;
    }
}

#[test]
fn every_tract_is_in_the_tiles_of_every_zoom_with_what_the_export_says() {
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
    let tile = Tile::decode(deepest.1.as_slice()).unwrap();
    let layer = tile.layers.iter().find(|layer| layer.name == "tracts").unwrap();
    for feature in &layer.features {
        let tags: BTreeMap<&str, &Value> = feature
            .tags
            .chunks(2)
            .map(|tag| (layer.keys[tag[0] as usize].as_str(), &layer.values[tag[1] as usize]))
            .collect();
        let row = &rows[tags["geoid"].text.as_ref().unwrap()];
        for (column, text) in row {
            let told = tags.get(column.as_str()).map(|value| match value {
                Value { text: Some(text), .. } => text.clone(),
                Value { whole: Some(number), .. } => number.to_string(),
                Value { double: Some(number), .. } => number.to_string(),
                other => panic!("{column}: {other:?}"),
            });
            assert_eq!(told.unwrap_or_default(), *text, "{column}");
        }
    }
}

#[test]
fn neighbours_share_their_border_to_the_unit() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    for ((zoom, ..), bytes) in tiles(&town.path().join("atlas/tiles.pmtiles")) {
        let tile = Tile::decode(bytes.as_slice()).unwrap();
        let Some(layer) = tile.layers.iter().find(|layer| layer.name == "tracts") else { continue };
        // All tracts together are a rectangle: the areas of the parts add up to the area of their box.
        let unzigzag = |value: u32| i64::from(value >> 1) ^ -i64::from(value & 1);
        let (mut sum, mut low, mut high) = (0, (i64::MAX, i64::MAX), (i64::MIN, i64::MIN));
        for feature in &layer.features {
            let g = &feature.geometry;
            let mut ring = vec![(unzigzag(g[1]), unzigzag(g[2]))];
            for pair in g[4..g.len() - 1].chunks(2) {
                let (x, y) = ring[ring.len() - 1];
                ring.push((x + unzigzag(pair[0]), y + unzigzag(pair[1])));
            }
            low = ring.iter().fold(low, |low, at| (low.0.min(at.0), low.1.min(at.1)));
            high = ring.iter().fold(high, |high, at| (high.0.max(at.0), high.1.max(at.1)));
            let next = ring.iter().cycle().skip(1);
            sum += ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<i64>();
        }
        assert_eq!(sum, 2 * (high.0 - low.0) * (high.1 - low.1), "zoom {zoom}");
    }
}

#[test]
fn every_tile_of_chicago_is_one_that_the_specification_accepts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !root.join("../shared/data/chicago").exists() {
        eprintln!("skipped: there is no ../shared/data/chicago beside the clone");
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
        // The 199 clinics are there from afar; the 11,440 stops come where there is room for them.
        let sites = seen[&(zoom, "sites".to_owned())].len();
        assert!(sites >= 199 + 23 && (sites == 12_279) == (zoom == 12), "{sites} sites at zoom {zoom}");
    }
}

#[test]
fn every_tile_of_the_sample_is_one_that_the_specification_accepts() {
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
    assert_eq!(counts, [("areas", 16), ("labels", 16), ("sites", 358), ("tracts", 150)]);
}

fn odd_polygons() -> impl Strategy<Value = Vec<MultiPolygon>> {
    let corner = || prop_oneof![(0..40_i32).prop_map(f64::from), -5.0..45.0_f64];
    let ring = prop::collection::vec((corner(), corner()), 3..12)
        .prop_map(|points| points.into_iter().map(|(x, y)| (x * 0.002, y * 0.002)).collect::<LineString>());
    let polygon =
        (ring.clone(), prop::collection::vec(ring, 0..3)).prop_map(|(outer, holes)| Polygon::new(outer, holes));
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
    /// Streets that cross themselves, run back, or have no length: every decoder takes what becomes of them.
    #[test]
    fn no_street_however_odd_breaks_a_decoder(lines in odd_lines()) {
        let street = |line| Street { line, class: StreetClass::Motorway, name: None };
        let streets = lines.into_iter().map(street).collect();
        let layers = TileLayer::backdrop(&Backdrop { streets, ..Backdrop::default() });
        let folder = tempfile::tempdir().unwrap();
        archive("odd", None, &layers, File::create(folder.path().join("t.pmtiles")).unwrap()).unwrap();
        for bytes in tiles(&folder.path().join("t.pmtiles")).values() {
            checked(bytes);
        }
    }

    /// Whatever its rings do, a shape with a point inside is in the tiles of every zoom, and every decoder takes it.
    #[test]
    fn no_shape_however_odd_breaks_a_decoder(shapes in odd_polygons()) {
        let names: Vec<String> = (0..shapes.len()).map(|number| format!("area-{number}")).collect();
        let table = Table {
            layer: Layer::Areas,
            columns: vec![Column::text(Quantity::Id, names.iter().map(Some))],
            geometry: shapes.into_iter().map(|shape| Some(Arc::new(Geometry::from(shape)))).collect(),
        };
        let table = publish(table, &[]);
        let layer = TileLayer::table(&table, vec!["a name".to_owned()]);
        let folder = tempfile::tempdir().unwrap();
        archive("odd", None, &[layer], File::create(folder.path().join("t.pmtiles")).unwrap()).unwrap();
        let mut zooms: BTreeMap<u8, BTreeSet<u64>> = BTreeMap::new();
        for ((zoom, ..), bytes) in tiles(&folder.path().join("t.pmtiles")) {
            zooms.entry(zoom).or_default().extend(checked(&bytes).remove("areas").unwrap_or_default());
        }
        prop_assert!((0..=12).all(|zoom| zooms[&zoom].len() == names.len()), "{:?}", zooms);
    }
}
