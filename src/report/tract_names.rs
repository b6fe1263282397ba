//! What the tracts of a report are called: by the planning area that each lies in, as few readers know tracts by number.

use std::collections::BTreeMap;

use gapatlas_text::message;

use crate::domain::{CrosswalkFinding, FindingKind, FindingPlaces, Quantity};
use crate::report::Inputs;

/// The names of the tracts that lie in a planning area of the study's first kind, by GEOID.
pub(super) struct TractNames(BTreeMap<String, String>);

impl TractNames {
    pub(super) fn new(inputs: &Inputs<'_>) -> Self {
        let Inputs { text, provenance, .. } = *inputs;
        let (tracts, areas) = (inputs.tracts.get(), inputs.areas.get());
        let cells = |quantity: &Quantity| tracts.texts(quantity).unwrap_or_default();
        let ids = areas.texts(&Quantity::Id).unwrap_or_default().iter().enumerate();
        let rows: BTreeMap<&str, usize> = ids.filter_map(|(row, id)| Some((id.as_deref()?, row))).collect();
        let name = |tract: &Option<String>, own: &Option<String>| {
            let row = *rows.get(own.as_deref()?)?;
            let area = text.area_name(areas, row, provenance.study.language)?;
            Some(message!(text, "tract-in-list", tract = tract.as_deref()?, area = area))
        };
        let areas_of_tracts = cells(&Quantity::Area).iter();
        let named = cells(&Quantity::Geoid).iter().zip(cells(&Quantity::Name)).zip(areas_of_tracts);
        Self(named.filter_map(|((geoid, tract), own)| Some((geoid.clone()?, name(tract, own)?))).collect())
    }

    /// A finding with the names of its tracts; a tract without one stays as it is.
    pub(super) fn in_place_of_ids(&self, mut kind: FindingKind) -> FindingKind {
        match &mut kind {
            FindingKind::AreaIncomplete { tracts, .. }
            | FindingKind::Crosswalk(CrosswalkFinding::SharesElsewhere { tracts, .. }) => self.replace(tracts),
            other => {
                if let FindingPlaces::Tracts(ids) = other.places_mut() {
                    self.replace(ids);
                }
            }
        }
        kind
    }

    fn replace(&self, ids: &mut [String]) {
        for id in ids {
            if let Some(name) = self.0.get(id) {
                id.clone_from(name);
            }
        }
    }
}
