//! What the layers of an atlas are called.

use gapatlas_core::domain::Layer;

use crate::Text;

impl Text {
    /// The name of a layer, such as `Census tracts`.
    #[must_use]
    pub fn layer(&self, layer: Layer) -> String {
        self.message(&format!("layer-{layer}"), &[])
    }

    /// What a layer has, as a sentence.
    #[must_use]
    pub fn layer_description(&self, layer: Layer) -> String {
        self.message(&format!("layer-{layer}.description"), &[])
    }

    /// What a layer of the vector tiles has; an empty string where no message says it.
    #[must_use]
    pub fn tile_layer(&self, layer: &str) -> String {
        self.known(&format!("tile-layer-{layer}")).unwrap_or_default()
    }

    /// What a field of a layer of the vector tiles is; `None` for fields that are columns of a table.
    #[must_use]
    pub fn tile_field(&self, layer: &str, field: &str) -> Option<String> {
        self.known(&format!("tile-layer-{layer}.{field}"))
    }
}
