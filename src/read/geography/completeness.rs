//! Resolves and checks where the lists of a study are complete.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use gapatlas_formats::error::{ReadError, did_you_mean, listed};
use gapatlas_formats::geometry::valid_outline;
use gapatlas_formats::records::RecordsError;
use geo::{Area, MultiPolygon};

use crate::domain::{
    AreaKind, Completeness, CompletenessFinding, Finding, Footprint, Inventory, PlanningArea, Position, Site,
    SourceLocation, Theme,
};
use crate::read::reader::{Reader, choice};
use crate::region::Tracts;
use crate::study::{CompleteWithin, CompletenessClaim, PolygonLayer};
use crate::travel::Origins;

impl Reader<'_> {
    /// Where each list of the study is complete.
    pub(crate) fn completeness(
        &mut self,
        tracts: &Tracts,
        origins: &Origins,
        areas: &[PlanningArea],
        sites: &[Site],
    ) -> Result<BTreeMap<Inventory, Completeness>, ReadError> {
        let claims = self.study.completeness_claims();
        let mut layers: Vec<(PolygonLayer, Vec<Arc<MultiPolygon>>)> = Vec::new();
        for claim in &claims {
            if let CompleteWithin::Layer(layer) = &claim.within
                && !layers.iter().any(|(read, _)| read == layer)
            {
                let outlines = self.polygons(layer)?;
                layers.push((layer.clone(), outlines));
            }
        }
        let origins: Vec<Position> = origins.all().iter().map(|origin| origin.position).collect();
        let check = CompletenessCheck { tracts, origins: &origins, areas, sites, layers: &layers };
        // These findings come first: they limit how all others can be read.
        let mut findings = Vec::new();
        let completeness = check.completeness(&claims, &mut findings)?;
        self.findings.splice(0..0, findings);
        Ok(completeness)
    }

    fn polygons(&mut self, layer: &PolygonLayer) -> Result<Vec<Arc<MultiPolygon>>, ReadError> {
        let records = self.layer(&layer.path, "completeness", choice(layer.layer.as_deref(), layer.crs.as_deref()))?;
        if !records.has_geometry {
            let hint = "the area where a list is complete must be polygons: name a layer of polygons";
            return Err(ReadError::in_file(records.file, RecordsError::NoGeometry { hint }));
        }
        let mut outlines = Vec::new();
        for row in &records.rows {
            let outline = valid_outline(row.geometry.clone(), &format!("row {}", row.number));
            self.findings.extend(outline.finding.map(|kind| records.finding(row, kind)));
            outlines.extend(outline.area.map(Arc::new));
        }
        if outlines.is_empty() {
            let problem =
                "complete_within: the layer has no polygon; the area where a list is complete must be polygons"
                    .to_owned();
            return Err(ReadError::in_file(records.file, problem));
        }
        Ok(outlines)
    }
}

/// Fewer sites in one area may be chance.
const MIN_SITES_IN_ONE_AREA: usize = 10;

/// What completeness claims are checked against.
pub(crate) struct CompletenessCheck<'a> {
    pub(crate) tracts: &'a Tracts,
    /// The positions of people.
    pub(crate) origins: &'a [Position],
    pub(crate) areas: &'a [PlanningArea],
    pub(crate) sites: &'a [Site],
    /// The polygons of the layers that claims name.
    pub(crate) layers: &'a [(PolygonLayer, Vec<Arc<MultiPolygon>>)],
}

impl CompletenessCheck<'_> {
    /// Where each list is complete, with findings about sites or tracts outside.
    ///
    /// # Errors
    /// Where a claim names an unknown area, or none of the list's sites lies where it claims to be complete.
    pub(crate) fn completeness(
        &self,
        claims: &[CompletenessClaim],
        findings: &mut Vec<Finding>,
    ) -> Result<BTreeMap<Inventory, Completeness>, ReadError> {
        let mut all: BTreeMap<Inventory, Completeness> = BTreeMap::new();
        for claim in claims {
            let claimed = self.claimed(claim)?;
            self.check_sites(claim, &claimed, findings)?;
            let before = all.remove(&claim.of).unwrap_or(Completeness::UNKNOWN);
            all.insert(claim.of.clone(), before.union(claimed));
        }
        // Stops and frequent stops of timetables are sites.
        if let Some(timetables) = all.get(&Inventory::Timetables).cloned() {
            for theme in [Theme::transit(), Theme::frequent_transit()] {
                let before = all.remove(&Inventory::Sites(theme.clone())).unwrap_or(Completeness::UNKNOWN);
                all.insert(Inventory::Sites(theme), before.union(timetables.clone()));
            }
        }
        let unstated = claims
            .iter()
            .filter(|claim| matches!(all.get(&claim.of), Some(Completeness::Within(outlines)) if outlines.is_empty()));
        let mut seen = BTreeSet::new();
        for claim in unstated.filter(|claim| seen.insert(&claim.of)) {
            findings
                .push(Finding { place: SourceLocation::file(&claim.file), kind: self.suggestion(&claim.of).into() });
        }
        Ok(all)
    }

    fn claimed(&self, claim: &CompletenessClaim) -> Result<Completeness, ReadError> {
        let within = |outlines: Vec<Arc<MultiPolygon>>| Ok(Completeness::Within(outlines));
        match &claim.within {
            CompleteWithin::NotKnown => Ok(Completeness::UNKNOWN),
            CompleteWithin::Everywhere => Ok(Completeness::Everywhere),
            CompleteWithin::Region => {
                within(self.tracts.all().iter().map(|tract| Arc::new(tract.outline.clone())).collect())
            }
            CompleteWithin::Layer(layer) => {
                let found = self.layers.iter().find(|(read, _)| read == layer);
                within(found.map(|(_, outlines)| outlines.clone()).unwrap_or_default())
            }
            CompleteWithin::Areas(ids) => {
                let mut outlines = Vec::new();
                for id in ids {
                    let named = self.areas.iter().filter(|area| area.id == *id || area.kind.as_str() == id.as_str());
                    let before = outlines.len();
                    outlines.extend(named.map(|area| Arc::new(area.outline.clone())));
                    if outlines.len() == before {
                        return Err(self.no_such_area(claim, id));
                    }
                }
                within(outlines)
            }
        }
    }

    fn no_such_area(&self, claim: &CompletenessClaim, id: &str) -> ReadError {
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
        ReadError::in_file(&claim.file, problem)
    }

    /// The sites of one list. Stops are those of all timetables.
    fn sites_of<'s>(&'s self, of: &'s Inventory, file: Option<&'s str>) -> impl Iterator<Item = Position> + 's {
        let of_list = move |site: &&Site| match of {
            Inventory::Sites(theme) => {
                let listed_in = site.listed.as_ref().map(|place| place.file.as_str());
                site.theme == *theme && file.is_none_or(|file| listed_in.is_some_and(|own| own.starts_with(file)))
            }
            Inventory::Timetables => site.theme == Theme::transit() && site.listed.is_none(),
            Inventory::Streets | Inventory::Costs(_) => false,
        };
        self.sites.iter().filter(of_list).filter_map(|site| match &site.footprint {
            Footprint::Point(at) => Some(*at),
            area @ Footprint::Area(_) => {
                let center = area.bounds()?.center();
                Position::new(center.x, center.y)
            }
        })
    }

    /// Whether a list has confidential sites.
    fn are_confidential(&self, of: &Inventory) -> bool {
        let Inventory::Sites(theme) = of else { return false };
        self.sites.iter().any(|site| site.is_redacted && site.theme == *theme)
    }

    fn check_sites(
        &self,
        claim: &CompletenessClaim,
        completeness: &Completeness,
        findings: &mut Vec<Finding>,
    ) -> Result<(), ReadError> {
        if let Some(kind) = self.ends_at_border(claim) {
            findings.push(Finding { place: SourceLocation::file(&claim.file), kind: kind.into() });
        }
        if matches!(claim.within, CompleteWithin::NotKnown | CompleteWithin::Everywhere) {
            return Ok(());
        }
        let (of, within) = (claim.of.clone(), claim.within.label());
        let mut report = |kind: CompletenessFinding| {
            findings.push(Finding { place: SourceLocation::file(&claim.file), kind: kind.into() });
        };
        let sites: Vec<Position> = self.sites_of(&claim.of, Some(&claim.file)).collect();
        let outside = completeness.contains(&sites).iter().filter(|is_inside| !**is_inside).count();
        if outside == sites.len() && outside > 0 {
            let problem = format!(
                "complete_within = \"{within}\": none of the list's own {outside} sites lies there; is it the right area, and in the \
                 right coordinate system?"
            );
            return Err(ReadError::in_file(&claim.file, problem));
        }
        // Findings are published and must not narrow down where confidential sites are.
        if outside > 0 && !self.are_confidential(&claim.of) {
            report(CompletenessFinding::SitesOutsideCompleteness {
                of: of.clone(),
                within: within.clone(),
                outside,
                sites: sites.len(),
            });
        }
        if !completeness.contains(self.origins).contains(&true) {
            report(CompletenessFinding::CompletenessElsewhere { of, within });
        }
        Ok(())
    }

    /// Whether a list that is said to be complete in the whole region or beyond lies in a part of it.
    fn ends_at_border(&self, claim: &CompletenessClaim) -> Option<CompletenessFinding> {
        let is_wide = matches!(claim.within, CompleteWithin::Region | CompleteWithin::Everywhere);
        if !is_wide || !matches!(claim.of, Inventory::Sites(_)) || self.are_confidential(&claim.of) {
            return None;
        }
        let sites: Vec<Position> = self.sites_of(&claim.of, None).collect();
        let (area, completeness) = self.smallest_area(&sites).filter(|_| sites.len() >= MIN_SITES_IN_ONE_AREA)?;
        let inside = completeness?.contains(self.origins);
        let origins_outside = inside.iter().filter(|is_inside| !**is_inside).count();
        let (of, within, origins) = (claim.of.clone(), claim.within.label(), self.origins.len());
        (origins_outside > 0).then_some(CompletenessFinding::ListEndsAtBorder {
            of,
            within,
            area,
            sites: sites.len(),
            origins_outside,
            origins,
        })
    }

    /// Suggests where a list without a claim may be complete: the smallest area with its sites, else a kind of areas
    /// that has them and not all tracts, else the region.
    fn suggestion(&self, of: &Inventory) -> CompletenessFinding {
        let sites: Vec<Position> = self.sites_of(of, None).collect();
        let smallest_area = if self.are_confidential(of) { None } else { self.smallest_area(&sites) };
        let (proposed, completeness) = smallest_area.unwrap_or_else(|| ("region".to_owned(), None));
        let outside = |places: &[Position]| {
            completeness
                .as_ref()
                .map_or(0, |completeness| completeness.contains(places).iter().filter(|is_inside| !**is_inside).count())
        };
        CompletenessFinding::CompletenessNotKnown {
            of: of.clone(),
            proposed: format!("\"{proposed}\""),
            inside: sites.len() - outside(&sites),
            sites: sites.len(),
            origins_outside: outside(self.origins),
            origins: self.origins.len(),
        }
    }

    fn smallest_area(&self, sites: &[Position]) -> Option<(String, Option<Completeness>)> {
        // Lists have a few sites outside the area that they cover: up to 1 % are ignored.
        let enough = sites.len().saturating_sub(sites.len() / 100);
        let has_all = |completeness: &Completeness| {
            completeness.contains(sites).iter().filter(|is_inside| **is_inside).count() >= enough
        };
        if sites.is_empty() {
            return None;
        }
        let single = self.areas.iter().filter_map(|area| {
            let completeness = Completeness::Within(vec![Arc::new(area.outline.clone())]);
            has_all(&completeness).then(|| (area.outline.unsigned_area(), area.id.clone(), completeness))
        });
        if let Some((_, id, completeness)) = single.min_by(|a, b| a.0.total_cmp(&b.0)) {
            return Some((id, Some(completeness)));
        }
        let kinds: BTreeSet<&AreaKind> = self.areas.iter().map(|area| &area.kind).collect();
        kinds.into_iter().find_map(|kind| {
            let of_kind = self.areas.iter().filter(|area| area.kind == *kind);
            let completeness = Completeness::Within(of_kind.map(|area| Arc::new(area.outline.clone())).collect());
            let is_part = completeness.contains(self.origins).contains(&false);
            (is_part && has_all(&completeness)).then(|| (kind.to_string(), Some(completeness)))
        })
    }
}
