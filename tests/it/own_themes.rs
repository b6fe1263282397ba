//! Themes defined by a study: their labels in all outputs, and their protection.

use std::fs;

use crate::program::{build_and_export, error_line, succeed};
use crate::report::{check_elements, text_of};
use crate::service::Service;
use crate::town::{change, extend, town};

const OWN: &str = "[[themes]]\nid = \"tenant-help\"\nlabel = \"Tenant unions\"\none = \"a tenant union\"\nplanning_area = \"housing\"\n\
                   people = \"population\"\nmode = \"transit\"\nwithin = \"30 min\"\nreason = \"Who is evicted has days.\"\n";

#[test]
fn a_study_theme_is_shown_with_its_own_labels() {
    let town = town();
    change(town.path(), "theme = \"clinic\"", "theme = \"tenant-help\"");
    extend(town.path(), OWN);
    let told = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(told.contains("without a tenant union within 1200 m in a straight line"), "{told}");
    succeed(town.path(), &["report", "atlas", "--area", "region", "--format", "html", "-o", "report.html"]);
    let report = fs::read_to_string(town.path().join("report.html")).unwrap();
    assert!(report.contains("a tenant union within") && report.contains("Tenant unions"), "{report}");
    assert!(!report.contains("tenant-help"), "{report}");
    build_and_export(town.path(), "tracts");
    let mut files = fs::read_dir(town.path()).unwrap().map(|entry| entry.unwrap().path());
    let dictionary = files.find(|path| path.to_string_lossy().contains("dictionary")).unwrap();
    assert!(fs::read_to_string(dictionary).unwrap().contains("Distance to a tenant union"));
}

#[test]
fn themes_of_the_study_are_listed_before_the_registry() {
    let town = town();
    extend(town.path(), OWN);
    extend(town.path(), "[[themes]]\nid = \"clinic\"\nlabel = \"Health stations\"\n");
    let told = succeed(town.path(), &["themes", "gapatlas.toml"]);
    assert!(told.starts_with("tenant-help: Tenant unions (housing), of the study\n    within 30 min, by mode `transit`, for `population`. Who is evicted has days.\n"), "{told}");
    assert!(
        told.contains("clinic: Health stations") && !told.contains("clinic: Clinics") && told.contains("library"),
        "{told}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&succeed(town.path(), &["themes", "gapatlas.toml", "--json"])).unwrap();
    assert_eq!((&json[0]["id"], &json[0]["planning_area"]), (&"tenant-help".into(), &"housing".into()));
    let told = succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    assert!(told.contains("a place of \u{201c}Health stations\u{201d} within"), "{told}");
}

#[test]
fn a_sensitive_study_theme_is_hidden_whatever_its_name() {
    let town = town();
    change(town.path(), "theme = \"clinic\"", "theme = \"safe-house\"");
    extend(town.path(), "[[themes]]\nid = \"safe-house\"\nlabel = \"Safe houses\"\nsensitive = true\n");
    let sites = build_and_export(town.path(), "sites");
    assert!(sites.values().next().is_some_and(|site| !site.contains_key("lon") || site["lon"].is_empty()), "{sites:?}");
    let rows = build_and_export(town.path(), "tracts");
    assert!(rows.values().all(|row| row["clinic_near_within"].is_empty()));
    // A study cannot reveal what the registry hides.
    change(town.path(), "safe-house", "shelter");
    change(town.path(), "sensitive = true", "sensitive = false");
    let rows = build_and_export(town.path(), "tracts");
    assert!(rows.values().all(|row| row["clinic_near_within"].is_empty()));
}

#[test]
fn duplicate_themes_and_unknown_plan_elements_are_refused_with_their_line() {
    let town = town();
    let study = fs::read_to_string(town.path().join("gapatlas.toml")).unwrap();
    let line = study.lines().count() + 4;
    extend(town.path(), "[[themes]]\nid = \"x\"\nlabel = \"X\"\nplanning_area = \"clinics\"");
    let said = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains(&format!("gapatlas.toml:{}: `clinics` is not a part of a plan", line + 1)), "{said}");
    change(town.path(), "planning_area = \"clinics\"", "[[themes]]\nid = \"x\"\nlabel = \"Y\"");
    let said = error_line(town.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains(&format!("gapatlas.toml:{}: the theme `x` is listed twice", line + 2)), "{said}");
}

/// The town with three standards: about clinics, about a theme of the study, and about a theme without a definition.
fn town_of_topics() -> tempfile::TempDir {
    let town = town();
    extend(town.path(), OWN);
    for (theme, place) in [("tenant-help", 0.005), ("gardens", 0.015)] {
        fs::write(town.path().join(format!("{theme}.csv")), format!("id,lon,lat\n1,{place},0.025\n")).unwrap();
        let id = if theme == "gardens" { "a-garden" } else { "tenants" };
        extend(
            town.path(),
            &format!(
                "[[sites]]\ntheme = \"{theme}\"\npath = \"{theme}.csv\"\nid = \"id\"\nx = \"lon\"\ny = \"lat\"\n\
                 [[standards]]\nid = \"{id}\"\ntheme = \"{theme}\"\nmode = \"straight\"\nwithin = \"1 km\"\npeople = \"population\"\n"
            ),
        );
    }
    town
}

#[test]
fn all_themes_are_served_by_topic_with_those_of_the_study() {
    let town = town_of_topics();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let atlas = Service::of(town.path()).json("/atlas.json");
    let topics = atlas["topics"].as_array().unwrap();
    let count: usize = topics.iter().map(|topic| topic["themes"].as_array().unwrap().len()).sum();
    assert_eq!(count, 34 + 2);
    let of = |id: serde_json::Value| topics.iter().find(|topic| topic["id"] == id).unwrap();
    let names = |topic: &serde_json::Value| -> Vec<String> {
        topic["themes"].as_array().unwrap().iter().map(|theme| theme["id"].as_str().unwrap().to_owned()).collect()
    };
    let health = of("community facilities: health".into());
    assert_eq!(health["label"], "Health");
    assert_eq!(
        health["themes"][0],
        serde_json::json!({ "id": "clinic", "label": "Clinics", "sites": 1, "sensitive": false })
    );
    assert_eq!(names(of("housing".into())), ["fair-housing", "shelter", "tenant-help"]);
    assert!(of("housing".into())["themes"][1]["sensitive"].as_bool().unwrap());
    let others = topics.last().unwrap();
    assert_eq!(
        (&others["id"], &others["label"], names(others)),
        (&serde_json::Value::Null, &"Other".into(), vec!["gardens".to_owned()])
    );
    let standards = atlas["standards"].as_array().unwrap();
    let own: Vec<_> = standards.iter().map(|standard| standard["topic"].as_str()).collect();
    assert_eq!(own, [Some("community facilities: health"), Some("housing"), None]);
    let themes = atlas["themes"].as_array().unwrap();
    assert!(themes.iter().any(|theme| theme["id"] == "tenant-help" && theme["topic"] == "housing"), "{themes:?}");
}

#[test]
fn a_report_lists_standards_by_topic_and_what_is_not_mapped() {
    let town = town_of_topics();
    succeed(town.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    let written = |format: &str| {
        let file = format!("report.{format}");
        succeed(town.path(), &["report", "atlas", "--area", "region", "-o", &file]);
        fs::read_to_string(town.path().join(file)).unwrap()
    };
    let json: serde_json::Value = serde_json::from_str(&written("json")).unwrap();
    assert_eq!(
        json["topics"],
        serde_json::json!([
            { "id": "community facilities: health", "label": "Health", "standards": ["clinic-near"] },
            { "id": "housing", "label": "Housing", "standards": ["tenants"] },
            { "id": null, "label": "Other", "standards": ["a-garden"] },
        ])
    );
    let policy = "Policy, not mapped: immigration detention; immigration enforcement offices and actions; checkpoints; registers of persons.";
    assert_eq!(json["not_mapped"], policy);
    let page = written("html");
    let text = text_of(&page);
    assert!(text.contains(policy), "{text}");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    let order =
        ["Health a clinic within", "Housing a tenant union within", "Other a place of the theme gardens within"]
            .map(at);
    assert!(order.is_sorted(), "{order:?}");
    check_elements(&page.replace(gapatlas::report::STYLE, ""));
    assert_eq!(page.matches("scope=\"rowgroup\" colspan=\"7\"").count(), 3);
    // A single topic has no heading.
    let plain = crate::town::town();
    succeed(plain.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    succeed(plain.path(), &["report", "atlas", "--area", "region", "-o", "report.html"]);
    let page = fs::read_to_string(plain.path().join("report.html")).unwrap();
    assert!(!page.contains("scope=\"rowgroup\" colspan=\"7\"") && page.contains("Policy, not mapped"));
}

#[test]
fn a_study_with_a_prohibited_subject_is_neither_checked_nor_built() {
    let town = town();
    change(
        town.path(),
        "theme = \"clinic\"\npath = \"clinics.csv\"",
        "theme = \"ice-field-office\"\npath = \"clinics.csv\"",
    );
    for command in [&["check", "gapatlas.toml"][..], &["build", "gapatlas.toml", "-o", "atlas"]] {
        let said = error_line(town.path(), command);
        assert_eq!(
            said.trim(),
            "gapatlas: gapatlas.toml:20: `ice-field-office` says `ice field office`: immigration enforcement offices \
             and actions may not be mapped, by policy; docs/use-policy.md says why, and what to do if something else \
             is meant"
        );
    }
    assert!(!town.path().join("atlas").exists());
}
