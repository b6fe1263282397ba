//! Layers streamed from the folder in batches, so that memory use does not depend on their size.

use std::fs::File;
use std::io::{Seek as _, SeekFrom};
use std::sync::Arc;

use geo::Geometry;

use crate::disclosure::{Published, publish};
use crate::domain::{Layer, Quantity, Table};
use crate::store::parquet::TableFile;
use crate::store::{StoreError, StoredAtlas, folder, in_file, io_error};
use crate::write::{Rows, RowsError, TableSchema};

impl StoredAtlas {
    /// The rows of a layer after disclosure control. Rows of the gaps get the outlines of their tracts, which are
    /// stored once.
    ///
    /// # Errors
    /// A file cannot be read, or was changed.
    pub fn rows(&self, layer: Layer) -> Result<Rows<'_>, StoreError> {
        let criteria = self.provenance().study.criteria();
        if matches!(layer, Layer::Sites | Layer::Areas) {
            // These layers are small, and the types of their geometries must be known in advance.
            let table = publish(self.table(layer)?, &criteria);
            return Ok(Rows::new(TableSchema::of(&table), std::iter::once(Ok(table))));
        }
        let file = self.table_file(layer)?;
        let mut outlines = if layer == Layer::Gaps { Some(OutlineCursor::new(self)?) } else { None };
        let geometry_presence = match &outlines {
            Some(_) => self.table_file(Layer::Tracts)?.geometry_presence(),
            None => file.geometry_presence(),
        };
        let schema =
            TableSchema { columns: publish(file.empty_table(), &criteria), geometry_presence, has_only_points: false };
        let batches = in_file(layer.name(), file.batches())?;
        let batches = batches.map(move |batch| -> Result<Published<Table>, RowsError> {
            let mut batch = batch.map_err(RowsError::new)?;
            if let Some(outlines) = &mut outlines {
                outlines.assign_to(&mut batch).map_err(RowsError::new)?;
            }
            Ok(publish(batch, &criteria))
        });
        Ok(Rows::new(schema, batches))
    }

    /// An open, verified table file. Replacing the file afterwards does not affect it.
    fn table_file(&self, layer: Layer) -> Result<TableFile<File>, StoreError> {
        let name = format!("{layer}.parquet");
        let path = self.folder.join(&name);
        let opened = || -> std::io::Result<(File, String)> {
            let mut file = File::open(&path)?;
            let sum = folder::checksum(&file)?;
            file.seek(SeekFrom::Start(0))?;
            Ok((file, sum))
        };
        let (file, sum) = opened().map_err(io_error(&path))?;
        self.check(&name, &sum)?;
        in_file(&path.display().to_string(), TableFile::open(layer, file))
    }
}

type BatchResult = Result<Table, ::parquet::errors::ParquetError>;

/// A cursor over the outlines of tracts, which restarts at the end: the gaps of each standard are in the order of the
/// tracts.
struct OutlineCursor<'a> {
    atlas: &'a StoredAtlas,
    batches: Box<dyn Iterator<Item = BatchResult> + 'a>,
    batch: Table,
    next: usize,
}

impl<'a> OutlineCursor<'a> {
    fn new(atlas: &'a StoredAtlas) -> Result<Self, StoreError> {
        let file = atlas.table_file(Layer::Tracts)?.only_outlines();
        let batch = file.empty_table();
        Ok(Self { atlas, batches: Box::new(in_file("tracts.parquet", file.batches())?), batch, next: 0 })
    }

    fn assign_to(&mut self, gaps: &mut Table) -> Result<(), StoreError> {
        let geoids = gaps.texts(&Quantity::Geoid).unwrap_or_default().to_vec();
        gaps.geometry = geoids.iter().map(|geoid| self.of(geoid.as_deref())).collect::<Result<_, _>>()?;
        Ok(())
    }

    /// The outline of a tract. The search continues after the previous one, and restarts once from the first.
    fn of(&mut self, geoid: Option<&str>) -> Result<Option<Arc<Geometry>>, StoreError> {
        let mut has_restarted = false;
        loop {
            if self.next == self.batch.rows() {
                self.next = 0;
                match self.batches.next() {
                    Some(batch) => self.batch = in_file("tracts.parquet", batch)?,
                    None if has_restarted => return Ok(None),
                    None => {
                        *self = Self::new(self.atlas)?;
                        has_restarted = true;
                    }
                }
                continue;
            }
            let own = self.batch.texts(&Quantity::Geoid).and_then(|geoids| geoids.get(self.next)?.as_deref());
            let outline = self.batch.geometry[self.next].clone();
            self.next += 1;
            if own == geoid {
                return Ok(outline);
            }
        }
    }
}
