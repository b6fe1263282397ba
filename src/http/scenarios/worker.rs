//! The thread that scenarios are evaluated on.
//!
//! What they are compared with is made of the region once, when the first is asked for, and kept for as long as the atlas is
//! served. All of it borrows from the region, so one thread owns both, and answers one question after the other: each
//! uses all cores.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::atlas::{BaseCase, with_base_case};
use crate::domain::Deadline;
use crate::http::response::problem::Problem;
use crate::store::{RegionFile, StoredRegion};
use crate::study::StudySummary;

/// How often a waiting request looks whether its client is still there.
const PATIENCE: Duration = Duration::from_millis(50);

/// A question, which sends its own answer. In place of what to compare with it may get why there is none.
type Job = Box<dyn FnOnce(Result<&BaseCase<'_>, &str>) + Send>;

/// The scenarios of an atlas.
pub(crate) struct ScenarioWorker {
    study: StudySummary,
    /// `None` where the atlas has no region that can be read.
    region: Option<RegionFile>,
    jobs: OnceLock<Sender<Job>>,
}

impl ScenarioWorker {
    /// Nothing is read before the first question.
    pub(crate) const fn new(study: StudySummary, region: Option<RegionFile>) -> Self {
        Self { study, region, jobs: OnceLock::new() }
    }

    /// Whether there is anything to evaluate scenarios with.
    pub(crate) const fn is_available(&self) -> bool {
        self.region.is_some()
    }

    /// Does some work with what scenarios are compared with. It waits: not for threads that answer requests.
    pub(crate) fn ask<T: Send + 'static>(
        &self,
        deadline: &Deadline,
        work: impl FnOnce(&BaseCase<'_>, &Deadline) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (answer, wait) = mpsc::sync_channel(1);
        let own = deadline.clone();
        let job = move |base_case: Result<&BaseCase<'_>, &str>| {
            let result = match base_case {
                // Nobody may be waiting any more.
                Ok(base_case) => own.check().map_err(Problem::from).and_then(|()| work(base_case, &own)),
                Err(failure) => Err(Problem::internal(failure)),
            };
            // The request may have ended meanwhile.
            answer.send(result).ok();
        };
        self.jobs()?.send(Box::new(job)).map_err(Problem::internal)?;
        loop {
            match wait.recv_timeout(PATIENCE) {
                Ok(result) => return result,
                Err(RecvTimeoutError::Timeout) => deadline.check()?,
                Err(RecvTimeoutError::Disconnected) => return Err(Problem::internal("a scenario was not evaluated")),
            }
        }
    }

    fn jobs(&self) -> Result<&Sender<Job>, Problem> {
        let Some(file) = &self.region else {
            let detail = "this atlas has no data to evaluate scenarios with: it was built by an older program, or its region is \
                          too large; build it again, or use `gapatlas whatif`";
            return Err(Problem::Unprocessable(detail.to_owned()));
        };
        Ok(self.jobs.get_or_init(|| {
            let (jobs, all) = mpsc::channel();
            let (file, study) = (file.clone(), self.study.clone());
            // Where it cannot be started, sending to it fails.
            thread::Builder::new().name("scenarios".to_owned()).spawn(move || run(&file, &study, &all)).ok();
            jobs
        }))
    }
}

/// Answers questions until nobody can ask any more.
fn run(file: &RegionFile, study: &StudySummary, jobs: &mpsc::Receiver<Job>) {
    let fail = |failure: String| jobs.iter().for_each(|job| job(Err(&failure)));
    let StoredRegion { region, withheld } = match file.read() {
        Ok(stored) => stored,
        Err(error) => return fail(error.to_string()),
    };
    // A question that panics sends no answer, and the next are answered.
    let ask = |job: Job, base_case: &BaseCase<'_>| catch_unwind(AssertUnwindSafe(|| job(Ok(base_case)))).ok();
    let answer = |base_case: &BaseCase<'_>| {
        for job in jobs {
            ask(job, base_case);
        }
    };
    if let Err(error) = with_base_case(study, &region, Some(&withheld), &|_| true, answer) {
        fail(error.to_string());
    }
}
