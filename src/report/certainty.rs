//! Numbers, and how sure they are, in plain words.

use gapatlas_text::{Text, Value, message};

use crate::domain::{CountUnit, Estimate, Reliability};
use crate::report::gaps::unit;
use crate::results::Approximate;

/// A count with what is counted: "about 12,400 people", or "16,384 people" where the survey has no error.
pub(super) fn figure(text: &Text, estimate: Estimate, counted: CountUnit) -> String {
    let about = Approximate::count(estimate).about;
    let (number, count, unit) = (text.count(about), Value::count(about), unit(counted));
    if estimate.moe() == Some(0.0) {
        return message!(text, "brief-exactly", number = number, count = count, unit = unit);
    }
    message!(text, "brief-about", number = number, count = count, unit = unit)
}

/// The bounds of a count: the lower as a number, the upper with what is counted.
pub(super) fn bounds(text: &Text, least: Estimate, most: Estimate, counted: CountUnit) -> (String, String) {
    let (least, most) = Approximate::bounds(least, most);
    let number = text.count(most);
    let most = message!(text, "brief-exactly", number = number, count = Value::count(most), unit = unit(counted));
    (text.count(least), most)
}

/// A hundred of what is counted, inside a sentence.
pub(super) fn hundred(text: &Text, counted: CountUnit) -> String {
    message!(text, "brief-hundred", unit = unit(counted))
}

/// A count inside a sentence, with how sure it is: "about 12,400 (we are quite sure: between 11,600 and 13,100)".
pub(super) fn with_certainty(text: &Text, estimate: Estimate, reliability: Option<Reliability>) -> String {
    let Approximate { about, range } = Approximate::count(estimate);
    let number = text.count(about);
    let Some((least, most)) = range else { return message!(text, "figure-about-unknown", number = number) };
    if estimate.moe() == Some(0.0) {
        return number;
    }
    let (least, most) = (text.count(least), text.count(most));
    let reliability = reliability.map_or("not-rated", Reliability::code);
    message!(text, "figure-about-sure", number = number, least = least, most = most, reliability = reliability)
}

/// How sure a count is, as a sentence.
pub(super) fn sure(text: &Text, estimate: Estimate, reliability: Option<Reliability>) -> String {
    let Some((least, most)) = Approximate::count(estimate).range else { return message!(text, "brief-sure-unknown") };
    if estimate.moe() == Some(0.0) {
        return message!(text, "brief-sure-exact");
    }
    let (least, most) = (text.count(least), text.count(most));
    match reliability {
        Some(Reliability::Low) => message!(text, "brief-sure-low", least = least, most = most),
        Some(Reliability::High | Reliability::Medium) | None => {
            message!(text, "brief-sure", least = least, most = most)
        }
    }
}

/// How sure the two bounds of a count are.
pub(super) fn sure_bounds(text: &Text, least: Estimate, most: Estimate) -> String {
    let range = |estimate| Approximate::count(estimate).range;
    let Some(((least, _), (_, most))) = range(least).zip(range(most)) else {
        return message!(text, "brief-sure-unknown");
    };
    message!(text, "brief-sure-bounds", least = text.count(least), most = text.count(most))
}

/// A share of 0..=1 as a part of a hundred, inside a sentence.
pub(super) fn of_hundred(text: &Text, share: Estimate, at_most: Option<Estimate>) -> String {
    match at_most.map(|most| Approximate::bounds_of_hundred(share, most)) {
        None => match Approximate::of_hundred(share).about {
            0.0 if share.value() > 0.0 => message!(text, "brief-of-hundred-some"),
            100.0 if share.value() < 1.0 => message!(text, "brief-of-hundred-nearly-all"),
            about => message!(text, "brief-of-hundred", of = text.count(about)),
        },
        Some((least, most)) => {
            message!(text, "brief-of-hundred-bounds", least = text.count(least), most = text.count(most))
        }
    }
}

/// A share of 0..=1 as a sentence about every hundred.
pub(super) fn share(text: &Text, share: Estimate, at_most: Option<Estimate>, counted: CountUnit) -> String {
    let hundred = hundred(text, counted);
    let least = Approximate::of_hundred(share).about;
    match at_most.map(|most| Approximate::bounds_of_hundred(share, most)) {
        Some((least, most)) => {
            message!(text, "brief-share-bounds", least = text.count(least), most = text.count(most), hundred = hundred)
        }
        None if least == 0.0 && share.value() > 0.0 => message!(text, "brief-share-some", hundred = hundred),
        None if share.value() == 1.0 => message!(text, "brief-share-all"),
        None if least == 100.0 => message!(text, "brief-share-nearly-all", hundred = hundred),
        None => message!(text, "brief-share", of = text.count(least), hundred = hundred),
    }
}
