//! Reports, as pages and as numbers for programs: about a planning area, about a drawn area, and which question to ask
//! first.

pub(crate) mod area;
pub(crate) mod calls;
pub(crate) mod drawn_area;
