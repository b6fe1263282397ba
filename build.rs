//! The program carries the map application inside itself: it is built first, and a new one is a new program.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=web/dist");
    if !Path::new("web/dist/index.html").exists() {
        println!(
            "cargo::error=the map application is not built: web/dist is missing. Run `make web`, or `make build` for all"
        );
    }
}
