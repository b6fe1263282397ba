import { type Atlas, type Both, DIFFERENCE, isBoth, peopleOf, type Shown, type Standard } from './atlas';
import { absent, countedBriefly, reliability, shared, unitWord, within as withinBounds, without } from './figures';
import { type Cell, type Gap, gapOf } from './tables';
import { BOTH, capital, HEADLINE, LEGEND, PANEL, READOUT } from './words';

/** What the map shows, as one sentence: who is counted, and within what. */
export function shows(atlas: Atlas, standard: Standard, measure: Shown): string {
  const people = peopleOf(atlas, standard).label;
  if (isBoth(measure)) return BOTH.whose(people, standard.promise);
  const { without, within, within_at_most, nearest } = standard.columns;
  if (measure.id === DIFFERENCE) return LEGEND.whose.difference(people, standard.promise, measure.label);
  if (measure.column === without) return LEGEND.whose.without(people, standard.promise);
  if (measure.column === within || measure.column === within_at_most)
    return LEGEND.whose.within(people, standard.promise);
  if (measure.column === nearest) return LEGEND.whose.nearest(people, standard.promise);
  return HEADLINE.other(people, standard.promise);
}

/** The class of a tract on the map of need and access at once, with the numbers that put it there. */
export function classed(both: Both, gap: Gap): string {
  const { place, people, peopleMoe, shareMoe, withheld } = gap;
  if (place === null && gap.isUnknown && people !== 0) return notKnown(gap);
  if (place === null) return people === 0 ? PANEL.nobody : absent(withheld);
  const number = both.whole === null ? countedBriefly(people, peopleMoe, false) : shared(place.number, shareMoe, false);
  return BOTH.classed(BOTH.thirds[place.need], number, both.lack[place.lack].label, withinBounds(gap));
}

/** Why a tract is of no class: it is mostly not known who is without access. */
export function notKnown({ reasons }: Gap): string {
  return READOUT.notKnown(reasons[0]?.place ?? null);
}

/** What a standard says about a tract or area, for ears. */
export function sentence(atlas: Atlas, standard: Standard, shown: Shown, cells: Map<string, Cell>): string {
  const people = peopleOf(atlas, standard);
  const gap = gapOf(cells, standard, people);
  const number = without(gap);
  if (gap.without === null) return `${PANEL.without}: ${number}`;
  const sure = reliability(gap.reliability, gap.without, gap.moe);
  const place = isBoth(shown) && gap.place ? `. ${capital(classed(shown, gap))}` : '';
  return `${READOUT.without(number, unitWord(people))}. ${PANEL.reliability}: ${sure}${place}`;
}
