//! On which days trips run: `calendar.txt`, `calendar_dates.txt` and the validity in `feed_info.txt`.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{Finding, TimetableFault};
use crate::read::error::ReadError;
use crate::read::timetables::table::{Faults, Parts, Row, Table};
use crate::travel::timetable::Service;

/// The services of a feed and where each id is.
#[derive(Default)]
pub(super) struct Services {
    pub(super) all: Vec<Service>,
    pub(super) by_id: HashMap<Vec<u8>, u32>,
}

impl Services {
    pub(super) fn read(
        parts: &mut Parts<'_>,
        faults: &mut Faults,
        findings: &mut Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let mut services = Self::default();
        if let Some(table) = parts.table("calendar.txt", findings)? {
            services.patterns(&table, faults)?;
        }
        if let Some(table) = parts.table("calendar_dates.txt", findings)? {
            services.exceptions(&table, faults)?;
        }
        for service in &mut services.all {
            // Of a day that is told twice, what is told last holds.
            service.exceptions.reverse();
            service.exceptions.sort_by_key(|exception| exception.0);
            service.exceptions.dedup_by_key(|exception| exception.0);
        }
        Ok(services)
    }

    fn slot(&mut self, id: &[u8]) -> usize {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let slot = *self.by_id.entry(id.to_vec()).or_insert(next);
        if slot == next {
            self.all.push(Service { id: String::from_utf8_lossy(id).into_owned(), ..Service::default() });
        }
        slot as usize
    }

    fn patterns(&mut self, table: &Table, faults: &mut Faults) -> Result<(), ReadError> {
        const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let [id, start, end] = [table.needed("service_id")?, table.needed("start_date")?, table.needed("end_date")?];
        let days = DAYS.map(|day| table.column(day));
        table.for_each(|row| {
            let (Some(first), Some(last)) = (date(row.cell(start)), date(row.cell(end))) else {
                let wrong = if date(row.cell(start)).is_none() { start } else { end };
                return faults.note(row, TimetableFault::NoDate, row.cell(wrong));
            };
            let slot = self.slot(row.cell(id));
            if self.all[slot].between.is_some() {
                return faults.note(row, TimetableFault::Repeated, row.cell(id));
            }
            self.all[slot].weekdays = days.map(|day| row.cell(day) == b"1");
            self.all[slot].between = Some((first, last));
        })
    }

    fn exceptions(&mut self, table: &Table, faults: &mut Faults) -> Result<(), ReadError> {
        let [id, day, kind] = [table.needed("service_id")?, table.needed("date")?, table.needed("exception_type")?];
        table.for_each(|row| {
            let runs = match row.cell(kind) {
                b"1" => true,
                b"2" => false,
                other => return faults.note(row, TimetableFault::NoExceptionType, other),
            };
            match date(row.cell(day)) {
                Some(date) => {
                    let slot = self.slot(row.cell(id));
                    self.all[slot].exceptions.push((date, runs));
                }
                None => faults.note(row, TimetableFault::NoDate, row.cell(day)),
            }
        })
    }
}

/// The validity that a feed tells of itself.
pub(super) fn validity(
    parts: &mut Parts<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Option<(NaiveDate, NaiveDate)>, ReadError> {
    let Some(table) = parts.table("feed_info.txt", findings)? else { return Ok(None) };
    let [start, end] = ["feed_start_date", "feed_end_date"].map(|name| table.column(name));
    let mut told = None;
    table.for_each(|row: &Row<'_>| told = told.or_else(|| Some((date(row.cell(start))?, date(row.cell(end))?))))?;
    Ok(told)
}

/// `20250318` as a day.
fn date(cell: &[u8]) -> Option<NaiveDate> {
    let text = std::str::from_utf8(cell).ok().filter(|text| text.len() == 8)?;
    let number = |from: usize, until: usize| text.get(from..until)?.parse::<u32>().ok();
    NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8)?)
}
