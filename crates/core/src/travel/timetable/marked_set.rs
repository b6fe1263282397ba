//! A set of marked numbers, for searches.

/// A set of marked numbers, in the order of marking.
pub(super) struct MarkedSet {
    is_marked: Vec<bool>,
    /// The marked numbers come first; one slot more than numbers, for `mark_if`.
    list: Vec<u32>,
    count: usize,
}

impl MarkedSet {
    pub(super) fn new(count: usize) -> Self {
        Self { is_marked: vec![false; count], list: vec![0; count + 1], count: 0 }
    }

    pub(super) fn mark(&mut self, number: u32) {
        self.mark_if(number, true);
    }

    /// Marks a number if `yes`. The condition is hard to predict for a processor, so that the code has no branch and
    /// writes the number in either case.
    #[expect(clippy::needless_bitwise_bool, reason = "the other operator is a branch")]
    pub(super) fn mark_if(&mut self, number: u32, yes: bool) {
        let is_marked = &mut self.is_marked[number as usize];
        self.list[self.count] = number;
        self.count += usize::from(yes & !*is_marked);
        *is_marked |= yes;
    }

    pub(super) fn marked(&self) -> &[u32] {
        &self.list[..self.count]
    }

    pub(super) fn clear(&mut self) {
        for number in &self.list[..self.count] {
            self.is_marked[*number as usize] = false;
        }
        self.count = 0;
    }
}
