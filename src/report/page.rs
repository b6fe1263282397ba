//! Texts of the page that have variables, and what the page asks of its report.

use gapatlas_text::{markup, message};

use crate::report::chart::Strip;
use crate::report::drawing::{
    LegendEntry, PictureWords, legend, legend_heading, map_shapes, strip_alternative, title, words,
};
use crate::report::gaps::AreaGap;
use crate::report::html::{MapRow, Page, source};
use crate::report::map::Map;
use crate::report::sources::SourceEntry;
use crate::results::TractCoverage;

impl MapRow<'_> {
    pub(super) fn shapes(&self) -> String {
        map_shapes(self.map, self.number)
    }

    pub(super) fn words(&self) -> Vec<PictureWords> {
        words(self.map)
    }
}

impl Page<'_> {
    pub(super) fn is_region(&self) -> bool {
        self.report.is_region()
    }

    pub(super) const fn is_compared(&self) -> bool {
        self.report.area.compared
    }

    pub(super) fn map_legend(&self, row: &MapRow<'_>) -> Vec<LegendEntry> {
        legend(self.report, row.map, row.number)
    }

    /// The number of columns of the table of gaps.
    pub(super) const fn columns(&self) -> usize {
        if self.is_compared() { 9 } else { 7 }
    }

    pub(super) fn title(&self) -> String {
        message!(self.text, "report-title", area = &self.report.area.name, study = &self.report.study)
    }

    /// The kind of area and, where it is not all of it, the study, as HTML.
    pub(super) fn about(&self) -> String {
        let (kind, study) = (&self.report.area.kind_label, &self.report.study);
        if self.is_region() {
            return markup!(self.text, "report-about-region", kind = kind);
        }
        markup!(self.text, "report-about", kind = kind, study = study)
    }

    /// The number of tracts, and of those partly in the area.
    pub(super) fn tracts(&self) -> String {
        let (text, area) = (self.text, &self.report.area);
        let tracts = area.tracts_whole + area.tracts_in_part;
        match area.tracts_in_part {
            0 if tracts == 0 => message!(text, "report-tracts-none"),
            0 => message!(text, "report-tracts-whole", tracts = tracts),
            part if part == tracts => message!(text, "report-tracts-all-in-part", tracts = tracts),
            part => message!(text, "report-tracts-some-in-part", tracts = tracts, part = part),
        }
    }

    /// The share of the area that tracts cover, where it is not all.
    pub(super) fn covered(&self) -> Option<String> {
        let cover = TractCoverage(self.report.area.covered);
        let is_in_part = self.report.area.covered > 0.0 && !cover.is_whole();
        is_in_part.then(|| message!(self.text, "report-covered", share = self.text.share(cover.0)))
    }

    pub(super) fn locator_title(&self) -> String {
        message!(self.text, "report-locator", area = &self.report.area.name)
    }

    /// The heading of the barriers of a standard.
    pub(super) fn steps(&self, standard: &str, has_bounds: bool) -> String {
        if has_bounds {
            return message!(self.text, "report-steps-bounds", standard = standard);
        }
        message!(self.text, "report-steps", standard = standard)
    }

    pub(super) fn unlocated(&self, gap: &AreaGap) -> String {
        message!(self.text, "report-unlocated-note", sites = gap.unlocated_sites)
    }

    /// Why some numbers have bounds.
    pub(super) fn bounds(&self) -> Option<&str> {
        self.gaps.iter().find(|row| row.at_most.is_some())?.gap.at_most_because.as_deref()
    }

    /// The part of the region that the area is compared with, where it is not all of it.
    pub(super) fn part_of_region(&self) -> Option<String> {
        let share = self.text.share(self.report.share_of_region()?);
        Some(message!(self.text, "report-part-of-region", share = share))
    }

    /// The label of the region's sign in the chart.
    pub(super) fn chart_region(&self) -> String {
        match self.report.share_of_region() {
            None => message!(self.text, "report-chart-region"),
            Some(_) => message!(self.text, "report-chart-part"),
        }
    }

    pub(super) fn strip_heading(&self, standard: &str) -> String {
        message!(self.text, "report-strip", standard = standard)
    }

    /// The text alternative of a strip of the chart.
    pub(super) fn strip_title(&self, strip: &Strip) -> String {
        strip_alternative(self.report, &strip.own.label, strip.region.as_ref().map(|region| region.label.as_str()))
    }

    /// A share on the axis of the chart, in percent.
    pub(super) fn percent(&self, percent: usize) -> String {
        message!(self.text, "share-percent", percent = percent)
    }

    pub(super) fn without(&self, standard: &str) -> String {
        message!(self.text, "report-without", standard = standard)
    }

    pub(super) fn map_title(&self, map: &Map) -> String {
        title(self.report, map)
    }

    pub(super) fn legend_heading(&self, map: &Map) -> String {
        legend_heading(self.report, map)
    }

    pub(super) fn maps_note(&self) -> String {
        markup!(self.text, "report-maps-note", area = &self.report.area.name)
    }

    pub(super) fn further_findings(&self) -> String {
        message!(self.text, "report-findings-more", findings = self.more_findings)
    }

    /// The number of findings of each kind.
    pub(super) fn findings_in_study(&self) -> String {
        let kinds = self.report.findings.in_study.iter();
        let kinds: Vec<String> = kinds
            .map(|kind| message!(self.text, "report-findings-kind", kind = &kind.title, findings = kind.count))
            .collect();
        message!(self.text, "report-findings-study", kinds = self.text.list(&kinds))
    }

    pub(super) fn source(&self, entry: &SourceEntry) -> String {
        source(self.text, entry)
    }

    pub(super) fn footer(&self) -> String {
        let report = self.report;
        markup!(self.text, "report-footer", program = report.program, study = &report.study, id = &report.area.id,)
    }
}
