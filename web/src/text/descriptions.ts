import {
  type Atlas,
  type BivariateMeasure,
  DIFFERENCE,
  isBivariate,
  isSupply,
  type Measure,
  peopleOf,
  type Standard,
} from '../api/atlas';
import { type BivariateClass, type Gap, gapOf } from '../api/gap';
import type { Cell } from '../api/tables';
import { message } from './catalogue';
import {
  lastCount,
  missingReason,
  reliability,
  shareWithMargin,
  shortCount,
  unitOf,
  withinReach,
  withoutAccess,
} from './estimates';

/** What the map shows, in one sentence: the people and the standard. */
export function mapTitle(atlas: Atlas, standard: Standard, measure: Measure): string {
  const labels = { people: peopleOf(atlas, standard).label, standard: standard.promise };
  if (isBivariate(measure)) return message('map-title-bivariate', labels);
  const { without, within, within_at_most, nearest } = standard.columns;
  if (isSupply(measure)) return measure.label;
  if (measure.id === DIFFERENCE) return message('map-title-difference', labels);
  if (measure.column === without) return message('map-title-without', labels);
  if (measure.column === within || measure.column === within_at_most) return message('map-title-within', labels);
  if (measure.column === nearest) return message('map-title-nearest', labels);
  return message('map-title-other', labels);
}

/** The thirds of need, as messages choose their words by them. */
const THIRDS = ['lowest', 'middle', 'highest'] as const;

export function thirdOf({ need }: Pick<BivariateClass, 'need'>): string {
  return THIRDS[need];
}

/** The bivariate class of a tract, with the numbers that it follows from; null if it has none. */
export function describeClass(measure: BivariateMeasure, gap: Gap): string | null {
  const { bivariateClass, people, peopleMoe, shareMoe } = gap;
  if (bivariateClass === null) return null;
  const number =
    measure.whole === null
      ? shortCount(people, peopleMoe, false)
      : shareWithMargin(bivariateClass.needValue, shareMoe, false);
  return message('map-class', {
    need: thirdOf(bivariateClass),
    number,
    access: measure.lack[bivariateClass.lack].label,
    within: withinReach(gap),
  });
}

/** The result of a standard for a tract or area, as a screen reader announces it. */
export function describeGap(atlas: Atlas, standard: Standard, measure: Measure, cells: Map<string, Cell>): string {
  const people = peopleOf(atlas, standard);
  const gap = gapOf(cells, standard, people);
  const { name } = gap;
  if (gap.without === null) {
    return message('map-panel-announced-missing', { name, missing: missingReason(gap.withheld) });
  }
  const result = {
    name,
    number: withoutAccess(gap),
    unit: unitOf(people),
    count: lastCount(gap),
    reliability: reliability(gap.reliability, gap.without, gap.moe),
  };
  const text = isBivariate(measure) ? describeClass(measure, gap) : null;
  return text === null
    ? message('map-panel-announced', result)
    : message('map-panel-announced-class', { ...result, class: text });
}
