//! A report as Markdown (`CommonMark`, with the tables of `GitHub`): the texts and numbers of the page, without its pictures.

use gapatlas_text::{FormattedFigure, Text, message, one_line, plain_text};

use crate::report::Report;
use crate::report::html::{Page, PeopleRow};
use crate::report::lines::{fact_lines, findings, sources};
use crate::report::site_details::SiteDetails;

/// The report as Markdown.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let page = Page::of(report, false);
    let text = page.text;
    let mut out = Markdown::default();
    out.block(&format!("# {}", escaped(&report.area.name)));
    out.paragraphs(
        [plain_text(&page.about()), page.tracts()].into_iter().chain(page.covered()).chain(text.draft_note()),
    );
    out.heading(&text.say("report-in-short"));
    out.paragraphs(page.summary.iter().cloned().chain([text.say("report-margin-note")]));
    gaps(&page, &mut out);
    groups(&page, &mut out);
    supply(&page, &mut out);
    people(&page, &mut out);
    out.heading(&text.say(if page.is_region() { "report-sites-study" } else { "report-sites-area" }));
    for (sites, row) in report.theme_sites.iter().zip(&page.theme_sites) {
        out.block(&format!("### {}", escaped(&row.heading)));
        out.list(sites.sites.iter().take(row.sites.len()).map(|site| with_facts(text, site)));
        out.list(row.names.iter().chain(&row.rest).cloned());
    }
    out.paragraphs([report.not_mapped.clone()]);
    out.heading(&text.say("report-findings"));
    out.list(findings(&page));
    out.heading(&text.say("report-sources"));
    out.paragraphs(sources(report));
    out.heading(&text.say("report-method"));
    out.list(report.method.clone());
    out.paragraphs([plain_text(&page.footer())]);
    out.0
}

fn gaps(page: &Page<'_>, out: &mut Markdown) {
    let text = page.text;
    out.heading(&text.say("report-gaps"));
    let mut head = vec!["report-column-reach", "report-column-concerned", "report-column-without"];
    head.extend(["report-column-reliability", "report-column-share-without"]);
    if page.is_compared() {
        head.extend(["report-column-region", "report-column-compared"]);
    }
    head.extend(["report-column-nearest", "report-column-source"]);
    out.head(head.iter().map(|id| text.say(id)));
    for row in &page.gaps {
        let mut cells = vec![
            message!(text, "report-label-without", people = &row.gap.people_label, standard = &row.gap.standard_label),
            figure(&row.concerned),
            bounded(&row.without, row.at_most.as_ref()),
            row.reliability.clone(),
            bounded(&row.share, row.share_at_most.as_ref()),
        ];
        if page.is_compared() {
            cells.push(row.region.as_ref().map_or_else(dash, |own| bounded(own, row.region_at_most.as_ref())));
            cells.push(row.comparison.clone().unwrap_or_else(dash));
        }
        cells.extend([format!("{} {}", row.nearest.0, row.nearest.1), row.sources.clone()]);
        out.row(cells);
    }
    for row in page.gaps.iter().filter(|row| !row.barriers.is_empty() || !row.not_known.is_empty()) {
        let steps = page.steps(&row.gap.standard_label, !row.not_known.is_empty());
        out.block(&format!("### {}", escaped(&steps)));
        out.paragraphs([row.gap.people_label.clone()]);
        out.list(row.barriers.iter().chain(&row.not_known).map(|step| plain_text(step)));
        out.paragraphs((row.gap.unlocated_sites > 0).then(|| page.unlocated(row.gap)));
    }
    out.paragraphs(page.gaps.iter().filter_map(|row| row.peers.clone()));
    let bounds = page.bounds().map(|why| format!("{} {why}", text.say("report-bounds")));
    out.paragraphs(bounds.into_iter().chain(page.part_of_region()));
    out.paragraphs([plain_text(&text.say("report-reliability-note"))]);
}

fn groups(page: &Page<'_>, out: &mut Markdown) {
    if page.groups.is_empty() {
        return;
    }
    let text = page.text;
    out.heading(&text.say("report-groups"));
    let head = ["report-groups-who", "report-column-without", "report-column-share-without", "report-groups-of-all"];
    for standard in &page.groups {
        out.block(&format!("### {}", escaped(&page.without(standard.standard_label))));
        out.head(head.iter().chain(&["report-groups-compared"]).map(|id| text.say(id)));
        for row in &standard.rows {
            out.row([
                row.group.label.clone(),
                bounded(&row.without, row.at_most.as_ref()),
                bounded(&row.share, row.share_at_most.as_ref()),
                format!("{} ({})", bounded(&row.whole, row.whole_at_most.as_ref()), row.group.whole_label),
                row.comparison.clone(),
            ]);
        }
    }
}

fn supply(page: &Page<'_>, out: &mut Markdown) {
    if page.supply.is_empty() {
        return;
    }
    let text = page.text;
    out.heading(&text.say("report-supply"));
    let head = ["report-supply-what", "report-supply-here", "report-supply-region"];
    out.head(head.iter().take(if page.is_compared() { 3 } else { 2 }).map(|id| text.say(id)));
    for row in &page.supply {
        let mut cells =
            vec![text.sentences(&[row.measure.label.clone(), row.measure.note.clone()]), row.number.clone()];
        if page.is_compared() {
            cells.push(row.region.clone().unwrap_or_else(dash));
        }
        out.row(cells);
    }
}

fn people(page: &Page<'_>, out: &mut Markdown) {
    let text = page.text;
    out.heading(&text.say(if page.is_region() { "report-people-region" } else { "report-people-area" }));
    let mut head =
        vec!["report-column-group", "report-column-number", "report-column-reliability", "report-column-share"];
    if page.is_compared() {
        head.extend(["report-column-whole-region", "report-column-compared"]);
    }
    out.head(head.iter().chain(&["report-column-source"]).map(|id| text.say(id)));
    for whole in &page.wholes {
        for row in std::iter::once(&whole.row).chain(&whole.parts) {
            out.row(person(page, row));
        }
    }
}

fn person(page: &Page<'_>, row: &PeopleRow<'_>) -> Vec<String> {
    let number = [Some(figure(&row.count)), row.part.clone(), row.change.clone()];
    let mut cells = vec![
        row.people.label.clone(),
        number.into_iter().flatten().collect::<Vec<_>>().join("; "),
        row.reliability.clone(),
        row.share.as_ref().map_or_else(dash, figure),
    ];
    if page.is_compared() {
        cells.push(row.region.as_ref().map_or_else(dash, figure));
        cells.push(row.comparison.clone().unwrap_or_else(dash));
    }
    cells.push(row.sources.clone());
    cells
}

/// A site with what the lists say of it, on one line.
fn with_facts(text: &Text, site: &SiteDetails) -> String {
    let name = site.name.clone().unwrap_or_else(|| site.id.clone());
    std::iter::once(name).chain(fact_lines(text, site)).collect::<Vec<_>>().join("; ")
}

fn dash() -> String {
    "–".to_owned()
}

fn figure(own: &FormattedFigure) -> String {
    format!("{} {}", own.number, own.margin).trim().to_owned()
}

fn bounded(own: &FormattedFigure, most: Option<&String>) -> String {
    match most {
        None => figure(own),
        Some(most) => format!("{}; {}", figure(own), plain_text(most)),
    }
}

/// Markdown that grows.
#[derive(Default)]
struct Markdown(String);

impl Markdown {
    /// A block, with an empty line before it.
    fn block(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.block(&format!("## {}", escaped(text)));
    }

    fn paragraphs(&mut self, paragraphs: impl IntoIterator<Item = String>) {
        paragraphs.into_iter().for_each(|paragraph| self.block(&escaped(&paragraph)));
    }

    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("- {}", escaped(&item))).collect();
        if !items.is_empty() {
            self.block(&items.join("\n"));
        }
    }

    /// The head of a table; rows follow.
    fn head(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(|cell| escaped(&cell)).collect();
        let rule = vec!["---"; cells.len()].join(" | ");
        self.block(&format!("| {} |\n| {rule} |", cells.join(" | ")));
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(|cell| escaped(cell.trim())).collect();
        self.0.push_str("| ");
        self.0.push_str(&cells.join(" | "));
        self.0.push_str(" |\n");
    }
}

/// Text without meaning for Markdown, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in one_line(&text.replace('\r', " ")).chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_not_markup() {
        assert_eq!(escaped("a|b *c* <script>\n_d_"), "a\\|b \\*c\\* \\<script\\> \\_d\\_");
        assert_eq!(escaped("R&amp;D\rSouth\u{202e}"), "R\\&amp;D South");
    }
}
