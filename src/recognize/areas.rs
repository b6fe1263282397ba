//! Layers of planning areas, single outlines, and postal codes.

use crate::read::Shape;
use crate::recognize::columns::{called, listed, name_of};
use crate::recognize::facts::TableFacts;
use crate::recognize::kind::Kind;
use crate::recognize::themes::words;

/// Words of names, each with the kind of area that it says and its label. Two words stand behind each other.
const KINDS: [(&[&str], &str, &str); 14] = [
    (&["community area", "community areas", "cca", "ccas"], "community-area", "Community area"),
    (&["ward", "wards"], "ward", "Ward"),
    (&["neighborhood", "neighborhoods", "neighbourhood", "neighbourhoods"], "neighborhood", "Neighborhood"),
    (&["council district", "council districts"], "council-district", "Council district"),
    (&["school district", "school districts"], "school-district", "School district"),
    (&["district", "districts"], "district", "District"),
    (&["precinct", "precincts"], "precinct", "Precinct"),
    (&["puma", "pumas"], "puma", "PUMA"),
    (&["county", "counties"], "county", "County"),
    (&["municipality", "municipalities"], "municipality", "Municipality"),
    (&["place", "places"], "place", "Place"),
    (&["borough", "boroughs"], "borough", "Borough"),
    (&["planning area", "planning areas"], "planning-area", "Planning area"),
    (&["areas"], "area", "Area"),
];

/// A layer of outlines that are not tracts.
pub(super) fn recognize(name: &str, table: &TableFacts) -> Option<(Kind, String)> {
    if table.shape != Some(Shape::Areas) {
        return None;
    }
    let records = &table.records;
    if let Some(code) = name_of(records, &["zcta5ce20", "zcta5ce10", "zcta5", "zcta"]) {
        return Some((
            Kind::PostalCodes { code: code.clone() },
            format!("{} with outlines of postal codes, in the column {code}", table.size()),
        ));
    }
    if table.rows == 1 {
        return Some((Kind::Outline, "one outline".to_owned()));
    }
    let kind = kind_in_names(name, table.layer.as_deref());
    let columns: Vec<&str> = records.columns.iter().map(String::as_str).collect();
    let id = id_column(table, kind.map(|(kind, _)| kind));
    let name = name_column(table, kind.map(|(kind, _)| kind));
    let evidence = if columns.is_empty() {
        format!("{} with outlines, without any column", table.size())
    } else {
        format!("{} with outlines; columns: {}", table.size(), listed(records))
    };
    Some((Kind::Areas { kind, id, name }, evidence))
}

/// The kind of area that the name of the file or layer says.
fn kind_in_names(name: &str, layer: Option<&str>) -> Option<(&'static str, &'static str)> {
    let said = [Some(name), layer].into_iter().flatten().map(words);
    let mut said = said.map(|words| {
        let pairs: Vec<String> = words.windows(2).map(|pair| pair.join(" ")).collect();
        words.into_iter().chain(pairs).collect::<Vec<_>>()
    });
    said.find_map(|said| {
        let is_said = |phrase: &&str| said.iter().any(|word| word == phrase);
        KINDS.iter().find(|(phrases, ..)| phrases.iter().any(&is_said)).map(|(_, kind, label)| (*kind, *label))
    })
}

/// The column with an id of its own for each area: by its usual name, else the first that ends like an
/// id, else the column that is called like the kind, else the name.
fn id_column(table: &TableFacts, kind: Option<&str>) -> Option<String> {
    let records = &table.records;
    let kind = kind.unwrap_or_default().replace('-', "");
    let usual = ["geoid", "geoid20", "geoid10", "id", "areaid", "code"];
    let usual = usual.iter().map(|name| (*name).to_owned()).chain([
        format!("{kind}id"),
        format!("{kind}num"),
        format!("{kind}no"),
    ]);
    let by_name = usual.filter_map(|name| called(records, &[&name]));
    let by_ending = records.indexed().filter(|(_, name)| {
        let name = name.to_lowercase();
        let is_of_software = name.starts_with("objectid") || name.starts_with("shape") || name == "fid";
        !is_of_software && ["id", "_num", "_no", "number", "code"].iter().any(|end| name.ends_with(end))
            || name.starts_with("geoid")
    });
    let by_kind = called(records, &[&kind]);
    let name = name_column(table, None).and_then(|name| records.column(&name).ok());
    let mut all = by_name.chain(by_ending.map(|(column, _)| column)).chain(by_kind).chain(name);
    all.find(|column| table.is_unique(*column)).map(|column| records.name_of(column).to_owned())
}

/// The column with the area's name: by its usual name, else the first that has text and "name" in its own.
fn name_column(table: &TableFacts, kind: Option<&str>) -> Option<String> {
    let records = &table.records;
    let kind = kind.unwrap_or_default().replace('-', "");
    let has_text = |column| table.values(column).any(|text| text.chars().any(char::is_alphabetic));
    let usual = ["name", "areaname", "label", "namelsad", "namelsad20", "community", "prineigh"];
    let usual = usual.iter().map(|name| (*name).to_owned()).chain([format!("{kind}name"), kind]);
    let by_name = usual.filter_map(|name| called(records, &[&name]));
    let by_part = records.indexed().filter(|(_, name)| name.to_lowercase().contains("name")).map(|(column, _)| column);
    by_name.chain(by_part).find(|column| has_text(*column)).map(|column| records.name_of(column).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_the_kind_of_its_areas() {
        for (name, expected) in [
            ("areas/cmap_cca.gpkg", Some("community-area")),
            ("Council-Districts.shp", Some("council-district")),
            ("chicago_neighborhoods.zip", Some("neighborhood")),
            ("areas.geojson", Some("area")),
            ("areas/outline.gpkg", None),
            ("award.shp", None),
        ] {
            assert_eq!(kind_in_names(name, None).map(|(kind, _)| kind), expected, "{name}");
        }
        for (_, kind, _) in KINDS {
            assert!(kind.parse::<crate::domain::AreaKind>().is_ok(), "{kind}");
        }
    }
}
