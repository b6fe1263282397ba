//! Settings of a service: a file, the environment, flags.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::program::{error_line, succeed};
use crate::service::Service;
use crate::town::town;

fn built() -> TempDir {
    let town = town();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    town
}

#[test]
fn flags_override_the_environment_which_overrides_the_file() {
    let town = built();
    fs::create_dir(town.path().join("etc")).unwrap();
    let file = "# Paths start from the file's own folder.\natlas = \"../atlas\"\nlisten = \"127.0.0.1:0\"\n\
        public-url = \"https://file.example\"\ntrusted-proxy = [\"10.0.0.0/8\", \"127.0.0.1\"]\nrate-limit = 1000\n\
        connections = 20\naccess-log = \"all\"\nlog-format = \"json\"\n";
    fs::write(town.path().join("etc/serve.toml"), file).unwrap();
    let of_file = ["serve", "--config", "etc/serve.toml"];
    let base = |arguments: &[&str], environment: &[(&str, &str)]| {
        Service::within(town.path(), arguments, environment).base.clone()
    };
    assert_eq!(base(&of_file, &[]), "https://file.example");
    let environment = [("GAPATLAS_PUBLIC_URL", "https://environment.example")];
    assert_eq!(base(&of_file, &environment), "https://environment.example");
    assert_eq!(
        base(&[&of_file[..], &["--public-url", "https://flag.example"]].concat(), &environment),
        "https://flag.example"
    );
    // All settings from the environment, as in containers.
    let everything = [
        ("GAPATLAS_ATLAS", "atlas"),
        ("GAPATLAS_LISTEN", "127.0.0.1:0"),
        ("GAPATLAS_TRUSTED_PROXY", "10.0.0.0/8,::1"),
        ("GAPATLAS_RATE_LIMIT", "off"),
        ("GAPATLAS_CONNECTIONS", "9"),
        ("GAPATLAS_ACCESS_LOG", "off"),
        ("GAPATLAS_LOG_FORMAT", "logfmt"),
        ("GAPATLAS_METRICS", "127.0.0.1:0"),
    ];
    let mut service = Service::within(town.path(), &["serve"], &everything);
    assert_eq!(service.get("/health/live").status, 200);
    assert!(service.next_line().starts_with("Metrics are at http://127.0.0.1:"));
}

#[test]
fn an_invalid_setting_is_reported_with_its_line_and_advice() {
    let town = built();
    let start = |file: &str| {
        fs::write(town.path().join("serve.toml"), format!("atlas = \"atlas\"\n{file}\n")).unwrap();
        error_line(town.path(), &["serve", "--config", "serve.toml"])
    };
    let complaints = [
        start("listn = \"127.0.0.1:8080\""),
        start("listen = 8080"),
        start("public-url = \"atlas.example.org\""),
        start("trusted-proxy = [\"10.0.0.0/8\", \"proxy\"]"),
        start("rate-limit = 0"),
        start("rate-limit = \"none\""),
        start("connections = -1"),
        start("connections-per-client = 0"),
        start("access-log = true"),
        start("log-format = \"xml\""),
        start("metrics = \"9090\""),
        {
            fs::write(town.path().join("serve.toml"), "atlas = 1\n").unwrap();
            error_line(town.path(), &["serve", "--config", "serve.toml"])
        },
        error_line(town.path(), &["serve", "--config", "nowhere.toml"]),
        error_line(town.path(), &["serve"]),
    ];
    insta::assert_snapshot!(complaints.join("\n"), @r#"
    gapatlas: serve.toml:2: there is no key `listn` here (did you mean `listen`?); the keys are atlas, listen, public-url, trusted-proxy, rate-limit, connections, connections-per-client, access-log, log-format, metrics
    gapatlas: serve.toml:2: `8080` is not an address with a port; write it as 127.0.0.1:8080, 0.0.0.0:8080 or [::]:8080
    gapatlas: serve.toml:2: `atlas.example.org` is not the address of a site; write it as https://atlas.example.org
    gapatlas: serve.toml:2: `proxy` is neither an address nor a network; write it as 10.0.0.7, 10.0.0.0/8 or fd00::/8
    gapatlas: serve.toml:2: `0` is not a rate; write requests per second and client as a whole number up to 1000000, or off
    gapatlas: serve.toml:2: `none` is not a rate; write requests per second and client as a whole number up to 1000000, or off
    gapatlas: serve.toml:2: `-1` is not a number of connections; write a whole number such as 1000
    gapatlas: serve.toml:2: `0` is not a number of connections; write a whole number such as 1000
    gapatlas: serve.toml:2: `true` is not a choice of requests; write off, problems or all
    gapatlas: serve.toml:2: `xml` is not a format of lines; write logfmt or json
    gapatlas: serve.toml:2: `9090` is not an address with a port; write it as 127.0.0.1:8080, 0.0.0.0:8080 or [::]:8080
    gapatlas: serve.toml:1: text belongs here: put the value in quotes
    gapatlas: nowhere.toml: cannot be read: No such file or directory (os error 2)
    gapatlas: which atlas? name its folder: `gapatlas serve my-city/atlas`, or `atlas = "…"` in the file of --config
    "#);
    let limited = |arguments: &str| {
        let limit = format!("ulimit -n 100 && exec \"$0\" serve atlas --listen 127.0.0.1:0 {arguments}");
        let output = Command::new("sh")
            .current_dir(town.path())
            .args(["-c", &limit, env!("CARGO_BIN_EXE_gapatlas")])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    insta::assert_snapshot!(limited("--connections 500"), @"gapatlas: 500 connections at once: the system lets this program open 100 files, and each connection is one; raise `ulimit -n`, or `LimitNOFILE=` of systemd, to 532");
}

#[test]
fn every_documented_setting_exists() {
    let town = built();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/operate.md")).unwrap();
    let of_page = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap().to_owned();
    let help = succeed(town.path(), &["serve", "--help"]);
    for file in [of_page, fs::read_to_string(root.join("deploy/serve.toml")).unwrap()] {
        // Except for an atlas and ports that exist; commented lines must be valid as well.
        let file = file.replace("/srv/gapatlas/atlas", "atlas").replace(":8080", ":0").replace(":9090", ":0");
        let is_setting = |line: &&str| line.split_once(" = ").is_some_and(|(name, _)| !name.contains(' '));
        let lines: Vec<&str> = file.lines().map(|line| line.trim_start_matches("# ")).filter(is_setting).collect();
        fs::write(town.path().join("serve.toml"), lines.join("\n")).unwrap();
        let service = Service::start(town.path(), &["serve", "--config", "serve.toml"]);
        assert_eq!(service.base, "https://atlas.example.org");
        assert_eq!(lines.len(), 10, "{lines:?}");
        for (setting, _) in lines.iter().filter_map(|line| line.split_once(" = ")) {
            assert!(setting == "atlas" || help.contains(&format!("--{setting}")), "{setting}");
        }
    }
}
