//! A study that speaks several languages: its own is the fallback, and pages say what is in another language.

use std::fs;
use std::path::Path;

use gapatlas::report::STYLE;
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{error_line, gapatlas, succeed};
use crate::report::check_elements;
use crate::service::Service;
use crate::town::{change, extend, town};

/// A name of 200 letters.
fn long_name() -> String {
    "Ñuñoa ".repeat(33) + "OK"
}

const MIXED: &str = "Αθήνα 東京 القاهرة <b>&";

const OWN_TEXTS: &str = r#"
[[themes]]
id = "clinic"
label = { es = "Puestos de salud", en = "Health stations" }
one = { es = "un puesto de salud", en = "a health station" }

[[areas]]
kind = "ward"
label = { es = "Barrios", zh-Hans = "街区" }
path = "wards.geojson"
id = "id"
name = "nombre"
names = { en = "NAME_EN", ur = "name_ur" }
"#;

/// The grid town as a study in Spanish, with some texts in other languages.
fn spanish_town() -> TempDir {
    let town = town();
    change(
        town.path(),
        "name = \"Grid town\"",
        "language = \"es\"\nname = { es = \"Ciudad cuadriculada\", en = \"Grid town\" }",
    );
    extend(town.path(), OWN_TEXTS);
    let ward = |id: &str, [west, east]: [f64; 2], names: Value| {
        let mut properties = names;
        properties["id"] = id.into();
        let ring = [[west, 0.0], [east, 0.0], [east, 0.05], [west, 0.05], [west, 0.0]];
        serde_json::json!({
            "type": "Feature", "properties": properties,
            "geometry": { "type": "Polygon", "coordinates": [ring] },
        })
    };
    let wards = serde_json::json!({ "type": "FeatureCollection", "features": [
        ward("1", [0.0, 0.02], serde_json::json!({ "nombre": "Centro", "NAME_EN": "Downtown", "name_ur": "مرکز" })),
        ward("2", [0.02, 0.03], serde_json::json!({ "nombre": long_name(), "NAME_EN": MIXED })),
        ward("3", [0.03, 0.05], serde_json::json!({ "nombre": "Rincón", "NAME_EN": "" })),
    ]});
    fs::write(town.path().join("wards.geojson"), wards.to_string()).unwrap();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    town
}

#[test]
fn without_a_language_that_there_is_the_service_answers_in_that_of_the_study() {
    let town = spanish_town();
    let service = Service::of(town.path());
    let answered = |path: &str, accepted: &str| {
        let answer = service.ask(path, &[("accept-language", accepted), ("accept", "text/html")]);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert!(answer.header("vary").contains("accept-language"), "{path}");
        (answer.header("content-language").to_owned(), answer.text())
    };
    for path in ["/", "/areas/ward-1/report.html", "/collections?f=html", "/calls.html", "/atlas.json"] {
        assert_eq!(answered(path, "fi, sv;q=0.5").0, "es", "{path}");
        assert_eq!(answered(path, "fi, en;q=0.1").0, "en", "{path}");
        assert_eq!(answered(path, "pl").0, "pl", "{path}");
        assert_eq!(answered(&format!("{path}{}lang=ur", if path.contains('?') { "&" } else { "?" }), "pl").0, "ur");
    }
    let (_, landing) = answered("/", "en");
    assert!(landing.contains("<h1>Grid town</h1>") && landing.contains("Downtown"), "{landing}");
    assert!(landing.contains("<bdi lang=\"es\">Rincón</bdi>"), "{landing}");
}

#[test]
fn atlas_json_has_the_texts_of_the_language_asked_for_and_names_those_that_are_in_another() {
    let town = spanish_town();
    let service = Service::of(town.path());
    let atlas = |lang: &str| service.json(&format!("/atlas.json?lang={lang}"));
    let (english, polish, chinese) = (atlas("en"), atlas("pl"), atlas("zh-Hans"));
    assert_eq!([&english["language"], &polish["language"]], ["es", "es"]);
    assert_eq!([&english["name"], &polish["name"]], ["Grid town", "Ciudad cuadriculada"]);
    assert_eq!(
        [&english["themes"][0]["label"], &polish["themes"][0]["label"]],
        ["Health stations", "Puestos de salud"]
    );
    assert_eq!(english["standards"][0]["promise"], "a health station within 1200 m in a straight line");
    let labels = [&english, &polish, &chinese].map(|atlas| atlas["area_kinds"][0]["label"].clone());
    assert_eq!(labels, ["Barrios", "Barrios", "街区"]);
    assert_eq!([&english["area_names"], &polish["area_names"]], [&Value::from("name_en"), &Value::Null]);
    let foreign = |atlas: &Value| {
        let texts = atlas["texts_in_other_languages"].as_array().unwrap().iter();
        texts.map(|own| format!("{} {}", own["language"].as_str().unwrap(), own["text"].as_str().unwrap())).collect()
    };
    let (of_english, of_polish): (Vec<String>, Vec<String>) = (foreign(&english), foreign(&polish));
    assert_eq!(of_english, ["es Barrios"]);
    assert_eq!(of_polish, ["es Barrios", "es Ciudad cuadriculada", "es Puestos de salud", "es un puesto de salud"]);
    assert_eq!(foreign(&atlas("es")) as Vec<String>, Vec::<String>::new());
    // Names stand in the tables, and on the map where its library can write them.
    let names = service.json("/tables/areas.json?columns=name,name_en,name_ur");
    assert_eq!(names["columns"]["name_en"], serde_json::json!(["Downtown", MIXED, null, "Grid town"]));
    assert_eq!(names["columns"]["name_ur"], serde_json::json!(["مرکز", null, null, null]));
    let label = |lang: &str| {
        let style = service.json(&format!("/styles/light.json?lang={lang}"));
        let layer = style["layers"].as_array().unwrap().iter().find(|layer| layer["id"] == "area-labels").cloned();
        layer.unwrap()["layout"]["text-field"].to_string()
    };
    let languages = ["en", "pl", "ur"].map(label);
    assert_eq!(languages[0], r#"["coalesce",["get","name_en"],["get","name"]]"#);
    assert_eq!(languages[1..], [r#"["get","name"]"#; 2]);
}

#[test]
fn pages_say_which_texts_are_in_another_language_than_they_are() {
    let town = spanish_town();
    let service = Service::of(town.path());
    let report = |ward: &str, lang: &str| {
        let page = service.get(&format!("/areas/ward-{ward}/report.html?lang={lang}")).text();
        check_elements(&page.replace(STYLE, ""));
        let none = |mark: char| !page.contains(mark);
        assert!(('\u{fdd0}'..='\u{fdef}').all(none), "{lang}");
        page
    };
    // A text of the study inside of a sentence, and the name of the area as the heading.
    let polish = report("3", "pl");
    for told in [
        "<h1><bdi lang=\"es\">Rincón</bdi></h1>",
        "<bdi lang=\"es\">un puesto de salud</bdi>",
        "<bdi lang=\"es\">Barrios</bdi>",
    ] {
        assert!(polish.contains(told), "{told}: {polish}");
    }
    assert!(polish.contains("<title>Rincón"), "{polish}");
    assert!(polish.contains("<html lang=\"pl\""));
    let english = report("1", "en");
    assert!(
        english.contains("<h1><bdi>Downtown</bdi></h1>") && english.contains("a health station within"),
        "{english}"
    );
    assert!(report("1", "ur").contains("<h1><bdi>مرکز</bdi></h1>"));
    let spanish = report("1", "es");
    assert!(spanish.contains("<h1><bdi>Centro</bdi></h1>") && !spanish.contains("<bdi lang"), "{spanish}");
    // Long names and several scripts in one name.
    assert!(report("2", "en").contains("<h1><bdi>Αθήνα 東京 القاهرة &#60;b&#62;&#38;</bdi></h1>"));
    assert!(report("2", "ar").contains(&format!("<h1><bdi lang=\"es\">{}</bdi></h1>", long_name())));
    // JSON has no marks and no elements.
    let json = service.json("/areas/ward-3/report.json?lang=pl");
    assert_eq!([&json["area"]["name"], &json["area"]["kind_label"]], ["Rincón", "Barrios"]);
}

#[test]
fn commands_write_in_the_language_of_the_study_and_exports_have_the_names() {
    let town = spanish_town();
    let folder = town.path();
    let report = |more: &[&str]| {
        let arguments = ["report", "atlas", "--area", "ward-1", "--format", "json", "-o", "-"];
        serde_json::from_str::<Value>(&succeed(folder, &[&arguments, more].concat())).unwrap()
    };
    assert_eq!((&report(&[])["language"], &report(&[])["area"]["name"]), (&"es".into(), &"Centro".into()));
    let english = report(&["--lang", "en"]);
    assert_eq!((&english["language"], &english["area"]["name"]), (&"en".into(), &"Downtown".into()));
    let told = succeed(folder, &["report", "atlas", "--area", "ward-1", "--lang", "pl", "-o", "report.html"]);
    assert!(told.starts_with("Centro (Barrios)\n"), "{told}");
    succeed(folder, &["export", "atlas", "--layer", "areas", "-o", "areas.csv"]);
    let header = fs::read_to_string(folder.join("areas.csv")).unwrap();
    assert!(header.starts_with("id,kind,name,name_en,name_ur,covered,"), "{header}");
    let dictionary = fs::read_to_string(folder.join("areas-dictionary.csv")).unwrap();
    let line = dictionary.lines().find(|line| line.starts_with("name_en,")).unwrap();
    assert_eq!(
        line,
        "name_en,text,,Nombre (inglés),Lo mismo en otro idioma. Vacío si nadie lo ha indicado.,,Ciudad cuadriculada,"
    );
    // Documents about all areas: the table of contents names them in the language of the first.
    for (languages, name) in [("en,es", "Downtown"), ("es,en", "Centro"), ("ur", "مرکز")] {
        let out = format!("all-{languages}");
        succeed(folder, &["brief", "atlas", "--all", "--format", "html", "--lang", languages, "-o", &out]);
        let contents = fs::read_to_string(folder.join(out).join("index.html")).unwrap();
        assert!(contents.contains(&format!("<bdi>{name}</bdi>")), "{contents}");
    }
    let calls = gapatlas(folder, &["check", "gapatlas.toml", "--map", "findings.html"]);
    assert!(calls.status.success());
    assert!(fs::read_to_string(folder.join("findings.html")).unwrap().contains("Grid town"));
}

#[test]
fn a_language_that_there_is_not_is_an_error_with_a_proposal() {
    let town = town();
    change(town.path(), "name = \"Grid town\"", "name = \"Grid town\"\nlanguage = \"es-US\"");
    let told = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert_eq!(
        told,
        "gapatlas: gapatlas.toml:4: `language`: `es-US` is not a language that a study can have texts in (did you mean `es`?); there are ar, en, \
         es, pl, ur, zh-Hans"
    );
    gapatlas(town.path(), &["check", "gapatlas.toml", "--fix"]);
    let fixed = fs::read_to_string(town.path().join("gapatlas.proposed.toml")).unwrap();
    assert!(fixed.contains("language = \"es\" # proposed; was \"es-US\""), "{fixed}");
}

#[test]
fn a_column_of_names_that_the_file_lacks_is_an_error() {
    let town = spanish_town();
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    assert!(read(&town.path().join("gapatlas.toml")).contains("NAME_EN"));
    change(town.path(), "NAME_EN", "NAME_ENG");
    let told = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(told.contains("NAME_ENG") && told.contains("NAME_EN"), "{told}");
}
