//! Good plans without a proof: greedy additions, and exchanges of one site for another.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::siting::model::{Choice, Model};

/// A good choice that has these candidates to begin with. Where candidates cost something, it is made smaller only if it is
/// near a value: elsewhere that takes long and leads to no plan.
pub(super) fn good_choice(model: &Model, start: &[u32], near: i64) -> Choice {
    let mut choice = greedy(model, start);
    if model.opening == 0 {
        return exchanged(model, choice);
    }
    choice = without_superfluous(model, &choice);
    while choice.value <= near.saturating_add(near / 4) {
        let Some(smaller) = one_fewer(model, &choice) else { break };
        choice = smaller;
    }
    choice
}

/// Adds the candidate that saves most, until nothing is saved or as many are chosen as may be.
///
/// What a candidate saves never grows when others are added, so that an old saving is an upper bound, and only the top
/// of the heap is computed again (Minoux 1978). Equal savings are taken in the order of the candidates.
fn greedy(model: &Model, start: &[u32]) -> Choice {
    let mut paid: Vec<i64> = (0..model.rows()).map(|row| model.without(row)).collect();
    let mut chosen = start.to_vec();
    chosen.truncate(model.limit);
    for candidate in &chosen {
        pay(model, *candidate, &mut paid);
    }
    let saving = |candidate: u32, paid: &[i64]| -> i64 {
        model.column(candidate).iter().map(|(row, cost)| (paid[*row as usize] - cost).max(0)).sum()
    };
    let count = u32::try_from(model.candidates.len()).unwrap_or(u32::MAX);
    let mut heap: BinaryHeap<(i64, Reverse<u32>)> =
        (0..count).map(|candidate| (saving(candidate, &paid), Reverse(candidate))).collect();
    while chosen.len() < model.limit {
        let Some((old, Reverse(candidate))) = heap.pop() else { break };
        if old == 0 {
            break;
        }
        let now = saving(candidate, &paid);
        if heap.peek().is_some_and(|next| *next > (now, Reverse(candidate))) {
            heap.push((now, Reverse(candidate)));
        } else if now > 0 {
            chosen.push(candidate);
            pay(model, candidate, &mut paid);
        }
    }
    model.choice(chosen)
}

fn pay(model: &Model, candidate: u32, paid: &mut [i64]) {
    for (row, cost) in model.column(candidate) {
        let paid = &mut paid[*row as usize];
        *paid = (*paid).min(*cost);
    }
}

/// The choice without candidates whose rows all have another one; the last ones go first.
fn without_superfluous(model: &Model, choice: &Choice) -> Choice {
    let mut served = vec![0_u32; model.rows()];
    for candidate in &choice.candidates {
        model.column(*candidate).iter().for_each(|(row, _)| served[*row as usize] += 1);
    }
    let mut kept = choice.candidates.clone();
    for candidate in choice.candidates.iter().rev() {
        let column = model.column(*candidate);
        if column.iter().all(|(row, _)| served[*row as usize] > 1) {
            for (row, _) in column {
                served[*row as usize] -= 1;
            }
            kept.retain(|other| other != candidate);
        }
    }
    model.choice(kept)
}

/// A choice of one candidate fewer that serves all rows, if exchanges find one.
fn one_fewer(model: &Model, choice: &Choice) -> Option<Choice> {
    let fewer = (0..choice.candidates.len()).map(|left_out| {
        let mut candidates = choice.candidates.clone();
        candidates.remove(left_out);
        model.choice(candidates)
    });
    let best = fewer.min_by_key(|fewer| fewer.value)?;
    let exchanged = exchanged(model, best);
    model.serves_all(&exchanged.candidates).then_some(exchanged)
}

/// What each row pays to its cheapest and to its second chosen candidate.
struct Nearest {
    /// The place of the cheapest in the choice.
    first: Vec<Option<usize>>,
    cost: Vec<i64>,
    second: Vec<i64>,
}

impl Nearest {
    fn of(model: &Model, choice: &Choice) -> Self {
        let mut place = vec![None; model.candidates.len()];
        for (at, candidate) in choice.candidates.iter().enumerate() {
            place[*candidate as usize] = Some(at);
        }
        let rows = 0..model.rows();
        let mut nearest = Self { first: Vec::new(), cost: Vec::new(), second: Vec::new() };
        for row in rows {
            let mut open =
                model.row(row).iter().filter_map(|entry| Some((place[entry.candidate as usize]?, entry.cost)));
            let (first, second) = (open.next(), open.next());
            let without = model.without(row);
            nearest.first.push(first.map(|(at, _)| at));
            nearest.cost.push(first.map_or(without, |(_, cost)| cost));
            nearest.second.push(second.map_or(without, |(_, cost)| cost));
        }
        nearest
    }
}

/// Exchanges one chosen candidate for another as long as that saves, always the exchange that saves most.
///
/// Reference: M. G. C. Resende and R. F. Werneck, "A fast swap-based local search procedure for location problems",
/// Annals of Operations Research 150 (2007): what an exchange saves is what the new one saves, less what is lost without the
/// old one, plus what the new one makes up for of that loss.
pub(super) fn exchanged(model: &Model, mut choice: Choice) -> Choice {
    /// A table of all exchanges that takes half a gigabyte.
    const MOST_EXCHANGES: usize = 1 << 26;
    let (count, chosen) = (model.candidates.len(), choice.candidates.len());
    if chosen == 0 || count * chosen > MOST_EXCHANGES {
        return choice;
    }
    let mut made_up = vec![0_i64; count * chosen];
    loop {
        let nearest = Nearest::of(model, &choice);
        let (mut saved, mut lost) = (vec![0_i64; count], vec![0_i64; chosen]);
        made_up.fill(0);
        for row in 0..model.rows() {
            let (cost, second) = (nearest.cost[row], nearest.second[row]);
            if let Some(first) = nearest.first[row] {
                lost[first] += second - cost;
            }
            for entry in model.row(row).iter().take_while(|entry| entry.cost < second) {
                let candidate = entry.candidate as usize;
                saved[candidate] += (cost - entry.cost).max(0);
                if let Some(first) = nearest.first[row] {
                    made_up[candidate * chosen + first] += second - entry.cost.max(cost);
                }
            }
        }
        let is_chosen = |candidate: &usize| {
            u32::try_from(*candidate).is_ok_and(|candidate| choice.candidates.binary_search(&candidate).is_ok())
        };
        let (saved, lost, made_up) = (&saved, &lost, &made_up);
        let exchanges = (0..count).filter(|candidate| !is_chosen(candidate)).flat_map(|candidate| {
            (0..chosen)
                .map(move |old| (saved[candidate] - lost[old] + made_up[candidate * chosen + old], candidate, old))
        });
        let best = exchanges.max_by_key(|(saving, candidate, old)| (*saving, Reverse((*candidate, *old))));
        let Some((_, candidate, old)) = best.filter(|(saving, ..)| *saving > 0) else { return choice };
        let mut candidates = choice.candidates.clone();
        candidates[old] = u32::try_from(candidate).unwrap_or(u32::MAX);
        choice = model.choice(candidates);
    }
}
