//! What a study asks of a region, and whether the region can answer it.

use std::collections::{BTreeMap, BTreeSet};

use crate::atlas::{eligible, equity, indices, ways};
use crate::domain::{
    CostUnit, GapPart, IndexId, IndexPart, IndicatorId, Mode, NotKnown, Quantity, Series, ServicePart, SitePart,
    StandardId, Step, Theme, TrendPart,
};
use crate::gap::{Index, NoLimit, Standard};
use crate::region::Region;
use crate::study::Study;

/// A standard, with the people and the reach that it means in this region.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// What was asked.
    pub standard: &'a Standard,
    /// The people concerned.
    pub people: &'a Series,
    /// What the nearest site may cost, in the unit of the standard's way to travel.
    pub reach: f64,
}

/// Why a standard cannot be answered.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AskError {
    /// People that no table counts.
    #[error("standard `{standard}` counts the people `{people}`, and no table of the study has them; it has {known}")]
    NoSuchPeople {
        /// The standard.
        standard: StandardId,
        /// The people.
        people: IndicatorId,
        /// What the tables have.
        known: String,
    },
    /// Sites that the study does not have.
    #[error("standard `{standard}` asks for sites of the theme `{theme}`, and the study has none; it has {known}")]
    NoSites {
        /// The standard.
        standard: StandardId,
        /// The theme.
        theme: Theme,
        /// The themes of the study.
        known: String,
    },
    /// A time in which one could walk further than the globe is round.
    #[error("standard `{0}` allows so much time that everything is in reach; lower `within`")]
    Endless(StandardId),
    /// A way to travel that the study has nothing for.
    #[error("standard `{standard}` asks for the mode `{mode}`, and the study has no {needs}")]
    NoWay {
        /// The standard.
        standard: StandardId,
        /// The way to travel.
        mode: Mode,
        /// What the study lacks.
        needs: String,
    },
    /// A distance where times are known, or a time where distances are.
    #[error("standard `{standard}`: what the mode `{mode}` costs is known in {known}; write `within` as {example}")]
    OtherUnit {
        /// The standard.
        standard: StandardId,
        /// The way to travel.
        mode: Mode,
        /// The unit of its costs.
        known: &'static str,
        /// A limit that would do.
        example: &'static str,
    },
    /// Two things whose columns would have one name.
    #[error("{first} and {second} would both be the column `{column}`; give one of them another name")]
    OneColumn {
        /// The column.
        column: String,
        /// What it would be.
        first: String,
        /// What it would be as well.
        second: String,
    },
    /// People of whom it is not known which languages they speak.
    #[error(
        "standard `{standard}` asks for sites that speak the language of the people `{people}`, and which languages these speak is not \
         known; write `people = \"limited_english\"`, or one of its groups such as `limited_english_spanish`, with the Census table C16001, \
         or counts of some of its groups, under [[demographics]]"
    )]
    Language {
        /// The standard.
        standard: StandardId,
        /// The people.
        people: IndicatorId,
    },
    /// Two standards with one name.
    #[error("two standards are called `{0}`; give one of them another id")]
    Repeated(StandardId),
    /// A group whose access cannot be set beside that of others.
    #[error("[equity] group `{group}`: {problem}")]
    Group {
        /// The group.
        group: IndicatorId,
        /// What is wrong and what to do.
        problem: String,
    },
    /// An index of something that has no share, or whose share may not be given away.
    #[error("index `{index}`: {problem}")]
    Index {
        /// The index.
        index: IndexId,
        /// What is wrong and what to do.
        problem: String,
    },
}

/// The standards of a study as questions to a region.
///
/// # Errors
/// For the first standard that the region cannot answer.
pub fn questions<'a>(study: &'a Study, region: &'a Region) -> Result<Vec<Question<'a>>, AskError> {
    let mut names = BTreeSet::new();
    let mut asked = Vec::with_capacity(study.standards.len());
    for standard in &study.standards {
        if !names.insert(&standard.id) {
            return Err(AskError::Repeated(standard.id.clone()));
        }
        asked.push(question(standard, study, region)?);
    }
    indices::check(study, &region.series)?;
    columns_differ(study, region, &asked)?;
    Ok(asked)
}

/// Every column of the wide tables has a name of its own.
fn columns_differ(study: &Study, region: &Region, asked: &[Question<'_>]) -> Result<(), AskError> {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for (quantity, of) in columns_of_people(study, region).into_iter().chain(columns_of_access(study, region, asked)?) {
        if let Some(first) = taken.insert(quantity.name(), of.clone()) {
            return Err(AskError::OneColumn { column: quantity.name(), first, second: of });
        }
    }
    Ok(())
}

/// The columns about places and who lives there, each with what it is about.
fn columns_of_people(study: &Study, region: &Region) -> Vec<(Quantity, String)> {
    let rows = [Quantity::Geoid, Quantity::Id, Quantity::Name, Quantity::AreaKind, Quantity::Covered];
    let mut columns: Vec<(Quantity, String)> = rows.map(|row| (row, "the name of a row".to_owned())).into();
    for id in region.series.iter().map(|series| &series.indicator.id) {
        let parts = [
            Quantity::Count,
            Quantity::CountMoe,
            Quantity::Share,
            Quantity::ShareMoe,
            Quantity::Reliability,
            Quantity::FromSplit,
            Quantity::Known,
            Quantity::CountAtMost,
            Quantity::CountAtMostMoe,
        ];
        let own = parts.map(|part: fn(IndicatorId) -> Quantity| part(id.clone()));
        let own = own.into_iter().chain([Quantity::Withheld(Some(id.clone()))]);
        columns.extend(own.map(|column| (column, format!("indicator `{id}`"))));
    }
    for id in region.baseline.iter().map(|earlier| &earlier.series.indicator.id) {
        let trend = |part| (Quantity::Trend { indicator: id.clone(), part }, format!("the change of indicator `{id}`"));
        columns.extend(TrendPart::ALL.map(trend));
    }
    for Index { id, .. } in &study.indices {
        let part = |part| (Quantity::Index { index: id.clone(), part }, format!("index `{id}`"));
        columns.extend(IndexPart::ALL.map(part));
    }
    columns
}

/// The columns about how people get to places.
fn columns_of_access(
    study: &Study,
    region: &Region,
    asked: &[Question<'_>],
) -> Result<Vec<(Quantity, String)>, AskError> {
    let service = |part| (Quantity::Service(part), "the service by timetable".to_owned());
    let mut columns: Vec<(Quantity, String)> = ServicePart::ALL.map(service).into();
    columns.extend(SitePart::ALL.map(|part| (Quantity::Site(part), "the layer of sites".to_owned())));
    for (theme, mode) in ways::ways(study, region) {
        let of = format!("what it costs to get to theme `{theme}` ({mode})");
        let nearest = |unit| Quantity::Nearest { theme, mode: mode.clone(), unit, percentile: None };
        columns.extend(ways::unit(&mode, region).map(nearest).map(|nearest| (nearest, of)));
    }
    let groups = equity::groups(study, region)?;
    for question in asked {
        for people in equity::others(question, &groups) {
            let (standard, people) = (&question.standard.id, &people.indicator.id);
            let group = |part| Quantity::Group { standard: standard.clone(), people: people.clone(), part };
            columns.extend(equity::PARTS.map(|part| (group(part), format!("standard `{standard}` for `{people}`"))));
        }
    }
    for Standard { id, .. } in &study.standards {
        let nearest = [CostUnit::M, CostUnit::Min].map(GapPart::Nearest);
        let parts = [
            GapPart::Within,
            GapPart::WithinMoe,
            GapPart::Without,
            GapPart::WithoutMoe,
            GapPart::WithoutReliability,
            GapPart::Reason,
        ];
        let steps = Step::ALL.into_iter().flat_map(|step| [GapPart::Step(step), GapPart::StepMoe(step)]);
        let bounds = [GapPart::WithinAtMost, GapPart::WithinAtMostMoe, GapPart::AtMost, GapPart::AtMostMoe];
        let unknown = NotKnown::ALL.into_iter().flat_map(|why| [GapPart::Unknown(why), GapPart::UnknownMoe(why)]);
        let own = parts
            .into_iter()
            .chain(nearest)
            .chain(steps)
            .chain(bounds)
            .chain(unknown)
            .map(|part| Quantity::Gap { standard: Some(id.clone()), part });
        columns.extend(own.map(|quantity| (quantity, format!("standard `{id}`"))));
    }
    Ok(columns)
}

fn question<'a>(standard: &'a Standard, study: &Study, region: &'a Region) -> Result<Question<'a>, AskError> {
    let people = region.series.iter().find(|series| series.indicator.id == standard.people).ok_or_else(|| {
        let known = region.series.iter().map(|series| series.indicator.id.as_str());
        AskError::NoSuchPeople { standard: standard.id.clone(), people: standard.people.clone(), known: listed(known) }
    })?;
    if !region.sites.iter().any(|site| site.theme == standard.theme) {
        let known: BTreeSet<&str> = region.sites.iter().map(|site| site.theme.as_str()).collect();
        let (standard, theme) = (standard.id.clone(), standard.theme.clone());
        return Err(AskError::NoSites { standard, theme, known: listed(known) });
    }
    let (id, mode) = (standard.id.clone(), standard.mode.clone());
    let Some(unit) = ways::unit(&mode, region) else {
        let needs = needs(&mode, study);
        return Err(AskError::NoWay { standard: id, mode, needs });
    };
    let reach = standard.reach(study.walking, unit).map_err(|problem| match problem {
        NoLimit::Endless => AskError::Endless(id.clone()),
        NoLimit::Unit(CostUnit::M) => {
            AskError::OtherUnit { standard: id.clone(), mode, known: "meters", example: "`\"0.5 mi\"` or `\"800 m\"`" }
        }
        NoLimit::Unit(CostUnit::Min) => {
            AskError::OtherUnit { standard: id.clone(), mode, known: "minutes", example: "`\"30 min\"`" }
        }
    })?;
    let question = Question { standard, people, reach };
    eligible::groups_of(&question, region)?;
    Ok(question)
}

/// What a study lacks to travel so.
fn needs(mode: &Mode, study: &Study) -> String {
    match mode {
        Mode::Straight => String::new(),
        Mode::Walk | Mode::Drive => "[streets]".to_owned(),
        Mode::Transit => "[[timetables]]".to_owned(),
        Mode::Matrix(id) => {
            let known = listed(study.costs.iter().map(|table| table.id.as_str()));
            format!("[[costs]] with the id `{id}`; it has {known}")
        }
    }
}

pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
