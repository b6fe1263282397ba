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
}
