//! Labels, descriptions, units and sources of columns.

mod sites;

use std::collections::BTreeMap;

use crate::domain::{
    Cost, CostUnit, CountUnit, GapMeasure, IndexId, IndexMeasure, Indicator, IndicatorId, Mode, Quantity,
    ReliabilityScheme, Requirement, ServiceMeasure, Source, StandardId, StudyThemes, Theme, TrendMeasure,
};
use crate::words::requirements;
use crate::words::themes::site_of;

/// The definitions that column descriptions refer to.
#[derive(Debug, Default)]
pub struct Glossary {
    /// Indicators, each with its source as text.
    pub indicators: BTreeMap<IndicatorId, (Indicator, String)>,
    /// Standards, each as a phrase such as `a clinic within 1 mi on foot`, with the indicator that it counts.
    pub standards: BTreeMap<StandardId, (String, IndicatorId)>,
    /// Indices, each with its label and composition.
    pub indices: BTreeMap<IndexId, (String, String)>,
    /// The themes that the study defines.
    pub themes: StudyThemes,
    /// The source of the main languages of places, where the study has one.
    pub languages: Option<Source>,
    /// The sources of the baseline counts, as text.
    pub baselines: BTreeMap<IndicatorId, String>,
}

/// The text about a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnWords {
    /// A short name for readers.
    pub label: String,
    /// What is counted or measured.
    pub description: String,
    /// The unit: `people`, `share 0-1`, `m`, `min`, or nothing for names.
    pub unit: &'static str,
    /// Where the number comes from.
    pub source: String,
}

/// A standard as a phrase that follows "people without" or "people with".
#[must_use]
pub fn standard(
    (theme, own): (&Theme, &StudyThemes),
    within: Cost,
    mode: &Mode,
    requirements: &[Requirement],
) -> String {
    let travel = match (mode, within) {
        (Mode::Straight, Cost::Time(_)) => "on foot, estimated from the straight line".to_owned(),
        _ => mode_phrase(mode),
    };
    let requirements: Vec<String> =
        requirements.iter().map(|requirement| requirements::requirement(*requirement)).collect();
    let requirements = if requirements.is_empty() { String::new() } else { format!(", {}", requirements.join(", ")) };
    format!("{} within {within} {travel}{requirements}", site_of(theme, own))
}

/// A travel mode, for the end of a phrase.
fn mode_phrase(mode: &Mode) -> String {
    match mode {
        Mode::Straight => "in a straight line".to_owned(),
        Mode::Walk => "on foot".to_owned(),
        Mode::Drive => "by car".to_owned(),
        Mode::Transit => "by bus and train".to_owned(),
        Mode::Matrix(id) => format!("by the table of costs {id}"),
    }
}

/// The text about a column.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one step below the other")]
pub fn column(quantity: &Quantity, glossary: &Glossary) -> ColumnWords {
    match quantity {
        Quantity::Geoid => name("Tract id", "The GEOID of the tract; text, its leading zero is part of it."),
        Quantity::Id => name("Id", "A name that stays the same from build to build."),
        Quantity::Name => name("Name", "What people call it."),
        Quantity::AreaKind => name("Kind", "The kind of planning area."),
        Quantity::Theme => name("Theme", "What the site is for."),
        Quantity::Standard => name("Standard", "The standard that the row is about."),
        Quantity::PeopleIndicator => name("People", "The indicator whose people the standard counts."),
        Quantity::Limit => name("Limit", "How far or how long away the nearest site may be."),
        Quantity::Count(id) => counted(id, glossary, "", "", unit_of(id, glossary)),
        Quantity::CountMoe(id) => {
            counted(id, glossary, ": margin of error", " Margin of error at the 90 % level.", unit_of(id, glossary))
        }
        Quantity::Share(id) => counted(id, glossary, ": share", " As a share of its universe.", "share 0-1"),
        Quantity::ShareMoe(id) => {
            counted(id, glossary, ": margin of error of the share", " Margin of error at the 90 % level.", "share 0-1")
        }
        Quantity::Reliability(id) => {
            let rule =
                glossary.indicators.get(id).map_or(ReliabilityScheme::default(), |(own, _)| own.metadata.reliability);
            counted(id, glossary, ": reliability", classes(rule), "")
        }
        Quantity::FromSplit(id) => counted(id, glossary, ": share from divided tracts", FROM_SPLIT, "share 0-1"),
        Quantity::Known(id) => counted(id, glossary, ": part known", PART_KNOWN, "share 0-1"),
        Quantity::CountAtMost(id) => counted(id, glossary, ": at most", AT_MOST, unit_of(id, glossary)),
        Quantity::CountAtMostMoe(id) => counted(
            id,
            glossary,
            ": at most, margin of error",
            " Margin of error at the 90 % level.",
            unit_of(id, glossary),
        ),
        Quantity::Covered => covered(),
        Quantity::Trend { indicator, part } => trend(indicator, *part, glossary),
        Quantity::Index { index, part } => self::index(index, *part, glossary),
        Quantity::Withheld(Some(id)) => counted(id, glossary, ": withheld", WITHHELD, ""),
        Quantity::Withheld(None) => name("Withheld", WITHHELD.trim_start()),
        Quantity::Nearest { theme, mode, unit, percentile } => ColumnWords {
            label: match unit {
                CostUnit::M => format!("Distance to {}", site_of(theme, &glossary.themes)),
                CostUnit::Min => format!("Time to {}", site_of(theme, &glossary.themes)),
            },
            description: format!(
                "How {} it is to {}, the nearest one, {}{}; mean over the tract's people.",
                if *unit == CostUnit::M { "far" } else { "long" },
                site_of(theme, &glossary.themes),
                mode_phrase(mode),
                percentile.map_or_else(String::new, |of| format!(", at percentile {of} of the departures"))
            ),
            unit: cost_unit(*unit),
            source: "computed".to_owned(),
        },
        Quantity::Site(part) => sites::site(*part),
        Quantity::Service(part) => service(*part),
        Quantity::Group { standard, people, part } => {
            let standard_label =
                glossary.standards.get(standard).map_or_else(String::new, |(standard_label, _)| standard_label.clone());
            gap(Some(&(standard_label, people.clone())), *part, glossary)
        }
        Quantity::Gap { standard, part } => {
            gap(standard.as_ref().and_then(|standard| glossary.standards.get(standard)), *part, glossary)
        }
    }
}

/// The reliability classes of a scheme for counts.
const fn classes(rule: ReliabilityScheme) -> &'static str {
    match rule {
        ReliabilityScheme::Cv15And30 => {
            " high: standard error at most 15 % of the count; medium: at most 30 %; low: more."
        }
        ReliabilityScheme::Cv12And40 | ReliabilityScheme::ShareInterval => {
            " high: standard error at most 12 % of the count; medium: at most 40 %; low: more."
        }
    }
}

const FROM_SPLIT: &str = " The share of this number that comes from tracts that lie only partly in the area. It \
                          depends on how tracts are divided, which the margin of error does not cover.";
const PART_KNOWN: &str = " The share of the area that lies in tracts where the number is known, by people or homes \
                          where these are known, otherwise by ground: the number is about that part.";
const AT_MOST: &str = " At most: where the number of a tract is not known, its whole universe is counted.";
const WITHHELD: &str = " yes: the numbers of this row are withheld, because they are about few people or would reveal other withheld \
     numbers.";

fn name(label: &str, description: &str) -> ColumnWords {
    ColumnWords { label: label.to_owned(), description: description.to_owned(), unit: "", source: String::new() }
}

fn counted(id: &IndicatorId, glossary: &Glossary, label: &str, note: &str, unit: &'static str) -> ColumnWords {
    let (own, definition, source) = glossary.indicators.get(id).map_or_else(
        || (id.to_string(), String::new(), String::new()),
        |(indicator, source)| (indicator.label.clone(), indicator.definition.clone(), source.clone()),
    );
    ColumnWords { label: format!("{own}{label}"), description: format!("{definition}{note}"), unit, source }
}

fn unit_of(id: &IndicatorId, glossary: &Glossary) -> &'static str {
    match glossary.indicators.get(id).map(|(indicator, _)| indicator.counts) {
        Some(CountUnit::Households) => "households",
        Some(CountUnit::Workers) => "workers",
        Some(CountUnit::People) | None => "people",
    }
}

const fn cost_unit(unit: CostUnit) -> &'static str {
    match unit {
        CostUnit::M => "m",
        CostUnit::Min => "min",
    }
}

/// The codes of the reasons for missing access.
const REASONS: &str = "The reason for most of those who are not certainly with it. beyond_limit: every site that they can reach \
    costs more; no_street: they are too far from every street; isolated: no street leads to a site; no_stop: no \
    stop is within the longest walk; no_departure: nothing leaves in time from the stops that they walk to; \
    no_cost, not_in_table: the table of costs has no cost for them, or not their tract; without_…: sites are in \
    reach, but for the reason that the column of this name counts most people can use none of them; unknown_…: \
    it is not known whether most of them are without it, for the reason that the column of this name counts.";

fn gap(known: Option<&(String, IndicatorId)>, part: GapMeasure, glossary: &Glossary) -> ColumnWords {
    let (standard_label, people, source, who) = known.map_or_else(
        || ("a site that meets the row's standard".to_owned(), "people concerned".to_owned(), String::new(), "people"),
        |(standard_label, people)| {
            let words = counted(people, glossary, "", "", unit_of(people, glossary));
            (standard_label.clone(), words.label, words.source, words.unit)
        },
    );
    let whose = match who {
        "households" => "Households",
        "workers" => "Workers",
        _ => "People",
    };
    let (label, description, unit) = match part {
        GapMeasure::People => ("People concerned".to_owned(), people, who),
        GapMeasure::PeopleMoe => ("People concerned: margin of error".to_owned(), at_90(&people), who),
        GapMeasure::Within | GapMeasure::WithinMoe | GapMeasure::WithinAtMost | GapMeasure::WithinAtMostMoe => {
            let (label, description) = requirements::share_within(part, (&people, &standard_label));
            (label, description, "share 0-1")
        }
        GapMeasure::Without => (
            format!("{whose} without {standard_label}"),
            format!("{people}: those without {standard_label}; the fewest, where something is not known."),
            who,
        ),
        GapMeasure::WithoutMoe => (
            format!("{whose} without {standard_label}: margin of error"),
            at_90(&format!("{whose} without access")),
            who,
        ),
        GapMeasure::WithoutReliability => (
            format!("{whose} without {standard_label}: reliability"),
            format!(
                "{people}: how reliable the number of those without {standard_label} is.{}",
                classes(ReliabilityScheme::Cv12And40)
            ),
            "",
        ),
        GapMeasure::Barrier(_)
        | GapMeasure::BarrierMoe(_)
        | GapMeasure::AtMost
        | GapMeasure::AtMostMoe
        | GapMeasure::Unknown(_)
        | GapMeasure::UnknownMoe(_) => {
            let (label, description) =
                requirements::part(part, (whose, &people, &standard_label), glossary.languages.as_ref());
            (label, description, who)
        }
        GapMeasure::Reason => (format!("Why without {standard_label}"), REASONS.to_owned(), ""),
        GapMeasure::Nearest(unit) => (
            "Nearest site".to_owned(),
            "Cost of reaching the nearest site, mean over the people concerned.".to_owned(),
            cost_unit(unit),
        ),
    };
    let source = if source.is_empty() { "computed".to_owned() } else { format!("computed from {source}") };
    ColumnWords { label, description, unit, source }
}

fn covered() -> ColumnWords {
    ColumnWords {
        label: "Covered by tracts".to_owned(),
        description: "The share of the area's own ground that the study's tracts cover. All numbers of the row are \
                          about that part."
            .to_owned(),
        unit: "share 0-1",
        source: "computed".to_owned(),
    }
}

fn service(part: ServiceMeasure) -> ColumnWords {
    let (label, description, unit) = match part {
        ServiceMeasure::PerHour => (
            "Departures per hour",
            "Trips by bus and train that leave in one hour of the departure window; of a tract, from stops within a \
             quarter of a mile in a straight line, each trip once, as the mean over the tract's people.",
            "trips per hour",
        ),
        ServiceMeasure::Headway => (
            "Headway",
            "Minutes between departures of the line and direction that leaves most often in the window.",
            "min",
        ),
        ServiceMeasure::Wait => (
            "Expected wait",
            "Minutes that people who come at random wait for that line: the sum of squared gaps divided by twice their \
             sum.",
            "min",
        ),
        ServiceMeasure::First => {
            ("First departure", "When the first trip of the day leaves; hours after midnight continue from 24.", "")
        }
        ServiceMeasure::Last => {
            ("Last departure", "When the last trip of the day leaves; hours after midnight continue from 24.", "")
        }
        ServiceMeasure::Frequent => (
            "Frequent service",
            "yes: a line leaves in one direction at least four times in every hour from 6 to 21 h.",
            "",
        ),
        ServiceMeasure::NearFrequent => (
            "Share near frequent service",
            "The share of the tract's people who live within a quarter of a mile of a stop with frequent service, half \
             a mile where it runs on rails or water, in a straight line.",
            "share 0-1",
        ),
    };
    let (label, description) = (label.to_owned(), description.to_owned());
    ColumnWords { label, description, unit, source: "computed from timetables".to_owned() }
}

fn trend(id: &IndicatorId, part: TrendMeasure, glossary: &Glossary) -> ColumnWords {
    let moe = " Margin of error at the 90 % level.";
    let (label, note, unit) = match part {
        TrendMeasure::Baseline => (": earlier", " In the earlier period.", unit_of(id, glossary)),
        TrendMeasure::BaselineMoe => (": earlier, margin of error", moe, unit_of(id, glossary)),
        TrendMeasure::Change => (": change", " The later count minus the earlier one.", unit_of(id, glossary)),
        TrendMeasure::ChangeMoe => (": margin of error of the change", moe, unit_of(id, glossary)),
        TrendMeasure::ChangeCompared => (
            ": has it changed?",
            " higher or lower: the change is larger than its margin of error; not_clear: it is not; unknown: a margin is \
             unknown, or too much of the earlier count was divided among tracts.",
            "",
        ),
    };
    let words = counted(id, glossary, label, note, unit);
    let earlier = glossary.baselines.get(id).cloned().unwrap_or_default();
    let source = match part {
        TrendMeasure::Baseline | TrendMeasure::BaselineMoe => earlier,
        _ => format!("computed from {} and {earlier}", words.source),
    };
    ColumnWords { source, ..words }
}

fn index(id: &IndexId, part: IndexMeasure, glossary: &Glossary) -> ColumnWords {
    let (own, parts) = glossary.indices.get(id).cloned().unwrap_or_else(|| (id.to_string(), String::new()));
    let among = "among the tracts, or the areas of the same kind";
    let (ending, description, unit) = match part {
        IndexMeasure::Percentile => {
            ("", format!("{parts} As a percentile rank {among}: 1 is the highest need."), "share 0-1")
        }
        IndexMeasure::Score => (": score", parts, ""),
        IndexMeasure::Rank => (": rank", format!("1 is the highest need {among}; equal scores share a rank."), ""),
        IndexMeasure::RankFrom => {
            (": highest rank", "The highest rank that nine of ten repeated surveys give.".to_owned(), "")
        }
        IndexMeasure::RankTo => {
            (": lowest rank", "The lowest rank that nine of ten repeated surveys give.".to_owned(), "")
        }
        IndexMeasure::DropOne => (
            ": without one indicator",
            "By how many ranks it changes at most if one of the indicators is left out.".to_owned(),
            "",
        ),
    };
    ColumnWords { label: format!("{own}{ending}"), description, unit, source: "computed".to_owned() }
}

pub(super) fn at_90(what: &str) -> String {
    format!("{what}: margin of error at the 90 % level; empty where the source gives none.")
}
