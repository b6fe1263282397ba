//! The OpenAPI document matches the service.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::features::{built, coded};
use crate::service::Service;

/// The address of an operation with its example parameters.
fn example(path: &str, operation: &Value) -> String {
    let parameters = operation["parameters"].as_array().unwrap().iter().filter(|parameter| parameter["in"] == "path");
    parameters.fold(path.to_owned(), |path, parameter| {
        assert_eq!(parameter["required"], true);
        let value = match &parameter["example"] {
            Value::String(text) => coded(text),
            other => other.to_string(),
        };
        path.replace(&format!("{{{}}}", parameter["name"].as_str().unwrap()), &value)
    })
}

#[test]
fn every_listed_operation_answers_as_documented() {
    let town = built();
    let service = Service::of(town.path());
    let answer = service.get("/api");
    assert_eq!(answer.header("content-type"), "application/vnd.oai.openapi+json;version=3.0");
    let document = answer.json();
    assert_eq!(document["openapi"], "3.0.3");
    let mut asked = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        let Some(operation) = item.get("get") else {
            assert!(["/areas/report", "/areas/brief", "/scenarios/evaluate"].contains(&path.as_str()), "{path}");
            continue;
        };
        let address = example(path, operation);
        assert!(!address.contains('{'), "{address}");
        let answer = service.get(&address);
        let responses = &operation["responses"];
        assert!(!responses[answer.status.to_string()].is_null(), "{address}: {} is not foreseen", answer.status);
        // What this atlas does not have.
        if path.starts_with("/basemap") || path == "/addresses.json" {
            assert_eq!(answer.status, 404, "{address}");
        } else {
            assert!([200, 204].contains(&answer.status), "{address}: {}", answer.text());
        }
        if answer.status == 200 {
            let kind = answer.header("content-type");
            let plain = kind.split("; charset").next().unwrap();
            assert!(!responses["200"]["content"][plain].is_null(), "{address}: {kind} is not foreseen");
        }
        // Every listed parameter is accepted, and no other.
        let odd = service.get(&format!("{address}?no-such-parameter=1"));
        if !path.starts_with("/map") || path.contains("assets") {
            let problem = if path.starts_with("/basemap") { [400, 404] } else { [400, 400] };
            assert!(problem.contains(&odd.status), "{address}: {}", odd.status);
            assert_eq!(odd.header("content-type"), "application/problem+json");
        }
        let forms = operation["parameters"].as_array().unwrap().iter().filter(|parameter| parameter["name"] == "f");
        for form in forms.flat_map(|parameter| parameter["schema"]["enum"].as_array().unwrap()) {
            let form = form.as_str().unwrap();
            let answer = service.get(&format!("{address}?f={form}"));
            assert_eq!((answer.status, answer.header("content-type").contains(form)), (200, true), "{address} {form}");
        }
        asked += 1;
    }
    assert!(asked > 50, "{asked}");
    let page = service.get("/api?f=html").text();
    assert!(page.contains("href=\"/collections\"") && page.contains("sortby"), "{page}");
}

#[test]
fn every_parameter_of_items_is_listed_and_every_listed_one_is_known() {
    let town = built();
    let service = Service::of(town.path());
    let document = service.json("/api");
    for layer in ["tracts", "gaps", "sites", "areas"] {
        let operation = &document["paths"][format!("/collections/{layer}/items")]["get"];
        let parameters = operation["parameters"].as_array().unwrap();
        let columns = parameters.iter().find(|parameter| parameter["name"] == "columns").unwrap();
        let columns = columns["schema"]["properties"].as_object().unwrap();
        for (name, schema) in columns {
            let value = if schema["type"] == "number" { "1" } else { "x" };
            let answer = service.get(&format!("/collections/{layer}/items?{name}={value}"));
            assert_eq!(answer.status, 200, "{layer} {name}: {}", answer.text());
        }
        let queryables = service.json(&format!("/collections/{layer}/queryables"));
        for (name, property) in queryables["properties"].as_object().unwrap() {
            let filter = coded(&format!("\"{name}\" IS NOT NULL"));
            let answer = service.get(&format!("/collections/{layer}/items?limit=1&filter={filter}"));
            assert_eq!(answer.status, 200, "{layer} {name} {property}");
        }
        for name in service.json(&format!("/collections/{layer}/sortables"))["properties"].as_object().unwrap().keys() {
            assert_eq!(service.get(&format!("/collections/{layer}/items?limit=1&sortby=-{name}")).status, 200);
        }
    }
}

#[test]
fn gdal_reads_the_collections_and_lets_the_service_filter() {
    let town = built();
    let service = Service::of(town.path());
    let ask = |arguments: &[&str]| {
        let output = Command::new("ogrinfo").args(arguments).output();
        output.ok().map(|output| {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
            said
        })
    };
    let formats = ask(&["--formats"]).unwrap_or_default();
    if !formats.contains("OAPIF") {
        eprintln!("skipped: ogrinfo with OGC API - Features is not installed (Debian's gdal-bin)");
        return;
    }
    let address = format!("OAPIF:{}", service.base);
    let layers = ask(&["-ro", &address]).unwrap();
    for layer in ["tracts", "gaps", "sites", "areas"] {
        assert!(layers.contains(layer), "{layers}");
    }
    let count = |said: &str| {
        let line = said.lines().find(|line| line.starts_with("Feature Count: ")).unwrap_or_else(|| panic!("{said}"));
        line["Feature Count: ".len()..].parse::<usize>().unwrap()
    };
    // Pages of four features, so that GDAL has to follow `next`.
    let paged = ask(&["-ro", "-al", "-oo", "PAGE_SIZE=4", &address, "tracts"]).unwrap();
    assert_eq!((count(&paged), paged.matches("OGRFeature(tracts)").count()), (25, 25), "{paged}");
    assert!(
        paged.contains("population (Real) = 16777216") || paged.contains("population (Integer) = 16777216"),
        "{paged}"
    );
    let some = ask(&["-ro", "-so", "-spat", "0.011", "0.011", "0.019", "0.019", &address, "tracts"]).unwrap();
    assert_eq!(count(&some), 1, "{some}");
    let where_ = ask(&["-ro", "-so", "-where", "geoid = '17031000302'", &address, "tracts"]).unwrap();
    assert_eq!(count(&where_), 1, "{where_}");
}

/// A Python with schemathesis, or a message that the test was skipped.
fn python() -> Option<String> {
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has_it = Command::new(&python).args(["-c", "import schemathesis, openapi_spec_validator"]).output();
    if has_it.is_ok_and(|output| output.status.success()) {
        return Some(python);
    }
    eprintln!("skipped: {python} has no schemathesis and openapi_spec_validator; `make crosscheck` installs them");
    None
}

#[test]
fn the_document_is_valid_and_covers_every_response() {
    let Some(python) = python() else { return };
    let town = built();
    let service = Service::of(town.path());
    fs::write(town.path().join("api.json"), service.get("/api").bytes).unwrap();
    let address = format!("{}/api?f=json", service.base);
    // `positive_data_acceptance` is left out: the schema allows any text as a filter, and few texts are a valid one.
    let checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
    let phases = ["--phases", "examples,coverage,fuzzing", "--max-examples", "10", "--mode", "all", "--seed", "1"];
    for arguments in [
        ["-m", "openapi_spec_validator", "api.json"].to_vec(),
        [["-m", "schemathesis.cli", "run", &address, "--checks", checks, "--no-color"].as_slice(), &phases].concat(),
    ] {
        let hooks = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crosscheck");
        let mut command = Command::new(&python);
        command.current_dir(town.path()).args(arguments);
        command.env("PYTHONPATH", hooks).env("SCHEMATHESIS_HOOKS", "schemathesis_hooks");
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn qgis_opens_every_collection() {
    // Debian's QGIS needs Debian's Python, even if another one is installed.
    let python = "/usr/bin/python3";
    let has_it = Command::new(python).args(["-c", "import qgis.core"]).output();
    if !has_it.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: QGIS is not installed (Debian's python3-qgis)");
        return;
    }
    let town = built();
    let service = Service::of(town.path());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crosscheck/open_in_qgis.py");
    let output = Command::new(python)
        .args([script, &service.base, "tracts", "gaps", "sites", "areas"])
        .env("HOME", town.path())
        .env("XDG_RUNTIME_DIR", town.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let lines: Vec<Vec<&str>> = said.lines().map(|line| line.split(' ').collect()).collect();
    let expected = [("tracts", "25"), ("gaps", "25"), ("sites", "3"), ("areas", "2")];
    assert_eq!(lines.iter().map(|line| (line[0], line[1])).collect::<Vec<_>>(), expected);
}
