//! Which theme the name of a file says.

/// Words of names, each with the theme of the registry that it says. Two words stand behind each other.
const WORDS: [(&[&str], &str); 24] = [
    (
        &["clinic", "clinics", "fqhc", "fqhcs", "health center", "health centers", "health centre", "health centres"],
        "clinic",
    ),
    (&["hospital", "hospitals"], "hospital"),
    (&["pharmacy", "pharmacies"], "pharmacy"),
    (&["mental health"], "mental-health"),
    (&["cooling", "cooling center", "cooling centers", "cooling centre", "cooling centres"], "cooling-center"),
    (&["legal"], "legal"),
    (&["citizenship", "naturalization"], "citizenship"),
    (&["police"], "police"),
    (&["fire station", "fire stations"], "fire-station"),
    (&["park", "parks"], "park"),
    (&["library", "libraries"], "library"),
    (&["community center", "community centers", "community centre", "community centres"], "community-center"),
    (&["church", "churches", "mosque", "mosques", "temple", "temples", "congregations"], "faith"),
    (&["school", "schools"], "school"),
    (&["childcare", "child care", "daycare"], "child-care"),
    (&["esl", "english class", "english classes"], "english-class"),
    (&["adult education"], "adult-education"),
    (&["job center", "job centers"], "job-center"),
    (&["bank", "banks"], "bank"),
    (&["vita", "tax help"], "tax-help"),
    (&["fair housing"], "fair-housing"),
    (&["resettlement"], "resettlement"),
    (&["food", "food bank", "food banks", "pantry", "pantries"], "food"),
    (&["supermarket", "supermarkets", "grocery", "groceries", "grocers"], "grocery"),
];
/// Words that turn a place into another thing: the district of a school, a bank of blood.
const TURNING: [&str; 12] = [
    "district",
    "districts",
    "zone",
    "zones",
    "boundary",
    "boundaries",
    "parking",
    "ride",
    "blood",
    "industrial",
    "street",
    "streets",
];

/// The words of a name in lower case, in order.
pub(crate) fn words(name: &str) -> Vec<String> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
    stem.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The themes that a name says; exactly one where it is clear.
pub(crate) fn themes(name: &str) -> Vec<&'static str> {
    let words = words(name);
    if words.iter().any(|word| TURNING.contains(&word.as_str())) {
        return Vec::new();
    }
    let pairs: Vec<String> = words.windows(2).map(|pair| pair.join(" ")).collect();
    let says = |phrase: &&str| words.iter().chain(&pairs).any(|word| word == phrase);
    let mut found: Vec<&'static str> =
        WORDS.iter().filter(|(phrases, _)| phrases.iter().any(&says)).map(|(_, theme)| *theme).collect();
    // A food bank is no bank.
    if found.contains(&"food") {
        found.retain(|theme| *theme != "bank");
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_said_by_whole_words_and_two_themes_are_not_clear() {
        for (name, expected) in [
            ("health/clinics_2024.csv", vec!["clinic"]),
            ("FQHC_Geocoded.csv", vec!["clinic"]),
            ("health.csv", vec![]),
            ("Public-Libraries.geojson", vec!["library"]),
            ("community_health_centers.csv", vec!["clinic"]),
            ("legal_and_resettlement.csv", vec!["legal", "resettlement"]),
            ("food_banks.csv", vec!["food"]),
            ("legal-district.geojson", vec![]),
            ("school_districts.shp", vec![]),
            ("sparking.csv", vec![]),
            ("parks/readme.csv", vec![]),
        ] {
            assert_eq!(themes(name), expected, "{name}");
        }
    }

    #[test]
    fn themes_are_short_names_that_a_study_may_use() {
        for (_, theme) in WORDS {
            assert!(theme.parse::<crate::domain::Theme>().is_ok(), "{theme}");
        }
    }
}
