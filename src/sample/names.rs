//! Invented names, marked as such.

use crate::sample::rng::SampleRng;

const STEMS: [&str; 24] = [
    "Alder", "Bramble", "Cinder", "Dunlin", "Ember", "Fennel", "Gorse", "Heron", "Ivory", "Juniper", "Kestrel",
    "Larch", "Marl", "Nettle", "Osier", "Plover", "Quarry", "Rowan", "Sedge", "Tansy", "Umber", "Vetch", "Willow",
    "Yarrow",
];
const ENDINGS: [&str; 10] = ["field", "gate", "ham", "hill", "market", "mere", "quay", "side", "ton", "wick"];

/// Marks a name as invented.
pub(super) fn invented(name: &str) -> String {
    format!("{name} (invented)")
}

/// A random first half of a name.
pub(super) fn stem(rng: &mut SampleRng) -> &'static str {
    rng.pick(STEMS)
}

/// The name of the n-th neighborhood; all are distinct.
pub(super) fn neighbourhood(n: u32) -> String {
    let (stems, endings) = (24, 10);
    let round = n / (stems * endings);
    // 3 and 10 are coprime, so that all endings come before one repeats.
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
