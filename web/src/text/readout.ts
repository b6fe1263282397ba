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
import { message } from './catalogue';
import { describeClass } from './descriptions';
import { cost, lastCount, missingReason, shortWithoutAccess, unitOf, withinReach } from './estimates';

/** One line about a tract: the value of the measure that the map shows. */
export function readout(gap: Gap, standard: Standard, measure: Measure, people: Indicator): string {
  if (isBivariate(measure)) return ofClass(gap, measure);
  const { without, within, within_at_most: atMost, nearest } = standard.columns;
  if (measure.column === without) return ofPeople(gap, people);
  if (gap.people === 0) return message('map-readout-nobody', { name: gap.name });
  if (measure.id === DIFFERENCE && gap.within !== null && !gap.isUnknown) return ofDifference(gap, measure);
  if (measure.column === nearest) return ofNearest(gap, cost(gap.nearest, standard));
  if (measure.column === within || measure.column === atMost) return ofShare(gap);
  return ofPeople(gap, people);
}

function ofPeople(gap: Gap, people: Indicator): string {
  const { name } = gap;
  if (gap.without === null) return ofMissing(gap);
  const counted = { name, number: shortWithoutAccess(gap), count: lastCount(gap), unit: unitOf(people) };
  const reason = unknownReason(gap);
  if (reason !== null) return message('map-readout-without-not-known', { ...counted, reason });
  return gap.reliability === null || gap.isUnknown
    ? message('map-readout-without', counted)
    : message('map-readout-without-reliability', { ...counted, reliability: gap.reliability });
}

function ofShare(gap: Gap): string {
  if (gap.within === null) return ofMissing(gap);
  const result = { name: gap.name, share: withinReach(gap) };
  const reason = unknownReason(gap);
  return reason === null
    ? message('map-readout-within', result)
    : message('map-readout-within-not-known', { ...result, reason });
}

function ofNearest(gap: Gap, distance: string): string {
  if (gap.nearest === null) return ofMissing(gap);
  const reason = unknownReason(gap);
  return reason === null
    ? message('map-readout-nearest', { name: gap.name, distance })
    : message('map-readout-nearest-not-known', { name: gap.name, distance, reason });
}

function ofDifference(gap: Gap, { classes }: UnivariateMeasure): string {
  const share = gap.withinAtMost ?? gap.within ?? 0;
  const compared = classes.find(({ upto }) => upto === null || share <= upto);
  return message('map-readout-difference', {
    name: gap.name,
    share: withinReach(gap),
    compared: compared?.label ?? '',
  });
}

function ofClass(gap: Gap, measure: BivariateMeasure): string {
  const { name, reliability } = gap;
  const text = describeClass(measure, gap);
  if (text !== null) {
    return reliability === null
      ? message('map-readout-class', { name, class: text })
      : message('map-readout-class-reliability', { name, class: text, reliability });
  }
  if (gap.people === 0) return message('map-readout-nobody', { name });
  if (!gap.isUnknown) return ofMissing(gap);
  const reason = unknownReason(gap);
  return reason === null
    ? message('map-readout-not-known', { name })
    : message('map-readout-not-known-reason', { name, reason });
}

function ofMissing({ name, withheld }: Gap): string {
  return message('map-readout-missing', { name, missing: missingReason(withheld) });
}

/** The most frequent reason why access in a tract is mostly unknown; null if it is known, or if no reason is given. */
function unknownReason({ isUnknown, reasons }: Gap): string | null {
  return isUnknown ? (reasons[0]?.place ?? null) : null;
}
