//! Where the lists of a study are complete.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geo::{Area, MultiPolygon};

use crate::domain::{
    AreaKind, Completeness, Finding, Footprint, ListFinding, ListOf, Place, PlanningArea, Position, Site, Theme,
};
use crate::read::error::{ReadError, did_you_mean, listed};
use crate::read::geometry::outline;
use crate::read::{Reader, choice};
use crate::region::Tracts;
use crate::study::{Claim, CompleteWithin, LandLayer};
use crate::travel::Origins;

impl Reader<'_> {
    /// Where the study's lists are complete.
    pub(super) fn completeness(
        &mut self,
        tracts: &Tracts,
        origins: &Origins,
        (areas, sites): (&[PlanningArea], &[Site]),
    ) -> Result<BTreeMap<ListOf, Completeness>, ReadError> {
        let claims = self.study.claims();
        let mut layers: Vec<(LandLayer, Vec<Arc<MultiPolygon>>)> = Vec::new();
        for claim in &claims {
            if let CompleteWithin::Layer(layer) = &claim.within
                && !layers.iter().any(|(own, _)| own == layer)
            {
                let outlines = self.surfaces(layer)?;
                layers.push((layer.clone(), outlines));
            }
        }
        let homes: Vec<Position> = origins.all().iter().map(|origin| origin.position).collect();
        let ground = Ground { tracts, homes: &homes, areas, sites, layers: &layers };
        // What nobody says of a list is the first thing to know about all numbers that follow.
        let mut findings = Vec::new();
        let completeness = ground.completeness(&claims, &mut findings)?;
        self.findings.splice(0..0, findings);
        Ok(completeness)
    }

    fn surfaces(&mut self, layer: &LandLayer) -> Result<Vec<Arc<MultiPolygon>>, ReadError> {
        let records = self.layer(&layer.path, "completeness", choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
        if !records.has_geometry {
            let hint = "where a list is complete is a surface: name a layer of polygons";
            return Err(ReadError::NoGeometry { file: records.file, hint });
        }
        let mut outlines = Vec::new();
        for row in &records.rows {
            let own = outline(row.geometry.clone(), &format!("row {}", row.number));
            self.findings.extend(own.doubt.map(|kind| records.finding(row, kind)));
            outlines.extend(own.area.map(Arc::new));
        }
        if outlines.is_empty() {
            let problem = "complete_within: the layer has no polygon; where a list is complete is a surface".to_owned();
            return Err(ReadError::Mapping { file: records.file, problem });
        }
        Ok(outlines)
    }
}

/// What lists are held against.
pub(crate) struct Ground<'a> {
    pub(crate) tracts: &'a Tracts,
    /// Where people are.
    pub(crate) homes: &'a [Position],
    pub(crate) areas: &'a [PlanningArea],
    pub(crate) sites: &'a [Site],
    /// The surfaces of the layers that lists name.
    pub(crate) layers: &'a [(LandLayer, Vec<Arc<MultiPolygon>>)],
}

impl Ground<'_> {
    /// Where lists are complete, and what is doubtful about that.
    ///
    /// # Errors
    /// Where a list names an area that the study does not have, and where none of its sites lies where it is said to be complete.
    pub(crate) fn completeness(
        &self,
        claims: &[Claim],
        findings: &mut Vec<Finding>,
    ) -> Result<BTreeMap<ListOf, Completeness>, ReadError> {
        let mut all: BTreeMap<ListOf, Completeness> = BTreeMap::new();
        for claim in claims {
            let own = self.ground(claim)?;
            self.hold_against_sites(claim, &own, findings)?;
            let before = all.remove(&claim.of).unwrap_or(Completeness::NOWHERE);
            all.insert(claim.of.clone(), before.or(own));
        }
        // Stops are sites, and frequent stops are stops.
        if let Some(timetables) = all.get(&ListOf::Timetables).cloned() {
            for theme in [Theme::transit(), Theme::frequent_transit()] {
                let before = all.remove(&ListOf::Sites(theme.clone())).unwrap_or(Completeness::NOWHERE);
                all.insert(ListOf::Sites(theme), before.or(timetables.clone()));
            }
        }
        let silent = claims
            .iter()
            .filter(|claim| matches!(all.get(&claim.of), Some(Completeness::Within(outlines)) if outlines.is_empty()));
        let mut seen = BTreeSet::new();
        for claim in silent.filter(|claim| seen.insert(&claim.of)) {
            findings.push(Finding { place: Place::file(&claim.file), kind: self.proposal(&claim.of).into() });
        }
        Ok(all)
    }

    fn ground(&self, claim: &Claim) -> Result<Completeness, ReadError> {
        let within = |outlines: Vec<Arc<MultiPolygon>>| Ok(Completeness::Within(outlines));
        match &claim.within {
            CompleteWithin::NotKnown => Ok(Completeness::NOWHERE),
            CompleteWithin::Everywhere => Ok(Completeness::Everywhere),
            CompleteWithin::Region => {
                within(self.tracts.all().iter().map(|tract| Arc::new(tract.outline.clone())).collect())
            }
            CompleteWithin::Layer(layer) => {
                let own = self.layers.iter().find(|(own, _)| own == layer);
                within(own.map(|(_, outlines)| outlines.clone()).unwrap_or_default())
            }
            CompleteWithin::Areas(ids) => {
                let mut outlines = Vec::new();
                for id in ids {
                    let own = self.areas.iter().filter(|area| area.id == *id || area.kind.as_str() == id.as_str());
                    let before = outlines.len();
                    outlines.extend(own.map(|area| Arc::new(area.outline.clone())));
                    if outlines.len() == before {
                        return Err(self.no_such_area(claim, id));
                    }
                }
                within(outlines)
            }
        }
    }

    fn no_such_area(&self, claim: &Claim, id: &str) -> ReadError {
        let kinds: BTreeSet<&str> = self.areas.iter().map(|area| area.kind.as_str()).collect();
        let near = did_you_mean(id, self.areas.iter().map(|area| area.id.as_str()).chain(kinds.iter().copied()));
        let known = if kinds.is_empty() {
            "the study has no [[areas]]".to_owned()
        } else {
            format!("the study has areas of the kinds {}", listed(kinds))
        };
        let problem = format!(
            "complete_within = \"{id}\": there is no such area{near}; {known}; write \"region\", \"everywhere\", \"not known\", the id \
             of an area such as \"county-31\", or a layer as {{ path = \"city.gpkg\" }}"
        );
        ReadError::Mapping { file: claim.file.clone(), problem }
    }

    /// The sites of one list. Of stops nothing says which timetable they are of.
    fn sites_of<'s>(&'s self, of: &'s ListOf, file: Option<&'s str>) -> impl Iterator<Item = Position> + 's {
        let of_list = move |site: &&Site| match of {
            ListOf::Sites(theme) => {
                let own = site.listed.as_ref().map(|place| place.file.as_str());
                site.theme == *theme && file.is_none_or(|file| own.is_some_and(|own| own.starts_with(file)))
            }
            ListOf::Timetables => site.theme == Theme::transit() && site.listed.is_none(),
            ListOf::Streets | ListOf::Costs(_) => false,
        };
        self.sites.iter().filter(of_list).filter_map(|site| match &site.footprint {
            Footprint::Point(at) => Some(*at),
            area @ Footprint::Area(_) => {
                let middle = area.bounds()?.center();
                Position::new(middle.x, middle.y)
            }
        })
    }

    /// Whether one of the sites of a list must not be found.
    fn are_confidential(&self, of: &ListOf) -> bool {
        let ListOf::Sites(theme) = of else { return false };
        self.sites.iter().any(|site| site.is_redacted && site.theme == *theme)
    }

    fn hold_against_sites(
        &self,
        claim: &Claim,
        ground: &Completeness,
        findings: &mut Vec<Finding>,
    ) -> Result<(), ReadError> {
        if matches!(claim.within, CompleteWithin::NotKnown | CompleteWithin::Everywhere) {
            return Ok(());
        }
        let (of, within) = (claim.of.clone(), claim.within.told());
        let mut tell =
            |kind: ListFinding| findings.push(Finding { place: Place::file(&claim.file), kind: kind.into() });
        let sites: Vec<Position> = self.sites_of(&claim.of, Some(&claim.file)).collect();
        let outside = ground.holds(&sites).iter().filter(|holds| !**holds).count();
        if outside == sites.len() && outside > 0 {
            let problem = format!(
                "complete_within = \"{within}\": none of the list's own {outside} sites lies there; is it the right area, and in the \
                 right coordinate system?"
            );
            return Err(ReadError::Mapping { file: claim.file.clone(), problem });
        }
        // Findings are published: of sites that must not be found none says where they lie.
        if outside > 0 && !self.are_confidential(&claim.of) {
            tell(ListFinding::SitesOutsideCompleteness {
                of: of.clone(),
                within: within.clone(),
                outside,
                sites: sites.len(),
            });
        }
        if !ground.holds(self.homes).contains(&true) {
            tell(ListFinding::CompletenessElsewhere { of, within });
        }
        Ok(())
    }

    /// What a study could say of a list, worked out from where its sites lie: the smallest area with all of them, or a kind of areas
    /// that has them and not all tracts, else the region.
    fn proposal(&self, of: &ListOf) -> ListFinding {
        let sites: Vec<Position> = self.sites_of(of, None).collect();
        let smallest = if self.are_confidential(of) { None } else { self.smallest(&sites) };
        let (proposed, ground) = smallest.unwrap_or_else(|| ("region".to_owned(), None));
        let outside = |places: &[Position]| {
            ground.as_ref().map_or(0, |ground| ground.holds(places).iter().filter(|holds| !**holds).count())
        };
        ListFinding::CompletenessNotKnown {
            of: of.clone(),
            proposed: format!("\"{proposed}\""),
            inside: sites.len() - outside(&sites),
            sites: sites.len(),
            origins_outside: outside(self.homes),
            origins: self.homes.len(),
        }
    }

    fn smallest(&self, sites: &[Position]) -> Option<(String, Option<Completeness>)> {
        // A site in a hundred may be listed although it lies beyond.
        let enough = sites.len().saturating_sub(sites.len() / 100);
        let has_all = |ground: &Completeness| ground.holds(sites).iter().filter(|holds| **holds).count() >= enough;
        if sites.is_empty() {
            return None;
        }
        let single = self.areas.iter().filter_map(|area| {
            let ground = Completeness::Within(vec![Arc::new(area.outline.clone())]);
            has_all(&ground).then(|| (area.outline.unsigned_area(), area.id.clone(), ground))
        });
        if let Some((_, id, ground)) = single.min_by(|a, b| a.0.total_cmp(&b.0)) {
            return Some((id, Some(ground)));
        }
        let kinds: BTreeSet<&AreaKind> = self.areas.iter().map(|area| &area.kind).collect();
        kinds.into_iter().find_map(|kind| {
            let own = self.areas.iter().filter(|area| area.kind == *kind);
            let ground = Completeness::Within(own.map(|area| Arc::new(area.outline.clone())).collect());
            let is_part = ground.holds(self.homes).contains(&false);
            (is_part && has_all(&ground)).then(|| (kind.to_string(), Some(ground)))
        })
    }
}
