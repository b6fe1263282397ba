//! Lists of sites as people maintain them: languages, hours, cost and documents as free text, addresses in one column.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use gapatlas::read::{read_region, read_study};
use serde_json::Value;

use crate::directories::globe;
use crate::program::{build_and_export, error_line, succeed};
use crate::real_data::real_data;
use crate::town::{change, squares, town};

/// The number of sites of a study that `check` reports, and the findings with a code as (line, sentence or text).
pub(crate) fn findings(folder: &Path, code: &str) -> Vec<Value> {
    let answer: Value = serde_json::from_str(&succeed(folder, &["check", "gapatlas.toml", "--json"])).unwrap();
    let all = answer["findings"].as_array().unwrap().clone();
    all.into_iter().filter(|finding| finding["kind"] == code).collect()
}

#[test]
fn points_as_text_may_be_in_a_projected_system() {
    let sites = |location: &str, crs: &str| {
        let folder = town();
        fs::write(folder.path().join("clinics.csv"), format!("id,name,at\n1,A,\"{location}\"\n")).unwrap();
        change(folder.path(), "x = \"lon\"\ny = \"lat\"", &format!("location = \"at\"\n{crs}"));
        build_and_export(folder.path(), "sites")["clinic-1"].clone()
    };
    // A degree of longitude in Web Mercator (EPSG:3857) is 6378137 m · π / 180; near the equator one of latitude too.
    let projected = sites("POINT (2782.987270 2782.987358)", "crs = \"EPSG:3857\"");
    let degrees = sites("POINT (0.025 0.025)", "");
    assert_eq!([&projected["lon"], &projected["lat"]], [&degrees["lon"], &degrees["lat"]]);
    assert_eq!(degrees["lon"], "0.0250000");
}

#[test]
fn the_site_layer_has_the_attributes_of_a_list() {
    let folder = town();
    let table = "id,name,at,speaks,open,price,papers,step_free,interpreters,seen\n\
        1,A,\"(0.025, 0.025)\",\"Spanish, Polish\",Mon-Fri 9-5; Sat 9am-1pm,Free,Photo ID,yes,yes,2025-03-01\n\
        2,B,\"(0.026, 0.025)\",español;Klingon,Mon 6-9,$20 - $40,Proof of citizenship,limited,,3/1/2025\n\
        3,C,\"(0.027, 0.025)\",,,,,,,\n\
        4,D,\"(0.028, 0.025)\",N/A,\"Mon 9-12,\n1-5\",sliding,none,ask,no,soon\n";
    fs::write(folder.path().join("clinics.csv"), table).unwrap();
    change(
        folder.path(),
        "x = \"lon\"\ny = \"lat\"",
        "location = \"at\"\nlanguages = \"speaks\"\nhours = \"open\"\ncost = \"price\"\ndocuments = \"papers\"\nwheelchair = \"step_free\"\n\
         interpreter = \"interpreters\"\nchecked = \"seen\"",
    );
    let sites = build_and_export(folder.path(), "sites");
    let cells = |id: &str| {
        let row = &sites[&format!("clinic-{id}")];
        ["languages", "interpreter", "hours", "cost", "asks_status", "wheelchair", "checked"]
            .map(|column| row[column].clone())
    };
    assert_eq!(cells("1"), ["pol;spa", "yes", "Mo-Fr 09:00-17:00; Sa 09:00-13:00", "0", "no", "yes", "2025-03-01"]);
    assert_eq!(cells("2"), ["spa", "", "", "20", "yes", "no", "2025-03-01"]);
    assert_eq!(cells("3"), [""; 7]);
    assert_eq!(cells("4"), ["", "", "Mo 09:00-12:00,13:00-17:00", "", "no", "", ""]);

    let entries = |code: &str, field: &str| -> Vec<(u64, String)> {
        let entry = |finding: &Value| (finding["line"].as_u64().unwrap(), finding[field].as_str().unwrap().to_owned());
        findings(folder.path(), code).iter().map(entry).collect()
    };
    assert_eq!(entries("hours_unclear", "text"), [(3, "Mon 6-9".to_owned())]);
    assert_eq!(entries("language_unknown", "text"), [(3, "Klingon".to_owned())]);
    let unclear = ["price", "step_free", "seen"].map(|column| (5, column.to_owned()));
    assert_eq!(entries("term_unclear", "column"), unclear);
}

/// The number of sites in a list, and its findings by kind.
fn counted(toml: &str) -> (usize, BTreeMap<&'static str, usize>) {
    let folder = globe(toml);
    let study = read_study(folder.path()).unwrap();
    let (region, findings) = read_region(&study, &|_| {}).unwrap();
    let mut counts = BTreeMap::new();
    for finding in &findings {
        *counts.entry(finding.kind.code()).or_default() += 1;
    }
    (region.sites.len(), counts)
}

/// Expected counts of findings.
fn counts_of<const N: usize>(counts: [(&'static str, usize); N]) -> BTreeMap<&'static str, usize> {
    BTreeMap::from(counts)
}

/// Rows were counted with Python's csv module: 61 playgrounds have no coordinates and 3 have two zeros.
#[test]
fn uploaded_site_tables_give_every_row_with_a_location() {
    let Some(data) = real_data("oracles/quirky_site_tables") else { return };
    let list = |file: &str, columns: &str| {
        format!(
            "[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"place\"\npath = \"{}\"\n{columns}\n",
            data.join(file).display()
        )
    };
    for (file, columns, sites, findings) in [
        ("chicago_test.csv", "x = \"Longitude\"\ny = \"Latitude\"\nname = \"Property Name\"", 584, counts_of([])),
        (
            "chicago_test_bom.csv",
            "location = \"Location\"\nid = \"Community Area Number\"",
            581,
            counts_of([("site_id_repeated", 516), ("site_without_coordinates", 3)]),
        ),
        ("dc_test_api_resource.csv", "id = \"GlobalID\"\nname = \"Name\"\nx = \"X\"\ny = \"Y\"", 66, counts_of([])),
        (
            "dc_test_api_resource_missinglatlon.csv",
            "name = \"Name\"\naddress = \"Address\"",
            0,
            counts_of([("site_without_coordinates", 66)]),
        ),
        (
            "gui_miami_dade_county_fl_playgrounds.csv",
            "x = \"LON\"\ny = \"LAT\"",
            761,
            counts_of([("no_place", 3), ("site_without_coordinates", 64)]),
        ),
        ("gui_minneapolis_bikes_resource.csv", "x = \"lon\"\ny = \"lat\"\ncapacity = \"capacity\"", 401, counts_of([])),
        ("nc_points.csv", "x = \"lon\"\ny = \"lat\"", 100, counts_of([])),
        (
            "us_library_outlets.csv",
            "x = \"LONGITUD\"\ny = \"LATITUDE\"\nid = \"LIBID\"",
            17496,
            counts_of([("site_id_repeated", 3459), ("sites_on_one_point", 1)]),
        ),
    ] {
        let (read, found) = counted(&list(file, columns));
        assert_eq!((read, found), (sites, findings), "{file}");
    }
}

/// Tables written by other programs: tracts with outlines as text, shares by county, city and state, and impossible
/// counts. Rows were counted with Python's csv module; one tract of each table about Miami is water, with the outline
/// `GEOMETRYCOLLECTION EMPTY`.
#[test]
fn demographic_tables_of_other_programs_are_read_or_refused_with_a_reason() {
    let Some(data) = real_data("oracles/quirky_site_tables") else { return };
    let folder = tempfile::tempdir().unwrap();
    let study = |tracts: &str, demographics: &str| {
        let text = format!(
            "[study]\nname = \"x\"\ntract_vintage = 2020\n[tracts]\npath = \"{tracts}\"\ngeoid = \"GEOID\"\n{demographics}"
        );
        fs::write(folder.path().join("gapatlas.toml"), text).unwrap();
    };
    let table = |file: &str, geoid: &str, columns: &str| {
        format!(
            "[[demographics]]\npath = \"{}\"\nvintage = \"2018-2022\"\ngeoid = \"{geoid}\"\n[demographics.columns]\n\
             x = {{ label = \"x\", {columns} }}\n",
            data.join(file).display()
        )
    };
    let geo = |file: &str| data.join(file).display().to_string();
    for (file, tracts) in [
        ("gui_minneapolis_bikes_geo.csv", 116),
        ("gui_minneapolis_bikes_geo_2022.csv", 121),
        ("gui_miami_dade_county_fl_playgrounds_geo.csv", 518),
        ("gui_miami_dade_county_fl_playgrounds_geo_2022.csv", 706),
    ] {
        study(&geo(file), &table(file, "GEOID", "estimate = \"prop_pop\""));
        let (region, found) = read_region(&read_study(&folder.path().join("gapatlas.toml")).unwrap(), &|_| {}).unwrap();
        assert_eq!(region.tracts.all().len(), tracts, "{file}");
        assert!(region.series[0].values.values().iter().all(Option::is_some), "{file}");
        let codes: BTreeSet<&str> = found.iter().map(|finding| finding.kind.code()).collect();
        assert!(
            codes.is_subset(&BTreeSet::from(["no_margins", "geometry_repaired", "geometry_dropped", "rows_outside"])),
            "{file}: {codes:?}"
        );
    }
    // Tracts of another census are recognised, and so are places that are not tracts.
    let miami = geo("gui_miami_dade_county_fl_playgrounds_geo_2022.csv");
    for (file, reason) in [
        ("gui_miami_dade_county_fl_playgrounds_dem.csv", "41 have the id of a county, such as `12086`"),
        ("gui_miami_dade_county_fl_playgrounds_dem_2022.csv", "41 have the id of a county, such as `12086`"),
        (
            "gui_minneapolis_bikes_dem.csv",
            "none of its 41 rows is about a tract of the study; its ids are like `2743000`",
        ),
        ("gui_minneapolis_bikes_dem_2022.csv", "none of its 41 rows is about a tract of the study"),
        ("gui_us_library_outlets_dem_2022.csv", "2091 have the id of a state, such as `01`"),
    ] {
        study(&miami, &table(file, "geo_fips", "estimate = \"summary_value\""));
        let said = error_line(folder.path(), &["check", "gapatlas.toml"]);
        assert!(said.contains(reason), "{file}: {said}");
    }
    study(&miami, &table("gui_miami_dade_county_fl_playgrounds_geo.csv", "GEOID", "estimate = \"prop_pop\""));
    let said = error_line(folder.path(), &["check", "gapatlas.toml"]);
    assert!(said.contains("it is about the tracts of another census"), "{said}");
}

/// Negative counts, and text after every number: 58 and 179 cells of the column, and as many margins of the second one.
#[test]
fn impossible_counts_are_missing_and_reported_with_their_line() {
    let Some(data) = real_data("oracles/quirky_site_tables") else { return };
    let folder = tempfile::tempdir().unwrap();
    let table = fs::read_to_string(data.join("baseline_negative.csv")).unwrap();
    let ids = table.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned);
    let boxes = ids.zip(0_u32..).map(|(id, place)| {
        let west = f64::from(place) / 100.0;
        (id, [west, 0.0, west + 0.01, 0.01])
    });
    fs::write(folder.path().join("dc.geojson"), squares("GEOID", boxes)).unwrap();
    for (file, moe, code, cells, first) in [
        ("baseline_negative.csv", "hispanic_men_margin", "negative_count", 58, 4),
        ("baseline_non_numeric.csv", "hispanic_men_margin", "not_a_number", 358, 2),
        ("dc_test_api_baseline.csv", "hispanic_men_margin", "negative_count", 0, 0),
        ("dc_test_api_baseline-missing_margins.csv", "hispanic_men_margin", "negative_count", 0, 0),
    ] {
        let text = format!(
            "[study]\nname = \"x\"\ntract_vintage = 2020\n[tracts]\npath = \"dc.geojson\"\ngeoid = \"GEOID\"\n[[demographics]]\n\
             path = \"{}\"\nvintage = \"2018-2022\"\ngeoid = \"GEOID\"\n[demographics.columns]\n\
             men = {{ label = \"men\", estimate = \"hispanic_men\", moe = \"{moe}\" }}\n",
            data.join(file).display()
        );
        fs::write(folder.path().join("gapatlas.toml"), &text).unwrap();
        let told = findings(folder.path(), code);
        assert_eq!(told.len(), cells, "{file}");
        assert!(told.first().is_none_or(|finding| finding["line"] == first), "{file}: {:?}", told.first());
        if file.contains("missing_margins") {
            let asked = text.replace("hispanic_men", "male_under_18");
            fs::write(folder.path().join("gapatlas.toml"), asked).unwrap();
            let said = error_line(folder.path(), &["check", "gapatlas.toml"]);
            assert!(said.contains("has no column `male_under_18_margin` (did you mean `male_under_18`?)"), "{said}");
        }
    }
}

/// The unmodified lists of Chicago. Sites, coordinates and distinct texts were counted from the files; uncertain hours
/// are ambiguous or have no certain part.
#[test]
fn the_lists_of_chicago_are_read_unmodified() {
    let Some(data) = real_data("data/chicago") else { return };
    let list = |file: &str, columns: &str| {
        format!(
            "[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"help\"\npath = \"{}\"\n{columns}\n",
            data.join(file).display()
        )
    };
    let usual = "id = \"id\"\nname = \"name\"\nx = \"lon\"\ny = \"lat\"\nlanguages = \"languages\"\nhours = \"hours\"";
    let saved = "id = \"id\"\nname = \"name\"\naddress = \"address\"\nlanguages = \"languages\"\nhours = \"hours\"";
    let libraries = "location = \"LOCATION\"\nname = \"NAME\"\nhours = \"HOURS OF OPERATION\"";
    for (file, columns, sites, findings) in [
        (
            "clinics/health_chicago.csv",
            "id = \"ID\"\nname = \"Facility\"\nx = \"lon\"\ny = \"lat\"\ncapacity = \"capacity\"",
            199,
            counts_of([]),
        ),
        ("clinics/health_chicago.shp", "id = \"ID\"\nname = \"Facility\"", 199, counts_of([])),
        (
            "clinics/metro_chicago_health_facilities_cleaned.csv",
            "id = \"ID\"\nname = \"Name\"\nx = \"Longitude\"\ny = \"Latitude\"\nhours = \"Hours\"",
            236,
            counts_of([("sites_on_one_point", 1)]),
        ),
        (
            "clinics/clinics_with_languages.csv",
            usual,
            145,
            counts_of([("hours_unclear", 47), ("site_without_coordinates", 16)]),
        ),
        ("clinics/refugee_assistant_healthcare.json", saved, 0, counts_of([("site_without_coordinates", 161)])),
        ("legal/chicago_public_libraries.csv", libraries, 81, counts_of([("hours_unclear", 2)])),
        ("legal/cooling_centers.geojson", "name = \"site_name\"\nhours = \"hours_of_operation\"", 224, counts_of([])),
        (
            "legal/esl_and_citizenship.csv",
            usual,
            21,
            counts_of([("hours_unclear", 2), ("site_without_coordinates", 2)]),
        ),
        (
            "legal/legal_and_resettlement.csv",
            usual,
            23,
            counts_of([("hours_unclear", 3), ("site_without_coordinates", 3)]),
        ),
    ] {
        let (read, found) = counted(&list(file, columns));
        assert_eq!((read, found), (sites, findings), "{file}");
    }
}

/// Hours that lost their a.m. and p.m. in another program are omitted.
#[test]
fn hours_without_am_or_pm_are_not_guessed() {
    let Some(data) = real_data("data/chicago/legal") else { return };
    let folder = globe(&format!(
        "[[sites]]\ncomplete_within = 'everywhere'\ntheme = \"legal\"\npath = \"{0}/resettlement_legal_shelter.json\"\nid = \"id\"\naddress = \"address\"\nhours = \"hours\"\n\
         [[sites]]\ncomplete_within = 'everywhere'\ntheme = \"told\"\npath = \"{0}/resettlement_legal_shelter.json\"\nid = \"id\"\naddress = \"address\"\nhours = \"hours_text\"\n\
         [postal_codes]\npath = \"zip.csv\"\ncode = \"zip\"\nx = \"lon\"\ny = \"lat\"\n",
        data.display()
    ));
    let text = fs::read_to_string(data.join("resettlement_legal_shelter.json")).unwrap();
    let objects: Vec<Value> = serde_json::from_str(&text).unwrap();
    let codes: BTreeSet<&str> = objects.iter().filter_map(|object| object["zip_code"].as_str()).collect();
    let rows: Vec<String> =
        codes.iter().filter(|code| !code.is_empty()).map(|code| format!("{code},-87.6,41.9")).collect();
    fs::write(folder.path().join("zip.csv"), format!("zip,lon,lat\n{}\n", rows.join("\n"))).unwrap();
    let (sites, _) = crate::directories::read(folder.path());
    let with_hours = |theme: &str| {
        sites.iter().filter(|site| site.theme.as_str() == theme && site.attributes.hours.is_some()).count()
    };
    assert!(
        sites.iter().all(|site| site.located == gapatlas::domain::Precision::PostalCode) && sites.len() > 40,
        "{}",
        sites.len()
    );
    assert_eq!(with_hours("legal"), 0);
    assert!(with_hours("told") >= 18, "{}", with_hours("told"));
}

#[test]
fn sites_without_coordinates_are_geocoded_from_files_of_the_study_and_findings_quote_no_address() {
    let folder = town();
    let list = "id,name,lon,lat,address,zip,tract\n\
        1,Given,0.025,0.025,1 Secret St,,\n\
        2,Door,,,\"120 N. Oak Street, Suite 4, Town, IL 60601\",,\n\
        3,Between,,,110 North Oak St,60601,\n\
        4,Code,,,7 Secret Lane,60699,\n\
        5,Tract,,,,,17031000202\n\
        6,Nowhere,,,9 Secret Court,11111,\n";
    fs::write(folder.path().join("clinics.csv"), list).unwrap();
    let doors = "no,street,zip,lon,lat\n100,N OAK ST,60601,0.01,0.03\n120,N OAK ST,60601,0.02,0.03\n";
    fs::write(folder.path().join("doors.csv"), doors).unwrap();
    fs::write(folder.path().join("zips.csv"), "zip,lon,lat\n60699,0.04,0.04\n").unwrap();
    change(folder.path(), "y = \"lat\"", "y = \"lat\"\naddress = \"address\"\npostal = \"zip\"\ntract = \"tract\"");
    crate::town::extend(
        folder.path(),
        "[addresses]\npath = \"doors.csv\"\nnumber = \"no\"\nstreet = \"street\"\npostal = \"zip\"\nx = \"lon\"\ny = \"lat\"\n\
         [postal_codes]\npath = \"zips.csv\"\ncode = \"zip\"\nx = \"lon\"\ny = \"lat\"\n",
    );
    let (sites, findings) = crate::directories::read(folder.path());
    let located: Vec<String> = sites
        .iter()
        .map(|site| {
            let at = site.footprint.bounds().unwrap().center();
            format!("{} {} {:.3} {:.3}", site.id, site.located.code(), at.x, at.y)
        })
        .collect();
    assert_eq!(
        located,
        [
            "clinic-1 given 0.025 0.025",
            "clinic-2 address 0.020 0.030",
            "clinic-3 street 0.015 0.030",
            "clinic-4 postal_code 0.040 0.040",
            "clinic-5 tract 0.025 0.025",
        ]
    );
    let codes = crate::directories::codes(&findings);
    assert_eq!(codes, ["site_without_coordinates", "sites_located", "sites_located", "sites_located", "sites_located"]);
    let told = succeed(folder.path(), &["check", "gapatlas.toml", "--all"]);
    assert!(told.contains("Nowhere") && !told.contains("Secret"), "{told}");
    let exported = build_and_export(folder.path(), "sites");
    assert_eq!(exported["clinic-4"]["located"], "postal_code");
}
