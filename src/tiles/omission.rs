//! What tiles go without to stay below the size limit, as the manifest of an atlas has it.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

/// What the tiles of a zoom omit to stay below the size limit, by zoom.
pub type LeftOut = BTreeMap<u8, Omissions>;

/// What the tiles of a zoom omit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Omissions(pub Vec<Omission>);

/// One thing that tiles omit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Omission {
    /// All tracts.
    Tracts,
    /// All planning areas.
    #[serde(alias = "planning areas")]
    Areas,
    /// Small streets.
    #[serde(alias = "small streets")]
    SmallStreets,
    /// Ways for people on foot.
    Footpaths,
    /// Fields that no map uses.
    #[serde(alias = "fields that no map uses")]
    Fields,
    /// Half the detail of borders.
    #[serde(alias = "half the detail of borders")]
    HalfDetail,
    /// Three quarters of the detail of borders.
    #[serde(alias = "three quarters of the detail of borders")]
    ThreeQuartersDetail,
}

impl<'de> Deserialize<'de> for Omissions {
    /// A list of codes; in manifests of older programs a phrase in English, such as `tracts, footpaths and fields that no
    /// map uses`.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Stored {
            Codes(Vec<Omission>),
            Phrase(String),
        }
        match Stored::deserialize(deserializer)? {
            Stored::Codes(codes) => Ok(Self(codes)),
            Stored::Phrase(phrase) => {
                let parts = phrase.split(", ").flat_map(|part| part.split(" and "));
                let codes = parts.map(|part| Omission::deserialize(serde::de::value::StrDeserializer::new(part)));
                codes.collect::<Result<_, D::Error>>().map(Self)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn omissions_are_codes_and_phrases_of_older_programs_are_read() {
        let codes = r#"["tracts","footpaths","half_detail"]"#;
        let read: Omissions = serde_json::from_str(codes).unwrap();
        assert_eq!(read.0, [Omission::Tracts, Omission::Footpaths, Omission::HalfDetail]);
        assert_eq!(serde_json::to_string(&read).unwrap(), codes);
        let phrase = r#""tracts, planning areas, small streets, footpaths, fields that no map uses and half the detail of borders""#;
        let read: Omissions = serde_json::from_str(phrase).unwrap();
        assert_eq!(
            serde_json::to_string(&read).unwrap(),
            r#"["tracts","areas","small_streets","footpaths","fields","half_detail"]"#
        );
        assert_eq!(serde_json::from_str::<Omissions>("\"tracts\"").unwrap().0, [Omission::Tracts]);
        assert!(serde_json::from_str::<Omissions>("\"hills\"").is_err());
    }
}
