//! Untrusted files: they are read in their own format, open no other file, and end in a message and not in exhausted
//! memory.

use std::fs;
use std::io::{Cursor, ErrorKind, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, DictionaryArray, Int32Array, RecordBatch, StringArray};
use gapatlas::atlas::Atlas;
use gapatlas::read::{read_region, read_study};
use gapatlas::store;
use parquet::arrow::ArrowWriter;

use crate::program::{error_line, error_line_in_time, succeed};
use crate::town::{self, geoid, square, squares, town, tracts};

fn check(folder: &Path) -> String {
    error_line_in_time(folder, &["check", "gapatlas.toml"])
}

/// An archive of entries, each a prefix followed by a number of mebibytes of white space.
fn packed(folder: &Path, archive: &str, parts: &[(&str, &str, usize)]) {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, begins, mebibytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(begins.as_bytes()).unwrap();
        let lines = vec![b'\n'; 1 << 20];
        for _ in 0..*mebibytes {
            zip.write_all(&lines).unwrap();
        }
    }
    fs::write(folder.join(archive), zip.finish().unwrap().into_inner()).unwrap();
}

#[test]
fn a_layer_that_refers_to_a_database_or_another_file_opens_neither() {
    let town = town();
    let database = TcpListener::bind("127.0.0.1:0").unwrap();
    database.set_nonblocking(true).unwrap();
    fs::write(town.path().join("secret.csv"), "a secret line,of a file\n1,2\n").unwrap();
    let secret = town.path().join("secret.csv");
    let port = database.local_addr().unwrap().port();
    for source in [
        format!("PG:host=127.0.0.1 port={port} connect_timeout=2"),
        format!("CSV:{}", secret.display()),
        secret.display().to_string(),
    ] {
        let vrt = format!(
            "<OGRVRTDataSource><OGRVRTLayer name=\"t\"><SrcDataSource>{source}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
        );
        for name in ["tracts.geojson", "tracts.vrt", "tracts.gpkg"] {
            fs::write(town.path().join(name), &vrt).unwrap();
            let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
            fs::write(town.path().join("of.toml"), study.replace("tracts.geojson", name)).unwrap();
            let said = error_line_in_time(town.path(), &["check", "of.toml"]);
            let refused = format!("gapatlas: {name}: cannot be opened as a map layer or table: ");
            assert!(said.starts_with(&refused) && !said.contains("secret"), "{said}");
        }
    }
    assert_eq!(database.accept().map(drop).map_err(|error| error.kind()), Err(ErrorKind::WouldBlock));
}

#[test]
fn a_coordinate_reference_system_opens_no_file() {
    let town = town();
    town::change(town.path(), "path = \"tracts.geojson\"", "path = \"tracts.geojson\"\ncrs = \"gapatlas.toml\"");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: tracts.geojson: `crs = "gapatlas.toml"` is not a coordinate reference system that PROJ knows; write it as "EPSG:4269""#);
    town::change(town.path(), "crs = \"gapatlas.toml\"", "crs = \"+proj=longlat +nadgrids=/etc/passwd\"");
    assert!(check(town.path()).contains("is not a coordinate reference system"), "{}", check(town.path()));
    town::change(town.path(), "crs = \"+proj=longlat +nadgrids=/etc/passwd\"", "");
    // A shapefile of one point, with the parts that are read.
    let shape = [
        &[0, 0, 0x27, 0x0a][..],
        &[0; 20],
        &50_i32.to_be_bytes(),
        &1000_i32.to_le_bytes(),
        &1_i32.to_le_bytes(),
        &[0; 64],
    ];
    fs::write(town.path().join("tracts.shp"), shape.concat()).unwrap();
    fs::write(town.path().join("tracts.shx"), shape.concat()).unwrap();
    let system = r#"GEOGCS["a",DATUM["a",SPHEROID["a",6378137,298.257223563]],PRIMEM["a",0],UNIT["degree",0.0174532925199433],EXTENSION["PROJ4","+proj=longlat +nadgrids=/etc/passwd +no_defs"]]"#;
    fs::write(town.path().join("tracts.prj"), system).unwrap();
    town::change(town.path(), "tracts.geojson", "tracts.shp");
    insta::assert_snapshot!(check(town.path()), @r#"gapatlas: tracts.shp: its coordinate reference system refers to the file `/etc/passwd`, and Gapatlas does not open files that other files refer to; name the system with `crs = "EPSG:…"`"#);
}

#[test]
fn a_coordinate_out_of_range_is_reported_with_its_record() {
    let town = town();
    let whole = fs::read_to_string(town.path().join("tracts.geojson")).unwrap();
    for (number, shown) in [("1e15", "1000000000000000"), ("-400", "-400")] {
        // The third vertex of the last tract, which no other tract shares.
        fs::write(town.path().join("tracts.geojson"), whole.replacen("[0.05,0.05]", &format!("[{number},0.05]"), 1))
            .unwrap();
        let said = check(town.path());
        let wanted = format!(
            "tracts.geojson: record 25 has the coordinates {shown}, 0.05, which are not a longitude and a latitude"
        );
        assert!(said.contains(&wanted), "{said}");
    }
    // GDAL refuses numbers that overflow, or takes them for infinity.
    fs::write(town.path().join("tracts.geojson"), whole.replacen("[0.05,0.05]", "[1e400,0.05]", 1)).unwrap();
    let said = check(town.path());
    let is_refused =
        said.contains("tracts.geojson: cannot be opened") || said.contains("has the coordinates inf, 0.05");
    assert!(is_refused, "{said}");
    fs::write(town.path().join("tracts.csv"), "GEOID,wkt\n1,\"POLYGON((0 0,1 0,1 1e15,0 0))\"\n").unwrap();
    town::change(town.path(), "tracts.geojson", "tracts.csv");
    town::change(town.path(), "tract_vintage = 2020\n", "");
    assert!(
        check(town.path()).contains("tracts.csv: line 2 has the coordinates 1, 1000000000000000"),
        "{}",
        check(town.path())
    );
}

#[test]
fn an_outline_as_large_as_the_globe_is_reported_before_it_is_processed() {
    let town = town();
    let all = tracts()
        .map(|(x, y)| (geoid(x, y), if (x, y) == (2, 2) { [-180.0, -90.0, 180.0, 90.0] } else { square(x, y) }));
    fs::write(town.path().join("tracts.geojson"), squares("GEOID", all)).unwrap();
    let said = check(town.path());
    assert!(said.starts_with("gapatlas: the outlines of the study would fill 167923"), "{said}");
    let largest =
        "and the limit is 4194304, a quarter of the globe; the largest is tract `17031000202` with 16792380. Are";
    assert!(said.contains(largest), "{said}");
}

#[test]
fn archives_with_an_implausible_compression_ratio_are_refused() {
    let town = town();
    let limits = "the limit is 64 MiB or a hundred times the packed size, whichever is larger, and 4 GiB at most. If this is what you expect, unpack it yourself and name the file";
    let refused = |file: &str, part: &str| format!("gapatlas: {file}: `{part}` unpacks to more than 64 MiB; {limits}");
    packed(town.path(), "people.zip", &[("people.csv", "GEOID,people,moe\n", 65)]);
    town::change(town.path(), "path = \"people.csv\"", "path = \"people.zip\"");
    assert_eq!(check(town.path()), refused("people.zip", "people.csv"));
    packed(
        town.path(),
        "people.zip",
        &[("people.csv", &fs::read_to_string(town.path().join("people.csv")).unwrap(), 60)],
    );
    succeed(town.path(), &["check", "gapatlas.toml"]);

    town::extend(town.path(), "[[timetables]]\ngtfs = \"gtfs.zip\"\n");
    packed(town.path(), "gtfs.zip", &[("stops.txt", "stop_id,stop_lat,stop_lon\n1,0.01,0.01\n", 65)]);
    assert_eq!(check(town.path()), refused("gtfs.zip", "stops.txt"));
    town::change(town.path(), "[[timetables]]\ngtfs = \"gtfs.zip\"\n", "[[directories]]\npath = \"all.zip\"\n");
    packed(town.path(), "all.zip", &[("services.csv", "id\n1\n", 65), ("locations.csv", "id\n1\n", 0)]);
    assert_eq!(check(town.path()), refused("all.zip", "services.csv"));

    // The files that GDAL would open beside a layer.
    let layer = fs::read_to_string(town.path().join("tracts.geojson")).unwrap();
    packed(town.path(), "tracts.zip", &[("tracts.geojson", &layer, 0), ("tracts.prj", "", 65)]);
    town::change(town.path(), "tracts.geojson", "tracts.zip");
    assert_eq!(check(town.path()), refused("tracts.zip", "tracts.prj"));
}

/// A Parquet table of one text, repeated in a number of rows.
fn repeated(path: &Path, text: &str, rows: usize) {
    let values: ArrayRef = Arc::new(StringArray::from(vec![text]));
    let keys = Int32Array::from(vec![0; rows]);
    let column: ArrayRef = Arc::new(DictionaryArray::<Int32Type>::new(keys, values));
    let names = ["origin", "destination"].map(|name| (name, Arc::clone(&column)));
    let costs: ArrayRef = Arc::new(Int32Array::from(vec![1; rows]));
    let batch = RecordBatch::try_from_iter(names.into_iter().chain([("cost", costs)])).unwrap();
    let mut writer = ArrowWriter::try_new(fs::File::create(path).unwrap(), batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
}

#[test]
fn a_parquet_table_with_an_implausible_compression_ratio_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    repeated(&folder.path().join("demand.parquet"), &"a".repeat(1000), 200_000);
    assert!(fs::metadata(folder.path().join("demand.parquet")).unwrap().len() < 100_000);
    fs::write(folder.path().join("supply.csv"), "id,n\na,1\n").unwrap();
    let measure = |demand: &str, costs: &str| {
        error_line_in_time(
            folder.path(),
            &[
                "measure",
                "2sfca",
                "--demand",
                demand,
                "--supply",
                "supply.csv:id:n",
                "--costs",
                costs,
                "--cutoff",
                "30",
            ],
        )
    };
    let said = measure("demand.parquet:origin:cost", "demand.parquet:origin:destination:cost");
    assert!(
        said.contains("demand.parquet: cannot be read as a Parquet table (it unpacks to more than 64 MiB"),
        "{said}"
    );
    // A million copies of one pair are one duplicate pair, and take no memory.
    repeated(&folder.path().join("costs.parquet"), "a", 1_000_000);
    let said = measure("supply.csv:id:n", "costs.parquet:origin:destination:cost");
    insta::assert_snapshot!(said, @"gapatlas: costs.parquet: `a to a` occurs twice, in lines 1 and 2; keep the right one");
}

#[test]
fn pipes_and_devices_are_not_files() {
    let town = town();
    let pipe = |name: &str| {
        fs::remove_file(town.path().join(name)).ok();
        let made = std::process::Command::new("mkfifo").arg(town.path().join(name)).status().unwrap();
        assert!(made.success());
    };
    pipe("study.toml");
    let no_file = "cannot be read: it is a folder, a pipe or a device, not a file";
    assert_eq!(error_line_in_time(town.path(), &["check", "study.toml"]), format!("gapatlas: study.toml: {no_file}"));
    assert_eq!(error_line_in_time(town.path(), &["check", "/dev/zero"]), format!("gapatlas: /dev/zero: {no_file}"));
    fs::create_dir(town.path().join("gtfs")).unwrap();
    fs::write(town.path().join("gtfs/stops.txt"), "stop_id,stop_lat,stop_lon\n1,0.01,0.01\n").unwrap();
    std::os::unix::fs::symlink("/dev/zero", town.path().join("gtfs/trips.txt")).unwrap();
    town::extend(town.path(), "[[timetables]]\ngtfs = \"gtfs\"\n");
    assert_eq!(check(town.path()), "gapatlas: gtfs/trips.txt: is neither a file nor a folder");
    fs::remove_file(town.path().join("gtfs/trips.txt")).unwrap();
    pipe("gtfs/routes.txt");
    assert_eq!(check(town.path()), "gapatlas: gtfs/routes.txt: is neither a file nor a folder");
    pipe("tracts.prj");
    assert!(check(town.path()).ends_with("tracts.prj: is neither a file nor a folder"), "{}", check(town.path()));
}

#[test]
fn a_truncated_basemap_passes_neither_check_nor_build() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let whole = fs::read(town.path().join("atlas/tiles.pmtiles")).unwrap();
    fs::write(town.path().join("base.pmtiles"), &whole).unwrap();
    town::extend(town.path(), "[map]\nbasemap = \"base.pmtiles\"\n");
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "with"]);
    let mut damaged = whole.clone();
    damaged[130..140].fill(0xff);
    for (bytes, reason) in [
        (&whole[..whole.len() - 1], "was the download cut short?"),
        (&whole[..200], "was the download cut short?"),
        (&damaged, "the service could not open it"),
    ] {
        fs::write(town.path().join("base.pmtiles"), bytes).unwrap();
        for command in [&["check", "gapatlas.toml"][..], &["build", "gapatlas.toml", "-o", "with"]] {
            let said = error_line_in_time(town.path(), command);
            assert!(
                said.starts_with("gapatlas: base.pmtiles: cannot be the basemap: ") && said.contains(reason),
                "{said}"
            );
        }
    }
    succeed(town.path(), &["export", "with", "--layer", "tracts", "-o", "t.csv"]);
}

#[test]
fn an_atlas_that_the_service_would_refuse_replaces_no_other() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let before = fs::read(town.path().join("atlas/manifest.json")).unwrap();
    let study = read_study(&town.path().join("gapatlas.toml")).unwrap();
    let (region, findings) = read_region(&study, &|_| {}).unwrap();
    let mut atlas = Atlas::build(&study, &region, findings).unwrap();
    // A basemap may change between its check and its copy.
    fs::write(town.path().join("base.pmtiles"), "PMTiles\u{3}").unwrap();
    atlas.basemap = Some(town.path().join("base.pmtiles"));
    let said = store::save(&atlas, &region, &town.path().join("atlas")).unwrap_err().to_string();
    assert!(said.starts_with("basemap.pmtiles: "), "{said}");
    assert_eq!(fs::read(town.path().join("atlas/manifest.json")).unwrap(), before);
    let hidden = fs::read_dir(town.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with('.'));
    assert_eq!(hidden.count(), 0);
}

#[test]
fn damaged_lookups_of_an_open_matrix_are_not_ignored() {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/skims/zones.omx")).unwrap();
    let name = bytes.windows(6).position(|part| part == b"lookup").unwrap();
    assert!(name > 0);
    // The signature of the nodes that list the members of a group; the last of them is that of the lookups.
    let nodes: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..].starts_with(b"SNOD")).collect();
    bytes[*nodes.last().unwrap()] = b'X';
    fs::write(folder.path().join("zones.omx"), bytes).unwrap();
    fs::write(folder.path().join("places.csv"), "id,n\n1,1\n2,1\n").unwrap();
    let said = error_line(
        folder.path(),
        &[
            "measure",
            "2sfca",
            "--demand",
            "places.csv:id:n",
            "--supply",
            "places.csv:id:n",
            "--costs",
            "zones.omx:TAZ:TAZ:AM_TIME",
            "--cutoff",
            "30",
        ],
    );
    assert!(said.contains("cannot be read as an Open Matrix (OMX): ") && said.contains("SNOD"), "{said}");
}
