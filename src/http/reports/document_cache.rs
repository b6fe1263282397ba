//! PDF documents of an atlas that were made a short while ago.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;

/// The bytes that all documents may have together: some 300 briefs.
const MAX_BYTES: usize = 48 << 20;

/// Documents by what was asked; the oldest go first. It belongs to an atlas, and goes with it.
#[derive(Debug, Default)]
pub(crate) struct DocumentCache(Mutex<Documents>);

#[derive(Debug, Default)]
struct Documents {
    by_request: BTreeMap<String, Bytes>,
    oldest_first: VecDeque<String>,
    bytes: usize,
}

impl DocumentCache {
    /// The document that answers a request, if it is still here.
    pub(crate) fn get(&self, request: &str) -> Option<Bytes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).by_request.get(request).cloned()
    }

    /// Keeps a document, in the place of the oldest where there is no room.
    pub(crate) fn keep(&self, request: String, document: &Bytes) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).keep(request, document, MAX_BYTES);
    }
}

impl Documents {
    fn keep(&mut self, request: String, document: &Bytes, most: usize) {
        if document.len() > most || self.by_request.contains_key(&request) {
            return;
        }
        self.bytes += document.len();
        self.by_request.insert(request.clone(), document.clone());
        self.oldest_first.push_back(request);
        while self.bytes > most {
            let Some(oldest) = self.oldest_first.pop_front() else { return };
            self.bytes -= self.by_request.remove(&oldest).map_or(0, |gone| gone.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_documents_make_room() {
        let mut documents = Documents::default();
        let document = Bytes::from(vec![0; 40]);
        for request in ["a", "b", "a", "c"] {
            documents.keep(request.to_owned(), &document, 100);
        }
        documents.keep("too large".to_owned(), &Bytes::from(vec![0; 101]), 100);
        assert_eq!(
            (documents.bytes, documents.by_request.keys().map(String::as_str).collect::<Vec<_>>()),
            (80, vec!["b", "c"])
        );
    }
}
