//! Service days: `calendar.txt`, `calendar_dates.txt` and the validity in `feed_info.txt`.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{Finding, TimetableFault};
use crate::error::ReadError;
use crate::timetables::table::{Faults, FeedTables, Row, Table};
use crate::travel::timetable::Service;

/// The services of a feed, with an index by id.
#[derive(Default)]
pub(super) struct Services {
    pub(super) all: Vec<Service>,
    pub(super) by_id: HashMap<Vec<u8>, u32>,
}

impl Services {
    pub(super) fn read(
        tables: &mut FeedTables<'_>,
        faults: &mut Faults,
        findings: &mut Vec<Finding>,
    ) -> Result<Self, ReadError> {
        let mut services = Self::default();
        if let Some(table) = tables.table("calendar.txt", findings)? {
            services.read_calendar(&table, faults)?;
        }
        if let Some(table) = tables.table("calendar_dates.txt", findings)? {
            services.exceptions(&table, faults)?;
        }
        for service in &mut services.all {
            // The last exception of a day takes precedence.
            service.exceptions.reverse();
            service.exceptions.sort_by_key(|exception| exception.0);
            service.exceptions.dedup_by_key(|exception| exception.0);
        }
        Ok(services)
    }

    fn index(&mut self, id: &[u8]) -> usize {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let index = *self.by_id.entry(id.to_vec()).or_insert(next);
        if index == next {
            self.all.push(Service { id: String::from_utf8_lossy(id).into_owned(), ..Service::default() });
        }
        index as usize
    }

    fn read_calendar(&mut self, table: &Table, faults: &mut Faults) -> Result<(), ReadError> {
        const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let [id, start, end] =
            [table.required("service_id")?, table.required("start_date")?, table.required("end_date")?];
        let days = DAYS.map(|day| table.column(day));
        table.for_each(|row| {
            let (Some(first), Some(last)) = (date(row.cell(start)), date(row.cell(end))) else {
                let wrong = if date(row.cell(start)).is_none() { start } else { end };
                return faults.note(row, TimetableFault::NoDate, row.cell(wrong));
            };
            let index = self.index(row.cell(id));
            if self.all[index].between.is_some() {
                return faults.note(row, TimetableFault::Repeated, row.cell(id));
            }
            self.all[index].weekdays = days.map(|day| row.cell(day) == b"1");
            self.all[index].between = Some((first, last));
        })
    }

    fn exceptions(&mut self, table: &Table, faults: &mut Faults) -> Result<(), ReadError> {
        let [id, day, kind] =
            [table.required("service_id")?, table.required("date")?, table.required("exception_type")?];
        table.for_each(|row| {
            let runs = match row.cell(kind) {
                b"1" => true,
                b"2" => false,
                other => return faults.note(row, TimetableFault::NoExceptionType, other),
            };
            match date(row.cell(day)) {
                Some(date) => {
                    let index = self.index(row.cell(id));
                    self.all[index].exceptions.push((date, runs));
                }
                None => faults.note(row, TimetableFault::NoDate, row.cell(day)),
            }
        })
    }
}

/// The period of validity in `feed_info.txt`.
pub(super) fn validity(
    tables: &mut FeedTables<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Option<(NaiveDate, NaiveDate)>, ReadError> {
    let Some(table) = tables.table("feed_info.txt", findings)? else { return Ok(None) };
    let [start, end] = ["feed_start_date", "feed_end_date"].map(|name| table.column(name));
    let mut validity = None;
    table.for_each(|row: &Row<'_>| {
        validity = validity.or_else(|| Some((date(row.cell(start))?, date(row.cell(end))?)));
    })?;
    Ok(validity)
}

/// Parses a date such as `20250318`.
fn date(cell: &[u8]) -> Option<NaiveDate> {
    let text = std::str::from_utf8(cell).ok().filter(|text| text.len() == 8)?;
    let number = |from: usize, until: usize| text.get(from..until)?.parse::<u32>().ok();
    NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8)?)
}
