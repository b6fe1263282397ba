//! A monotone priority queue for searches.

/// A radix heap, cheapest first (Ahuja, Mehlhorn, Orlin and Tarjan 1990, doi:10.1145/77600.77615).
///
/// Costs that are pushed must not be lower than the cost last popped.
#[derive(Debug)]
pub(crate) struct RadixHeap {
    /// Entries by the highest bit in which their cost differs from the last one popped; equal costs in the first
    /// bucket.
    buckets: [Vec<(u32, u32)>; 33],
    last: u32,
    /// A bit for each bucket that has entries.
    filled: u64,
}

impl Default for RadixHeap {
    fn default() -> Self {
        Self { buckets: std::array::from_fn(|_| Vec::new()), last: 0, filled: 0 }
    }
}

impl RadixHeap {
    #[inline]
    pub(crate) fn push(&mut self, cost: u32, item: u32) {
        let bucket = (u32::BITS - (cost ^ self.last).leading_zeros()) as usize;
        self.buckets[bucket].push((cost, item));
        self.filled |= 1 << bucket;
    }

    /// Removes a cheapest entry, in no order among equals.
    #[inline]
    pub(crate) fn pop(&mut self) -> Option<(u32, u32)> {
        if self.buckets[0].is_empty() {
            self.refill()?;
        }
        self.buckets[0].pop()
    }

    fn refill(&mut self) -> Option<()> {
        self.filled &= !1;
        let bucket = self.filled.trailing_zeros() as usize;
        let mut entries = std::mem::take(self.buckets.get_mut(bucket)?);
        self.filled &= !(1 << bucket);
        self.last = entries.iter().map(|&(cost, _)| cost).min()?;
        for &(cost, item) in &entries {
            self.push(cost, item);
        }
        entries.clear();
        self.buckets[bucket] = entries;
        Some(())
    }

    /// Removes all entries and keeps the memory.
    pub(crate) fn clear(&mut self) {
        self.buckets.iter_mut().for_each(Vec::clear);
        (self.last, self.filled) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_goes_in_comes_out_cheapest_first(rounds in prop::collection::vec((0..3_usize, 0..u32::MAX / 64), 1..60)) {
            let (mut queue, mut model, mut now) = (RadixHeap::default(), std::collections::BinaryHeap::new(), 0);
            for (takes, more) in rounds {
                let cost = now + more;
                queue.push(cost, 7);
                model.push(std::cmp::Reverse(cost));
                for _ in 0..takes {
                    let taken = queue.pop().map(|(cost, _)| cost);
                    prop_assert_eq!(taken, model.pop().map(|cost| cost.0));
                    now = taken.unwrap_or(now);
                }
            }
            while let Some(std::cmp::Reverse(cost)) = model.pop() {
                prop_assert_eq!(queue.pop(), Some((cost, 7)));
            }
            prop_assert_eq!(queue.pop(), None);
        }
    }
}
