//! Reports and briefs about planning areas.

use std::sync::{Arc, LazyLock};

use axum::extract::{FromRequestParts, State};
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use gapatlas_text::Text;
use serde::Deserialize;

use crate::domain::Deadline;
use crate::http::app::App;
use crate::http::reports::document_file::{BriefFormat, DocumentFile, ReportFormat};
use crate::http::reports::own_area_problem::{own_area_problem, unknown_area};
use crate::http::request::language::RequestText;
use crate::http::request::origin::Origin;
use crate::http::request::parameters::{Parameters, Segments};
use crate::http::response::blocking::run_blocking;
use crate::http::response::documents::{page_response, policy_with_style};
use crate::http::response::headers::VARY_HOST;
use crate::http::response::headers::forbid_storing;
use crate::http::response::large_response::{ClientContext, LargeResponsePermit};
use crate::http::response::problem::Problem;
use crate::http::server::served_atlas::ServedAtlas;
use crate::ogc;
use crate::report::brief::{self, Address, Brief, BriefOptions, OwnText};
use crate::report::{self, Inputs, Paper, PdfError, Report, brief_pdf, has_outline, report_of, report_pdf};
use crate::write::Format;

/// What is asked of a document besides its language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DocumentQuery {
    /// The paper of a PDF, `letter` or `a4`.
    pub(crate) paper: Option<String>,
    /// The findings that a brief leaves out, by their ids with commas between them.
    pub(crate) leave_out: Option<String>,
}

/// A report or a brief of an area, such as `report.html` or `brief.pdf`.
pub(crate) async fn document(
    State(app): State<App>,
    Segments((id, file)): Segments<(String, String)>,
    RequestText(text): RequestText,
    choices: DocumentChoices,
    client: ClientContext,
) -> Result<Response, Problem> {
    let document = DocumentFile::from_name(&file)
        .ok_or_else(|| Problem::NotFound(format!("`{file}` is not one of {}", DocumentFile::names().join(", "))))?;
    let text = if document.is_html() { text.for_html() } else { text };
    let is_kept = !has_outline(&id);
    let request = DocumentRequest { area: id, file: document, text, choices };
    let mut response = request.answer(app.atlas(), client).await?;
    if !is_kept {
        forbid_storing(&mut response);
    }
    if matches!(document, DocumentFile::Brief(_)) {
        let (vary, host) = VARY_HOST;
        response.headers_mut().insert(vary, HeaderValue::from_static(host));
    }
    Ok(response)
}

/// A document that is asked for.
struct DocumentRequest {
    area: String,
    file: DocumentFile,
    text: &'static Text,
    choices: DocumentChoices,
}

/// What is chosen of a document.
#[derive(Debug, Clone)]
pub(crate) struct DocumentChoices {
    paper: Paper,
    leave_out: Vec<String>,
    /// The origin of the service, where the request says it: a brief names its report's address.
    origin: Option<String>,
}

impl DocumentQuery {
    /// What is chosen, where it can be.
    ///
    /// # Errors
    /// For a paper that there is not.
    pub(crate) fn choices(&self, origin: Option<String>) -> Result<DocumentChoices, Problem> {
        let paper = match self.paper.as_deref() {
            None | Some("letter") => Paper::Letter,
            Some("a4") => Paper::A4,
            Some(other) => return Err(Problem::BadRequest(format!("`paper`: `{other}` is not one of letter, a4"))),
        };
        let leave_out = self.leave_out.iter().flat_map(|ids| ids.split(',')).map(str::to_owned).collect();
        Ok(DocumentChoices { paper, leave_out, origin })
    }
}

impl FromRequestParts<App> for DocumentChoices {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Parameters(query) = Parameters::<DocumentQuery>::from_request_parts(parts, app).await?;
        query.choices(origin(parts, app).await)
    }
}

/// The origin of the service, where the request says it.
pub(crate) async fn origin(parts: &mut Parts, app: &App) -> Option<String> {
    Origin::from_request_parts(parts, app).await.ok().map(|Origin(origin)| origin)
}

impl DocumentRequest {
    async fn answer(self, atlas: Arc<ServedAtlas>, client: ClientContext) -> Result<Response, Problem> {
        let name = self.file_name();
        if let Some(document) = atlas.documents.get(&self.key()) {
            return Ok(pdf_response(document, &name));
        }
        let is_pdf = self.file.is_pdf();
        let job = move |deadline: &Deadline| {
            let inputs = inputs(self.text, &atlas, deadline);
            let report = report_of(&inputs, &self.area).map_err(|error| own_area_problem(&error))?;
            let report = report.ok_or_else(|| unknown_area(&self.area))?;
            deadline.check()?;
            let pdf = match self.file {
                DocumentFile::Report(ReportFormat::Pdf) => made(report_pdf(&report, self.choices.paper))?,
                DocumentFile::Report(format) => return report_response(&report, format, true),
                DocumentFile::Brief(format) => {
                    let address = self.choices.address(&self.area, self.text);
                    let brief = self.choices.brief(&report, &inputs, OwnText::default(), address)?;
                    match format {
                        BriefFormat::Html => return Ok(brief_page(self.text, &brief, true)),
                        BriefFormat::Json => {
                            let json = serde_json::to_string(&brief).map_err(Problem::internal)?;
                            return Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response());
                        }
                        BriefFormat::Pdf => made(brief_pdf(self.text, &brief, self.choices.paper))?,
                    }
                }
            };
            if !has_outline(&self.area) {
                atlas.documents.keep(self.key(), &pdf);
            }
            Ok(pdf_response(pdf, &name))
        };
        if is_pdf { LargeResponsePermit::acquire(client).await?.respond(job).await } else { run_blocking(job).await }
    }

    /// What tells the document from all others of the atlas.
    fn key(&self) -> String {
        let own = format!("{} {:?} {} {:?}", self.area, self.file, self.text.language(), self.choices.paper);
        match self.file {
            DocumentFile::Report(_) => own,
            DocumentFile::Brief(_) => format!("{own} {:?} {:?}", self.choices.leave_out, self.choices.origin),
        }
    }

    /// The name under which a browser keeps it.
    fn file_name(&self) -> String {
        let kind = if matches!(self.file, DocumentFile::Brief(_)) { "brief" } else { "report" };
        let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || "-_.".contains(*letter);
        let area: String = self.area.chars().filter(is_plain).collect();
        format!("{area}-{kind}-{}.pdf", self.text.language())
    }
}

impl DocumentChoices {
    /// The brief of a report.
    pub(crate) fn brief(
        &self,
        report: &Report,
        inputs: &Inputs<'_>,
        own: OwnText,
        address: Option<Address>,
    ) -> Result<Brief, Problem> {
        Ok(brief::brief(report, inputs, BriefOptions { leave_out: self.leave_out.clone(), own, address })?)
    }

    /// The address of the report about an area.
    pub(crate) fn address(&self, area: &str, text: &Text) -> Option<Address> {
        let (origin, area) = (self.origin.as_ref()?, ogc::segment(area));
        Address::new(&format!("{origin}/areas/{area}/report.html?lang={}", text.language())).ok()
    }

    /// A brief as PDF.
    pub(crate) fn brief_pdf(&self, text: &Text, brief: &Brief) -> Result<Response, Problem> {
        Ok(pdf_response(made(brief_pdf(text, brief, self.paper))?, "brief.pdf"))
    }
}

fn made(pdf: Result<Vec<u8>, PdfError>) -> Result<Bytes, Problem> {
    pdf.map(Bytes::from).map_err(|error| match error {
        PdfError::NotBuilt => Problem::NotImplemented(error.to_string()),
        PdfError::Document(_) => Problem::Unprocessable(error.to_string()),
    })
}

fn pdf_response(pdf: Bytes, name: &str) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "application/pdf")], pdf).into_response();
    if let Ok(name) = HeaderValue::from_str(&format!("inline; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

/// A brief as a page.
pub(crate) fn brief_page(text: &'static Text, brief: &Brief, is_served: bool) -> Response {
    page_response(brief::html(text, brief, is_served), &BRIEF_POLICY)
}

/// A report. One that is served links to itself in other languages.
pub(crate) fn report_response(report: &Report, format: ReportFormat, is_served: bool) -> Result<Response, Problem> {
    Ok(match format {
        ReportFormat::Html => page_response(report::html(report, is_served), &PAGE_POLICY),
        ReportFormat::Json => {
            let json = report::json(report).map_err(Problem::internal)?;
            ([(header::CONTENT_TYPE, "application/json")], json).into_response()
        }
        ReportFormat::Csv => ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], report::csv(report)).into_response(),
        ReportFormat::Markdown => {
            ([(header::CONTENT_TYPE, "text/markdown; charset=utf-8")], report::markdown(report)).into_response()
        }
        ReportFormat::Xlsx => {
            let workbook = report::xlsx(report).map_err(Problem::internal)?;
            ([(header::CONTENT_TYPE, Format::Xlsx.media_type())], workbook).into_response()
        }
        ReportFormat::Pdf => pdf_response(made(report_pdf(report, Paper::default()))?, "report.pdf"),
    })
}

/// The inputs of a report.
pub(crate) fn inputs<'a>(text: &'static Text, atlas: &'a ServedAtlas, deadline: &'a Deadline) -> Inputs<'a> {
    Inputs {
        text,
        provenance: &atlas.contents.provenance,
        areas: &atlas.contents.areas.table,
        tracts: &atlas.contents.tracts.table,
        sites: &atlas.contents.sites.table,
        findings: &atlas.contents.findings,
        deadline,
    }
}

/// The pages embed their style sheets, so that each can be saved as one file; the policy allows it by its hash.
static PAGE_POLICY: LazyLock<String> = LazyLock::new(|| policy_with_style(report::STYLE));
static BRIEF_POLICY: LazyLock<String> = LazyLock::new(|| policy_with_style(brief::STYLE));
