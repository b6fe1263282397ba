//! Street files: extracts of OpenStreetMap, and tables of nodes and edges.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use gapatlas::domain::{Finding, Footprint, Position};
use gapatlas::read::{read_region, read_study};
use gapatlas::region::Region;
use gapatlas::travel::Origin;
use gapatlas::travel::streets::{Network, StreetLinker, street_costs};
use gapatlas_text::Text;

use crate::real_data::real_data;
use crate::town::squares;

/// A study of one tract, a box in degrees, with streets.
fn region(folder: &Path, tract: [f64; 4], streets: &str) -> Result<(Region, Vec<Finding>), String> {
    let tract = squares("geoid", std::iter::once(("1".to_owned(), tract)));
    fs::write(folder.join("tracts.geojson"), tract).unwrap();
    let toml = format!(
        "[study]\nname = \"x\"\n[tracts]\npath = \"tracts.geojson\"\ngeoid = \"geoid\"\n[streets]\ncomplete_within = 'everywhere'\n{streets}\n"
    );
    fs::write(folder.join("gapatlas.toml"), toml).unwrap();
    let study = read_study(folder).map_err(|error| error.to_string())?;
    read_region(&study, &|_| ()).map_err(|error| {
        let source = std::error::Error::source(&error).map_or_else(String::new, |source| format!(": {source}"));
        format!("{error}{source}")
    })
}

const NODES: &str = "id,x,y\na,1,0\nb,1.001,0\nc,1.001,0.001\n";
const EDGES: &str = "from,to,length,highway,oneway\na,b,120,residential,yes\nb,c,115,footway,\n";

fn tables(nodes: &str, edges: &str, more: &str) -> Result<(Region, Vec<String>), String> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("nodes.csv"), nodes).unwrap();
    fs::write(folder.path().join("edges.csv"), edges).unwrap();
    let streets = format!("nodes = \"nodes.csv\"\nedges = \"edges.csv\"\n{more}");
    let (region, findings) = region(folder.path(), [0.99, -0.01, 1.01, 0.01], &streets)?;
    Ok((region, findings.iter().map(|finding| Text::english().finding(finding)).collect()))
}

#[test]
fn tables_of_streets_are_read_with_lengths_and_tags() {
    let (region, findings) = tables(NODES, EDGES, "length = \"length\"").unwrap();
    assert_eq!(findings, Vec::<String>::new());
    let map = region.streets.unwrap();
    let lengths: Vec<f64> = map.segments.iter().map(|segment| segment.length.get()).collect();
    assert_eq!(lengths, [120.0, 115.0]);
    assert_eq!([Network::walking(&map).edge_count(), Network::driving(&map).edge_count()], [1, 1]);
    let (region, findings) = tables(NODES, EDGES, "length = \"length\"\nunit = \"ft\"").unwrap();
    assert!((region.streets.unwrap().segments[0].length.get() - 36.576).abs() < 1e-9);
    insta::assert_snapshot!(findings.join("\n"), @"edges.csv: 2 of 2 streets are shorter than the straight line between their ends; is the unit of their length right?");
    let (region, _) = tables(NODES, EDGES, "").unwrap();
    assert!((region.streets.unwrap().segments[0].length.get() - 111.319).abs() < 1e-3);
}

#[test]
fn one_street_in_a_hundred_may_lack_a_node() {
    let edges = format!("from,to\n{}b,d\n", "a,b\n".repeat(99));
    let (region, findings) = tables(NODES, &edges, "").unwrap();
    assert_eq!(region.streets.unwrap().segments.len(), 99);
    insta::assert_snapshot!(findings.join("\n"), @"edges.csv:101: the street's node `d` is not in the table of nodes; left out");
}

#[test]
fn invalid_street_tables_are_refused_with_file_line_and_value() {
    let said = [
        tables(NODES, "from,to\na,b\nb,d\n", ""),
        tables(NODES, "from,to,length\na,b,-3\n", "length = \"length\""),
        tables(NODES, "from,to,length\na,b,far\n", "length = \"length\""),
        tables("id,x,y\na,1,0\na,1,1\n", EDGES, ""),
        tables(NODES, "start,end\na,b\n", ""),
        tables(NODES, EDGES, "osm = \"x.osm.pbf\""),
        tables(NODES, EDGES, "unit = \"yd\""),
    ]
    .map(|read| read.map_or_else(|error| error, |_| "read".to_owned()));
    let said = said.join("\n");
    // The folder has another name in each run.
    let said = said.split_once("/tmp").map_or(said.clone(), |(before, path)| {
        format!("{before}{}", path.split_once("gapatlas.toml").map_or(path, |(_, line)| line))
    });
    insta::assert_snapshot!(said, @r#"
    edges.csv: line 3: the node `d` is not in nodes.csv; do the two tables belong to one network?
    edges.csv: line 2: `length` is -3, and a street cannot be shorter than 0
    edges.csv:2: `length` is `far`, but a number is needed there; correct the cell or leave the row out
    nodes.csv: `a` occurs twice, in lines 2 and 3; keep the right one
    edges.csv: has no column `from`; its columns are `start`, `end`
    [streets]: name the streets either with `osm`, an extract of OpenStreetMap, or with `nodes` and `edges`, two tables or two layers of one file
    :10: `yd` is not known here; it may be m, km, mi, ft
    "#);
}

#[test]
fn a_truncated_extract_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    crate::program::succeed(folder.path(), &["sample", "town", "--tracts", "30", "--seed", "1"]);
    let whole = fs::read(folder.path().join("town/streets.osm.pbf")).unwrap();
    fs::write(folder.path().join("cut.osm.pbf"), &whole[..whole.len() / 2]).unwrap();
    let error = region(folder.path(), [0.0, 0.0, 1.0, 1.0], "osm = \"cut.osm.pbf\"").err().unwrap();
    insta::assert_snapshot!(error, @"cut.osm.pbf: cannot be read to its end as an OpenStreetMap extract in PBF (protobuf error at 'blob content': Unexpected end of file). Was the download cut short? Convert other formats with `osmium cat file.osm -o file.osm.pbf`");
}

/// The center of Porto Alegre. Pyosmium 4 and forty lines of Python with the same rules count 45,645 walkable segments.
#[test]
fn the_streets_of_porto_alegre_are_one_network() {
    let Some(file) = real_data("data/osm_gtfs/porto_alegre/poa_osm.pbf") else { return };
    let folder = tempfile::tempdir().unwrap();
    let start = Instant::now();
    let streets = format!("osm = \"{}\"", file.display());
    let (region, _) = region(folder.path(), [-51.26, -30.12, -51.13, -29.99], &streets).unwrap();
    let map = region.streets.unwrap();
    eprintln!("read in {:?}: {} points, {} pieces", start.elapsed(), map.points.len(), map.segments.len());
    assert_eq!(map.segments.iter().filter(|segment| !segment.walk.is_closed()).count(), 45_645);
    for network in [Network::walking(&map), Network::driving(&map)] {
        let start = Instant::now();
        let linker = StreetLinker::new(&network, &map);
        let islands = linker.islands();
        let all: f64 = islands.iter().map(|island| island.streets.get()).sum();
        eprintln!(
            "{:?}: {} edges, {} junctions, {} islands, largest {:.1} of {:.1} km, ground in {:?}",
            network.unit(),
            network.edge_count(),
            network.junction_count(),
            islands.len(),
            islands[0].streets.get() / 1000.0,
            all / 1000.0,
            start.elapsed()
        );
        assert!(islands[0].streets.get() > 0.95 * all);
    }
}

/// Walking times that `GeoDa`'s `spatial_access` published for Chicago in 2018, over streets of the South Side from the
/// same source: they agree if both ends are well inside.
#[test]
fn walks_on_the_south_side_are_as_long_as_published() {
    let Some(data) = real_data("data/chicago") else { return };
    let folder = tempfile::tempdir().unwrap();
    let table = |name: &str| data.join("streets").join(name).display().to_string();
    let streets = format!(
        "nodes = \"{}\"\nedges = \"{}\"\nlength = \"distance\"",
        table("walk_nodes_southside.csv"),
        table("walk_edges_southside.csv")
    );
    let (region, findings) =
        region(folder.path(), [-87.654_949, 41.738_989, -87.543_769, 41.843_279], &streets).unwrap();
    for finding in &findings {
        eprintln!("{}", Text::english().finding(finding));
    }
    let map = region.streets.unwrap();
    let network = Network::walking(&map);
    let linker = StreetLinker::new(&network, &map);
    eprintln!("{} edges, islands: {:?}", network.edge_count(), &linker.islands()[..3.min(linker.islands().len())]);
    let rows = |file: &str| -> Vec<Vec<String>> {
        let reader = csv::ReaderBuilder::new().has_headers(false).trim(csv::Trim::All).from_path(data.join(file));
        let rows = reader.unwrap().into_records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
        rows.collect()
    };
    let inside = |at: &Position| (-87.645..-87.56).contains(&at.lon()) && (41.75..41.832).contains(&at.lat());
    let place = |lon: &str, lat: &str| Position::new(lon.parse().ok()?, lat.parse().ok()?).filter(inside);
    let tracts = rows("checks/tracts2010.csv");
    let origins: BTreeMap<&str, Position> =
        tracts.iter().filter_map(|row| Some((row[0].as_str(), place(&row[1], &row[2])?))).collect();
    let clinics = rows("clinics/health_chicago.csv");
    let column = |name: &str| clinics[0].iter().position(|column| column == name);
    let [id, lon, lat] = ["ID", "lon", "lat"].map(|name| column(name).unwrap());
    let sites: BTreeMap<&str, Position> =
        clinics.iter().filter_map(|row| Some((row.get(id)?.as_str(), place(row.get(lon)?, row.get(lat)?)?))).collect();
    let people: Vec<Origin> = origins.values().map(|&position| Origin { position, people: 1.0, homes: 1.0 }).collect();
    let footprints: Vec<Footprint> = sites.values().map(|&at| Footprint::Point(at)).collect();
    let costs = street_costs(&linker, &people, &footprints.iter().collect::<Vec<_>>(), 30_000.0);
    let matrix = rows("checks/matrices__walk_asym_health_tracts.csv");
    let mut ratios = Vec::new();
    for row in &matrix[1..] {
        let Some(origin) = origins.keys().position(|geoid| *geoid == row[0]) else { continue };
        for (site, cost) in costs.costs.row(origin).iter() {
            let id = sites.keys().nth(site).unwrap();
            let Some(column) = matrix[0].iter().position(|column| column == id) else { continue };
            let published: f64 = row[column].parse::<f64>().unwrap() / SECONDS_PER_METER;
            ratios.push(published / cost);
        }
    }
    ratios.sort_by(f64::total_cmp);
    let quantile = |part: usize| ratios[(ratios.len() - 1) * part / 100];
    let told = [1, 5, 25, 50, 75, 95, 99].map(|part| format!("{part} %: {:.3}", quantile(part)));
    eprintln!("{} walks, published over ours: {}", ratios.len(), told.join(", "));
    assert!(ratios.len() > 2000);
    assert!((quantile(50) - 1.0).abs() < 0.01, "{}", quantile(50));
    assert!(quantile(5) > 0.95 && quantile(95) < 1.08, "{} {}", quantile(5), quantile(95));
}

/// The published matrix uses 5 km/h.
const SECONDS_PER_METER: f64 = 0.72;

/// A `GeoPackage` as `OSMnx` writes it: a layer of nodes and one of edges, with geometry. `None` without `ogr2ogr`.
fn osmnx(folder: &Path, layers: [&str; 2]) -> Option<()> {
    let point = |id: u32, x: f64, y: f64| {
        format!(
            r#"{{"type":"Feature","properties":{{"osmid":{id},"y":{y},"x":{x},"street_count":3}},"geometry":{{"type":"Point","coordinates":[{x},{y}]}}}}"#
        )
    };
    let edge = |u: u32, v: u32, highway: &str, oneway: &str, length: f64| {
        format!(
            r#"{{"type":"Feature","properties":{{"u":{u},"v":{v},"key":0,"osmid":"[7, 8]","highway":"{highway}","oneway":"{oneway}","length":{length}}},"geometry":{{"type":"LineString","coordinates":[[1,0],[1.001,0]]}}}}"#
        )
    };
    let collection =
        |features: &[String]| format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let nodes = [point(53, 1.0, 0.0), point(54, 1.001, 0.0), point(55, 1.001, 0.001)];
    let edges = [edge(53, 54, "residential", "True", 120.0), edge(54, 55, "['footway', 'path']", "False", 115.0)];
    for (text, layer) in [collection(&nodes), collection(&edges)].iter().zip(layers) {
        fs::write(folder.join("part.geojson"), text).unwrap();
        let mut convert = std::process::Command::new("ogr2ogr");
        convert.current_dir(folder).args([
            "-f",
            "GPKG",
            "-update",
            "-append",
            "streets.gpkg",
            "part.geojson",
            "-nln",
            layer,
        ]);
        if !folder.join("streets.gpkg").exists() {
            convert.args(["-dsco", "VERSION=1.3"]);
        }
        let Ok(output) = convert.output() else {
            eprintln!("skipped: ogr2ogr is not installed");
            return None;
        };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    Some(())
}

#[test]
fn nodes_and_edges_of_osmnx_are_two_layers_of_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let Some(()) = osmnx(folder.path(), ["nodes", "edges"]) else { return };
    let both = "nodes = \"streets.gpkg\"\nedges = \"streets.gpkg\"";
    let (found, findings) = region(folder.path(), [0.99, -0.01, 1.01, 0.01], both).unwrap();
    assert_eq!(findings.len(), 0, "{findings:?}");
    let map = found.streets.unwrap();
    assert_eq!(map.segments.iter().map(|segment| segment.length.get()).collect::<Vec<_>>(), [120.0, 115.0]);
    assert_eq!([Network::walking(&map).edge_count(), Network::driving(&map).edge_count()], [1, 1]);
    assert_eq!(map.segments[0].drive, gapatlas::travel::streets::Open::FORWARD, "`True` is one way");
    assert_eq!(found.basemap_features.attribution.as_deref(), Some("© OpenStreetMap contributors"));
    let other = tempfile::tempdir().unwrap();
    osmnx(other.path(), ["crossings", "ways"]);
    let refused = region(other.path(), [0.99, -0.01, 1.01, 0.01], both).map(drop).unwrap_err();
    assert!(
        refused.contains("streets.gpkg: has several layers; it has the layers `crossings`, `ways`: name one with `nodes_layer = \"…\"`"),
        "{refused}"
    );
    let named = format!("{both}\nnodes_layer = \"crossings\"\nedges_layer = \"ways\"");
    let (found, _) = region(other.path(), [0.99, -0.01, 1.01, 0.01], &named).unwrap();
    assert_eq!(found.streets.unwrap().segments.len(), 2);
}
