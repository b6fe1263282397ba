//! Directories of services: the Human Services Data Specification in its forms, read and written.

use std::fs;
use std::path::Path;
use std::process::Command;

use gapatlas::domain::{Finding, FindingKind, Site};
use gapatlas::read::{read_region, read_study};

use crate::program::succeed;
use crate::real_data::real_data;
use crate::town::{extend, town};

/// A study with one tract of two small squares at the ends of the world, so that any site is between them.
pub(crate) fn globe(toml: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let outline = "[[[[-180,-80],[-179,-80],[-179,-79],[-180,-80]]],[[[179,79],[180,79],[180,80],[179,79]]]]";
    let tracts = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"id":"globe"}},"geometry":{{"type":"MultiPolygon","coordinates":{outline}}}}}]}}"#
    );
    fs::write(folder.path().join("tracts.geojson"), tracts).unwrap();
    let study = "[study]\nname = \"Globe\"\n[tracts]\npath = \"tracts.geojson\"\ngeoid = \"id\"\n";
    fs::write(folder.path().join("gapatlas.toml"), format!("{study}{toml}")).unwrap();
    folder
}

/// The sites of a study and its findings.
pub(crate) fn read(folder: &Path) -> (Vec<Site>, Vec<Finding>) {
    let study = read_study(folder).unwrap();
    let (region, findings) = read_region(&study, &|_| {}).unwrap();
    let about_sites = findings.into_iter().filter(|finding| matches!(finding.kind, FindingKind::Site(_)));
    (region.sites, about_sites.collect())
}

/// The codes of findings with their counts.
pub(crate) fn codes(findings: &[Finding]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = findings.iter().map(|finding| finding.kind.code()).collect();
    codes.sort_unstable();
    codes
}

/// A site as one line of text.
pub(crate) fn line_of(site: &Site) -> String {
    let terms = &site.attributes;
    let spoken = terms.spoken.as_ref().map(|spoken| {
        let codes: Vec<&str> = spoken.languages.iter().map(|language| language.code()).collect();
        format!("{}{}", codes.join("+"), if spoken.interpreter { "+interpreter" } else { "" })
    });
    let answer = |answer: Option<bool>| answer.map_or("?", |yes| if yes { "yes" } else { "no" });
    format!(
        "{} | {} | {} | ${} | status {} | wheelchair {} | for {} | size {} | checked {}",
        site.name.as_deref().unwrap_or("?"),
        spoken.unwrap_or_else(|| "?".to_owned()),
        terms.hours.as_ref().map_or("?".to_owned(), ToString::to_string),
        terms.cost.map_or("?".to_owned(), |cost| cost.to_string()),
        answer(terms.asks_status),
        answer(terms.wheelchair),
        terms.eligibility.as_deref().unwrap_or("?"),
        terms.capacity.map_or("?".to_owned(), |size| size.to_string()),
        site.checked.map_or("?".to_owned(), |day| day.to_string()),
    )
}

const SERVICES: &str = r#"{"total_items": 5, "contents": [
  {"id": "s1", "name": "Immigration help", "status": "active", "interpretation_services": "Interpreters for Dari and Pashto",
   "eligibility_description": "Everybody", "assured_date": "2025-03-01",
   "cost_options": [{"option": "free for families", "amount": 0, "currency": "USD"}, {"amount": 40, "currency": "USD"}],
   "required_documents": [{"document": "Photo ID"}, {"document": "Proof of immigration status"}],
   "languages": [{"code": "es", "name": "Spanish"}, {"code": "xx", "name": "Polish"}],
   "phones": [{"id": "p1", "number": "1", "languages": [{"name": "Vietnamese"}]}],
   "service_capacities": [{"available": 3, "maximum": 12}],
   "attributes": [{"taxonomy_term": {"id": "t2", "code": "F-2", "name": "Asylum", "parent_id": "t1"}}],
   "schedules": [{"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00"},
                 {"freq": "MONTHLY", "byday": "2SA,-1SA", "opens_at": "10:00", "closes_at": "12:00"}],
   "service_at_locations": [
     {"id": "a1", "location": {"id": "l1", "location_type": "physical", "name": "North office", "latitude": 0.025, "longitude": 0.025,
       "accessibility": [{"description": "The entrance has a ramp for wheelchairs"}],
       "languages": [{"code": "ar"}]}},
     {"id": "a2", "schedules": [{"byday": "SA", "opens_at": "10:00", "closes_at": "14:00"}],
      "location": {"id": "l2", "location_type": "redacted", "latitude": 0.03, "longitude": 0.025}},
     {"id": "a3", "location": {"id": "l3", "location_type": "virtual", "name": "On line"}}]},
  {"id": "s2", "name": "Food pantry", "status": "active", "service_at_locations": [{"id": "a4", "location": {"id": "l1"}}]},
  {"id": "s3", "name": "Legal clinic", "status": "temporarily closed", "service_at_locations": [{"id": "a5", "location": {"id": "l1"}}]},
  {"id": "s4", "name": "Legal hotline", "status": "active"},
  {"id": "s5", "name": "Asylum law", "status": "active", "fees_description": "sliding scale", "interpretation_services": "yes, in all languages",
   "schedules": [{"byday": "MO", "interval": 2, "opens_at": "09:00", "closes_at": "10:00"}],
   "attributes": [{"taxonomy_term": {"id": "t1", "code": "F", "name": "Legal"}}],
   "service_at_locations": [{"id": "a6", "location": {"id": "l4", "location_type": "physical"}}, {"id": "a7", "location_id": "l9"}]}
]}"#;

#[test]
fn a_site_is_a_service_at_a_location_with_the_facts_of_both() {
    let folder = town();
    fs::write(folder.path().join("services.json"), SERVICES).unwrap();
    extend(
        folder.path(),
        "[[directories]]\ncomplete_within = 'everywhere'\npath = \"services.json\"\nthemes = { legal = [\"F\", \"legal\"] }",
    );
    let (sites, findings) = read(folder.path());
    let legal: Vec<&Site> = sites.iter().filter(|site| site.theme.as_str() == "legal").collect();
    let lines: Vec<String> = legal.iter().map(|site| line_of(site)).collect();
    assert_eq!(
        lines,
        [
            "Immigration help, North office | ara+pol+prs+pus+spa+vie | Mo,Tu 09:00-17:00, Sa[2] 10:00-12:00, Sa[-1] 10:00-12:00 | $0 | \
             status yes | wheelchair yes | for Everybody | size 12 | checked 2025-03-01",
            "Immigration help | pol+prs+pus+spa+vie | Sa 10:00-14:00 | $0 | status yes | wheelchair ? | for Everybody | size 12 | \
             checked 2025-03-01",
        ]
    );
    assert_eq!(
        legal.iter().map(|site| (site.id.as_str(), site.is_redacted)).collect::<Vec<_>>(),
        [("legal-a1", false), ("legal-a2", true)]
    );
    // The pantry has no theme, the hotline no location, one clinic is closed and one office virtual; a6 has no
    // coordinates, l9 is missing, and a telephone of one digit is none.
    assert_eq!(
        codes(&findings),
        [
            "detail_refused",
            "link_broken",
            "service_without_place",
            "services_without_theme",
            "site_inactive",
            "site_virtual",
            "site_without_coordinates",
        ]
    );
}

#[test]
fn redacted_sites_have_no_coordinates() {
    let folder = town();
    fs::write(folder.path().join("services.json"), SERVICES).unwrap();
    extend(
        folder.path(),
        "[[directories]]\ncomplete_within = 'everywhere'\npath = \"services.json\"\ntheme = \"legal\"",
    );
    succeed(folder.path(), &["build", "gapatlas.toml", "-o", "atlas"]);
    succeed(folder.path(), &["export", "atlas", "--layer", "sites", "--format", "geojson", "-o", "sites.geojson"]);
    succeed(folder.path(), &["export", "atlas", "--layer", "sites", "--format", "csv", "-o", "sites.csv"]);
    succeed(folder.path(), &["directory", "gapatlas.toml", "-o", "directory.json"]);
    let report = succeed(folder.path(), &["report", "atlas", "--area", "region", "--format", "json", "-o", "-"]);
    assert!(!report.contains("0.03"), "{report}");
    for file in ["sites.geojson", "sites.csv", "directory.json"] {
        let text = fs::read_to_string(folder.path().join(file)).unwrap();
        assert!(text.contains("0.025") && !text.contains("0.03"), "{file}: {text}");
    }
}

/// The example of the specification with valid coordinates: every form of it gives the same site.
#[test]
fn every_form_of_the_specification_example_is_the_same_site() {
    let Some(data) = real_data("data/hsds/example_3.0") else { return };
    let folder = globe("");
    let repair = |from: &Path, to: &Path| {
        let text = fs::read_to_string(from).unwrap();
        let text = text.replace("\"latitude\": 100", "\"latitude\": 10").replace(",100,101,", ",10,101,");
        fs::write(to, text).unwrap();
    };
    let forms = [
        "service_full.json",
        "organization_full.json",
        "service_at_location_full.json",
        "service_at_location_list.json",
    ];
    for form in forms {
        repair(&data.join(form), &folder.path().join(form));
    }
    fs::create_dir(folder.path().join("csv")).unwrap();
    for file in fs::read_dir(data.join("csv")).unwrap() {
        let file = file.unwrap().path();
        repair(&file, &folder.path().join("csv").join(file.file_name().unwrap()));
    }
    for form in forms.into_iter().chain(["csv"]) {
        let folder = globe(&format!(
            "[[directories]]\ncomplete_within = 'everywhere'\npath = \"{}\"\ntheme = \"health\"\n",
            folder.path().join(form).display()
        ));
        let (sites, findings) = read(folder.path());
        let [site] = sites.as_slice() else { panic!("{form}: {} sites, {findings:?}", sites.len()) };
        assert_eq!(site.id, "health-e94c9f38-1e8f-4564-91d4-d53501ab1765", "{form}");
        let said = line_of(site);
        assert!(said.starts_with("Community Counselling, MyCity Civic Center | pol+slk+urd | ? |"), "{form}: {said}");
        assert!(said.contains("wheelchair yes") || form.contains("_list"), "{form}: {said}");
        assert!(
            codes(&findings).contains(&"hours_unclear") || form.contains("_list"),
            "{form}: schedules of the 41st week are not certain"
        );
    }
}

#[test]
fn older_shapes_and_the_directory_of_san_francisco_are_read() {
    let Some(data) = real_data("data/hsds") else { return };
    for (path, sites, expected) in [
        ("ohana_sample", 21, vec![("hours_unclear", 1), ("site_inactive", 2), ("term_unclear", 10)]),
        ("openreferral_sample/all_resources", 1, vec![("site_inactive", 3), ("site_without_coordinates", 9)]),
        ("openreferral_sample/simple", 1, vec![("site_inactive", 3), ("site_without_coordinates", 9)]),
        // How to reserve a bed in a shelter takes more than 500 characters.
        ("askdarcel_sf", 242, vec![("detail_refused", 4)]),
    ] {
        let folder = globe(&format!(
            "[[directories]]\ncomplete_within = 'everywhere'\npath = \"{}\"\ntheme = \"help\"\n",
            data.join(path).display()
        ));
        let (read, findings) = self::read(folder.path());
        assert_eq!(read.len(), sites, "{path}");
        let codes = codes(&findings);
        let counted: Vec<(&str, usize)> =
            expected.iter().map(|(code, _)| (*code, codes.iter().filter(|c| *c == code).count())).collect();
        assert_eq!(counted, expected, "{path}: {codes:?}");
        assert_eq!(codes.len(), expected.iter().map(|(_, count)| count).sum::<usize>(), "{path}: {codes:?}");
    }
    let folder = globe(&format!(
        "[[directories]]\ncomplete_within = 'everywhere'\npath = \"{}\"\ntheme = \"help\"\n",
        data.join("ohana_sample").display()
    ));
    let (sites, _) = read(folder.path());
    let passport = sites.iter().find(|site| site.id == "help-22").unwrap();
    assert_eq!(
        line_of(passport),
        "Passport Photos, Example Location | nan+rus+spa+tgl+yue+interpreter | Mo 08:00-12:00,14:00-16:00; We 10:00-15:00; Jan 01 off | $? | \
         status no | wheelchair yes | for None | size ? | checked ?"
    );
}

#[test]
fn a_zip_of_tables_is_read_like_their_folder() {
    let folder = town();
    let tables = [
        ("services.csv", "id,name,status\n1,Clinic,active\n"),
        ("locations.csv", "id,name,latitude,longitude\n7,Clinic,0.025,0.025\n"),
        ("service_at_location.csv", "id,service_id,location_id\n9,1,7\n"),
        ("schedules.csv", "id,service_at_location_id,byday,opens_at,closes_at\n1,9,MO,09:00,17:00\n"),
    ];
    let mut archive = zip::ZipWriter::new(fs::File::create(folder.path().join("all.zip")).unwrap());
    fs::create_dir(folder.path().join("all")).unwrap();
    for (name, text) in tables {
        use std::io::Write as _;
        archive.start_file(format!("export/{name}"), zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
        fs::write(folder.path().join("all").join(name), text).unwrap();
    }
    archive.finish().unwrap();
    extend(
        folder.path(),
        "[[directories]]\ncomplete_within = 'everywhere'\npath = \"all.zip\"\ntheme = \"zipped\"\n[[directories]]\ncomplete_within = 'everywhere'\npath = \"all\"\ntheme = \"folder\"\n",
    );
    let (sites, _) = read(folder.path());
    let of = |theme: &str| sites.iter().filter(|site| site.theme.as_str() == theme).map(line_of).collect::<Vec<_>>();
    assert_eq!(
        of("zipped"),
        ["Clinic | ? | Mo 09:00-17:00 | $? | status ? | wheelchair ? | for ? | size ? | checked ?"]
    );
    assert_eq!(of("zipped"), of("folder"));
}

/// A site as text without its id, which a directory replaces unless it is a UUID.
fn without_ids(sites: &[Site]) -> Vec<String> {
    let line = |site: &Site| {
        let Site { footprint, located, attributes, contact, .. } = site;
        format!("{} {footprint:?} {located:?} {attributes:?} {contact:?}", line_of(site))
    };
    sites.iter().map(line).collect()
}

#[test]
fn a_written_directory_is_valid_and_reads_as_the_same_sites() {
    let folder = town();
    let list = "id,name,lon,lat,languages,hours,cost,documents,wheelchair,interpreter,capacity,checked,\
        telephone,website,bring,entrance,appointment,address,city,postal\n\
        1,A,0.025,0.025,Spanish;Polish,Mo-Fr 09:00-17:00; Sa 10:00-02:00,0,none,yes,yes,3.5,2025-03-01,\
        555-0101,example.org,Social security card,Not accessible from Oak St: wheelchairs by the ramp,walk-in,12 Oak St,Millville,60601\n\
        2,\"B, with a comma\",0.026,0.025,,24/7,12.5,green card,no,no,,,,,,no,call ahead,\"14 Oak St, Millville\",,\n\
        3,C,0.027,0.025,K'iche',call us,,,,,,,,,Your social security card,yes,yes,,,60601\n\
        4,D,0.028,0.025,,\"Mo-Fr 09:00-12:00,13:00-24:00; Jul-Aug off; PH off\",,,,,,,,,,,,,,\n\
        5,E,0.029,0.025,,\"2025 Jan 01-2025 Dec 31 Mo 09:00-17:00; 2025 Dec 24 09:00-10:00,11:00-12:00; 2025 Dec 25 off\",,,,,,,,,,,,,,\n\
        6,F,0.030,0.025,,by appointment only,,,,,,,,,,,,,,\n\
        7,G,0.031,0.025,,\"Mo 09:00-12:00 \"\"by appointment\"\", Tu[2] 13:00-15:00\",,,,,,,,,,,,,,\n\
        8,H,,,,,,,,,,,,,,,,,,\n";
    fs::write(folder.path().join("clinics.csv"), list).unwrap();
    let columns = ["languages", "hours", "cost", "documents", "wheelchair", "interpreter", "capacity", "checked"];
    let contact = ["telephone", "website", "bring", "entrance", "appointment", "address", "city", "postal"];
    let columns = [columns, contact].concat();
    let columns = columns.iter().map(|name| format!("{name} = \"{name}\"\n")).collect::<Vec<_>>().concat();
    crate::town::change(folder.path(), "y = \"lat\"", &format!("y = \"lat\"\n{columns}"));
    let (sites, _) = read(folder.path());
    assert_eq!(sites.len(), 7);
    succeed(folder.path(), &["directory", "gapatlas.toml", "--format", "hsds", "-o", "one.json"]);

    let again = globe(&format!(
        "[[directories]]\ncomplete_within = 'everywhere'\npath = \"{}\"\nthemes = {{ clinic = [\"clinic\"] }}\n",
        folder.path().join("one.json").display()
    ));
    let (read_again, findings) = read(again.path());
    assert_eq!(without_ids(&read_again), without_ids(&sites));
    assert_eq!(codes(&findings), ["hours_unclear"], "{findings:?}");
    succeed(again.path(), &["directory", "gapatlas.toml", "--format", "hsds", "-o", "two.json"]);
    let [one, two] =
        [folder.path().join("one.json"), again.path().join("two.json")].map(|path| fs::read_to_string(path).unwrap());
    assert_eq!(one, two, "written, read and written again it is the same");

    let Some(schemas) = real_data("data/hsds/schema_3.0") else { return };
    let python = std::env::var("GAPATLAS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crosscheck/hsds_schema.py");
    let Ok(output) = Command::new(&python).arg(script).arg(schemas).arg(folder.path().join("one.json")).output() else {
        return eprintln!("skipped: there is no {python}");
    };
    let [said, error_line] = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    if error_line.contains("ModuleNotFoundError") {
        return eprintln!("skipped: {python} has no jsonschema (`make test` installs it)");
    }
    assert!(output.status.success() && said.starts_with("7 services"), "{said}{error_line}");
}

#[test]
fn a_file_that_is_not_a_directory_is_refused_with_what_was_expected() {
    let folder = town();
    fs::write(folder.path().join("odd.json"), "{\"features\": []}").unwrap();
    extend(folder.path(), "[[directories]]\ncomplete_within = 'everywhere'\npath = \"odd.json\"\ntheme = \"legal\"");
    let error = crate::program::error_line(folder.path(), &["check", "gapatlas.toml"]);
    assert!(
        error.contains("odd.json: is no directory of services in HSDS: it has neither the CSV files `services.csv` and `locations.csv` nor JSON with services"),
        "{error}"
    );
}
