//! The themes of `/atlas.json` by topic, and how many sites they have.

use std::collections::BTreeMap;

use gapatlas_text::Text;

use crate::atlas::Provenance;
use crate::domain::{Quantity, Table, Theme};
use crate::gap::Criterion;
use crate::http::map::atlas_document::{TopicEntry, TopicTheme};

/// All themes, with and without sites, grouped by topic (a chapter of a municipal plan). Combinations have a topic of
/// their own, without a theme.
pub(crate) fn topics<'a>(sites: &Table, provenance: &'a Provenance, text: &Text) -> Vec<TopicEntry<'a>> {
    let study = &provenance.study;
    let (counts, study_themes) = (sites_by_theme(sites), &study.themes);
    let mut by_topic = study_themes.by_topic();
    let unlisted: Vec<&Theme> = counts
        .iter()
        .map(|(theme, _)| theme)
        .filter(|theme| theme.known().is_none() && study_themes.find(theme).is_none())
        .collect();
    match by_topic.last_mut().filter(|(topic, _)| topic.is_none()) {
        Some((_, others)) => others.extend(unlisted),
        None if unlisted.is_empty() => {}
        None => by_topic.push((None, unlisted)),
    }
    if !study.combinations.is_empty() {
        by_topic.push((Some(Criterion::SEVERAL_NEEDS), Vec::new()));
    }
    let theme = |theme: &Theme| TopicTheme {
        id: theme.clone(),
        label: text.theme(theme, study_themes),
        sites: counts.iter().find(|(listed, _)| listed == theme).map_or(0, |(_, sites)| *sites),
        sensitive: study_themes.is_sensitive(theme),
    };
    let topics = by_topic.into_iter().map(|(topic, themes)| TopicEntry {
        id: topic,
        label: text.topic(topic),
        themes: themes.into_iter().map(theme).collect(),
    });
    topics.collect()
}

/// Themes with their number of sites, sorted by id.
pub(crate) fn sites_by_theme(sites: &Table) -> Vec<(Theme, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for theme in sites.texts(&Quantity::Theme).unwrap_or_default().iter().flatten() {
        *counts.entry(theme).or_default() += 1;
    }
    counts.into_iter().filter_map(|(theme, sites)| Some((theme.parse::<Theme>().ok()?, sites))).collect()
}
