//! Clinics and legal help: many in the core and the northeast, hardly any across the river.

use std::fs::File;
use std::io;
use std::path::Path;

use geo::Coord;

use crate::sample::communities::GROUPS;
use crate::sample::contacts::{self, Choices, Contact};
use crate::sample::names;
use crate::sample::rng::{Purpose, SampleRng};
use crate::sample::terrain::Place;
use crate::sample::town::Town;

/// A kind of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Service {
    Clinic,
    LegalHelp,
}

/// A site of a service.
struct Site {
    name: String,
    at: Coord,
    languages: String,
    hours: &'static str,
    contact: Contact,
}

/// The language that services list for each group of C16001, as an ISO 639-1 or -3 code.
const LANGUAGES: [&str; 12] = ["es", "ht", "de", "pl", "ur", "ko", "zh", "vi", "tl", "lo", "ar", "so"];

impl Service {
    const fn purpose(self) -> Purpose {
        match self {
            Self::Clinic => Purpose::Clinics,
            Self::LegalHelp => Purpose::LegalHelp,
        }
    }

    const fn purpose_of_contacts(self) -> Purpose {
        match self {
            Self::Clinic => Purpose::ClinicContacts,
            Self::LegalHelp => Purpose::LegalContacts,
        }
    }

    const fn choices(self) -> Choices {
        match self {
            Self::Clinic => Choices {
                first_telephone: 0,
                page: "clinic",
                bring: ["Photo ID", "Photo ID; insurance card, if you have one", "A list of your medicines", ""],
                appointment: ["Walk-in", "By appointment", "Walk-ins in the morning, by appointment after noon", ""],
            },
            Self::LegalHelp => Choices {
                first_telephone: 70,
                page: "legal-help",
                bring: ["All letters about your case", "Photo ID; letters from the court", "Nothing needed", ""],
                appointment: ["By appointment only", "By appointment only", "Walk-in", ""],
            },
        }
    }

    const fn tracts_per_site(self) -> u32 {
        match self {
            Self::Clinic => 8,
            Self::LegalHelp => 22,
        }
    }

    /// The number of sites per person of a place, relative to the core.
    fn attraction(self, place: Place, west_of_river: bool) -> f64 {
        let core = Place { east: 0.6, north: 0.4 };
        let northeast = Place { east: 6.0, north: 7.0 };
        match self {
            Self::Clinic if west_of_river => 0.09,
            Self::Clinic => 0.3 + place.nearness(core, 3.5) + 0.9 * place.nearness(northeast, 4.0),
            // The list covers the area east of the river only.
            Self::LegalHelp if west_of_river => 0.0,
            Self::LegalHelp => 0.08 + 1.6 * place.nearness(core, 2.0),
        }
    }

    fn name(self, rng: &mut SampleRng) -> String {
        let kinds = match self {
            Self::Clinic => ["Clinic", "Health Center", "Family Practice"],
            Self::LegalHelp => ["Legal Aid", "Law Center", "Rights Desk"],
        };
        let stem = names::stem(rng);
        names::invented(&format!("{stem} {}", rng.pick(kinds)))
    }

    /// Opening hours in the syntax of OpenStreetMap.
    fn hours(self, rng: &mut SampleRng) -> &'static str {
        match self {
            Self::Clinic => rng.pick([
                "Mo-Fr 08:00-17:00",
                "Mo-Fr 09:00-17:00",
                "Mo-Fr 08:00-19:00; Sa 09:00-13:00",
                "Mo-Sa 08:00-20:00",
                "Mo,We,Fr 09:00-16:00",
                // Missing hours.
                "",
            ]),
            Self::LegalHelp => rng.pick(["Mo-Fr 09:00-17:00", "Tu,Th 12:00-19:00", "Mo-Fr 10:00-16:00"]),
        }
    }
}

/// Writes the sites of a service as CSV.
pub(super) fn write(town: &Town, service: Service, path: &Path) -> io::Result<()> {
    let mut rows = csv::Writer::from_writer(File::create(path)?);
    rows.write_record(["id", "name", "lon", "lat", "languages", "hours"].into_iter().chain(contacts::COLUMNS))?;
    for (site, id) in sites(town, service).iter().zip(1_u32..) {
        let (lon, lat) = (format!("{:.5}", site.at.x), format!("{:.5}", site.at.y));
        let id = id.to_string();
        let own = [&id, &site.name, &lon, &lat, &site.languages, site.hours];
        rows.write_record(own.into_iter().chain(site.contact.cells()))?;
    }
    rows.flush()
}

fn sites(town: &Town, service: Service) -> Vec<Site> {
    let mut rng = SampleRng::new(town.seed, service.purpose());
    let mut contact_rng = SampleRng::new(town.seed, service.purpose_of_contacts());
    let choices = service.choices();
    let grid = &town.grid;
    let mut total = 0.0;
    // Cumulative population weighted by attraction, by block.
    let cumulative_weights: Vec<(f64, (u32, u32))> = town
        .parcels
        .iter()
        .filter(|parcel| parcel.people(&town.population) > 0)
        .flat_map(|parcel| parcel.blocks.iter())
        .map(|block| {
            let place = grid.place(grid.center(block));
            total += f64::from(town.population.of(block)) * service.attraction(place, block.0 < grid.plan.river);
            (total, block)
        })
        .collect();
    let tracts = u32::try_from(town.parcels.len()).unwrap_or(u32::MAX);
    let site = |number| {
        let threshold = rng.unit() * total;
        let block = cumulative_weights
            .get(cumulative_weights.partition_point(|(sum, _)| *sum <= threshold))
            .or(cumulative_weights.last())?
            .1;
        let at = grid.inside(block, &mut rng);
        let languages = languages(town.communities.shares(grid.place(at)), &mut rng);
        let contact = Contact::new(&choices, block, number, &mut contact_rng);
        Some(Site { name: service.name(&mut rng), at, languages, hours: service.hours(&mut rng), contact })
    };
    (0..(tracts / service.tracts_per_site()).max(2)).filter_map(site).collect()
}

/// English, and the languages of the neighborhood by their number of speakers.
fn languages(shares: [f64; 12], rng: &mut SampleRng) -> String {
    let mut languages = "en".to_owned();
    for ((code, share), group) in LANGUAGES.iter().zip(shares).zip(&GROUPS) {
        if rng.chance_of((3.0 * share * group.limited).min(0.85)) {
            languages.push(';');
            languages.push_str(code);
        }
    }
    languages
}
