//! `gapatlas serve`

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use crate::cli::say;
use crate::http::{PublicUrl, Service, StartError};

/// Serve an atlas: map, tiles, tables, reports, downloads
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gapatlas serve my-city/atlas\n\nA new build in the same folder is picked up within two seconds, and no request is dropped. Ctrl-C stops."
)]
pub(super) struct Options {
    /// The atlas folder
    atlas: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// Where a service listens.
#[derive(Debug, Args)]
pub(super) struct Place {
    /// The address and port; port 0 lets the system choose, 0.0.0.0 lets other machines in
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// The address under which a proxy shows the service, such as `https://atlas.example.org`
    #[arg(long, value_name = "URL")]
    public_url: Option<PublicUrl>,
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    serve(&options.atlas, &options.place)
}

/// Complains where nobody can listen, before there is an atlas to serve: a service takes its address first, and only
/// then looks for an atlas, which `nowhere` is not.
pub(super) fn refuse_taken(place: &Place, nowhere: &Path) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    match runtime.block_on(Service::start(nowhere, place.listen, None)) {
        Err(taken @ StartError::Listen { .. }) => Err(taken.into()),
        Ok(_) | Err(StartError::Atlas(_)) => Ok(()),
    }
}

/// Serves a folder until someone stops the program.
pub(super) fn serve(atlas: &Path, place: &Place) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Runtime::new()?;
    let served = runtime.block_on(async {
        let service = Service::start(atlas, place.listen, place.public_url.clone()).await?;
        let url = place.public_url.as_ref().map_or(format!("http://{}", service.address()?), ToString::to_string);
        say(format_args!("{} is at {url}/map (Ctrl-C stops)", service.study()))?;
        let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        let stop = async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        };
        // Whoever closed standard error does not want to know.
        service.run(stop, |news| drop(writeln!(std::io::stderr(), "gapatlas: {news}"))).await;
        anyhow::Ok(())
    });
    served.map(|()| ExitCode::SUCCESS)
}
