import { type Atlas, type Measure, peopleOf, type Standard } from './atlas';
import { counted, reliability, unitWord } from './figures';
import { type Cell, gapOf } from './tables';
import { HEADLINE, LEGEND, PANEL, READOUT } from './words';

/** What the map shows, as one sentence: who is counted, and within what. */
export function shows(atlas: Atlas, standard: Standard, measure: Measure): string {
  const people = peopleOf(atlas, standard).label;
  const { without, within, nearest } = standard.columns;
  if (measure.column === without) return LEGEND.whose.without(people, standard.promise);
  if (measure.column === within) return LEGEND.whose.within(people, standard.promise);
  if (measure.column === nearest) return LEGEND.whose.nearest(people, standard.promise);
  return HEADLINE.other(people, standard.promise);
}

/** What a standard says about a tract or area, for ears. */
export function sentence(atlas: Atlas, standard: Standard, cells: Map<string, Cell>): string {
  const people = peopleOf(atlas, standard);
  const gap = gapOf(cells, standard, people);
  const number = counted(gap.without, gap.moe, gap.withheld);
  if (gap.without === null) return `${PANEL.without}: ${number}`;
  const sure = reliability(gap.reliability, gap.without, gap.moe);
  return `${READOUT.without(number, unitWord(people))}. ${PANEL.reliability}: ${sure}`;
}
