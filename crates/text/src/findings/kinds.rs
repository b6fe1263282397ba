//! The message of each kind of finding.

use gapatlas_core::domain::FindingKind;

use crate::text::Text;
use crate::{Value, message};

impl Text {
    /// The sentence of a finding.
    #[expect(clippy::too_many_lines, reason = "a message for each kind of finding, one below the other")]
    pub(super) fn finding_kind(&self, kind: &FindingKind) -> String {
        match kind {
            FindingKind::NotUtf8 { encoding } => message!(self, "finding-not-utf8", encoding = encoding),
            FindingKind::RowTooLong { cells, columns } => {
                message!(self, "finding-row-too-long", cells = *cells, columns = *columns)
            }
            FindingKind::RowTooShort { cells, columns } => {
                message!(self, "finding-row-too-short", cells = *cells, columns = *columns)
            }
            FindingKind::GeometryRepaired { id, over_antimeridian } => {
                let problem = if *over_antimeridian { "antimeridian" } else { "invalid" };
                message!(self, "finding-geometry-repaired", problem = problem, id = id)
            }
            FindingKind::GeometryDropped { id } => message!(self, "finding-geometry-dropped", id = id),
            FindingKind::GeoidMended { found, geoid } => {
                message!(self, "finding-geoid-mended", found = found, geoid = geoid)
            }
            FindingKind::GeoidRefused { found } => message!(self, "finding-geoid-refused", found = found),
            FindingKind::OtherAreas { what, rows } => {
                let areas = what.to_lowercase().replace(' ', "-");
                message!(self, "finding-other-areas", rows = *rows, areas = areas)
            }
            FindingKind::RowsOutside { ids } => {
                message!(self, "finding-rows-outside", rows = ids.len(), ids = self.first_ids(ids))
            }
            FindingKind::TractsConverted { from, by_land, tracts } => {
                let (year, way) = (from.year().to_string(), if *by_land { "land" } else { "shares" });
                message!(self, "finding-tracts-converted", year = year, way = way, tracts = *tracts)
            }
            FindingKind::ConnecticutRenamed { rows } => message!(self, "finding-connecticut-renamed", rows = *rows),
            FindingKind::TractsWithoutRow { indicators, ids } => {
                let names: Vec<String> = indicators.iter().map(ToString::to_string).collect();
                let (first, names) = (self.first_ids(ids), self.narrow_list(&names));
                message!(self, "finding-tracts-without-row", tracts = ids.len(), ids = first, indicators = names)
            }
            FindingKind::TractsWithoutPeople { ids } => {
                message!(self, "finding-tracts-without-people", tracts = ids.len(), ids = self.first_ids(ids))
            }
            FindingKind::NotANumber { column, value } => {
                message!(self, "finding-not-a-number", column = column, value = value)
            }
            FindingKind::NegativeCount { column, value } => {
                let setting = format!("missing = [{value}]");
                message!(self, "finding-negative-count", column = column, value = value, setting = setting)
            }
            FindingKind::ValuesWithheld { indicator, mark, ids } => message!(
                self,
                "finding-values-withheld",
                cell = cell(mark, "marked"),
                indicator = indicator.as_str(),
                mark = mark,
                tracts = ids.len(),
                ids = self.first_ids(ids)
            ),
            FindingKind::MarginsUnknown { indicator, mark, ids } => message!(
                self,
                "finding-margins-unknown",
                cell = cell(mark, "marked"),
                indicator = indicator.as_str(),
                mark = mark,
                tracts = ids.len(),
                ids = self.first_ids(ids)
            ),
            FindingKind::NoMargins => message!(self, "finding-no-margins"),
            FindingKind::OpenEnded { indicator, mark, ids } => message!(
                self,
                "finding-open-ended",
                indicator = indicator.as_str(),
                mark = mark,
                tracts = ids.len(),
                ids = self.first_ids(ids)
            ),
            FindingKind::LanguagesUnknown { ids } => {
                message!(self, "finding-languages-unknown", tracts = ids.len(), ids = self.first_ids(ids))
            }
            FindingKind::PartAboveWhole { indicator, of, ids } => message!(
                self,
                "finding-part-above-whole",
                indicator = indicator.as_str(),
                whole = of.as_str(),
                tracts = ids.len(),
                ids = self.first_ids(ids)
            ),
            FindingKind::SharePeriodsDiffer { indicator, of } => {
                message!(self, "finding-share-periods-differ", indicator = indicator.as_str(), whole = of.as_str())
            }
            FindingKind::PeriodsOverlap { indicator, years } => {
                let years = usize::from(*years);
                message!(self, "finding-periods-overlap", indicator = indicator.as_str(), years = years)
            }
            FindingKind::StandardWithoutTracts { standard, indicator, people } => message!(
                self,
                "finding-standard-without-tracts",
                standard = standard.as_str(),
                indicator = indicator.as_str(),
                people = Value::count(*people)
            ),
            FindingKind::NoPlace { x, y } => message!(self, "finding-no-place", x = x, y = y),
            FindingKind::AreaWithoutOrigin { id } => message!(self, "finding-area-without-origin", id = id),
            FindingKind::AreaPartlyOutside { id, covered } => {
                message!(self, "finding-area-partly-outside", covered = self.share(*covered), id = id)
            }
            FindingKind::AreaIncomplete { id, indicator, tracts, known } => message!(
                self,
                "finding-area-incomplete",
                about = if *known > 0.0 { "part" } else { "nothing" },
                indicator = indicator.as_str(),
                id = id,
                known = self.share(*known),
                tracts = tracts.len(),
                ids = self.first_ids(tracts)
            ),
            FindingKind::Site(finding) => self.site_finding_kind(finding),
            FindingKind::Completeness(finding) => self.completeness_finding_kind(finding),
            FindingKind::Table(finding) => self.table_finding_kind(finding),
            FindingKind::Crosswalk(finding) => self.crosswalk_finding_kind(finding),
            FindingKind::File(finding) => self.file_finding_kind(finding),
            FindingKind::TimetableRows { fault, rows, example } => self.timetable_rows(*fault, *rows, example),
            FindingKind::FeedWithoutStopTimes => message!(self, "finding-feed-without-stop-times"),
            FindingKind::TimesInterpolated { calls, of } => {
                message!(self, "finding-times-interpolated", calls = *calls, of = *of)
            }
            FindingKind::NoServiceOnDay { day } => message!(self, "finding-no-service-on-day", day = day),
            FindingKind::FeedsOfOtherDays { day } => message!(self, "finding-feeds-of-other-days", day = day),
            FindingKind::OriginsWithoutRide { theme, no_stop, no_departure, of } => message!(
                self,
                "finding-origins-without-ride",
                of = *of,
                no_stop = *no_stop,
                no_departure = *no_departure,
                theme = theme.as_str()
            ),
            FindingKind::StreetsElsewhere => message!(self, "finding-streets-elsewhere"),
            FindingKind::TractsWithoutLand { ids, of } => message!(
                self,
                "finding-tracts-without-land",
                which = if ids.len() == *of { "all" } else { "some" },
                tracts = ids.len(),
                ids = self.first_ids(ids)
            ),
            FindingKind::StreetWithoutNode { node } => message!(self, "finding-street-without-node", node = node),
            FindingKind::StreetsTooShort { count, of } => {
                message!(self, "finding-streets-too-short", streets = *count, of = *of)
            }
            FindingKind::StreetIslands { by_car, count, largest_km } => {
                let km = Value::Number { value: *largest_km, decimals: 1 };
                message!(self, "finding-street-islands", groups = *count, mode = mode(*by_car), km = km)
            }
            FindingKind::OriginsOffStreets { by_car, count } => {
                message!(self, "finding-origins-off-streets", origins = *count, mode = mode(*by_car))
            }
            FindingKind::OriginsOnIslands { by_car, theme, count } => {
                let (theme, mode) = (theme.as_str(), mode(*by_car));
                message!(self, "finding-origins-on-islands", origins = *count, theme = theme, mode = mode)
            }
            FindingKind::OriginsAcross { by_car, count } => {
                message!(self, "finding-origins-across", origins = *count, mode = mode(*by_car))
            }
            FindingKind::SitesOffStreets { by_car, ids } => {
                let first = self.first_ids(ids);
                message!(self, "finding-sites-off-streets", sites = ids.len(), mode = mode(*by_car), ids = first)
            }
            FindingKind::SitesWithoutWays { by_car, ids } => {
                let first = self.first_ids(ids);
                message!(self, "finding-sites-without-ways", mode = mode(*by_car), sites = ids.len(), ids = first)
            }
            FindingKind::OriginsOutside { count, people } => {
                let origins = usize::try_from(*count).unwrap_or(usize::MAX);
                message!(self, "finding-origins-outside", origins = origins, people = Value::count(*people))
            }
            FindingKind::TractsWithoutOrigin { ids } => {
                message!(self, "finding-tracts-without-origin", tracts = ids.len(), ids = self.first_ids(ids))
            }
            FindingKind::OriginsIncomplete { ids } => {
                message!(self, "finding-origins-incomplete", tracts = ids.len(), ids = self.first_ids(ids))
            }
            FindingKind::PairsOutside { pairs, id } => {
                message!(self, "finding-pairs-outside", pairs = *pairs, id = id)
            }
            FindingKind::PairsWithoutCost { pairs, text } => {
                message!(self, "finding-pairs-without-cost", pairs = *pairs, text = text)
            }
            FindingKind::CostsNotUsed { id } => {
                message!(self, "finding-costs-not-used", mode = format!("matrix:{id}"))
            }
            FindingKind::TractsWithoutCosts { ids } => {
                message!(self, "finding-tracts-without-costs", tracts = ids.len(), ids = self.first_ids(ids))
            }
            FindingKind::SitesWithoutCosts { ids } => {
                message!(self, "finding-sites-without-costs", sites = ids.len(), ids = self.first_ids(ids))
            }
        }
    }
}

/// What a cell has that has no number: nothing, or a text that the message names so.
pub(super) const fn cell(text: &str, something: &'static str) -> &'static str {
    if text.is_empty() { "empty" } else { something }
}

/// How the messages about streets name the mode.
const fn mode(by_car: bool) -> &'static str {
    if by_car { "drive" } else { "walk" }
}
