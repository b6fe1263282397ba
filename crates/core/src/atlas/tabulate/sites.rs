//! The layer of sites.

use std::sync::Arc;

use crate::atlas::evaluate::Evaluation;
use crate::atlas::tabulate::{service, site_attributes};
use crate::domain::{Column, Layer, Quantity, Site, Table};

pub(crate) fn sites(evaluation: &Evaluation<'_>) -> Table {
    let sites = &evaluation.region.sites;
    let mut columns = vec![
        Column::text(Quantity::Id, sites.iter().map(|site| Some(&site.id))),
        Column::text(Quantity::Name, sites.iter().map(|site| site.name.as_ref())),
        Column::text(Quantity::Theme, sites.iter().map(|site| Some(&site.theme))),
    ];
    columns.extend(site_attributes::columns(sites));
    columns.extend(evaluation.service.iter().flat_map(service::of_sites));
    let public = |site: &Site| (!site.is_redacted).then(|| Arc::new(site.footprint.geometry()));
    let geometry = sites.iter().map(public).collect();
    Table { layer: Layer::Sites, columns, geometry }
}
