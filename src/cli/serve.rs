//! `gapatlas serve`

use std::fmt::Display;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::bail;
use clap::Args;
use serde::{Deserialize, Deserializer, de};
use tokio::signal::unix::{SignalKind, signal};

use crate::cli::print_line;
use crate::http::{
    AccessLog, Address, Connections, LogFormat, Proxies, PublicUrl, RateLimit, Service, Settings, StartError,
};
use crate::read::read_settings;

/// Serve an atlas: map, tiles, tables, reports, downloads
#[derive(Debug, Args)]
#[command(
    after_help = "Every setting can also be given in the environment, and in a file under the name that it has here (docs/operate.md):\n  atlas = \"/srv/atlas\"\n  public-url = \"https://atlas.example.org\"\n  trusted-proxy = [\"127.0.0.1\"]\nA flag overrides the environment, and the environment overrides the file.\n\nExamples:\n  gapatlas serve my-city/atlas\n  gapatlas serve --config /etc/gapatlas/serve.toml\n\nA new build in the same folder is picked up within two seconds, and no request is dropped. Ctrl-C stops."
)]
pub(super) struct Options {
    /// A file of settings, in TOML
    #[arg(long, env = "GAPATLAS_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(flatten)]
    args: SettingsArgs,
}

/// What somebody set, on the command line, in the environment or in a file: the same settings under the same names.
#[derive(Debug, Clone, Default, Args, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct SettingsArgs {
    /// The atlas folder
    #[arg(env = "GAPATLAS_ATLAS")]
    atlas: Option<PathBuf>,
    /// The address and port; port 0 lets the system choose, 0.0.0.0 lets other machines in [default: 127.0.0.1:8080]
    #[arg(long, env = "GAPATLAS_LISTEN", value_name = "ADDRESS")]
    #[serde(deserialize_with = "parsed_setting")]
    listen: Option<Address>,
    /// The address under which a proxy shows the service, such as `https://atlas.example.org`
    #[arg(long, env = "GAPATLAS_PUBLIC_URL", value_name = "URL")]
    #[serde(deserialize_with = "parsed_setting")]
    public_url: Option<PublicUrl>,
    /// A proxy, or a network of them, whose `X-Forwarded-For` names the client; may be repeated, or a list with commas
    #[arg(long, env = "GAPATLAS_TRUSTED_PROXY", value_name = "ADDRESS", value_delimiter = ',')]
    #[serde(deserialize_with = "parsed_settings")]
    trusted_proxy: Vec<Proxies>,
    /// Requests a second that one client may make, and as many at once as in half a minute; or `off`. Programs on this
    /// machine may make any number [default: 100]
    #[arg(long, env = "GAPATLAS_RATE_LIMIT", value_name = "NUMBER")]
    #[serde(deserialize_with = "parsed_setting")]
    rate_limit: Option<RateLimit>,
    /// Connections at once [default: as many as the system has files for, 1024 at most]
    #[arg(long, env = "GAPATLAS_CONNECTIONS", value_name = "NUMBER")]
    #[serde(deserialize_with = "parsed_setting")]
    connections: Option<Connections>,
    /// How many of them one client may have; trusted proxies and programs on this machine may have all [default: a
    /// quarter]
    #[arg(long, env = "GAPATLAS_CONNECTIONS_PER_CLIENT", value_name = "NUMBER")]
    #[serde(deserialize_with = "parsed_setting")]
    connections_per_client: Option<Connections>,
    /// Which requests get a line on standard error: off, problems or all. No line names the client [default: problems]
    #[arg(long, env = "GAPATLAS_ACCESS_LOG", value_name = "WHICH")]
    #[serde(deserialize_with = "parsed_setting")]
    access_log: Option<AccessLog>,
    /// How such a line is written: logfmt or json [default: logfmt]
    #[arg(long, env = "GAPATLAS_LOG_FORMAT", value_name = "FORMAT")]
    #[serde(deserialize_with = "parsed_setting")]
    log_format: Option<LogFormat>,
    /// Where `/metrics` answers Prometheus: an address of its own, such as `127.0.0.1:9090`, as it is not for the
    /// public
    #[arg(long, env = "GAPATLAS_METRICS", value_name = "ADDRESS")]
    #[serde(deserialize_with = "parsed_setting")]
    metrics: Option<Address>,
}

/// Parses a setting as on the command line; numbers in a file need no quotes.
fn parsed_setting<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(file: D) -> Result<Option<T>, D::Error> {
    parse_value(&toml::Value::deserialize(file)?).map(Some)
}

fn parsed_settings<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(file: D) -> Result<Vec<T>, D::Error> {
    match toml::Value::deserialize(file)? {
        toml::Value::Array(all) => all.iter().map(parse_value).collect(),
        one => parse_value(&one).map(|one| vec![one]),
    }
}

fn parse_value<T: FromStr<Err: Display>, E: de::Error>(value: &toml::Value) -> Result<T, E> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.parse().map_err(E::custom)
}

impl SettingsArgs {
    /// These settings, with those of a file where they are not set.
    fn or(self, file: Self) -> Self {
        Self {
            atlas: self.atlas.or(file.atlas),
            listen: self.listen.or(file.listen),
            public_url: self.public_url.or(file.public_url),
            trusted_proxy: if self.trusted_proxy.is_empty() { file.trusted_proxy } else { self.trusted_proxy },
            rate_limit: self.rate_limit.or(file.rate_limit),
            connections: self.connections.or(file.connections),
            connections_per_client: self.connections_per_client.or(file.connections_per_client),
            access_log: self.access_log.or(file.access_log),
            log_format: self.log_format.or(file.log_format),
            metrics: self.metrics.or(file.metrics),
        }
    }

    fn settings(self) -> Settings {
        let default = Settings::default();
        Settings {
            listen: self.listen.map_or(default.listen, |address| address.0),
            public_url: self.public_url,
            connections: self.connections.map(|connections| connections.0),
            connections_per_client: self.connections_per_client.map(|connections| connections.0),
            rate_limit: self.rate_limit.unwrap_or(default.rate_limit),
            trusted_proxies: self.trusted_proxy,
            access_log: self.access_log.unwrap_or(default.access_log),
            log_format: self.log_format.unwrap_or(default.log_format),
            metrics: self.metrics.map(|address| address.0),
        }
    }
}

/// The settings of a file; its relative paths are relative to its folder.
fn of_file(path: &Path) -> anyhow::Result<SettingsArgs> {
    let args: SettingsArgs = read_settings(path)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    Ok(SettingsArgs { atlas: args.atlas.map(|atlas| folder.join(atlas)), ..args })
}

pub(super) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let file = options.config.as_deref().map(of_file).transpose()?.unwrap_or_default();
    let mut args = options.args.clone().or(file);
    let Some(atlas) = args.atlas.take() else {
        bail!(
            "which atlas? name its folder: `gapatlas serve my-city/atlas`, or `atlas = \"…\"` in the file of --config"
        );
    };
    serve(&atlas, &args.settings())
}

/// Fails early if the address cannot be bound. A service binds its address before it opens the atlas, and `no_atlas`
/// does not exist.
pub(super) fn check_address(settings: &Settings, no_atlas: &Path) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match runtime.block_on(Service::start(no_atlas, settings)) {
        Ok(_) | Err(StartError::Atlas(_)) => Ok(()),
        Err(refused) => Err(refused.into()),
    }
}

/// Serves a folder until the process is stopped.
pub(super) fn serve(atlas: &Path, settings: &Settings) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        let service = Service::start(atlas, settings).await?;
        let url = settings.public_url.as_ref().map_or(format!("http://{}", service.address()?), ToString::to_string);
        print_line(format_args!("{} is at {url}/map (Ctrl-C stops)", service.study()))?;
        if let Some(metrics) = service.metrics() {
            print_line(format_args!("Metrics are at http://{metrics}/metrics"))?;
        }
        let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        let stop = async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        };
        // A closed standard error is not an error.
        service.run(stop, |news| drop(writeln!(std::io::stderr(), "gapatlas: {news}"))).await;
        anyhow::Ok(())
    });
    served.map(|()| ExitCode::SUCCESS)
}
