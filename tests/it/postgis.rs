//! Layers written into a real PostgreSQL with PostGIS, and read back.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use gdal::Dataset;
use gdal::vector::LayerAccess;
use tempfile::TempDir;

use crate::program::{error_line, rows, succeed};
use crate::town::{geoid, town};

/// A temporary PostgreSQL server, stopped and removed when dropped.
struct Database {
    folder: TempDir,
    programs: PathBuf,
}

impl Database {
    /// `None`, with a message, if PostgreSQL or PostGIS is not installed.
    fn start() -> Option<Self> {
        let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let programs = versions.map(|version| version.path().join("bin")).find(|bin| bin.join("initdb").is_file());
        let Some(programs) = programs else {
            eprintln!("skipped: there is no PostgreSQL (`make test` installs it)");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("pg").tempdir_in("/tmp").unwrap();
        let own = Self { folder, programs };
        if is_root() {
            // PostgreSQL refuses to run as root.
            assert!(Command::new("chown").arg("postgres").arg(own.folder.path()).status().unwrap().success());
        }
        let data = own.path("data");
        own.run("initdb", &["-D", &data, "-A", "trust", "-U", "gis", "-E", "UTF8", "--no-sync"]);
        let options = format!("-c listen_addresses='' -c unix_socket_directories='{}' -c fsync=off", own.path(""));
        own.run("pg_ctl", &["-D", &data, "-o", &options, "-l", &own.path("log"), "-w", "start"]);
        own.run("createdb", &["-h", &own.path(""), "-U", "gis", "gis"]);
        let made = own.query("CREATE EXTENSION postgis");
        if String::from_utf8_lossy(&made.stderr).contains("is not available") {
            eprintln!("skipped: PostgreSQL has no PostGIS (`make test` installs it)");
            return None;
        }
        assert!(made.status.success(), "{made:?}");
        Some(own)
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        if !is_root() {
            return Command::new(program);
        }
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    }

    fn run(&self, name: &str, arguments: &[&str]) {
        // Output is discarded, as the server would keep a pipe open.
        let mut command = self.program(name);
        let silent = || std::process::Stdio::null();
        let status = command.args(arguments).current_dir("/tmp").stdout(silent()).stderr(silent()).status().unwrap();
        assert!(status.success(), "{name} {arguments:?}");
    }

    fn query(&self, statement: &str) -> Output {
        let mut command = self.program("psql");
        command.current_dir("/tmp").args(["-h", &self.path(""), "-U", "gis", "-d", "gis", "-At", "-c", statement]);
        command.output().unwrap()
    }

    fn answer(&self, statement: &str) -> String {
        let output = self.query(statement);
        assert!(output.status.success(), "{statement}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    fn url(&self) -> String {
        format!("postgresql://gis:secret@/gis?host={}", self.path("").replace('/', "%2F"))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let data = self.path("data");
        self.program("pg_ctl").current_dir("/tmp").args(["-D", &data, "-m", "immediate", "stop"]).output().ok();
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[test]
fn layers_are_written_to_a_database_and_read_back_unchanged() {
    let Some(database) = Database::start() else { return };
    let (town, url) = (town(), database.url());
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    succeed(town.path(), &["export", "atlas", "--layer", "tracts", "-o", "tracts.csv"]);
    let export = ["export", "atlas", "--layer", "tracts", "--to", &url, "--table", "access.tracts"];
    // Twice, as the second one replaces the first.
    for _ in 0..2 {
        let said = succeed(town.path(), &export);
        assert!(said.contains("access.tracts_dictionary") && !said.contains("secret"), "{said}");
    }
    let expected = rows(&town.path().join("tracts.csv"));
    assert_eq!(database.answer("SELECT count(*) FROM access.tracts"), expected.len().to_string());
    let people =
        |geoid: &str| database.answer(&format!("SELECT population FROM access.tracts WHERE geoid = '{geoid}'"));
    assert_eq!(people(&geoid(4, 2)), expected[&geoid(4, 2)]["population"]);
    let here = "SELECT geoid FROM access.tracts WHERE ST_Contains(geom, ST_SetSRID(ST_Point(0.045, 0.025), 4326))";
    assert_eq!(database.answer(here), geoid(4, 2));
    assert_eq!(database.answer("SELECT bool_and(ST_IsValid(geom)) FROM access.tracts"), "t");
    let words = "SELECT col_description('access.tracts'::regclass, ordinal_position) FROM information_schema.columns \
                 WHERE table_schema = 'access' AND table_name = 'tracts' AND column_name = 'clinic_near_without'";
    assert!(database.answer(words).starts_with("People without a clinic within 1200 m in a straight line"));
    let words = "SELECT unit FROM access.tracts_dictionary WHERE \"column\" = 'population'";
    assert_eq!(database.answer(words), "people");
    assert_eq!(database.answer("SELECT count(*) FROM pg_indexes WHERE tablename = 'tracts'"), "3", "id, place, key");
    read_by_gdal(&url, expected.len());
}

fn read_by_gdal(url: &str, rows: usize) {
    let database = Dataset::open(Path::new(&format!("{url}&options=-csearch_path%3Daccess%2Cpublic"))).unwrap();
    // Older versions of GDAL name the schema even where it is in the search path.
    let layer = database.layer_by_name("tracts").or_else(|_| database.layer_by_name("access.tracts")).unwrap();
    assert_eq!(layer.feature_count(), rows as u64);
    assert_eq!(layer.spatial_ref().unwrap().auth_code().unwrap(), 4326);
}

#[test]
fn an_unreachable_database_is_an_error_without_the_password() {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let to = |url: &str, table: &str| {
        error_line(town.path(), &["export", "atlas", "--layer", "tracts", "--to", url, "--table", table])
    };
    let said = to("postgresql://ann:secret@/gis?host=%2Fnowhere", "tracts");
    assert!(said.contains("postgresql://ann@/gis: cannot be written") && said.contains("/nowhere"), "{said}");
    assert!(!said.contains("secret"), "{said}");
    assert!(to("mysql://x", "tracts").contains("postgresql://user@host/database"));
    assert!(to("postgresql:///gis", "a.b.c").contains("a schema and a table"));
}
