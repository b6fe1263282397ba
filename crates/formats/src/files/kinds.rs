//! What a file or folder is that was given for something else, by the names in it.

use crate::error::listed;

/// What a file or folder was given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// A directory of services, in `[[directories]]`.
    Directory,
    /// A timetable, in `[[timetables]]`.
    Timetable,
    /// A table or layer.
    Table,
}

/// What to do with a file or folder with these names, which is not what it was given for. The end of a sentence.
#[must_use]
pub fn advice(names: &[&str], given: Given) -> String {
    let stem = |name: &str| name.rsplit('/').next().unwrap_or(name).to_lowercase();
    let has = |wanted: &str| names.iter().any(|name| stem(name) == wanted);
    let ends =
        |endings: &[&str]| names.iter().find(|name| endings.iter().any(|end| stem(name).ends_with(end))).copied();
    if has("stops.txt") && given != Given::Timetable {
        return "it is a timetable (GTFS): name it as `gtfs` in [[timetables]]".to_owned();
    }
    if (has("services.csv") || has("service.csv")) && given != Given::Directory {
        return "it is like a directory of services: name it in [[directories]]".to_owned();
    }
    if let Some(extract) = ends(&[".osm.pbf", ".pbf"]) {
        return format!("`{extract}` is an extract of OpenStreetMap: name it as `osm` in [streets]");
    }
    let tables =
        [".csv", ".tsv", ".txt", ".xlsx", ".ods", ".json", ".geojson", ".gpkg", ".shp", ".gdb", ".fgb", ".dbf"];
    match (ends(&tables), names) {
        (_, []) => "it is empty".to_owned(),
        (Some(table), [_]) if given != Given::Table => {
            format!(
                "`{table}` may be a table or layer: a list of places belongs in [[sites]], counts in [[demographics]]"
            )
        }
        (Some(table), _) => {
            format!("it has {}; name the one that is meant, such as `{table}`", listed(names.iter().copied()))
        }
        (None, _) => format!("it has {}", listed(names.iter().copied())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_for_something_else_is_named() {
        let told = |names: &[&str], given| advice(names, given);
        assert!(told(&["feed/stops.txt", "feed/trips.txt"], Given::Directory).contains("`gtfs` in [[timetables]]"));
        assert!(told(&["services.csv", "locations.csv"], Given::Timetable).contains("[[directories]]"));
        assert!(told(&["clinics.csv"], Given::Timetable).contains("belongs in [[sites]]"));
        assert!(
            told(&["a.csv", "b.csv"], Given::Table).contains("it has `a.csv`, `b.csv`; name the one that is meant")
        );
        assert!(told(&["city.osm.pbf"], Given::Table).contains("`osm` in [streets]"));
        assert_eq!(told(&[], Given::Table), "it is empty");
    }
}
