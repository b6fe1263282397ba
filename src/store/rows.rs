//! Layers read from the folder as they are sent on: a nation takes no more memory than a town.

use std::fs::File;
use std::io::{Seek as _, SeekFrom};
use std::sync::Arc;

use geo::Geometry;

use crate::disclosure::{Published, publish};
use crate::domain::{Layer, Quantity, Table};
use crate::store::parquet::TableFile;
use crate::store::{StoreError, StoredAtlas, folder, in_file, io_error};
use crate::write::{Head, Rows, Unread};

impl StoredAtlas {
    /// The rows of a layer without what may not leave the house. Those of the gaps get the outlines of their tracts, which the folder keeps once.
    ///
    /// # Errors
    /// Where a file cannot be read, or was changed.
    pub fn rows(&self, layer: Layer) -> Result<Rows<'_>, StoreError> {
        let standards = &self.provenance().study.standards;
        if matches!(layer, Layer::Sites | Layer::Areas) {
            // What shapes there are has to be known before the first, and there are not so many.
            let table = publish(self.table(layer)?, standards);
            return Ok(Rows::read(Head::of(&table), std::iter::once(Ok(table))));
        }
        let file = self.table_file(layer)?;
        let mut outlines = if layer == Layer::Gaps { Some(Outlines::begin(self)?) } else { None };
        let places = match &outlines {
            Some(_) => self.table_file(Layer::Tracts)?.places(),
            None => file.places(),
        };
        let head = Head { columns: publish(file.head(), standards), places, is_points: false };
        let parts = in_file(layer.name(), file.parts())?;
        let parts = parts.map(move |part| -> Result<Published<Table>, Unread> {
            let mut part = part.map_err(Unread::because)?;
            if let Some(outlines) = &mut outlines {
                outlines.give_to(&mut part).map_err(Unread::because)?;
            }
            Ok(publish(part, standards))
        });
        Ok(Rows::read(head, parts))
    }

    /// A table in its file: the one that was opened and summed here, whatever takes its name afterwards.
    fn table_file(&self, layer: Layer) -> Result<TableFile<File>, StoreError> {
        let name = format!("{layer}.parquet");
        let path = self.folder.join(&name);
        let summed = || -> std::io::Result<(File, String)> {
            let mut file = File::open(&path)?;
            let sum = folder::sum(&file)?;
            file.seek(SeekFrom::Start(0))?;
            Ok((file, sum))
        };
        let (file, sum) = summed().map_err(io_error(&path))?;
        self.check(&name, &sum)?;
        in_file(&path.display().to_string(), TableFile::open(layer, file))
    }
}

type Part = Result<Table, ::parquet::errors::ParquetError>;

/// The outlines of tracts, one after the other and again from the first: the gaps of each standard follow the order of tracts.
struct Outlines<'a> {
    atlas: &'a StoredAtlas,
    parts: Box<dyn Iterator<Item = Part> + 'a>,
    part: Table,
    next: usize,
}

impl<'a> Outlines<'a> {
    fn begin(atlas: &'a StoredAtlas) -> Result<Self, StoreError> {
        let file = atlas.table_file(Layer::Tracts)?.outlines();
        let part = file.head();
        Ok(Self { atlas, parts: Box::new(in_file("tracts.parquet", file.parts())?), part, next: 0 })
    }

    fn give_to(&mut self, gaps: &mut Table) -> Result<(), StoreError> {
        let geoids = gaps.texts(&Quantity::Geoid).unwrap_or_default().to_vec();
        gaps.geometry = geoids.iter().map(|geoid| self.of(geoid.as_deref())).collect::<Result<_, _>>()?;
        Ok(())
    }

    /// The outline of a tract, looked for from the last one on, and once more from the first.
    fn of(&mut self, geoid: Option<&str>) -> Result<Option<Arc<Geometry>>, StoreError> {
        let mut has_begun_again = false;
        loop {
            if self.next == self.part.rows() {
                self.next = 0;
                match self.parts.next() {
                    Some(part) => self.part = in_file("tracts.parquet", part)?,
                    None if has_begun_again => return Ok(None),
                    None => {
                        *self = Self::begin(self.atlas)?;
                        has_begun_again = true;
                    }
                }
                continue;
            }
            let own = self.part.texts(&Quantity::Geoid).and_then(|geoids| geoids.get(self.next)?.as_deref());
            let outline = self.part.geometry[self.next].clone();
            self.next += 1;
            if own == geoid {
                return Ok(outline);
            }
        }
    }
}
