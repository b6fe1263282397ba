//! A running service, as its clients see it.

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// `gapatlas serve` or `gapatlas demo`, stopped when dropped.
pub(crate) struct Service {
    process: Child,
    pub(crate) base: String,
    /// The lines of its standard output after the one with its address.
    output: BufReader<ChildStdout>,
    said: Arc<Mutex<String>>,
    agent: ureq::Agent,
}

/// A response.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) bytes: Vec<u8>,
    headers: ureq::http::HeaderMap,
}

impl Service {
    /// Serves the folder `atlas` inside `folder` on a free port.
    pub(crate) fn of(folder: &Path) -> Self {
        Self::start(folder, &["serve", "atlas", "--listen", "127.0.0.1:0"])
    }

    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gapatlas"));
        command.args(arguments);
        Self::run(folder, command)
    }

    /// Serves the folder `atlas` inside `folder` with a limit of open files.
    pub(crate) fn limited(folder: &Path, files: u32) -> Self {
        let mut command = Command::new("sh");
        let limit = format!("ulimit -n {files} && exec \"$0\" serve atlas --listen 127.0.0.1:0");
        command.args(["-c", &limit, env!("CARGO_BIN_EXE_gapatlas")]);
        Self::run(folder, command)
    }

    /// Serves it with environment variables.
    pub(crate) fn within(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gapatlas"));
        command.args(arguments).envs(environment.iter().copied());
        Self::run(folder, command)
    }

    fn run(folder: &Path, mut command: Command) -> Self {
        command.current_dir(folder).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (complaints, into) = (BufReader::new(process.stderr.take().unwrap()), Arc::clone(&said));
        std::thread::spawn(move || {
            for line in complaints.lines().map_while(Result::ok) {
                into.lock().unwrap().extend([line.as_str(), "\n"]);
            }
        });
        let (mut output, mut first) = (BufReader::new(process.stdout.take().unwrap()), String::new());
        output.read_line(&mut first).unwrap();
        let base = first.split(" is at ").nth(1).and_then(|rest| rest.split("/map").next()).map(str::to_owned);
        let base = base.unwrap_or_else(|| panic!("the first line names no address: {first}"));
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        Self { process, base, output, said, agent }
    }

    /// The next line of its standard output.
    pub(crate) fn next_line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line
    }

    /// The lines of its standard error so far.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Waits until its standard error has a text.
    pub(crate) fn says(&self, text: &str) -> String {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let said = self.said();
            if said.contains(text) {
                return said;
            }
            assert!(Instant::now() < deadline, "{text} is not in: {said}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The number of its threads.
    pub(crate) fn threads(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/task", self.process.id())).unwrap().count()
    }

    /// Its private memory in MiB, without mapped files.
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let own = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        own.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
    }

    /// A raw connection.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.base.strip_prefix("http://").unwrap()).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        stream
    }

    /// A raw connection from a loopback address other than 127.0.0.1, as from another client.
    pub(crate) fn connect_from(&self, address: &str) -> TcpStream {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
        let stream = runtime.block_on(async {
            let socket = tokio::net::TcpSocket::new_v4().unwrap();
            socket.bind(std::net::SocketAddr::new(address.parse().unwrap(), 0)).unwrap();
            // A small receive buffer, so that unread data stays in the service.
            socket.set_recv_buffer_size(64 * 1024).unwrap();
            socket.connect(self.base.strip_prefix("http://").unwrap().parse().unwrap()).await.unwrap()
        });
        let stream = stream.into_std().unwrap();
        stream.set_nonblocking(false).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        stream
    }

    /// Everything that the service sends until it closes the connection.
    pub(crate) fn sent(&self, bytes: &str) -> String {
        let mut stream = self.connect();
        // A service that has refused the start of a request need not read the rest.
        stream.write_all(bytes.as_bytes()).ok();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok();
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub(crate) fn options(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.options(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        answer(request.call().unwrap())
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask(path, &[])
    }

    pub(crate) fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        answer(request.call().unwrap())
    }

    pub(crate) fn head(&self, path: &str) -> Answer {
        answer(self.agent.head(format!("{}{path}", self.base)).call().unwrap())
    }

    pub(crate) fn post(&self, path: &str) -> Answer {
        answer(self.agent.post(format!("{}{path}", self.base)).send_empty().unwrap())
    }

    pub(crate) fn post_text(&self, path: &str, accept: &str, text: &str) -> Answer {
        let request = self.agent.post(format!("{}{path}", self.base)).header("accept", accept);
        answer(request.send(text).unwrap())
    }

    pub(crate) fn json(&self, path: &str) -> serde_json::Value {
        self.get(path).json()
    }

    /// Asks the process to terminate, and returns its exit code.
    pub(crate) fn stop(mut self) -> Option<i32> {
        self.end()
    }

    fn end(&mut self) -> Option<i32> {
        if let Ok(Some(over)) = self.process.try_wait() {
            return over.code();
        }
        Command::new("kill").args(["-TERM", &self.process.id().to_string()]).status().unwrap();
        self.process.wait().unwrap().code()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // Terminated instead of killed: a killed process leaves its temporary folder behind.
        self.end();
    }
}

/// Sends a request to any service.
pub(crate) fn ask(address: &str, headers: &[(&str, &str)]) -> Answer {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let request = headers.iter().fold(agent.get(address), |request, (name, value)| request.header(*name, *value));
    answer(request.call().unwrap())
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.body_mut().with_config().limit(1 << 30).read_to_vec().unwrap();
    Answer { status, bytes, headers }
}

impl Answer {
    /// A header; empty if it is missing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}
