import {
  type BivariateMeasure,
  DIFFERENCE,
  type Indicator,
  isBivariate,
  type Measure,
  type Standard,
  type UnivariateMeasure,
} from '../api/atlas';
import type { Gap } from '../api/gap';
import { describeClass, describeUnknown } from './descriptions';
import { cost, missingReason, shortReliability, shortWithoutAccess, unitLabel, withinReach } from './estimates';
import { PANEL, READOUT } from './messages';

/** One line about a tract: the value of the measure that the map shows. */
export function readout(gap: Gap, standard: Standard, measure: Measure, people: Indicator): string {
  return `${gap.name}: ${value(gap, standard, measure, people)}`;
}

function value(gap: Gap, standard: Standard, measure: Measure, people: Indicator): string {
  if (isBivariate(measure)) return bivariateValue(gap, measure);
  if (measure.column !== standard.columns.without && gap.people === 0) return PANEL.nobody;
  const text = number(gap, standard, measure, people);
  if (measure.column === standard.columns.without && gap.without === null) return missingReason(gap.withheld);
  return gap.isUnknown ? READOUT.withReason(text, describeUnknown(gap)) : text;
}

function number(gap: Gap, standard: Standard, measure: UnivariateMeasure, people: Indicator): string {
  const { within: certain, within_at_most, nearest } = standard.columns;
  if (measure.id === DIFFERENCE && gap.within !== null) return difference(gap, measure);
  if (measure.column === certain || measure.column === within_at_most) return READOUT.within(withinReach(gap));
  if (measure.column === nearest) return READOUT.nearest(cost(gap.nearest, standard));
  const text = READOUT.without(shortWithoutAccess(gap), unitLabel(people));
  return gap.isUnknown ? text : withReliability(text, gap);
}

function difference(gap: Gap, { classes }: UnivariateMeasure): string {
  if (gap.isUnknown) return READOUT.within(withinReach(gap));
  const share = gap.withinAtMost ?? gap.within ?? 0;
  const compared = classes.find(({ upto }) => upto === null || share <= upto);
  return READOUT.difference(withinReach(gap), compared?.label ?? '');
}

function bivariateValue(gap: Gap, measure: BivariateMeasure): string {
  const text = describeClass(measure, gap);
  return gap.bivariateClass === null ? text : withReliability(text, gap);
}

function withReliability(text: string, { reliability, without, moe }: Gap): string {
  return reliability === null ? text : READOUT.withReliability(text, shortReliability(reliability, without, moe));
}
