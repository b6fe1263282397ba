import { type Both, DIFFERENCE, type Indicator, isBoth, type Measure, type Shown, type Standard } from './atlas';
import { absent, cost, countedBriefly, reliabilityBriefly, shared, unitWord } from './figures';
import { classed } from './sentences';
import type { Gap } from './tables';
import { PANEL, READOUT } from './words';

/** One line about a tract: the measure that the map shows. */
export function readout(gap: Gap, standard: Standard, measure: Shown, people: Indicator): string {
  return `${gap.name}: ${value(gap, standard, measure, people)}`;
}

function value(gap: Gap, standard: Standard, measure: Shown, people: Indicator): string {
  if (isBoth(measure)) return both(gap, measure);
  if (measure.column !== standard.columns.without && gap.people === 0) return PANEL.nobody;
  if (measure.id === DIFFERENCE && gap.within !== null) return difference(gap.within, measure);
  if (measure.column === standard.columns.within) return READOUT.within(shared(gap.within, null, false));
  if (measure.column === standard.columns.nearest) return READOUT.nearest(cost(gap.nearest, standard));
  const words = READOUT.without(countedBriefly(gap.without, gap.moe, gap.withheld), unitWord(people));
  return gap.without === null ? absent(gap.withheld) : sure(words, gap);
}

function difference(within: number, { classes }: Measure): string {
  const compared = classes.find(({ upto }) => upto === null || within <= upto);
  return READOUT.difference(shared(within, null, false), compared?.label ?? '');
}

function both(gap: Gap, measure: Both): string {
  const words = classed(measure, gap);
  return gap.place === null ? words : sure(words, gap);
}

function sure(words: string, { reliability, without, moe }: Gap): string {
  return reliability === null ? words : READOUT.sure(words, reliabilityBriefly(reliability, without, moe));
}
