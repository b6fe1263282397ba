//! Quantities: what the columns of tables hold, from which their names follow.

use serde::{Deserialize, Serialize};

use crate::domain::{
    Barrier, IndexId, IndicatorId, MeasureId, Mode, ScenarioMeasure, ServiceMeasure, SiteAttribute, StandardId,
    SupplyMeasure, TextLanguage, Theme, UnknownReason,
};

/// The unit of a travel cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostUnit {
    /// Meters.
    M,
    /// Minutes.
    Min,
}

/// The quantity of a column, which determines its name, label and unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// The id of a tract.
    Geoid,
    /// The id of a site or an area.
    Id,
    /// A name.
    Name,
    /// The name of an area in another language; empty where the study gives none.
    NameIn(TextLanguage),
    /// The id of the planning area, of the study's first kind, that has more than half of a tract.
    Area,
    /// The kind of planning area.
    AreaKind,
    /// The theme of a site.
    Theme,
    /// The id of a row's standard.
    Standard,
    /// The indicator of a row's people.
    PeopleIndicator,
    /// The limit of the travel cost to the nearest site.
    Limit,
    /// A count of people or households.
    Count(IndicatorId),
    /// The count's margin of error.
    CountMoe(IndicatorId),
    /// The count as a share of its whole, 0..=1.
    Share(IndicatorId),
    /// The share's margin of error.
    ShareMoe(IndicatorId),
    /// The reliability class of the count.
    Reliability(IndicatorId),
    /// The share of an area's count from tracts that are split between areas, 0..=1.
    FromSplit(IndicatorId),
    /// The share of an area, 0..=1, in tracts with a known count: by people or homes, else by surface.
    Known(IndicatorId),
    /// The upper bound of an area's count: its whole in tracts without a known count.
    CountAtMost(IndicatorId),
    /// Its margin of error.
    CountAtMostMoe(IndicatorId),
    /// The share of an area's surface that tracts cover, 0..=1.
    Covered,
    /// A measure of the change since the baseline.
    Trend {
        /// The indicator.
        indicator: IndicatorId,
        /// The measure.
        part: TrendMeasure,
    },
    /// A measure of an index of need.
    Index {
        /// The index.
        index: IndexId,
        /// The measure.
        part: IndexMeasure,
    },
    /// `yes` if the count is withheld for privacy; in the gaps layer, if that of the row's people is.
    Withheld(Option<IndicatorId>),
    /// The travel cost to the nearest site of a theme.
    Nearest {
        /// The theme of the sites.
        theme: Theme,
        /// The travel mode.
        mode: Mode,
        /// Meters or minutes.
        unit: CostUnit,
        /// The percentile over departures; `None` for the first percentile of the study.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        percentile: Option<u8>,
    },
    /// The supply in reach by a floating catchment measure.
    Supply {
        /// The measure.
        measure: MeasureId,
        /// The number, one of its bounds, or a margin of error.
        part: SupplyMeasure,
    },
    /// An attribute of a site.
    Site(SiteAttribute),
    /// A measure of transit service at a stop, or near the people of a tract.
    Service(ServiceMeasure),
    /// A gap measure of a standard for another group than its own people.
    Group {
        /// The standard.
        standard: StandardId,
        /// The group's indicator.
        people: IndicatorId,
        /// The measure.
        part: GapMeasure,
    },
    /// A number of people by a standard in a scenario.
    Scenario {
        /// The standard.
        standard: StandardId,
        /// Who is counted.
        part: ScenarioMeasure,
    },
    /// A gap measure of a standard.
    Gap {
        /// The standard; `None` in the gaps layer, for the row's standard.
        standard: Option<StandardId>,
        /// The measure.
        part: GapMeasure,
    },
}

/// A measure of the access gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapMeasure {
    /// The people concerned.
    People,
    /// Their margin of error.
    PeopleMoe,
    /// The share of them certainly within the standard, 0..=1: the complement of [`Self::AtMost`].
    Within,
    /// The margin of error of that share, for areas only: a tract's share has no sampling error.
    WithinMoe,
    /// The share of them possibly within the standard, 0..=1: the complement of [`Self::Without`].
    WithinAtMost,
    /// The margin of error of that share, for areas only.
    WithinAtMostMoe,
    /// The people certainly without access: the lower bound.
    Without,
    /// Their margin of error.
    WithoutMoe,
    /// The reliability class of their number.
    WithoutReliability,
    /// Those of the people without access whom this barrier is the first to exclude.
    #[serde(rename = "step")]
    Barrier(Barrier),
    /// Their margin of error.
    #[serde(rename = "step_moe")]
    BarrierMoe(Barrier),
    /// The people possibly without access: the upper bound.
    AtMost,
    /// Their margin of error.
    AtMostMoe,
    /// The people whose access is not known for this reason.
    Unknown(UnknownReason),
    /// Their margin of error.
    UnknownMoe(UnknownReason),
    /// Why most of them are, for tracts only: the code of a [`GapReason`](crate::domain::GapReason).
    Reason,
    /// The travel cost to the nearest usable site.
    Nearest(CostUnit),
}

/// A measure of the change since the baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrendMeasure {
    /// The count of the baseline period.
    Baseline,
    /// Its margin of error.
    BaselineMoe,
    /// The later count minus the earlier one.
    Change,
    /// The margin of error of the change.
    ChangeMoe,
    /// Whether the change is larger than its margin: the code of a [`ComparisonResult`](crate::domain::ComparisonResult).
    ChangeCompared,
}

impl TrendMeasure {
    /// All measures, in the order of their columns.
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

/// A measure of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndexMeasure {
    /// The percentile rank of the score, 0..=1.
    Percentile,
    /// The weighted sum of percentile ranks, or the weighted mean of standard scores.
    Score,
    /// The rank of the score, 1 for the highest need.
    Rank,
    /// The highest rank in 90 % of simulated surveys.
    RankFrom,
    /// The lowest rank in 90 % of simulated surveys.
    RankTo,
    /// The maximum change of the rank if one indicator is left out.
    DropOne,
}

impl IndexMeasure {
    /// All measures, in the order of their columns.
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

impl CostUnit {
    /// Its symbol.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::M => "m",
            Self::Min => "min",
        }
    }
}

impl GapMeasure {
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
            Self::Barrier(barrier) => format!("without_{}", barrier.name()),
            Self::BarrierMoe(barrier) => format!("without_{}_moe", barrier.name()),
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
    /// The name of the column, the same in all tables, tiles, exports and responses.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Geoid => "geoid".to_owned(),
            Self::Id => "id".to_owned(),
            Self::Name => "name".to_owned(),
            Self::NameIn(language) => underscored(&format!("name_{}", language.tag().to_lowercase())),
            Self::Area => "area".to_owned(),
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
            Self::Supply { measure, part } => underscored(&format!("{measure}{}", part.ending())),
            Self::Site(part) => part.name().to_owned(),
            Self::Service(part) => part.name().to_owned(),
            Self::Group { standard, people, part } => underscored(&format!("{standard}_{people}_{}", part.name())),
            Self::Scenario { standard, part } => underscored(&format!("{standard}_{}", part.name())),
            Self::Gap { standard: Some(standard), part } => underscored(&format!("{standard}_{}", part.name())),
            Self::Gap { standard: None, part } => part.name(),
        }
    }

    /// The number of decimals: shares have four, meters none, minutes and counts one.
    #[must_use]
    pub(super) const fn decimals(&self) -> i32 {
        match self {
            Self::Share(_)
            | Self::ShareMoe(_)
            | Self::FromSplit(_)
            | Self::Known(_)
            | Self::Covered
            | Self::Service(ServiceMeasure::NearFrequent)
            | Self::Gap {
                part:
                    GapMeasure::Within | GapMeasure::WithinMoe | GapMeasure::WithinAtMost | GapMeasure::WithinAtMostMoe,
                ..
            }
            | Self::Group {
                part:
                    GapMeasure::Within | GapMeasure::WithinMoe | GapMeasure::WithinAtMost | GapMeasure::WithinAtMostMoe,
                ..
            }
            | Self::Index { part: IndexMeasure::Percentile | IndexMeasure::Score, .. } => 4,
            Self::Supply { .. } => 3,
            Self::Site(_) => 2,
            Self::Nearest { unit: CostUnit::M, .. } | Self::Gap { part: GapMeasure::Nearest(CostUnit::M), .. } => 0,
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
        assert_eq!(Quantity::Area.name(), "area");
        assert_eq!(Quantity::ShareMoe(spanish).name(), "limited_english_spanish_share_moe");
        assert_eq!(gap(GapMeasure::WithoutMoe), "clinic_1_mile_without_moe");
        assert_eq!(gap(GapMeasure::Nearest(CostUnit::Min)), "clinic_1_mile_nearest_min");
        let nearest = Quantity::Nearest { theme, mode: Mode::Straight, unit: CostUnit::M, percentile: None };
        assert_eq!(nearest.name(), "english_class_straight_nearest_m");
        let (standard, people) = ("clinic-1-mile".parse()?, "poverty".parse()?);
        let group = Quantity::Group { standard, people, part: GapMeasure::WithinMoe };
        assert_eq!(group.name(), "clinic_1_mile_poverty_within_moe");
        Ok(())
    }
}
