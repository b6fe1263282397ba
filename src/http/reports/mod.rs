//! Reports, as pages and as numbers for programs: about a planning area, about a drawn area, and which question to ask
//! first.

pub(crate) mod area;
pub(crate) mod calls;
pub(crate) mod document_cache;
pub(crate) mod document_file;
pub(crate) mod drawn_area;
pub(crate) mod own_area_problem;
pub(crate) mod own_brief;
pub(crate) mod side_by_side;
