//! An existing archive of tiles, to be copied into other containers and described.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use pmtiles::{AsyncPmTilesReader, Header, MmapBackend, TileCoord};
use serde_json::{Value, json};

use crate::tiles::TileError;
use crate::tiles::attribution::sanitized_attribution;

/// An archive of gzipped vector tiles with its metadata.
pub struct StoredTiles {
    runtime: tokio::runtime::Runtime,
    archive: Arc<AsyncPmTilesReader<MmapBackend>>,
    pub(super) metadata: Value,
}

impl StoredTiles {
    /// Opens an archive.
    ///
    /// # Errors
    /// The file cannot be read or is not an archive.
    pub fn open(path: &Path) -> Result<Self, TileError> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(TileError::archive)?;
        let (archive, metadata) = runtime
            .block_on(async {
                let archive = AsyncPmTilesReader::new_with_path(path).await?;
                let metadata = archive.get_metadata().await?;
                Ok::<_, pmtiles::PmtError>((archive, metadata))
            })
            .map_err(TileError::archive)?;
        let metadata = serde_json::from_str(&metadata).map_err(TileError::archive)?;
        Ok(Self { runtime, archive: Arc::new(archive), metadata })
    }

    pub(super) fn header(&self) -> &Header {
        self.archive.get_header()
    }

    /// The number of addressed tiles, including those with equal content.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.header().n_addressed_tiles().map_or(0, u64::from)
    }

    /// Visits all tiles in the order of the archive, still gzipped.
    pub(super) fn for_each_tile(
        &self,
        mut visit: impl FnMut(TileCoord, &Bytes) -> Result<(), TileError>,
    ) -> Result<(), TileError> {
        self.runtime.block_on(async {
            let mut runs = Arc::clone(&self.archive).entries();
            while let Some(run) = runs.try_next().await.map_err(TileError::archive)? {
                let mut bytes = None;
                for id in run.iter_coords() {
                    if bytes.is_none() {
                        bytes = self.archive.get_tile(id).await.map_err(TileError::archive)?;
                    }
                    if let Some(bytes) = &bytes {
                        visit(TileCoord::from(id), bytes)?;
                    }
                }
            }
            Ok(())
        })
    }

    /// The `TileJSON` for tiles at a URL template with `{z}`, `{x}` and `{y}`.
    #[must_use]
    pub fn tilejson(&self, address: &str) -> Value {
        tilejson(self.header(), &self.metadata, address)
    }
}

/// `TileJSON` 3.0.0 (<https://github.com/mapbox/tilejson-spec/tree/master/3.0.0>).
#[must_use]
pub fn tilejson(header: &Header, metadata: &Value, address: &str) -> Value {
    let mut answer = json!({
        "tilejson": "3.0.0",
        "tiles": [address],
        "minzoom": header.min_zoom,
        "maxzoom": header.max_zoom,
        "bounds": [header.min_longitude, header.min_latitude, header.max_longitude, header.max_latitude],
        "center": [header.center_longitude, header.center_latitude, header.center_zoom],
    });
    for key in ["name", "description", "vector_layers"] {
        if let Some(value) = metadata.get(key) {
            answer[key] = value.clone();
        }
    }
    if let Some(value) = metadata.get("attribution").and_then(Value::as_str) {
        answer["attribution"] = sanitized_attribution(value).into();
    }
    answer
}
