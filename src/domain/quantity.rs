//! What the columns of tables hold; their names follow from it.

use serde::{Deserialize, Serialize};

use crate::domain::{IndexId, IndicatorId, Mode, NotKnown, SitePart, StandardId, Step, Theme};

/// The unit of a nearest cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostUnit {
    /// Meters.
    M,
    /// Minutes.
    Min,
}

/// What a column holds. From it follow the column's name, its label and its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// The tract's name.
    Geoid,
    /// The name of a site or an area.
    Id,
    /// What people call it.
    Name,
    /// The kind of planning area.
    AreaKind,
    /// What a site is for.
    Theme,
    /// The id of the standard that a row is about.
    Standard,
    /// The indicator whose people a row is about.
    PeopleIndicator,
    /// How far or how long away the nearest site may be.
    Limit,
    /// A count of people or households.
    Count(IndicatorId),
    /// The count's margin of error.
    CountMoe(IndicatorId),
    /// The count as a share of its whole, 0..=1.
    Share(IndicatorId),
    /// The share's margin of error.
    ShareMoe(IndicatorId),
    /// How reliable the count is.
    Reliability(IndicatorId),
    /// Of an area's count, the share that comes from tracts which the area has only a part of, 0..=1.
    FromSplit(IndicatorId),
    /// The share of an area, 0..=1, that lies in tracts of which the count is known: by people or homes, else by ground.
    Known(IndicatorId),
    /// What an area's count is at most: with all of its whole where the count is not known.
    CountAtMost(IndicatorId),
    /// Its margin of error.
    CountAtMostMoe(IndicatorId),
    /// The share of an area's own ground that tracts cover, 0..=1.
    Covered,
    /// A part of the answer to "what has changed?".
    Trend {
        /// What is counted.
        indicator: IndicatorId,
        /// Which part.
        part: TrendPart,
    },
    /// A part of the answer of an index of need.
    Index {
        /// The index.
        index: IndexId,
        /// Which part.
        part: IndexPart,
    },
    /// `yes` where the count is withheld for privacy; in the gaps layer, where the row's own people are.
    Withheld(Option<IndicatorId>),
    /// The cost of reaching the nearest site of a theme.
    Nearest {
        /// What the sites are for.
        theme: Theme,
        /// How people go there.
        mode: Mode,
        /// Meters or minutes.
        unit: CostUnit,
        /// Which percentile of the departures, where it is not the first that the study asks for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        percentile: Option<u8>,
    },
    /// What a list says about a site.
    Site(SitePart),
    /// What leaves from a stop, or near the people of a tract, by timetable.
    Service(ServicePart),
    /// A part of the answer for a standard about other people than its own.
    Group {
        /// The standard.
        standard: StandardId,
        /// Who is counted.
        people: IndicatorId,
        /// Which part.
        part: GapPart,
    },
    /// A part of the answer for a standard: named in wide tables, for the row's own standard in the gaps layer.
    Gap {
        /// The standard; `None` in the gaps layer.
        standard: Option<StandardId>,
        /// Which part.
        part: GapPart,
    },
}

/// A part of the answer to "who lacks access?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapPart {
    /// The people concerned.
    People,
    /// Their margin of error.
    PeopleMoe,
    /// The share of them who are surely within the standard, 0..=1: what those without access at most lack to 1.
    Within,
    /// The margin of error of that share, of areas only: a tract's is measured and not surveyed.
    WithinMoe,
    /// The share of them who may be within the standard, 0..=1: what those without access for certain lack to 1.
    WithinAtMost,
    /// The margin of error of that share, of areas only.
    WithinAtMostMoe,
    /// The people without access for certain: the fewest, however what is not known turns out.
    Without,
    /// Their margin of error.
    WithoutMoe,
    /// How reliable their number is.
    WithoutReliability,
    /// Of those without access, the ones whom this step finds: sites that did until then do no longer.
    Step(Step),
    /// Their margin of error.
    StepMoe(Step),
    /// The people without access at most: the most, however what is not known turns out.
    AtMost,
    /// Their margin of error.
    AtMostMoe,
    /// Those of whom it is not known, for this reason.
    Unknown(NotKnown),
    /// Their margin of error.
    UnknownMoe(NotKnown),
    /// Why most of them are, of tracts only: an [`Unreached`](crate::domain::Unreached) in words.
    Reason,
    /// The cost of reaching the nearest site that counts.
    Nearest(CostUnit),
}

/// A part of the answer to "what has changed since the baseline?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrendPart {
    /// The count of the earlier period.
    Baseline,
    /// Its margin of error.
    BaselineMoe,
    /// The later count less the earlier one.
    Change,
    /// The margin of error of the change.
    ChangeMoe,
    /// Whether the change is larger than its margin, in words.
    ChangeCompared,
}

impl TrendPart {
    /// All parts, in the order of their columns.
    pub const ALL: [Self; 5] = [Self::Baseline, Self::BaselineMoe, Self::Change, Self::ChangeMoe, Self::ChangeCompared];

    const fn name(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::BaselineMoe => "baseline_moe",
            Self::Change => "change",
            Self::ChangeMoe => "change_moe",
            Self::ChangeCompared => "change_compared",
        }
    }
}

/// A part of the answer of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndexPart {
    /// The percentile rank of the score, 0..=1: the index itself.
    Percentile,
    /// The weighted sum of percentile ranks, or the weighted mean of standard scores.
    Score,
    /// The rank of the score, 1 for the highest need.
    Rank,
    /// The highest rank that nine of ten repeated surveys give.
    RankFrom,
    /// The lowest.
    RankTo,
    /// By how many ranks it changes at most where one indicator is left out.
    DropOne,
}

impl IndexPart {
    /// All parts, in the order of their columns.
    pub const ALL: [Self; 6] = [Self::Percentile, Self::Score, Self::Rank, Self::RankFrom, Self::RankTo, Self::DropOne];

    const fn ending(self) -> &'static str {
        match self {
            Self::Percentile => "",
            Self::Score => "_score",
            Self::Rank => "_rank",
            Self::RankFrom => "_rank_from",
            Self::RankTo => "_rank_to",
            Self::DropOne => "_drop_one",
        }
    }
}

/// A part of the service by timetable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServicePart {
    /// Trips that leave in an hour of the window; of a tract, within a quarter of a mile, as the mean over its people.
    PerHour,
    /// Minutes from trip to trip of the line that leaves most often.
    Headway,
    /// Minutes that people wait for that line who come at random.
    Wait,
    /// When the first trip of the day leaves.
    First,
    /// When the last one leaves.
    Last,
    /// Whether a line leaves four times in every hour of the day.
    Frequent,
    /// The share of a tract's people who live within a walk of such a stop, 0..=1.
    NearFrequent,
}

impl ServicePart {
    const fn name(self) -> &'static str {
        match self {
            Self::PerHour => "transit_departures_per_hour",
            Self::Headway => "transit_headway_min",
            Self::Wait => "transit_wait_min",
            Self::First => "transit_first",
            Self::Last => "transit_last",
            Self::Frequent => "transit_frequent",
            Self::NearFrequent => "frequent_transit_within",
        }
    }

    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::PerHour, Self::Headway, Self::Wait, Self::First, Self::Last, Self::Frequent, Self::NearFrequent];
}

impl CostUnit {
    /// Its sign.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::M => "m",
            Self::Min => "min",
        }
    }
}

impl GapPart {
    fn name(self) -> String {
        match self {
            Self::People => "people".to_owned(),
            Self::PeopleMoe => "people_moe".to_owned(),
            Self::Within => "within".to_owned(),
            Self::WithinMoe => "within_moe".to_owned(),
            Self::WithinAtMost => "within_at_most".to_owned(),
            Self::WithinAtMostMoe => "within_at_most_moe".to_owned(),
            Self::Without => "without".to_owned(),
            Self::WithoutMoe => "without_moe".to_owned(),
            Self::WithoutReliability => "without_reliability".to_owned(),
            Self::Step(step) => format!("without_{}", step.name()),
            Self::StepMoe(step) => format!("without_{}_moe", step.name()),
            Self::AtMost => "without_at_most".to_owned(),
            Self::AtMostMoe => "without_at_most_moe".to_owned(),
            Self::Unknown(why) => format!("unknown_{}", why.name()),
            Self::UnknownMoe(why) => format!("unknown_{}_moe", why.name()),
            Self::Reason => "reason".to_owned(),
            Self::Nearest(unit) => format!("nearest_{}", unit.name()),
        }
    }
}

impl Quantity {
    /// The name of the column: the same in every table, tile, export and answer.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Geoid => "geoid".to_owned(),
            Self::Id => "id".to_owned(),
            Self::Name => "name".to_owned(),
            Self::AreaKind => "kind".to_owned(),
            Self::Theme => "theme".to_owned(),
            Self::Standard => "standard".to_owned(),
            Self::PeopleIndicator => "indicator".to_owned(),
            Self::Limit => "limit".to_owned(),
            Self::Count(indicator) => indicator.to_string(),
            Self::CountMoe(indicator) => format!("{indicator}_moe"),
            Self::Share(indicator) => format!("{indicator}_share"),
            Self::ShareMoe(indicator) => format!("{indicator}_share_moe"),
            Self::Reliability(indicator) => format!("{indicator}_reliability"),
            Self::FromSplit(indicator) => format!("{indicator}_from_split"),
            Self::Known(indicator) => format!("{indicator}_known"),
            Self::CountAtMost(indicator) => format!("{indicator}_at_most"),
            Self::CountAtMostMoe(indicator) => format!("{indicator}_at_most_moe"),
            Self::Covered => "covered".to_owned(),
            Self::Trend { indicator, part } => format!("{indicator}_{}", part.name()),
            Self::Index { index, part } => underscored(&format!("{index}{}", part.ending())),
            Self::Withheld(Some(indicator)) => format!("{indicator}_withheld"),
            Self::Withheld(None) => "withheld".to_owned(),
            Self::Nearest { theme, mode, unit, percentile } => {
                let percentile = percentile.map_or_else(String::new, |percentile| format!("p{percentile}_"));
                underscored(&format!("{theme}_{mode}_nearest_{percentile}{}", unit.name()))
            }
            Self::Site(part) => part.name().to_owned(),
            Self::Service(part) => part.name().to_owned(),
            Self::Group { standard, people, part } => underscored(&format!("{standard}_{people}_{}", part.name())),
            Self::Gap { standard: Some(standard), part } => underscored(&format!("{standard}_{}", part.name())),
            Self::Gap { standard: None, part } => part.name(),
        }
    }

    /// How many decimals the value deserves: shares four, meters none, minutes and counts one.
    #[must_use]
    pub(super) const fn decimals(&self) -> i32 {
        match self {
            Self::Share(_)
            | Self::ShareMoe(_)
            | Self::FromSplit(_)
            | Self::Known(_)
            | Self::Covered
            | Self::Service(ServicePart::NearFrequent)
            | Self::Gap {
                part: GapPart::Within | GapPart::WithinMoe | GapPart::WithinAtMost | GapPart::WithinAtMostMoe,
                ..
            }
            | Self::Group {
                part: GapPart::Within | GapPart::WithinMoe | GapPart::WithinAtMost | GapPart::WithinAtMostMoe,
                ..
            }
            | Self::Index { part: IndexPart::Percentile | IndexPart::Score, .. } => 4,
            Self::Site(_) => 2,
            Self::Nearest { unit: CostUnit::M, .. } | Self::Gap { part: GapPart::Nearest(CostUnit::M), .. } => 0,
            _ => 1,
        }
    }
}

fn underscored(name: &str) -> String {
    name.replace(['-', ':'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_by_the_contract() -> Result<(), crate::domain::IdError> {
        let spanish: IndicatorId = "limited_english_spanish".parse()?;
        let standard: Option<StandardId> = Some("clinic-1-mile".parse()?);
        let theme: Theme = "english-class".parse()?;
        let gap = |part| Quantity::Gap { standard: standard.clone(), part }.name();
        assert_eq!(Quantity::ShareMoe(spanish).name(), "limited_english_spanish_share_moe");
        assert_eq!(gap(GapPart::WithoutMoe), "clinic_1_mile_without_moe");
        assert_eq!(gap(GapPart::Nearest(CostUnit::Min)), "clinic_1_mile_nearest_min");
        let nearest = Quantity::Nearest { theme, mode: Mode::Straight, unit: CostUnit::M, percentile: None };
        assert_eq!(nearest.name(), "english_class_straight_nearest_m");
        let (standard, people) = ("clinic-1-mile".parse()?, "poverty".parse()?);
        let group = Quantity::Group { standard, people, part: GapPart::WithinMoe };
        assert_eq!(group.name(), "clinic_1_mile_poverty_within_moe");
        Ok(())
    }
}
