//! `MapLibre` Tiles have the contents of the Mapbox Vector Tiles.

use std::fs::File;
use std::path::Path;

use gapatlas::disclosure::publish;
use gapatlas::domain::{Column, Layer, Quantity, Table};
use gapatlas::tiles::{TileLayer, to_mlt, write_archive};
use mlt_core::mvt::tile_layers_to_mvt;
use mlt_core::{Decoder, Layer as MltLayer, Parser, TileLayer as Read};
use proptest::prelude::*;

use crate::mvt::{Shape, read};
use crate::program::{build_and_export, succeed};
use crate::service::Service;
use crate::tiles::tiles;
use crate::town::town;

/// A tile decoded by the reference library, as a Mapbox Vector Tile.
fn to_mvt(mlt: &[u8]) -> Vec<u8> {
    let layers = Parser::default().parse_layers(mlt).unwrap();
    let read = |layer: MltLayer<'_>| -> Read {
        let MltLayer::Tag01(layer) = layer else { panic!("an unknown layer") };
        layer.into_tile(&mut Decoder::default()).unwrap()
    };
    tile_layers_to_mvt(layers.into_iter().map(read).collect()).unwrap()
}

/// Layers with their sorted features: id, attributes, and the number of points of each line, ring or point.
fn features(mvt: &[u8]) -> Vec<(String, Vec<String>)> {
    let mut layers: Vec<(String, Vec<String>)> = read(mvt)
        .unwrap()
        .into_iter()
        .map(|layer| {
            let said = layer.features.iter().map(|feature| {
                let tags: Vec<(&String, String)> = feature
                    .tags
                    .iter()
                    .map(|(name, text)| (name, text.parse::<f64>().map_or(text.clone(), |number| format!("{number}"))))
                    .collect();
                let corners = match &feature.shape {
                    Shape::Rings(lines) | Shape::Lines(lines) => lines.clone(),
                    Shape::Points(points) => vec![points.clone()],
                    Shape::Unknown => Vec::new(),
                };
                format!("{:?} {tags:?} {corners:?}", feature.id)
            });
            let mut said: Vec<String> = said.collect();
            said.sort();
            (layer.name, said)
        })
        .collect();
    layers.sort();
    layers
}

#[test]
fn every_tile_of_the_sample_is_the_same_in_both_encodings() {
    let folder = tempfile::tempdir().unwrap();
    succeed(folder.path(), &["sample", "sample"]);
    succeed(folder.path(), &["build", "sample/gapatlas.toml", "-o", "atlas"]);
    let tiles = tiles(&folder.path().join("atlas/tiles.pmtiles"));
    assert!(tiles.len() > 10);
    for (at, mvt) in &tiles {
        assert_eq!(features(&to_mvt(&to_mlt(mvt).unwrap())), features(mvt), "{at:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// A column may mix integers, fractions and missing values.
    #[test]
    fn numbers_stay_numbers(cells in prop::collection::vec(
        prop_oneof![Just(None), (-1000_i32..1000).prop_map(|n| Some(f64::from(n))), (-1e6..1e6).prop_map(Some)], 1..20
    )) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tiles.pmtiles");
        write(&cells, &path);
        for mvt in tiles(&path).values() {
            prop_assert_eq!(features(&to_mvt(&to_mlt(mvt).unwrap())), features(mvt));
        }
    }
}

/// An archive of sites with one number each.
fn write(cells: &[Option<f64>], path: &Path) {
    let ids: Vec<Option<String>> = (0..cells.len()).map(|row| Some(format!("s{row}"))).collect();
    let columns = vec![Column::text(Quantity::Id, ids), Column::number(Quantity::Covered, cells.to_vec())];
    let points = (0..cells.len()).map(|_| Some(std::sync::Arc::new(geo::Point::new(1.0, 1.0).into()))).collect();
    let table = publish(Table { layer: Layer::Sites, columns, geometry: points }, &[]);
    let layer = TileLayer::table(&table, vec![String::new(); 2]);
    write_archive("x", None, &[layer], File::create(path).unwrap()).unwrap();
}

#[test]
fn the_service_sends_them_on_request() {
    let town = town();
    build_and_export(town.path(), "tracts");
    let service = Service::of(town.path());
    let told = service.json("/tiles.json?encoding=mlt");
    assert_eq!(told["encoding"], "mlt");
    let address = told["tiles"][0].as_str().unwrap();
    assert!(address.contains("/{z}/{x}/{y}.mlt?v="), "{address}");
    assert_eq!(told["vector_layers"], service.json("/tiles.json")["vector_layers"]);
    let path = address.strip_prefix(&service.base).unwrap();
    let path = path.replace("{z}", "12").replace("{x}", "2048").replace("{y}", "2047");
    let gzip = [("accept-encoding", "gzip")];
    let (first, again) = (service.ask(&path, &gzip), service.ask(&path, &gzip));
    assert_eq!((first.status, first.header("content-type")), (200, "application/vnd.maplibre-tile"));
    assert_eq!(first.header("content-encoding"), "gzip");
    assert!(first.header("cache-control").contains("immutable"));
    assert_eq!((first.header("etag"), &first.bytes), (again.header("etag"), &again.bytes));
    let known = service.ask(&path, &[("accept-encoding", "gzip"), ("if-none-match", first.header("etag"))]);
    assert_eq!(known.status, 304);
    let plain = service.ask(&path, &[]);
    assert_ne!(plain.header("etag"), first.header("etag"));
    let mvt = service.ask(&path.replace(".mlt", ".mvt"), &[]);
    assert_eq!(features(&to_mvt(&plain.bytes)), features(&mvt.bytes));
    assert_eq!(service.get("/tiles/12/0/0.mlt").status, 204);
    assert_eq!(service.get("/tiles/13/0/0.mlt").status, 404);
    assert_eq!(service.get("/tiles/1/x/0.mlt").status, 400);
    assert_eq!(service.get("/tiles.json?encoding=png").status, 400);
}
