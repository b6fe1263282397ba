//! Clinics and legal help: many in the core and the northeast, hardly any across the river.

use std::fs::File;
use std::io;
use std::path::Path;

use geo::Coord;

use crate::sample::communities::GROUPS;
use crate::sample::dice::{Dice, Purpose};
use crate::sample::land::Place;
use crate::sample::names;
use crate::sample::town::Town;

/// What a service is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Service {
    Clinic,
    LegalHelp,
}

/// A place that helps people.
struct Site {
    name: String,
    at: Coord,
    languages: String,
    hours: &'static str,
}

/// The language of each group of C16001 that services list first, by ISO 639-1 or -3.
const LANGUAGES: [&str; 12] = ["es", "ht", "de", "pl", "ur", "ko", "zh", "vi", "tl", "lo", "ar", "so"];

impl Service {
    const fn purpose(self) -> Purpose {
        match self {
            Self::Clinic => Purpose::Clinics,
            Self::LegalHelp => Purpose::LegalHelp,
        }
    }

    const fn tracts_per_site(self) -> u32 {
        match self {
            Self::Clinic => 8,
            Self::LegalHelp => 22,
        }
    }

    /// How many sites the people of a place attract, compared to the core.
    fn attraction(self, place: Place, west_of_river: bool) -> f64 {
        let core = Place { east: 0.6, north: 0.4 };
        let northeast = Place { east: 6.0, north: 7.0 };
        match self {
            Self::Clinic if west_of_river => 0.09,
            Self::Clinic => 0.3 + place.nearness(core, 3.5) + 0.9 * place.nearness(northeast, 4.0),
            // Its list ends at the river.
            Self::LegalHelp if west_of_river => 0.0,
            Self::LegalHelp => 0.08 + 1.6 * place.nearness(core, 2.0),
        }
    }

    fn name(self, dice: &mut Dice) -> String {
        let kinds = match self {
            Self::Clinic => ["Clinic", "Health Center", "Family Practice"],
            Self::LegalHelp => ["Legal Aid", "Law Center", "Rights Desk"],
        };
        let stem = names::stem(dice);
        names::invented(&format!("{stem} {}", dice.pick(kinds)))
    }

    /// Opening hours as OpenStreetMap writes them.
    fn hours(self, dice: &mut Dice) -> &'static str {
        match self {
            Self::Clinic => dice.pick([
                "Mo-Fr 08:00-17:00",
                "Mo-Fr 09:00-17:00",
                "Mo-Fr 08:00-19:00; Sa 09:00-13:00",
                "Mo-Sa 08:00-20:00",
                "Mo,We,Fr 09:00-16:00",
                // A list does not always say.
                "",
            ]),
            Self::LegalHelp => dice.pick(["Mo-Fr 09:00-17:00", "Tu,Th 12:00-19:00", "Mo-Fr 10:00-16:00"]),
        }
    }
}

/// Writes the sites of a service as a table.
pub(super) fn write(town: &Town, service: Service, path: &Path) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(File::create(path)?);
    rows.write_record(["id", "name", "lon", "lat", "languages", "hours"])?;
    for (site, id) in sites(town, service).iter().zip(1_u32..) {
        let (lon, lat) = (format!("{:.5}", site.at.x), format!("{:.5}", site.at.y));
        rows.write_record([&id.to_string(), &site.name, &lon, &lat, &site.languages, site.hours])?;
    }
    rows.flush()
}

fn sites(town: &Town, service: Service) -> Vec<Site> {
    let mut dice = Dice::new(town.seed, service.purpose());
    let lattice = &town.lattice;
    let mut so_far = 0.0;
    // Everybody up to each block, weighted with what they attract.
    let pulls: Vec<(f64, (u32, u32))> = town
        .parcels
        .iter()
        .filter(|parcel| parcel.people(&town.homes) > 0)
        .flat_map(|parcel| parcel.ground.iter())
        .map(|block| {
            let place = lattice.place(lattice.center(block));
            so_far += f64::from(town.homes.of(block)) * service.attraction(place, block.0 < lattice.plan.river);
            (so_far, block)
        })
        .collect();
    let tracts = u32::try_from(town.parcels.len()).unwrap_or(u32::MAX);
    let site = |_| {
        let drawn = dice.unit() * so_far;
        let block = pulls.get(pulls.partition_point(|(sum, _)| *sum <= drawn)).or(pulls.last())?.1;
        let at = lattice.inside(block, &mut dice);
        let languages = languages(town.communities.shares(lattice.place(at)), &mut dice);
        Some(Site { name: service.name(&mut dice), at, languages, hours: service.hours(&mut dice) })
    };
    (0..(tracts / service.tracts_per_site()).max(2)).filter_map(site).collect()
}

/// English, and the languages of the neighbours: the more speak one, the more likely.
fn languages(shares: [f64; 12], dice: &mut Dice) -> String {
    let mut languages = "en".to_owned();
    for ((code, share), group) in LANGUAGES.iter().zip(shares).zip(&GROUPS) {
        if dice.happens((3.0 * share * group.limited).min(0.85)) {
            languages.push(';');
            languages.push_str(code);
        }
    }
    languages
}
