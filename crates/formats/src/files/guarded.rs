//! Libraries that stop at a damaged file instead of refusing it.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What a library reads from a file.
///
/// # Errors
/// The reason where the library panics, as some do where a number in a damaged file is out of range. Nothing is printed then,
/// and what it has read so far may be half done: drop it.
pub fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, String> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !IS_GUARDED.get() {
                print(info);
            }
        }));
    });
    let before = IS_GUARDED.replace(true);
    let read = panic::catch_unwind(AssertUnwindSafe(read));
    IS_GUARDED.set(before);
    read.map_err(|panic| reason(panic.as_ref()))
}

fn reason(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    format!("it is damaged: {}", text.unwrap_or_else(|| "its reader stops".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_reason_and_leaves_later_reads_alone() {
        let numbers = [1_u8, 255];
        let sum = |numbers: &[u8]| numbers.iter().sum::<u8>();
        assert_eq!(guarded(|| sum(&numbers)), Err("it is damaged: attempt to add with overflow".to_owned()));
        assert_eq!(guarded(|| sum(&numbers[..1])), Ok(1));
    }
}
