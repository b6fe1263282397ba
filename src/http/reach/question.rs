//! What is asked: a standard, of whose theme nothing may be confidential, with its costs.

use std::sync::Arc;

use geo::Geometry;
use serde::Deserialize;

use crate::atlas::Provenance;
use crate::disclosure::is_reach_published;
use crate::domain::{
    Barrier, Cost, CostUnit, CountUnit, Finding, Footprint, Indicator, LanguageGroup, Position, Precision, Quantity,
    SiteAttribute, StandardId, Table,
};
use crate::gap::{Standard, cost_in_unit_of, reach};
use crate::http::reach::answers::ConditionDocument;
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::reach::{Condition, Met, conditions, language_groups, usable};
use crate::report::SiteDetails;
use crate::results::TableRow;
use crate::travel::{CostMatrix, Origins};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReachQuery {
    /// The id of a standard.
    pub(crate) standard: Option<String>,
}

/// A standard of an atlas, with the sites of its theme.
pub(crate) struct Question<'a> {
    pub(crate) atlas: &'a ServedAtlas,
    pub(crate) standard: &'a Standard,
    /// Whose access is asked for.
    pub(crate) people: &'a Indicator,
    /// The rows of the sites of the theme.
    pub(crate) sites: Vec<usize>,
    groups: Vec<LanguageGroup>,
}

/// What a list says of a site, by the requirements of the standard.
pub(crate) struct SiteStatus {
    pub(crate) conditions: Vec<ConditionDocument>,
    pub(crate) usable: Met,
    pub(crate) located: Precision,
}

/// The costs of a question, with its limit in their unit.
pub(crate) struct QuestionCosts {
    pub(crate) origins: Arc<Origins>,
    /// The kept costs; `None` where straight lines are measured instead.
    pub(crate) matrix: Option<Arc<CostMatrix>>,
    unit: CostUnit,
    pub(crate) limit: f64,
}

/// Whether sites of a standard's theme may be told apart: none of them is confidential.
pub(crate) fn is_public(standard: &Standard, atlas: &ServedAtlas) -> bool {
    let contents = &atlas.contents;
    let Provenance { study, .. } = &contents.provenance;
    is_reach_published(&standard.theme, &contents.sites.table, &study.themes)
        && !Finding::is_confidential(&contents.findings, &standard.id)
}

/// Whether the service answers who reaches what by a standard.
pub(crate) fn is_answered(standard: &Standard, atlas: &ServedAtlas) -> bool {
    is_public(standard, atlas) && atlas.travel.has_costs(&standard.theme, &standard.mode)
}

/// The standards by which the service answers who reaches what.
pub(crate) fn answered_standards(atlas: &ServedAtlas) -> impl Iterator<Item = &Standard> {
    atlas.contents.provenance.study.standards.iter().filter(|standard| is_answered(standard, atlas))
}

fn not_published() -> Problem {
    let why = "who reaches what is not published for single tracts and sites where a site of the theme is confidential, \
               and not known where the atlas keeps no costs, or more than the service reads";
    Problem::NotFound(why.to_owned())
}

fn unknown_standard<'s>(standards: impl Iterator<Item = &'s Standard>) -> Problem {
    let ids: Vec<&str> = standards.map(|own| own.id.as_str()).collect();
    Problem::BadRequest(format!("`standard` is not one of {}", ids.join(", ")))
}

impl<'a> Question<'a> {
    /// The question about a standard: the first that there are answers about, where none is named. Of a site it is one about
    /// its theme.
    ///
    /// # Errors
    /// Where there is no such standard, or nothing may be said about its sites.
    pub(crate) fn of(atlas: &'a ServedAtlas, query: &ReachQuery, site: Option<&str>) -> Result<Self, Problem> {
        let provenance = &atlas.contents.provenance;
        let sites = atlas.contents.sites.table.get();
        let theme = site.map(|id| {
            let row = sites.row_of(&Quantity::Id, id);
            let theme = row.and_then(|row| TableRow { table: sites, row }.text(&Quantity::Theme));
            theme.ok_or_else(|| Problem::NotFound(format!("there is no site `{id}`")))
        });
        let theme = theme.transpose()?;
        let is_about = |own: &&Standard| theme.is_none_or(|theme| own.theme.as_str() == theme);
        let all = || provenance.study.standards.iter().filter(is_about);
        let standard = match &query.standard {
            None => answered_standards(atlas).find(is_about).ok_or_else(not_published)?,
            Some(id) => {
                let id: Option<StandardId> = id.parse().ok();
                all().find(|own| Some(&own.id) == id.as_ref()).ok_or_else(|| unknown_standard(all()))?
            }
        };
        if !is_answered(standard, atlas) {
            return Err(not_published());
        }
        let themes = sites.texts(&Quantity::Theme).unwrap_or_default().iter().enumerate();
        let own = themes.filter(|(_, theme)| theme.as_deref() == Some(standard.theme.as_str())).map(|(row, _)| row);
        let known = || provenance.indicators.iter().map(|entry| &entry.indicator);
        let people = known().find(|indicator| indicator.id == standard.people);
        let people = people.ok_or_else(|| Problem::internal(format!("no counts of {}", standard.people)))?;
        let groups = language_groups(&standard.people, known().map(|indicator| &indicator.id));
        Ok(Self { atlas, standard, people, sites: own.collect(), groups })
    }

    pub(crate) fn table(&self) -> &'a Table {
        self.atlas.contents.sites.table.get()
    }

    pub(crate) const fn counted(&self) -> CountUnit {
        self.people.counts
    }

    /// The row of a site of the theme in the layer of sites.
    pub(crate) fn row(&self, site: usize) -> TableRow<'a> {
        TableRow { table: self.table(), row: self.sites[site] }
    }

    /// The barriers that the standard's requirements remove.
    pub(crate) fn barriers(&self) -> Vec<Barrier> {
        self.standard.requirements.iter().map(|requirement| requirement.barrier()).collect()
    }

    /// What the list says of a site.
    pub(crate) fn status(&self, site: usize) -> SiteStatus {
        let row = self.row(site);
        let code = row.text(&Quantity::Site(SiteAttribute::Located));
        let located = Precision::ALL.into_iter().find(|own| code == Some(own.code())).unwrap_or(Precision::Given);
        let requirements = &self.standard.requirements;
        // Most standards ask for nothing besides reach, and then what lists say need not be parsed.
        let attributes = || SiteDetails::of_row(row).attributes(row);
        let all =
            if requirements.is_empty() { Vec::new() } else { conditions(requirements, &attributes(), &self.groups) };
        let document = |condition: &Condition| ConditionDocument { step: condition.barrier, met: condition.met };
        SiteStatus {
            usable: usable(&all, located <= Precision::Street),
            conditions: all.iter().map(document).collect(),
            located,
        }
    }

    /// Whether people, or some of them, can use a site.
    pub(crate) fn is_usable(&self, site: usize) -> bool {
        matches!(self.status(site).usable, Met::Yes | Met::Partly)
    }

    /// The footprints of all sites of the theme.
    pub(crate) fn footprints(&self) -> Result<Vec<Footprint>, Problem> {
        let places = &self.table().geometry;
        let footprint = |row: &usize| match places[*row].as_deref()? {
            Geometry::Point(point) => Position::new(point.x(), point.y()).map(Footprint::Point),
            Geometry::MultiPolygon(outline) => Some(Footprint::Area(outline.clone())),
            Geometry::Polygon(outline) => Some(Footprint::Area(outline.clone().into())),
            _ => None,
        };
        let all: Option<Vec<Footprint>> = self.sites.iter().map(footprint).collect();
        all.ok_or_else(|| Problem::internal("a site has no place"))
    }

    /// The costs of reaching the sites, those that are kept or, of straight lines, none: positions give them.
    pub(crate) fn costs(&self, are_kept: bool) -> Result<QuestionCosts, Problem> {
        let Self { atlas, standard, .. } = self;
        let origins = atlas.travel.origins(atlas.contents.tracts.table.get())?;
        let matrix = if are_kept {
            let ids = self.table().texts(&Quantity::Id).unwrap_or_default();
            let ids: Vec<&str> = self.sites.iter().map(|row| ids[*row].as_deref().unwrap_or_default()).collect();
            Some(atlas.travel.costs((&standard.theme, &standard.mode), &ids, &origins)?)
        } else {
            None
        };
        let unit = matrix.as_ref().and_then(|matrix| matrix.unit()).unwrap_or(CostUnit::M);
        let limit = reach(standard.within, &standard.mode, atlas.contents.provenance.study.walking, unit);
        let limit = limit.map_err(|_error| Problem::internal(format!("no limit of {}", standard.id)))?;
        Ok(QuestionCosts { origins, matrix, unit, limit })
    }

    /// A cost in the unit of the standard's limit, rounded as the columns of costs are: to meters, and to tenths of minutes.
    pub(crate) fn shown(&self, costs: &QuestionCosts, cost: f64) -> f64 {
        let scale = match self.unit() {
            CostUnit::M => 1.0,
            CostUnit::Min => 10.0,
        };
        (self.in_unit(costs, cost) * scale).round() / scale
    }

    /// A limit in the unit of the standard's, to a thousandth: a mile stays a mile.
    pub(crate) fn limit(&self, costs: &QuestionCosts, limit: f64) -> f64 {
        (self.in_unit(costs, limit) * 1000.0).round() / 1000.0
    }

    /// A cost in the unit of the standard's limit.
    pub(crate) fn in_unit(&self, costs: &QuestionCosts, cost: f64) -> f64 {
        let Standard { within, mode, .. } = self.standard;
        let walking = self.atlas.contents.provenance.study.walking;
        cost_in_unit_of(*within, mode, walking, costs.unit, cost)
    }

    /// The unit of the standard's limit.
    pub(crate) const fn unit(&self) -> CostUnit {
        match self.standard.within {
            Cost::Length(_) => CostUnit::M,
            Cost::Time(_) => CostUnit::Min,
        }
    }
}
