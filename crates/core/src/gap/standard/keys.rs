//! The keys of a standard, in a study and in the provenance of an atlas: its own, and one for each requirement.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{Barrier, Requirement};
use crate::gap::Standard;

const OWN_KEYS: [&str; 5] = ["id", "theme", "mode", "within", "people"];

enum Key {
    Id,
    Theme,
    Mode,
    Within,
    People,
    /// That of the requirement which removes the barrier.
    Requirement(Barrier),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        match key.as_str() {
            "id" => Ok(Self::Id),
            "theme" => Ok(Self::Theme),
            "mode" => Ok(Self::Mode),
            "within" => Ok(Self::Within),
            "people" => Ok(Self::People),
            _ => {
                let barrier = Barrier::ALL.into_iter().find(|barrier| barrier.key() == Some(&key));
                barrier.map(Self::Requirement).ok_or_else(|| unknown(&key))
            }
        }
    }
}

/// The error that serde derives for an unknown key.
fn unknown<E: Error>(key: &str) -> E {
    let keys = OWN_KEYS.into_iter().chain(Barrier::ALL.into_iter().filter_map(Barrier::key));
    let keys: Vec<String> = keys.map(|key| format!("`{key}`")).collect();
    E::custom(format!("unknown field `{key}`, expected one of {}", keys.join(", ")))
}

struct StandardVisitor;

impl<'de> Visitor<'de> for StandardVisitor {
    type Value = Standard;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct Standard")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Standard, A::Error> {
        let (mut id, mut theme, mut mode, mut within, mut people) = (None, None, None, None, None);
        let mut requirements: Vec<Requirement> = Vec::new();
        while let Some(key) = map.next_key()? {
            match key {
                Key::Id => id = Some(map.next_value()?),
                Key::Theme => theme = Some(map.next_value()?),
                Key::Mode => mode = Some(map.next_value()?),
                Key::Within => within = Some(map.next_value()?),
                Key::People => people = Some(map.next_value()?),
                Key::Requirement(barrier) => requirements.extend(map.next_value_seed(barrier)?),
            }
        }
        let missing = A::Error::missing_field;
        Ok(Standard {
            id: id.ok_or_else(|| missing("id"))?,
            theme: theme.ok_or_else(|| missing("theme"))?,
            mode: mode.ok_or_else(|| missing("mode"))?,
            within: within.ok_or_else(|| missing("within"))?,
            people: people.ok_or_else(|| missing("people"))?,
            requirements: requirements.into_iter().collect(),
        })
    }
}

impl<'de> Deserialize<'de> for Standard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(StandardVisitor)
    }
}

impl Serialize for Standard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let requirements = self.requirements.iter().filter_map(|own| Some((own.barrier().key()?, own)));
        let mut standard = serializer.serialize_struct("Standard", OWN_KEYS.len() + self.requirements.len())?;
        standard.serialize_field("id", &self.id)?;
        standard.serialize_field("theme", &self.theme)?;
        standard.serialize_field("mode", &self.mode)?;
        standard.serialize_field("within", &self.within)?;
        standard.serialize_field("people", &self.people)?;
        for (key, requirement) in requirements {
            standard.serialize_field(key, requirement)?;
        }
        standard.end()
    }
}
