//! What the lists say for people who go to a service. Telephone numbers and pages are those that nobody has.

use crate::sample::grid_plan::Block;
use crate::sample::names;
use crate::sample::rng::SampleRng;

/// The columns of a contact.
pub(super) const COLUMNS: [&str; 6] = ["address", "phone", "website", "bring", "appointment", "entrance"];

/// What the sites of a service may have in these columns; empty texts are those that their list lacks.
pub(super) struct Choices {
    /// The last two digits of the first telephone: 555-0100 to 555-0199 are kept for invented people.
    pub(super) first_telephone: u32,
    /// The beginning of their pages' names.
    pub(super) page: &'static str,
    pub(super) bring: [&'static str; 4],
    pub(super) appointment: [&'static str; 4],
}

/// The cells of a site in these columns; some are empty, as in every list.
pub(super) struct Contact([String; 6]);

impl Contact {
    /// The contact of the n-th site of a service, in a block.
    pub(super) fn new(choices: &Choices, (column, row): Block, number: u32, rng: &mut SampleRng) -> Self {
        let house = 100 * column + 2 * rng.below(49) + 1;
        let address = format!("{house} Street {row}, {}", names::invented("Sample City"));
        let telephone = format!("(555) 555-0{}", 100 + (choices.first_telephone + number) % 100);
        let website = format!("https://example.org/{}-{}", choices.page, number + 1);
        let (bring, appointment) = (rng.pick(choices.bring), rng.pick(choices.appointment));
        let entrance = rng.pick(["yes", "yes", "Ramp at the side door", "no", ""]);
        let some = |text: String, rng: &mut SampleRng| if rng.chance_of(0.85) { text } else { String::new() };
        let (telephone, website) = (some(telephone, rng), some(website, rng));
        Self([address, telephone, website, bring.to_owned(), appointment.to_owned(), entrance.to_owned()])
    }

    /// The cells, in the order of the columns.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}
