//! All texts and pictures of a report, for the template of its PDF.

use gapatlas_text::{Text, plain_text};
use serde_json::{Value, json};

use crate::report::Report;
use crate::report::drawing;
use crate::report::html::{GapRow, GroupRow, MapRow, Page, PeopleRow, StandardGroups, SupplyRow};
use crate::report::lines::{fact_lines, findings, sources};
use crate::report::site_details::SiteDetails;

/// What the template of the document reads.
pub(super) fn full(report: &Report) -> Value {
    let page = Page::of(report, false);
    let text = page.text;
    json!({
        "language": report.language,
        "direction": text.language().direction().html(),
        "title": page.title(),
        "name": report.area.name,
        "about": plain_text(&page.about()),
        "tracts": page.tracts(),
        "covered": page.covered(),
        "draft": text.draft_note(),
        "locator": report.locator.as_ref().map(|locator| drawing::locator(report, locator)),
        "compared": page.is_compared(),
        "summary": page.summary,
        "gaps": page.gaps.iter().map(|row| gap(&page, row)).collect::<Vec<_>>(),
        "bounds": page.bounds(),
        "part_of_region": page.part_of_region(),
        "reliability_note": plain_text(&text.say("report-reliability-note")),
        "chart": chart(&page),
        "groups": page.groups.iter().map(|groups| standard(&page, groups)).collect::<Vec<_>>(),
        "supply": page.supply.iter().map(supply).collect::<Vec<_>>(),
        "maps": page.maps.iter().enumerate().map(|(at, row)| map(&page, row, at)).collect::<Vec<_>>(),
        "maps_note": (!page.is_region()).then(|| plain_text(&page.maps_note())),
        "people_heading": text.say(if page.is_region() { "report-people-region" } else { "report-people-area" }),
        "wholes": page.wholes.iter().map(|whole| json!({
            "row": person(&whole.row),
            "parts": whole.parts.iter().map(person).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "places_heading": text.say(if page.is_region() { "report-sites-study" } else { "report-sites-area" }),
        "places": report.theme_sites.iter().zip(&page.theme_sites).map(|(sites, row)| json!({
            "heading": row.heading,
            "names": row.names,
            "sites": sites.sites.iter().take(row.sites.len()).map(|site| site_lines(text, site)).collect::<Vec<_>>(),
            "rest": row.rest,
        })).collect::<Vec<_>>(),
        "not_mapped": report.not_mapped,
        "findings": findings(&page),
        "sources": sources(report),
        "method": report.method,
        "footer": plain_text(&page.footer()),
    })
}

/// A site: its name, and what the lists say of it, a line each.
pub(super) fn site_lines(text: &Text, site: &SiteDetails) -> Value {
    let name = site.name.as_deref().unwrap_or(&site.id);
    json!({ "name": name, "facts": fact_lines(text, site) })
}

fn plain(html: Option<&String>) -> Option<String> {
    html.map(|html| plain_text(html))
}

fn gap(page: &Page<'_>, row: &GapRow<'_>) -> Value {
    let steps = |steps: &[String]| steps.iter().map(|step| plain_text(step)).collect::<Vec<_>>();
    json!({
        "topic": row.topic,
        "combination": row.gap.combination,
        "standard": row.gap.standard_label,
        "people": row.gap.people_label,
        "concerned": row.concerned,
        "without": row.without,
        "at_most": plain(row.at_most.as_ref()),
        "reliability": row.reliability,
        "share": row.share,
        "share_at_most": plain(row.share_at_most.as_ref()),
        "region": row.region,
        "region_at_most": plain(row.region_at_most.as_ref()),
        "comparison": row.comparison,
        "nearest": row.nearest,
        "sources": row.sources,
        "steps": page.steps(&row.gap.standard_label, !row.not_known.is_empty()),
        "barriers": steps(&row.barriers),
        "not_known": steps(&row.not_known),
        "unlocated": (row.gap.unlocated_sites > 0).then(|| page.unlocated(row.gap)),
    })
}

fn chart(page: &Page<'_>) -> Vec<Value> {
    let strips = page.strips.iter().map(|strip| {
        json!({
            "label": page.strip_heading(&strip.standard_label),
            "people": strip.people,
            "share": strip.own.label,
            "alternative": page.strip_title(strip),
            "svg": drawing::strip_picture(strip),
        })
    });
    strips.collect()
}

fn standard(page: &Page<'_>, groups: &StandardGroups<'_>) -> Value {
    let row = |row: &GroupRow<'_>| {
        json!({
            "label": row.group.label,
            "without": row.without,
            "at_most": plain(row.at_most.as_ref()),
            "share": row.share,
            "share_at_most": plain(row.share_at_most.as_ref()),
            "whole": row.whole,
            "whole_at_most": plain(row.whole_at_most.as_ref()),
            "whole_label": row.group.whole_label,
            "comparison": row.comparison,
        })
    };
    let rows: Vec<Value> = groups.rows.iter().map(row).collect();
    json!({ "heading": page.without(groups.standard_label), "rows": rows })
}

fn supply(row: &SupplyRow<'_>) -> Value {
    json!({ "label": row.measure.label, "note": row.measure.note, "number": row.number, "region": row.region })
}

fn map(page: &Page<'_>, row: &MapRow<'_>, number: usize) -> Value {
    json!({
        "heading": page.without(&row.map.standard_label),
        "people": row.people,
        "picture": drawing::map(page.report, row.map, number),
        "peers": row.peers,
        "ranking": row.ranking,
    })
}

fn person(row: &PeopleRow<'_>) -> Value {
    json!({
        "label": row.people.label,
        "count": row.count,
        "part": row.part,
        "change": row.change,
        "reliability": row.reliability,
        "share": row.share,
        "region": row.region,
        "comparison": row.comparison,
        "sources": row.sources,
    })
}
