//! Tile containers have the tiles of the atlas.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::Value;

use crate::program::{error_line, succeed};
use crate::tiles::tiles;
use crate::town::town;

type Tiles = BTreeMap<(u8, u32, u32), Vec<u8>>;

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut plain).unwrap();
    plain
}

fn in_database(database: &Connection) -> Tiles {
    let mut rows = database.prepare("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles").unwrap();
    let tile = |row: &rusqlite::Row<'_>| {
        let (zoom, x, south): (u8, u32, u32) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(((zoom, x, (1 << zoom) - 1 - south), unpacked(&row.get::<_, Vec<u8>>(3)?)))
    };
    rows.query_map([], tile).unwrap().map(Result::unwrap).collect()
}

fn in_folder(folder: &Path) -> Tiles {
    let number = |path: &Path| path.file_stem().unwrap().to_str().unwrap().parse::<u32>().unwrap();
    let inside = |path: &Path| fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let zooms = inside(folder).into_iter().filter(|path| path.is_dir());
    let columns = zooms.flat_map(|path| inside(&path));
    let files = columns.flat_map(|path| inside(&path));
    files
        .map(|file| {
            let column = file.parent().unwrap();
            let zoom = u8::try_from(number(column.parent().unwrap())).unwrap();
            ((zoom, number(column), number(&file)), fs::read(&file).unwrap())
        })
        .collect()
}

#[test]
fn every_container_has_the_tiles_of_the_atlas() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let all = tiles(&town.path().join("atlas/tiles.pmtiles"));
    let said = succeed(town.path(), &["tiles", "atlas", "-o", "town.mbtiles", "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&said).unwrap()["tiles"], all.len());
    let database = Connection::open(town.path().join("town.mbtiles")).unwrap();
    assert_eq!(in_database(&database), all);
    succeed(town.path(), &["tiles", "atlas", "--format", "dir", "-o", "town"]);
    assert_eq!(in_folder(&town.path().join("town")), all);
    succeed(town.path(), &["tiles", "atlas", "-o", "town.pmtiles"]);
    let [one, other] = ["atlas/tiles.pmtiles", "town.pmtiles"].map(|name| fs::read(town.path().join(name)).unwrap());
    assert_eq!(one, other);
    // No partial file is left beside them.
    let hidden = fs::read_dir(town.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(hidden.filter(|name| name.to_string_lossy().starts_with('.')).count(), 0);
}

#[test]
fn metadata_of_tiles_follows_its_specifications() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    succeed(town.path(), &["tiles", "atlas", "--format", "dir", "-o", "town"]);
    succeed(town.path(), &["tiles", "atlas", "-o", "town.mbtiles"]);
    let told: Value = serde_json::from_slice(&fs::read(town.path().join("town/tiles.json")).unwrap()).unwrap();
    let number = |place: &Value| place.as_f64().unwrap();
    let (least, most) = (number(&told["minzoom"]), number(&told["maxzoom"]));
    // TileJSON 3.0.0, 3.6: the zoom of the center is between the others, and the center within the bounds.
    assert!((least..=most).contains(&number(&told["center"][2])), "{told}");
    assert!((number(&told["bounds"][0])..=number(&told["bounds"][2])).contains(&number(&told["center"][0])));
    assert!((number(&told["bounds"][1])..=number(&told["bounds"][3])).contains(&number(&told["center"][1])));
    assert_eq!((told["tilejson"].as_str(), told["tiles"][0].as_str()), (Some("3.0.0"), Some("{z}/{x}/{y}.mvt")));
    for layer in told["vector_layers"].as_array().unwrap() {
        assert!(layer["id"].is_string() && layer["fields"].is_object(), "{layer}");
        assert!(least <= number(&layer["minzoom"]) && number(&layer["maxzoom"]) <= most, "{layer}");
    }
    // MBTiles 1.3: the metadata that must and should be there.
    let database = Connection::open(town.path().join("town.mbtiles")).unwrap();
    let metadata_value = |name: &str| {
        database.query_row("SELECT value FROM metadata WHERE name = ?", [name], |row| row.get::<_, String>(0)).unwrap()
    };
    assert_eq!(
        (metadata_value("format"), metadata_value("minzoom"), metadata_value("maxzoom")),
        ("pbf".into(), least.to_string(), most.to_string())
    );
    assert_eq!(metadata_value("name"), told["name"].as_str().unwrap());
    assert_eq!(metadata_value("bounds").split(',').count(), 4);
    let layers: Value = serde_json::from_str(&metadata_value("json")).unwrap();
    assert_eq!(layers["vector_layers"], told["vector_layers"]);
}

#[test]
fn an_unnamed_container_and_one_that_would_mix_with_other_tiles_are_refused() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let unnamed = error_line(town.path(), &["tiles", "atlas", "-o", "town.zip"]);
    assert!(unnamed.contains("town.zip") && unnamed.contains("--format"), "{unnamed}");
    let taken = error_line(town.path(), &["tiles", "atlas", "--format", "dir", "-o", "."]);
    assert!(taken.contains("exists already"), "{taken}");
    let inside = error_line(town.path(), &["tiles", "atlas", "-o", "atlas/more.pmtiles"]);
    assert!(inside.contains("is inside the atlas"), "{inside}");
    let gone = error_line(town.path(), &["tiles", "atlas", "-o", "nowhere/town.mbtiles"]);
    assert!(gone.contains("nowhere"), "{gone}");
}
