import {
  type Atlas,
  type BivariateMeasure,
  DIFFERENCE,
  isBivariate,
  type Measure,
  peopleOf,
  type Standard,
} from '../api/atlas';
import { type Gap, gapOf } from '../api/gap';
import type { Cell } from '../api/tables';
import {
  missingReason,
  reliability,
  shareWithMargin,
  shortCount,
  unitLabel,
  withinReach as withinBounds,
  withoutAccess,
} from './estimates';
import { BIVARIATE, capital, HEADLINE, LEGEND, PANEL, READOUT } from './messages';

/** What the map shows, in one sentence: the people and the standard. */
export function mapTitle(atlas: Atlas, standard: Standard, measure: Measure): string {
  const people = peopleOf(atlas, standard).label;
  if (isBivariate(measure)) return BIVARIATE.mapTitle(people, standard.promise);
  const { without, within, within_at_most, nearest } = standard.columns;
  if (measure.id === DIFFERENCE) return LEGEND.titles.difference(people, standard.promise, measure.label);
  if (measure.column === without) return LEGEND.titles.without(people, standard.promise);
  if (measure.column === within || measure.column === within_at_most)
    return LEGEND.titles.within(people, standard.promise);
  if (measure.column === nearest) return LEGEND.titles.nearest(people, standard.promise);
  return HEADLINE.title(people, standard.promise);
}

/** The bivariate class of a tract, with the numbers that it follows from. */
export function describeClass(measure: BivariateMeasure, gap: Gap): string {
  const { bivariateClass, people, peopleMoe, shareMoe, withheld } = gap;
  if (bivariateClass === null && gap.isUnknown && people !== 0) return describeUnknown(gap);
  if (bivariateClass === null) return people === 0 ? PANEL.nobody : missingReason(withheld);
  const number =
    measure.whole === null
      ? shortCount(people, peopleMoe, false)
      : shareWithMargin(bivariateClass.needValue, shareMoe, false);
  return BIVARIATE.describeClass(
    BIVARIATE.thirds[bivariateClass.need],
    number,
    measure.lack[bivariateClass.lack].label,
    withinBounds(gap),
  );
}

/** Why a tract has no class: access there is mostly unknown. */
export function describeUnknown({ reasons }: Gap): string {
  return READOUT.notKnown(reasons[0]?.place ?? null);
}

/** The result of a standard for a tract or area, as a screen reader announces it. */
export function describeGap(atlas: Atlas, standard: Standard, measure: Measure, cells: Map<string, Cell>): string {
  const people = peopleOf(atlas, standard);
  const gap = gapOf(cells, standard, people);
  const number = withoutAccess(gap);
  if (gap.without === null) return `${PANEL.without}: ${number}`;
  const reliabilityText = reliability(gap.reliability, gap.without, gap.moe);
  const bivariateClass = isBivariate(measure) && gap.bivariateClass ? `. ${capital(describeClass(measure, gap))}` : '';
  return `${READOUT.without(number, unitLabel(people))}. ${PANEL.reliability}: ${reliabilityText}${bivariateClass}`;
}
