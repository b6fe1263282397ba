import type { Indicator, Measure, Standard } from './atlas';
import { cost, countedBriefly, reliabilityBriefly, shared, unitWord } from './figures';
import { type Cell, type Gap, gapOf } from './tables';
import { READOUT } from './words';

/** One line about a tract, from the attributes of its tile: the measure that the map shows. */
export function readout(
  attributes: Record<string, unknown>,
  standard: Standard,
  measure: Measure,
  people: Indicator,
): string {
  const gap = gapOf(new Map(Object.entries(attributes) as [string, Cell][]), standard, people);
  return `${gap.name}: ${value(gap, standard, measure, people)}`;
}

function value(gap: Gap, standard: Standard, measure: Measure, people: Indicator): string {
  if (measure.column === standard.columns.within) return READOUT.within(shared(gap.within, null, false));
  if (measure.column === standard.columns.nearest) return READOUT.nearest(cost(gap.nearest, standard));
  const number = countedBriefly(gap.without, gap.moe, gap.withheld);
  if (gap.without === null) return number;
  const sure = reliabilityBriefly(gap.reliability, gap.without, gap.moe);
  return gap.reliability === null
    ? READOUT.without(number, unitWord(people))
    : READOUT.withoutSure(number, unitWord(people), sure);
}
