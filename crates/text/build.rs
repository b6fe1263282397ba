//! The catalogues are inside the crate, and a new one is one more.

fn main() {
    println!("cargo::rerun-if-changed=../../locales");
}
