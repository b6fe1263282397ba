//! Briefs and reports as documents: what they say, in every language and format, and as those read them who only hear them.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use gapatlas_text::Text;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{error_line, gapatlas, succeed};
use crate::report::{built, text_of, town_with_wards};
use crate::service::Service;
use crate::town;

pub(crate) const LANGUAGES: [&str; 6] = ["en", "es", "pl", "zh-Hans", "ar", "ur"];

/// The atlas of the sample region.
pub(crate) fn sample() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let study = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sample/gapatlas.toml");
    succeed(folder.path(), &["build", study.to_str().unwrap(), "-o", "atlas"]);
    folder
}

fn brief(folder: &Path, area: &str, more: &[&str]) -> Value {
    let base = ["brief", "atlas", "--area", area, "--format", "json", "-o", "-"];
    serde_json::from_str(&succeed(folder, &[&base, more].concat())).unwrap()
}

fn texts<'a>(value: &'a Value, into: &mut Vec<&'a str>) {
    match value {
        Value::String(text) if !text.is_empty() => into.push(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, into)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| {
                !["svg", "language", "direction", "id", "alternative", "scale", "words"].contains(&key.as_str())
            })
            .for_each(|(_, item)| texts(item, into)),
        _ => {}
    }
}

pub(crate) fn said(brief: &Value) -> Vec<String> {
    let mut found = Vec::new();
    texts(brief, &mut found);
    found.into_iter().map(str::to_owned).collect()
}

#[test]
fn a_brief_says_in_plain_words_how_many_and_how_sure() {
    let town = town_with_wards();
    built(town.path());
    let brief = brief(town.path(), "ward-middle", &[]);
    // 17,408 ± 14.1 of 31,744 people, 0.5484 of them; the region has 0.9957.
    insta::assert_snapshot!(
        said(&json!({ "living": brief["living"], "findings": brief["findings"] })).join("\n"),
        @r"
    Living here: about 31,740 people.
    Without a clinic in reach: about 17,408 people
    We are quite sure: between 17,393 and 17,423.
    Counted here: all people who live here.
    In reach means: a clinic within 1200 m in a straight line.
    That is about 55 of every 100 people counted here.
    In the whole region it is more than 99 of every 100 people. Access here is clearly better.
    "
    );
}

#[test]
fn findings_are_listed_and_left_out_and_the_next_takes_the_place() {
    let folder = sample();
    let list = succeed(folder.path(), &["brief", "atlas", "--area", "neighbourhood-1", "--list"]);
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(ids.len(), 3, "{list}");
    let without = brief(folder.path(), "neighbourhood-1", &["--leave-out", ids[0]]);
    let left: Vec<&str> =
        without["findings"].as_array().unwrap().iter().map(|own| own["id"].as_str().unwrap()).collect();
    assert!(!left.contains(&ids[0]), "{left:?}");
    assert!(left.len() == 3 && left.iter().any(|id| !ids.contains(id)), "{left:?} after {ids:?}");
}

/// Words of a text, as people count them.
fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn sentences_of_a_brief_are_short() {
    let folder = sample();
    for language in LANGUAGES {
        for area in ["neighbourhood-1", "neighbourhood-9", "region"] {
            let brief = brief(folder.path(), area, &["--lang", language]);
            let mut sentences = said(&json!([brief["living"], brief["without_findings"], brief["how_sure"]]));
            for finding in brief["findings"].as_array().unwrap() {
                let details = finding["details"].as_array().unwrap().iter();
                // What in reach means is a definition: it is as long as the study's standard.
                let standards = Text::of(&language.parse().unwrap());
                let definition = standards.message("brief-reach", &[("standard", "\u{1}".into())]);
                let definition =
                    definition.split('\u{1}').next().unwrap().trim_matches(['\u{2068}', '“', '”', ' ']).to_owned();
                let told = details.map(|own| own.as_str().unwrap()).filter(|own| !own.contains(definition.as_str()));
                sentences.extend(told.map(str::to_owned));
                sentences.extend(["headline", "sure"].map(|key| finding[key].as_str().unwrap().to_owned()));
            }
            for sentence in sentences.iter().flat_map(|text| text.split_inclusive(['.', '。', '۔', '؟', '?'])) {
                let fits = if language == "zh-Hans" { sentence.chars().count() <= 44 } else { words(sentence) <= 20 };
                assert!(fits, "{language} {area}: {sentence}");
            }
        }
    }
}

/// Syllables of an English or a Spanish word: groups of vowels, without a silent e at its end in English.
fn syllables(word: &str, language: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let stem = if language == "en" && !word.ends_with("le") { word.strip_suffix('e').unwrap_or(&word) } else { &word };
    let is_vowel = |letter: char| "aeiouyáéíóúü".contains(letter);
    let groups = stem.split(|letter| !is_vowel(letter)).filter(|group| !group.is_empty()).count();
    groups.max(1)
}

/// The school grade of the sentences of a text (Kincaid et al. 1975, Navy report 8-75); for Spanish the ease of reading from 0 to
/// 100 of Fernández Huerta (1959).
#[expect(clippy::cast_precision_loss, reason = "some hundred words")]
fn reading_level(text: &str, language: &str) -> f64 {
    let sentences = text.split(['.', '?', ':']).filter(|sentence| words(sentence) > 0).count() as f64;
    let counted: Vec<&str> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    let (number, sounds) =
        (counted.len() as f64, counted.iter().map(|word| syllables(word, language)).sum::<usize>() as f64);
    match language {
        "en" => 0.39 * number / sentences + 11.8 * sounds / number - 15.59,
        _ => 206.84 - 60.0 * sounds / number - 1.02 * number / sentences,
    }
}

#[test]
fn a_twelve_year_old_reads_a_brief_in_english_and_in_spanish() {
    let folder = sample();
    for language in ["en", "es"] {
        let brief = brief(folder.path(), "neighbourhood-1", &["--lang", language]);
        let findings = brief["findings"].as_array().unwrap().iter();
        let told = findings.flat_map(|own| said(&json!([own["headline"], own["sure"], own["details"]])));
        // Labels of groups are names that come from the survey.
        let told: Vec<String> = told.chain(said(&brief["how_sure"])).collect();
        let level = reading_level(&told.join(". "), language);
        let is_easy = if language == "en" { level <= 7.0 } else { level >= 65.0 };
        assert!(is_easy, "{language}: {level}\n{}", told.join("\n"));
    }
}

#[test]
fn places_are_the_nearest_with_what_the_lists_say_and_never_confidential_ones() {
    let town = town_with_wards();
    fs::write(
        town.path().join("help.csv"),
        "id,name,lon,lat,phone\n1,Near Clinic,0.025,0.045,555-0101\n2,Far Clinic,0.025,0.049,555-0102\n",
    )
    .unwrap();
    fs::write(town.path().join("hidden.csv"), "id,name,lon,lat,phone\n1,Sundew House,0.025,0.024,555-0166\n").unwrap();
    for (file, more) in [("help.csv", ""), ("hidden.csv", "sensitive = true")] {
        town::extend(
            town.path(),
            &format!(
                "[[sites]]\ntheme = \"clinic\"\npath = \"{file}\"\nid = \"id\"\nname = \"name\"\nx = \"lon\"\ny = \"lat\"\ntelephone = \"phone\"\n{more}\n"
            ),
        );
    }
    built(town.path());
    let brief = brief(town.path(), "ward-middle", &[]);
    let told = said(&brief["places"]).join("\n");
    // The ward ends at 0.03 degrees north: 0.015 degrees are 1,659 m.
    insta::assert_snapshot!(told, @r"
    Clinics
    Site 1
    In this area.
    Near Clinic
    Telephone: 555-0101
    About 1,659 m from the border of this area.
    Far Clinic
    Telephone: 555-0102
    About 2,101 m from the border of this area.
    ");
    assert!(!brief.to_string().contains("Sundew") && !brief.to_string().contains("555-0166"), "{brief}");
}

#[test]
fn places_have_the_numbers_that_the_map_shows_and_the_sheet_names_its_surveys() {
    let folder = sample();
    let brief = brief(folder.path(), "neighbourhood-6", &[]);
    let themes = brief["places"].as_array().unwrap();
    let numbers = |theme: &Value| -> Vec<u64> {
        theme["places"].as_array().unwrap().iter().filter_map(|place| place["number"].as_u64()).collect()
    };
    let shown = numbers(&themes[0]);
    assert!(!shown.is_empty() && shown.iter().copied().eq(1..=shown.len() as u64), "{shown:?}");
    assert!(themes[1..].iter().all(|theme| numbers(theme).is_empty()), "the map is that of the first theme");
    let words = brief["map"]["words"].as_array().unwrap();
    let of_kind = |kind: &str| words.iter().filter(|words| words["kind"] == kind).collect::<Vec<_>>();
    let on_map: Vec<String> = of_kind("place").iter().map(|own| own["text"].as_str().unwrap().to_owned()).collect();
    assert_eq!(on_map, shown.iter().map(u64::to_string).collect::<Vec<_>>());
    assert!(!of_kind("name").is_empty());
    let size = [0, 1].map(|side| brief["map"]["size"][side].as_i64().unwrap());
    for own in words {
        assert!([0, 1].iter().all(|&side| (0..=size[side]).contains(&own["at"][side].as_i64().unwrap())), "{own}");
    }
    assert!(brief["numbers_note"].as_str().unwrap().contains("Where to go"));
    assert_eq!(
        brief["sources"],
        "Numbers come from: American Community Survey, 5-year estimates (Invented by Gapatlas), 2018-2022."
    );
}

#[test]
fn a_report_draws_where_its_area_stands_among_those_of_its_kind() {
    let folder = sample();
    let page = succeed(folder.path(), &["report", "atlas", "--area", "neighbourhood-6", "--format", "html", "-o", "-"]);
    let pictures: Vec<&str> = page.split("<div class=\"ranking\"").skip(1).collect();
    assert!(pictures.len() > 3, "{}", pictures.len());
    for picture in pictures {
        let drawn = picture.split("</svg>").next().unwrap();
        // Sixteen neighbourhoods, of which one is dark.
        assert_eq!((drawn.matches("<circle").count(), drawn.matches("<circle fill=\"#0b5394\"").count()), (16, 1));
        assert!(drawn.contains("Of all 16 compared at once, it ranks "), "{drawn}");
    }
    let region = succeed(folder.path(), &["report", "atlas", "--area", "region", "--format", "html", "-o", "-"]);
    assert!(!region.contains("class=\"ranking\""));
}

#[test]
fn places_that_are_closed_then_or_speak_english_only_are_not_where_to_go() {
    let town = town_with_wards();
    town::change(
        town.path(),
        "within = \"1200 m\"",
        "within = \"1200 m\"\nopen = \"weekday 18:00\"\nlanguage_match = true",
    );
    town::change(town.path(), "population = {", "limited_english_spanish = {");
    let list = "id,name,lon,lat,languages,hours\n\
                1,Early,0.024,0.024,Spanish,Mo-Fr 08:00-17:00\n\
                2,English,0.024,0.024,English,Mo-Fr 08:00-20:00\n\
                3,Late,0.024,0.024,English; Spanish,Mo-Fr 08:00-20:00\n\
                4,Silent,0.026,0.024,,\n";
    fs::write(town.path().join("clinics.csv"), list).unwrap();
    town::change(town.path(), "y = \"lat\"", "y = \"lat\"\nlanguages = \"languages\"\nhours = \"hours\"");
    town::change(town.path(), "people = \"population\"", "people = \"limited_english_spanish\"");
    built(town.path());
    let brief = brief(town.path(), "ward-middle", &[]);
    let names: Vec<&str> =
        brief["places"][0]["places"].as_array().unwrap().iter().map(|own| own["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Late", "Silent"]);
}

#[test]
fn own_texts_that_do_not_fit_and_files_that_are_none_are_told() {
    let town = town_with_wards();
    built(town.path());
    fs::write(town.path().join("ours.toml"), format!("story = \"{}\"\n", "word ".repeat(10_000))).unwrap();
    let error =
        error_line(town.path(), &["brief", "atlas", "--area", "ward-middle", "--text", "ours.toml", "-o", "a.html"]);
    assert_eq!(
        error,
        "gapatlas: ours.toml: `story` has 49999 characters, and a brief has room for 900: shorten it by 49099"
    );
    let error = error_line(
        town.path(),
        &["brief", "atlas", "--area", "ward-middle", "--address", "javascript:alert(1)", "-o", "a.html"],
    );
    assert!(error.contains("`javascript:alert(1)` is no address of a page"), "{error}");
    let told = gapatlas(town.path(), &["brief", "atlas", "--area", "ward-middle", "--lang", "tlh", "-o", "a.html"]);
    let error = String::from_utf8_lossy(&told.stderr);
    assert!(error.contains("tlh") && error.contains("there are: ar, ar-XB, en, en-XA, es, pl, ur, zh-Hans"), "{error}");
}

#[test]
fn own_texts_stand_in_the_page_as_they_are_and_not_as_markup() {
    let town = town_with_wards();
    built(town.path());
    fs::write(town.path().join("ours.toml"), "ask = \"<b>More</b> buses\"\ncontact = \"773 555 0100\"\n").unwrap();
    let arguments = [
        "brief",
        "atlas",
        "--area",
        "ward-middle",
        "--text",
        "ours.toml",
        "--address",
        "https://example.org/a",
        "-o",
        "-",
        "--format",
        "html",
    ];
    let page = succeed(town.path(), &arguments);
    assert!(page.contains("&#60;b&#62;More&#60;/b&#62; buses"), "{page}");
    assert!(text_of(&page).contains("What we ask for") && text_of(&page).contains("https://example.org/a"));
}

#[test]
fn pages_and_markdown_have_the_numbers_of_the_json() {
    let folder = sample();
    for language in LANGUAGES {
        let report = |format: &str| {
            succeed(
                folder.path(),
                &["report", "atlas", "--area", "neighbourhood-1", "--lang", language, "--format", format, "-o", "-"],
            )
        };
        let numbers: Value = serde_json::from_str(&report("json")).unwrap();
        let text = Text::of(&language.parse().unwrap());
        let (page, markdown) = (report("html"), report("md"));
        let [page, markdown] = [page, markdown].map(|own| own.replace('\u{a0}', " "));
        for entry in ["gaps", "people"].iter().flat_map(|list| numbers[*list].as_array().unwrap()) {
            for key in ["concerned", "without", "count"].iter().filter(|key| entry[**key]["state"] == "known") {
                let shown = text.count(entry[*key]["value"].as_f64().unwrap()).replace('\u{a0}', " ");
                assert!(page.contains(&shown), "{language} html {}: {shown}", entry["id"]);
                assert!(markdown.contains(&shown), "{language} md {}: {shown}", entry["id"]);
            }
        }
    }
}

#[test]
fn a_workbook_has_the_numbers_of_the_table() {
    let folder = sample();
    let write = |format: &str, language: &str| {
        let file = format!("report-{language}.{format}");
        succeed(folder.path(), &["report", "atlas", "--area", "neighbourhood-1", "--lang", language, "-o", &file]);
        folder.path().join(file)
    };
    let sheet = |language: &str| {
        let mut workbook = zip::ZipArchive::new(fs::File::open(write("xlsx", language)).unwrap()).unwrap();
        let mut numbers = String::new();
        workbook.by_name("xl/worksheets/sheet2.xml").unwrap().read_to_string(&mut numbers).unwrap();
        numbers
    };
    let (numbers, arabic) = (sheet("en"), sheet("ar"));
    let mut table = csv::Reader::from_path(write("csv", "en")).unwrap();
    let column = table.headers().unwrap().iter().position(|name| name == "estimate").unwrap();
    let estimates: Vec<String> = table.records().map(|row| row.unwrap()[column].to_owned()).collect();
    assert!(estimates.len() > 20, "{estimates:?}");
    for estimate in estimates.iter().filter(|estimate| !estimate.is_empty()) {
        assert!(numbers.contains(&format!("<v>{estimate}</v>")), "{estimate}");
        assert!(arabic.contains(&format!("<v>{estimate}</v>")), "{estimate} in Arabic");
    }
    let is_rtl = |sheet: &str| sheet.contains("rightToLeft=\"1\"");
    assert!(is_rtl(&arabic) && !is_rtl(&numbers));
}

#[test]
fn documents_about_all_areas_go_on_after_a_break() {
    let folder = sample();
    let arguments =
        ["brief", "atlas", "--all", "--kind", "neighbourhood", "--lang", "en,ar", "--format", "html", "-o", "out"];
    let told = succeed(folder.path(), &arguments);
    assert!(told.contains("index.html") && told.contains("documents.zip"), "{told}");
    let file = folder.path().join("out/ar/neighbourhood-1.html");
    let (first, marked) = (fs::read_to_string(&file).unwrap(), "as it was");
    fs::write(&file, marked).unwrap();
    fs::remove_file(folder.path().join("out/en/neighbourhood-2.html")).unwrap();
    succeed(folder.path(), &arguments);
    assert_eq!(fs::read_to_string(&file).unwrap(), marked, "what is there is not made again");
    assert!(folder.path().join("out/en/neighbourhood-2.html").is_file());
    // Made otherwise, all are made again.
    succeed(folder.path(), &[&arguments[..], &["--leave-out", "gap:none"]].concat());
    assert_eq!(fs::read_to_string(&file).unwrap(), first);
    // So are those of languages that were not asked for in between.
    fs::write(&file, marked).unwrap();
    let in_english: Vec<&str> = arguments.iter().map(|own| if *own == "en,ar" { "en" } else { *own }).collect();
    succeed(folder.path(), &in_english);
    succeed(folder.path(), &arguments);
    assert_eq!(fs::read_to_string(&file).unwrap(), first);
    let index = fs::read_to_string(folder.path().join("out/index.html")).unwrap();
    assert!(index.contains("href=\"ar/neighbourhood-1.html\"") && index.contains("العربية"), "{index}");
    let archive = zip::ZipArchive::new(fs::File::open(folder.path().join("out/documents.zip")).unwrap()).unwrap();
    assert!(archive.index_for_name("en/neighbourhood-2.html").is_some());
    fs::create_dir(folder.path().join("other")).unwrap();
    fs::write(folder.path().join("other/mine.txt"), "mine").unwrap();
    let error = error_line(folder.path(), &["brief", "atlas", "--all", "--format", "html", "-o", "other"]);
    assert!(error.contains("has other files"), "{error}");
    let error =
        error_line(folder.path(), &["brief", "atlas", "--all", "--kind", "ward", "--format", "html", "-o", "new"]);
    assert!(error.contains("`ward` is not a kind of area of this atlas; it has neighbourhood"), "{error}");
}

#[test]
fn areas_whose_ids_are_no_file_names_have_a_document_and_an_address() {
    let town = town_with_wards();
    let wards = fs::read_to_string(town.path().join("wards.geojson")).unwrap();
    fs::write(town.path().join("wards.geojson"), wards.replace("\"middle\"", "\"../Mid 100%\"")).unwrap();
    built(town.path());
    succeed(town.path(), &["brief", "atlas", "--all", "--kind", "ward", "--format", "html", "-o", "out"]);
    assert!(town.path().join("out/en/ward-..%2FMid 100%25.html").is_file());
    let index = fs::read_to_string(town.path().join("out/index.html")).unwrap();
    assert!(index.contains("href=\"en/ward-..%252FMid%20100%2525.html\""), "{index}");
    let service = Service::of(town.path());
    let page = service.get("/areas/ward-..%2FMid%20100%25/brief.html").text();
    assert!(page.contains("/areas/ward-..%2FMid%20100%25/report.html?lang=en"), "{page}");
}

#[test]
fn the_service_has_briefs_and_takes_own_texts_without_keeping_them() {
    let town = town_with_wards();
    built(town.path());
    let service = Service::of(town.path());
    let page = service.get("/areas/ward-middle/brief.html?lang=es");
    assert_eq!((page.status, page.header("content-language")), (200, "es"));
    assert!(page.text().contains("/areas/ward-middle/report.html?lang=es"), "the address of the report");
    let findings = service.get("/areas/ward-middle/brief.json").json();
    let id = findings["findings"][0]["id"].as_str().unwrap().to_owned();
    let less = service.get(&format!("/areas/ward-middle/brief.json?leave_out={id}")).json();
    assert_eq!(less["findings"], json!([]));
    assert!(less["without_findings"].as_array().is_some_and(|sentences| !sentences.is_empty()));
    let own = json!({ "area": "ward-middle", "ask": "<i>More</i> buses" }).to_string();
    let answer = service.post_text("/areas/brief?format=html", "", &own);
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
    assert!(answer.text().contains("&#60;i&#62;More&#60;/i&#62; buses"), "{}", answer.text());
    let drawn = json!({ "type": "Polygon", "coordinates": [[[0.0, 0.02], [0.05, 0.02], [0.05, 0.03], [0.0, 0.03], [0.0, 0.02]]] });
    let drawn = service.post_text("/areas/brief?format=html", "", &json!({ "outline": drawn }).to_string());
    assert_eq!(drawn.status, 200, "{}", drawn.text());
    for (body, status, detail) in [
        (json!({ "area": "ward-middle", "story": "a".repeat(901) }), 422, "`story` has 901 characters"),
        (json!({ "area": "nowhere" }), 404, "there is no area `nowhere`"),
        (json!({ "ask": "what" }), 400, "name either an `area`"),
        (json!({ "area": "ward-middle", "colour": "red" }), 400, "the body: unknown field `colour`"),
    ] {
        let answer = service.post_text("/areas/brief?format=html", "", &body.to_string());
        assert_eq!(answer.status, status, "{}", answer.text());
        assert!(answer.json()["detail"].as_str().unwrap().starts_with(detail), "{}", answer.text());
    }
    assert_eq!(service.get("/areas/ward-middle/brief.html?paper=a3").status, 400);
    assert_eq!(service.get("/areas/brief").status, 404);
    let pdf = service.get("/areas/ward-middle/brief.pdf?paper=a4");
    if cfg!(feature = "pdf") {
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"));
        assert_eq!(pdf.header("content-disposition"), "inline; filename=\"ward-middle-brief-en.pdf\"");
        // What was made for one request answers no other.
        let others = ["lang=es".to_owned(), "paper=letter".to_owned(), format!("paper=letter&leave_out={id}")];
        let mut bodies: Vec<Vec<u8>> = others
            .iter()
            .map(|query| service.get(&format!("/areas/ward-middle/brief.pdf?{query}")).bytes)
            .chain([pdf.bytes.clone(), service.get("/areas/ward-middle/report.pdf").bytes])
            .collect();
        bodies.sort_unstable();
        bodies.dedup();
        assert_eq!(bodies.len(), 5);
        assert!(service.get("/areas/ward-middle/brief.pdf?paper=a4").bytes == pdf.bytes);
    } else {
        assert_eq!(pdf.status, 501);
        assert!(pdf.json()["detail"].as_str().unwrap().contains("make release"), "{}", pdf.text());
    }
}

#[test]
#[cfg(not(feature = "pdf"))]
fn a_program_without_pdf_says_how_to_get_it() {
    let town = town_with_wards();
    built(town.path());
    let error = error_line(town.path(), &["brief", "atlas", "--area", "ward-middle", "-o", "a.pdf"]);
    assert!(error.contains("built without PDF; `make release` builds one with it"), "{error}");
}
