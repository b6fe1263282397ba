//! GDAL and PROJ do nothing but read and write the files they are given, whichever library the program was linked with.
//!
//! The distribution's GDAL has drivers that open addresses and other files, loads plugins, and its PROJ may fetch grids.
//! So each open names the drivers it allows, and each use of GDAL starts with [`restrict`].

use std::sync::Once;

/// Disables driver plugins, SQL access to other files, standard input, and the network of PROJ; environment variables
/// cannot enable them again. It takes effect where it comes before any other use of GDAL.
pub fn restrict() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let settings =
            [("GDAL_DRIVER_PATH", "disable"), ("OGR_SQLITE_ALLOW_EXTERNAL_ACCESS", "NO"), ("CPL_ALLOW_VSISTDIN", "NO")];
        for (option, value) in settings {
            gdal::config::set_config_option(option, value).ok();
        }
        disable_network_of_proj();
    });
}

/// With the network, coordinates would depend on which grids a server has on that day.
#[expect(unsafe_code, reason = "the crate `gdal` has no function for it")]
fn disable_network_of_proj() {
    // SAFETY: the function takes a flag by value and may be called from any thread at any time.
    unsafe { gdal_sys::OSRSetPROJEnableNetwork(0) };
}

/// The version of the GDAL in use, such as `3.6.2`.
#[must_use]
pub fn gdal_version() -> String {
    gdal::version::VersionInfo::release_name()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(unsafe_code, reason = "the crate `gdal` has no functions for it")]
    fn the_network_of_proj_is_turned_off_where_it_was_on() {
        // SAFETY: both functions take or return a flag by value and may be called from any thread at any time.
        let is_on = || unsafe { gdal_sys::OSRGetPROJEnableNetwork() } != 0;
        unsafe { gdal_sys::OSRSetPROJEnableNetwork(1) };
        let was_on = is_on();
        disable_network_of_proj();
        assert!(was_on && !is_on());
    }
}
