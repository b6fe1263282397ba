//! Checks a scenario against a study and its region.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::{Distance, Geodesic, Intersects, MultiPolygon, Point, Rect};

use crate::domain::{
    Completeness, Footprint, PlanningArea, Position, Site, SiteAttributes, SourceLocation, SpokenLanguages, Theme,
};
use crate::region::Region;
use crate::scenario::apply::ResolvedScenario;
use crate::scenario::error::{ScenarioError, ScenarioProblem};
use crate::scenario::{Change, Entry, Scenario, SiteFacts, SiteName};
use crate::study::{CompleteWithin, StudySummary};

/// A site further from the bounding box of the tracts is most likely a mistake: a scenario is about the region, and what
/// is known beyond its border belongs into the study.
const MAX_OUTSIDE_KM: f64 = 10.0;

/// Finds the sites, lists, areas and timetables that a scenario is about.
///
/// # Errors
/// Every entry that is about nothing in the region, or contradicts another one.
pub fn resolve(
    scenario: &Scenario,
    study: &StudySummary,
    region: &Region,
) -> Result<ResolvedScenario, Vec<ScenarioError>> {
    let mut resolver = Resolver { study, region, resolved: ResolvedScenario::default(), seen: Seen::default() };
    let mut errors = Vec::new();
    for (number, entry) in (1..).zip(&scenario.entries) {
        let problem = resolver.add(number, entry).err();
        errors.extend(problem.map(|problem| ScenarioError { place: entry.place.clone(), problem }));
    }
    if errors.is_empty() {
        errors.extend(resolver.nothing_left(scenario));
    }
    if errors.is_empty() { Ok(resolver.resolved) } else { Err(errors) }
}

/// The lines of entries that are about the same thing.
#[derive(Default)]
struct Seen<'s> {
    sites: BTreeMap<usize, &'s SourceLocation>,
    lists: BTreeMap<&'s Theme, &'s SourceLocation>,
    timetables: BTreeMap<&'s str, &'s SourceLocation>,
}

struct Resolver<'s> {
    study: &'s StudySummary,
    region: &'s Region,
    resolved: ResolvedScenario,
    seen: Seen<'s>,
}

impl<'s> Resolver<'s> {
    fn add(&mut self, number: usize, entry: &'s Entry) -> Result<(), ScenarioProblem> {
        match &entry.change {
            Change::Open { theme, name, position, facts } => {
                self.answerable(theme)?;
                if self.are_stops(theme) {
                    return Err(ScenarioProblem::StopOfTimetable(theme.clone()));
                }
                self.inside(*position)?;
                let id = self.new_id(theme, number);
                let mut site = Site::new(id, theme.clone(), name.clone(), Footprint::Point(*position));
                facts.apply(&mut site.attributes);
                site.listed = Some(entry.place.clone());
                self.resolved.themes.insert(theme.clone());
                self.resolved.has_new_places.insert(theme.clone());
                self.resolved.opened.push(site);
            }
            Change::Close(name) => {
                let site = self.site(name, &entry.place)?;
                self.resolved.closed.insert(site);
            }
            Change::Attributes { site, facts } => {
                let site = self.site(site, &entry.place)?;
                self.resolved.changed.push((site, facts.clone()));
            }
            Change::Move { site: name, position } => {
                let site = self.site(name, &entry.place)?;
                self.inside(*position)?;
                self.resolved.has_new_places.insert(name.theme.clone());
                self.resolved.moved.push((site, *position));
            }
            Change::Complete { theme, within } => {
                self.answerable(theme)?;
                if let Some(other) = self.seen.lists.insert(theme, &entry.place) {
                    let (theme, line) = (theme.clone(), other.line.unwrap_or_default());
                    return Err(ScenarioProblem::SameList { theme, line });
                }
                let complete = self.complete(within)?;
                self.resolved.themes.insert(theme.clone());
                self.resolved.complete.push((theme.clone(), complete));
            }
            Change::Timetable { replace, .. } => self.timetable(replace, &entry.place)?,
        }
        Ok(())
    }

    /// Whether a standard is about the theme, and answers about it may be given.
    fn answerable(&self, theme: &Theme) -> Result<(), ScenarioProblem> {
        let known = || self.study.standards.iter().map(|standard| standard.theme.to_string()).collect();
        let mut sites = self.region.sites.iter().filter(|site| site.theme == *theme).peekable();
        if sites.peek().is_none() {
            return Err(ScenarioProblem::NoSuchTheme { theme: theme.clone(), known: known() });
        }
        if self.study.themes.is_sensitive(theme) || sites.any(|site| site.is_redacted) {
            return Err(ScenarioProblem::Confidential(theme.clone()));
        }
        if !self.study.standards.iter().any(|standard| standard.theme == *theme) {
            return Err(ScenarioProblem::NoStandard { theme: theme.clone(), known: known() });
        }
        Ok(())
    }

    /// Whether the sites of a theme come from timetables.
    fn are_stops(&self, theme: &Theme) -> bool {
        let is_of_stops = *theme == Theme::transit() || *theme == Theme::frequent_transit();
        is_of_stops && !self.study.timetables.is_empty()
    }

    fn site(&mut self, name: &SiteName, place: &'s SourceLocation) -> Result<usize, ScenarioProblem> {
        let SiteName { theme, id } = name;
        self.answerable(theme)?;
        let public = format!("{theme}-{id}");
        let of_theme = || self.region.sites.iter().enumerate().filter(|(_, site)| site.theme == *theme);
        // The id in the file comes first: a site may be named as the public id of another one is written.
        let found =
            of_theme().find(|(_, site)| site.id == public).or_else(|| of_theme().find(|(_, site)| site.id == *id));
        let Some((number, site)) = found else {
            let prefix = format!("{theme}-");
            let own = |site: &Site| site.id.strip_prefix(&prefix).unwrap_or(&site.id).to_owned();
            let known = of_theme().map(|(_, site)| own(site)).collect();
            return Err(ScenarioProblem::NoSuchSite { theme: theme.clone(), id: id.clone(), known });
        };
        if self.are_stops(theme) && site.listed.is_none() {
            return Err(ScenarioProblem::StopOfTimetable(theme.clone()));
        }
        if let Some(other) = self.seen.sites.insert(number, place) {
            return Err(ScenarioProblem::SameSite { id: id.clone(), line: other.line.unwrap_or_default() });
        }
        self.resolved.themes.insert(theme.clone());
        Ok(number)
    }

    /// A public id that no site has.
    fn new_id(&self, theme: &Theme, number: usize) -> String {
        let is_free = |id: &String| !self.region.sites.iter().any(|site| site.id == *id);
        let ids = (0_usize..).map(|more| format!("{theme}-new-{number}{}", "~".repeat(more)));
        ids.into_iter().find(is_free).unwrap_or_default()
    }

    fn inside(&self, position: Position) -> Result<(), ScenarioProblem> {
        let Some(bounds) = self.region.tracts.bounds() else { return Ok(()) };
        let km = outside_km(bounds, position.point());
        if km <= MAX_OUTSIDE_KM {
            return Ok(());
        }
        let (lon, lat) = (position.lon(), position.lat());
        let is_swapped = bounds.intersects(&Point::new(lat, lon));
        let swapped = if is_swapped { "; `lon` and `lat` are exchanged" } else { "" };
        Err(ScenarioProblem::OutsideRegion { lon, lat, km: km.round(), swapped })
    }

    fn complete(&self, within: &CompleteWithin) -> Result<Completeness, ScenarioProblem> {
        let outlines = |all: Vec<&MultiPolygon>| {
            Ok(Completeness::Within(all.into_iter().map(|outline| Arc::new(outline.clone())).collect()))
        };
        match within {
            CompleteWithin::Everywhere => Ok(Completeness::Everywhere),
            CompleteWithin::Region => outlines(self.region.tracts.all().iter().map(|tract| &tract.outline).collect()),
            CompleteWithin::Areas(ids) => {
                let mut found = Vec::new();
                for id in ids {
                    let is_named = |area: &&PlanningArea| area.id == *id || area.kind.as_str() == id.as_str();
                    let before = found.len();
                    found.extend(self.region.areas.iter().filter(is_named).map(|area| &area.outline));
                    if found.len() == before {
                        let areas = self.region.areas.iter();
                        let known = areas.flat_map(|area| [area.id.clone(), area.kind.to_string()]).collect();
                        return Err(ScenarioProblem::NoSuchArea { id: id.clone(), known });
                    }
                }
                outlines(found)
            }
            CompleteWithin::NotKnown | CompleteWithin::Layer(_) => Err(ScenarioProblem::NoPlace),
        }
    }

    fn timetable(&mut self, replace: &'s str, place: &'s SourceLocation) -> Result<(), ScenarioProblem> {
        let feeds = || self.study.timetables.iter().map(String::as_str);
        if !feeds().any(|feed| feed == replace) {
            let known = feeds().map(str::to_owned).collect();
            return Err(ScenarioProblem::NoSuchTimetable { file: replace.to_owned(), known });
        }
        if let Some(other) = self.seen.timetables.insert(replace, place) {
            let line = other.line.unwrap_or_default();
            return Err(ScenarioProblem::SameTimetable { file: replace.to_owned(), line });
        }
        self.resolved.has_timetable = true;
        Ok(())
    }

    /// The error of a scenario that closes every site of a theme.
    fn nothing_left(&self, scenario: &Scenario) -> Option<ScenarioError> {
        scenario.entries.iter().rev().find_map(|entry| {
            let Change::Close(SiteName { theme, id }) = &entry.change else { return None };
            let mut sites = self.region.sites.iter().enumerate().filter(|(_, site)| site.theme == *theme);
            let is_opened = self.resolved.opened.iter().any(|site| site.theme == *theme);
            let nothing = !is_opened && sites.all(|(number, _)| self.resolved.closed.contains(&number));
            let problem = ScenarioProblem::NothingLeft { theme: theme.clone(), id: id.clone() };
            nothing.then(|| ScenarioError { place: entry.place.clone(), problem })
        })
    }
}

/// The distance from a box in kilometers; 0 inside.
fn outside_km(bounds: Rect, point: Point) -> f64 {
    let (low, high) = (bounds.min(), bounds.max());
    let nearest = Point::new(point.x().clamp(low.x, high.x), point.y().clamp(low.y, high.y));
    Geodesic.distance(point, nearest) / 1000.0
}

impl SiteFacts {
    /// Sets what is given.
    pub(super) fn apply(&self, attributes: &mut SiteAttributes) {
        if let Some(spoken) = &self.spoken {
            let had = attributes.spoken.as_ref().is_some_and(|before| before.interpreter);
            let interpreter = self.interpreter.unwrap_or(spoken.interpreter || had);
            attributes.spoken = Some(SpokenLanguages { interpreter, ..spoken.clone() });
        } else if self.interpreter == Some(true) {
            attributes.spoken.get_or_insert_default().interpreter = true;
        } else if self.interpreter == Some(false)
            && let Some(spoken) = &mut attributes.spoken
        {
            spoken.interpreter = false;
        }
        if let Some(hours) = &self.hours {
            attributes.hours = Some(hours.clone());
            attributes.hours_text = None;
        }
        attributes.cost = self.cost.or(attributes.cost);
        attributes.asks_status = self.asks_status.or(attributes.asks_status);
        attributes.wheelchair = self.wheelchair.or(attributes.wheelchair);
        attributes.capacity = self.capacity.or(attributes.capacity);
    }
}
