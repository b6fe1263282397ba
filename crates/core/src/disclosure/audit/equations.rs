//! Linear equations of published sums.

/// Linear equations with unknown right-hand sides, as a sparse matrix by rows.
#[derive(Debug, Default)]
pub(in crate::disclosure) struct Equations {
    /// Unknowns and their weights, row by row.
    terms: Vec<(u32, f64)>,
    /// The end of each row in `terms`.
    ends: Vec<usize>,
}

impl Equations {
    /// Adds an equation: unknowns and their weights.
    pub(in crate::disclosure) fn add(&mut self, terms: impl Iterator<Item = (u32, f64)>) {
        self.terms.extend(terms);
        self.ends.push(self.terms.len());
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn of(&self, equation: u32) -> &[(u32, f64)] {
        let equation = equation as usize;
        let begin = if equation == 0 { 0 } else { self.ends[equation - 1] };
        &self.terms[begin..self.ends[equation]]
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &[(u32, f64)]> {
        let begins = std::iter::once(&0).chain(&self.ends);
        begins.zip(&self.ends).map(|(&begin, &end)| &self.terms[begin..end])
    }

    /// The equations of each unknown, and its weights in them.
    pub(super) fn by_unknown(&self, unknowns: usize) -> Vec<Vec<(u32, f64)>> {
        let mut by_unknown: Vec<Vec<(u32, f64)>> = vec![Vec::new(); unknowns];
        for (equation, number) in self.each().zip(0..) {
            for &(unknown, weight) in equation {
                by_unknown[unknown as usize].push((number, weight));
            }
        }
        by_unknown
    }
}
