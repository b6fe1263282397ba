//! The fonts are inside the crate: they are made first.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=fonts");
    if !Path::new("fonts/NotoSans-Regular.ttf").exists() {
        println!("cargo::error=the fonts of PDF are not made: crates/pdf/fonts is missing. Run `make fonts`");
    }
}
