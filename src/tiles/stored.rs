//! An archive of tiles that is there, to be copied into other containers and described.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use pmtiles::{AsyncPmTilesReader, Header, MmapBackend, TileCoord};
use serde_json::{Value, json};

use crate::tiles::TileError;
use crate::tiles::attribution::attribution;

/// An archive of gzipped vector tiles, and what it says of itself.
pub struct StoredTiles {
    runtime: tokio::runtime::Runtime,
    archive: Arc<AsyncPmTilesReader<MmapBackend>>,
    pub(super) metadata: Value,
}

impl StoredTiles {
    /// Opens an archive.
    ///
    /// # Errors
    /// Where the file cannot be read or is no archive.
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

    /// How many tiles there are, equal ones included.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.header().n_addressed_tiles().map_or(0, u64::from)
    }

    /// Hands out all tiles in the order of the archive, as they are kept there.
    pub(super) fn each(
        &self,
        mut take: impl FnMut(TileCoord, &Bytes) -> Result<(), TileError>,
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
                        take(TileCoord::from(id), bytes)?;
                    }
                }
            }
            Ok(())
        })
    }

    /// What is where in the tiles, for clients that find them at an address with `{z}`, `{x}` and `{y}`.
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
        if let Some(said) = metadata.get(key) {
            answer[key] = said.clone();
        }
    }
    if let Some(said) = metadata.get("attribution").and_then(Value::as_str) {
        answer["attribution"] = attribution(said).into();
    }
    answer
}
