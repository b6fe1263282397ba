import { type Both, DIFFERENCE, type Indicator, isBoth, type Measure, type Shown, type Standard } from './atlas';
import { absent, cost, reliabilityBriefly, unitWord, within, withoutBriefly } from './figures';
import { classed, notKnown } from './sentences';
import type { Gap } from './tables';
import { PANEL, READOUT } from './words';

/** One line about a tract: the measure that the map shows. */
export function readout(gap: Gap, standard: Standard, measure: Shown, people: Indicator): string {
  return `${gap.name}: ${value(gap, standard, measure, people)}`;
}

function value(gap: Gap, standard: Standard, measure: Shown, people: Indicator): string {
  if (isBoth(measure)) return both(gap, measure);
  if (measure.column !== standard.columns.without && gap.people === 0) return PANEL.nobody;
  const words = number(gap, standard, measure, people);
  if (measure.column === standard.columns.without && gap.without === null) return absent(gap.withheld);
  return gap.isUnknown ? READOUT.open(words, notKnown(gap)) : words;
}

function number(gap: Gap, standard: Standard, measure: Measure, people: Indicator): string {
  const { within: surely, within_at_most, nearest } = standard.columns;
  if (measure.id === DIFFERENCE && gap.within !== null) return difference(gap, measure);
  if (measure.column === surely || measure.column === within_at_most) return READOUT.within(within(gap));
  if (measure.column === nearest) return READOUT.nearest(cost(gap.nearest, standard));
  const words = READOUT.without(withoutBriefly(gap), unitWord(people));
  return gap.isUnknown ? words : sure(words, gap);
}

function difference(gap: Gap, { classes }: Measure): string {
  if (gap.isUnknown) return READOUT.within(within(gap));
  const share = gap.withinAtMost ?? gap.within ?? 0;
  const compared = classes.find(({ upto }) => upto === null || share <= upto);
  return READOUT.difference(within(gap), compared?.label ?? '');
}

function both(gap: Gap, measure: Both): string {
  const words = classed(measure, gap);
  return gap.place === null ? words : sure(words, gap);
}

function sure(words: string, { reliability, without, moe }: Gap): string {
  return reliability === null ? words : READOUT.sure(words, reliabilityBriefly(reliability, without, moe));
}
