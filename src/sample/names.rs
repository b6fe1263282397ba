//! Names that nobody takes for real: each says that it is invented.

use crate::sample::dice::Dice;

const STEMS: [&str; 24] = [
    "Alder", "Bramble", "Cinder", "Dunlin", "Ember", "Fennel", "Gorse", "Heron", "Ivory", "Juniper", "Kestrel",
    "Larch", "Marl", "Nettle", "Osier", "Plover", "Quarry", "Rowan", "Sedge", "Tansy", "Umber", "Vetch", "Willow",
    "Yarrow",
];
const ENDINGS: [&str; 10] = ["field", "gate", "ham", "hill", "market", "mere", "quay", "side", "ton", "wick"];

/// A name with what must stand behind it wherever it is read.
pub(super) fn invented(name: &str) -> String {
    format!("{name} (invented)")
}

/// The first half of a name, by chance.
pub(super) fn stem(dice: &mut Dice) -> &'static str {
    dice.pick(STEMS)
}

/// The name of the n-th neighbourhood; all differ.
pub(super) fn neighbourhood(n: u32) -> String {
    let (stems, endings) = (24, 10);
    let round = n / (stems * endings);
    // Steps of 3 reach all ten endings before one comes again.
    let (stem, ending) = (n % stems, (n * 3 + n / stems) % endings);
    let name = format!("{}{}", STEMS[stem as usize], ENDINGS[ending as usize]);
    invented(&if round == 0 { name } else { format!("{name} {}", round + 1) })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_neighbourhoods_have_one_name() {
        let names: BTreeSet<String> = (0..9000).map(neighbourhood).collect();
        assert_eq!(names.len(), 9000);
    }
}
