//! Travel costs of an atlas, read when they are first asked for and kept within a bound of memory.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::{Mode, Quantity, Table, Theme};
use crate::http::response::problem::Problem;
use crate::store::{StoreError, TravelFiles};
use crate::travel::{CostMatrix, Origins};

/// As many bytes of costs are kept; those that were not asked for the longest are dropped.
const MAX_KEPT_BYTES: usize = 192 << 20;

/// The costs of a theme by a mode: read once, by the first who asks, for whom the others wait.
type Slot = Arc<Mutex<Option<Arc<CostMatrix>>>>;

/// The origins and costs of an atlas.
#[derive(Debug)]
pub(crate) struct TravelCache {
    files: TravelFiles,
    origins: Mutex<Option<Arc<Origins>>>,
    /// By theme and mode, the last asked for last.
    costs: Mutex<Vec<((Theme, Mode), Slot)>>,
}

impl TravelCache {
    pub(crate) const fn new(files: TravelFiles) -> Self {
        Self { files, origins: Mutex::new(None), costs: Mutex::new(Vec::new()) }
    }

    /// Whether there are costs of a theme by a mode.
    pub(crate) fn has_costs(&self, theme: &Theme, mode: &Mode) -> bool {
        self.files.has_costs(theme, mode)
    }

    /// The origins of the tracts of a table. It reads a file: not for threads that answer requests.
    pub(crate) fn origins(&self, tracts: &Table) -> Result<Arc<Origins>, Problem> {
        let geoids = tracts.texts(&Quantity::Geoid).unwrap_or_default();
        read_once(&self.origins, || self.files.origins(geoids))
    }

    /// The costs from these origins to the sites of a theme, by their ids. It reads a file: not for threads that answer
    /// requests.
    pub(crate) fn costs(
        &self,
        (theme, mode): (&Theme, &Mode),
        sites: &[&str],
        origins: &Origins,
    ) -> Result<Arc<CostMatrix>, Problem> {
        let slot = self.slot(theme, mode);
        let numbers: BTreeMap<&str, u32> = sites.iter().copied().zip(0..).collect();
        let costs = read_once(&slot, || self.files.costs((theme, mode), &numbers, origins.all().len()))?;
        self.drop_oldest();
        Ok(costs)
    }

    fn slot(&self, theme: &Theme, mode: &Mode) -> Slot {
        let mut all = self.costs.lock().unwrap_or_else(PoisonError::into_inner);
        let place = all.iter().position(|((own, by), _)| own == theme && by == mode);
        let entry = place.map_or_else(|| ((theme.clone(), mode.clone()), Slot::default()), |place| all.remove(place));
        let slot = Arc::clone(&entry.1);
        all.push(entry);
        slot
    }

    /// Drops costs until the rest is within the bound; the last stay, however large.
    fn drop_oldest(&self) {
        let mut all = self.costs.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = 0;
        let mut first_kept = all.len();
        for (place, (_, slot)) in all.iter().enumerate().rev() {
            // What is being read is counted when it is there.
            let size = slot.try_lock().ok().and_then(|costs| costs.as_ref().map(|costs| costs.size())).unwrap_or(0);
            bytes += size;
            if bytes > MAX_KEPT_BYTES && place + 1 < all.len() {
                break;
            }
            first_kept = place;
        }
        all.drain(..first_kept);
    }
}

/// The value of a slot, read where it is not there yet. A failure is not kept: the next may succeed.
fn read_once<T>(slot: &Mutex<Option<Arc<T>>>, read: impl FnOnce() -> Result<T, StoreError>) -> Result<Arc<T>, Problem> {
    let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(there) = slot.as_ref() {
        return Ok(Arc::clone(there));
    }
    let read = Arc::new(read().map_err(Problem::internal)?);
    *slot = Some(Arc::clone(&read));
    Ok(read)
}
