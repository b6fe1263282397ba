//! Sites that must not be found: what may be told about reaching them.
//!
//! Who of which tract is within reach draws a ring around a site, and several rings meet in it. A distance does the same, however
//! it is rounded. So nothing is told of a tract alone but how long it takes by car or by timetable, roughly, and nothing of an area that has
//! parts of fewer than three tracts.

use crate::disclosure::FEWEST_TRACTS;
use crate::domain::{
    Column, CostUnit, Finding, GapPart, Mode, Place, Quantity, Site, SiteFinding, StandardId, Theme, Values,
};
use crate::gap::{AreaWeights, Standard};
use crate::region::Region;

/// To what costs are rounded: five minutes, and as far as one walks in some more.
const BLURRED_MINUTES: f64 = 5.0;
const BLURRED_METERS: f64 = 500.0;

/// Whether one of a theme's sites must not be found.
pub(super) fn is_hidden(region: &Region, theme: &Theme) -> bool {
    hidden(region, theme).next().is_some()
}

fn hidden<'r>(region: &'r Region, theme: &Theme) -> impl Iterator<Item = &'r Site> {
    region.sites.iter().filter(move |site| site.is_redacted && site.theme == *theme)
}

/// What it costs to get from one tract to sites of a theme, as far as may be told: as the crow flies and on foot it is as good as a distance.
pub(super) fn of_tract(
    region: &Region,
    (theme, mode): (&Theme, &Mode),
    unit: CostUnit,
    cost: Option<f64>,
) -> Option<f64> {
    let is_ring = unit == CostUnit::M || matches!(mode, Mode::Straight | Mode::Walk);
    blurred(region, theme, unit, cost).filter(|_| !is_ring || !is_hidden(region, theme))
}

/// What it costs to get to sites of a theme, as exactly as may be told: where one of them must not be found, in steps.
pub(super) fn blurred(region: &Region, theme: &Theme, unit: CostUnit, cost: Option<f64>) -> Option<f64> {
    if !is_hidden(region, theme) {
        return cost;
    }
    let step = match unit {
        CostUnit::M => BLURRED_METERS,
        CostUnit::Min => BLURRED_MINUTES,
    };
    cost.map(|cost| (cost / step).round() * step)
}

/// The standards about such sites.
pub(super) fn standards<'s>(region: &Region, all: impl Iterator<Item = &'s Standard>) -> Vec<&'s StandardId> {
    all.filter(|standard| is_hidden(region, &standard.theme)).map(|standard| &standard.id).collect()
}

/// Whether an area is so small that what is told of it is told of tracts.
pub(super) fn is_small(area: &AreaWeights) -> bool {
    area.portions.len() < FEWEST_TRACTS
}

/// Whether a part of an answer tells who is within reach.
const fn tells_reach(part: GapPart) -> bool {
    !matches!(part, GapPart::People | GapPart::PeopleMoe | GapPart::Nearest(_))
}

/// Takes out who is within reach of such sites, in the rows that are small: of `standards`, or in a table with rows for each standard of those rows.
pub(super) fn take_out(columns: &mut [Column], standards: &[&StandardId], is_small: impl Fn(usize) -> bool) {
    for column in columns {
        let tells = match &column.quantity {
            Quantity::Gap { standard, part } => {
                tells_reach(*part) && standard.as_ref().is_none_or(|own| standards.contains(&own))
            }
            Quantity::Group { standard, .. } => standards.contains(&standard),
            _ => false,
        };
        match &mut column.values {
            _ if !tells => {}
            Values::Text(cells) => {
                cells.iter_mut().enumerate().filter(|(row, _)| is_small(*row)).for_each(|(_, cell)| *cell = None);
            }
            Values::Number(cells) => {
                cells.iter_mut().enumerate().filter(|(row, _)| is_small(*row)).for_each(|(_, cell)| *cell = None);
            }
        }
    }
}

/// That standards are told of larger areas only.
pub(super) fn findings(region: &Region, asked: &[Standard]) -> Vec<Finding> {
    let of_standard = |standard: &Standard| {
        let (theme, sites) = (&standard.theme, hidden(region, &standard.theme).count());
        let listed = hidden(region, theme).find_map(|site| site.listed.as_ref());
        let place = Place::file(listed.map_or(theme.as_str(), |place| &place.file));
        let kind = SiteFinding::StandardWithoutTracts { standard: standard.id.clone(), sites };
        (sites > 0).then(|| Finding { place, kind: kind.into() })
    };
    asked.iter().filter_map(of_standard).collect()
}
