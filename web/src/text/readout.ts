import {
  type BivariateMeasure,
  DIFFERENCE,
  type Indicator,
  type IndicatorMeasure,
  isBivariate,
  type Measure,
  type Standard,
  type UnivariateMeasure,
} from '../api/atlas';
import type { Gap } from '../api/gap';
import { type Cell, numberIn } from '../api/tables';
import { message } from './catalogue';
import { describeClass } from './descriptions';
import {
  cost,
  lastCount,
  missingReason,
  shareWithMargin,
  shortCount,
  shortWithoutAccess,
  unitOf,
  withinReach,
} from './estimates';
import * as numbers from './numbers';

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

/** One line about a tract or area: the number of an indicator. Tiles of low zooms have no margins of error. */
export function indicatorReadout(cells: Map<string, Cell>, gap: Gap, { indicator, whole }: IndicatorMeasure): string {
  const { name, peopleReliability: reliability } = gap;
  const all = whole && numberIn(cells, whole.columns.count);
  if (whole && all === 0) return message('map-readout-nobody', { name });
  const share = gap.share ?? (gap.people === null || !all ? null : gap.people / all);
  const value = whole ? share : gap.people;
  if (value === null) return ofMissing(gap);
  const moe = cells.has((whole ? indicator.columns.share_moe : indicator.columns.moe) ?? '');
  if (!moe) {
    const number = whole ? numbers.share(value) : numbers.count(value);
    return message('map-readout-number-alone', { name, number });
  }
  const number = whole ? shareWithMargin(value, gap.shareMoe, false) : shortCount(value, gap.peopleMoe, false);
  return reliability === null
    ? message('map-readout-number', { name, number })
    : message('map-readout-number-reliability', { name, number, reliability });
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
