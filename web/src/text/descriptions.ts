import {
  type Atlas,
  type BivariateMeasure,
  DIFFERENCE,
  type IndicatorMeasure,
  isBivariate,
  isIndicator,
  isSupply,
  type Measure,
  peopleOf,
  type Standard,
} from '../api/atlas';
import { type BivariateClass, type Gap, gapOf } from '../api/gap';
import type { Cell } from '../api/tables';
import { el } from '../elements/dom';
import { message, messageNodes } from './catalogue';
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
  if (isIndicator(measure)) return indicatorTitle(measure);
  const { without, within, within_at_most, nearest } = standard.columns;
  if (isSupply(measure)) return measure.label;
  if (measure.id === DIFFERENCE) return message('map-title-difference', labels);
  if (measure.column === without && standard.combination !== null)
    return message('map-title-other', { ...labels, standard: standard.combination.label });
  if (measure.column === without) return message('map-title-without', labels);
  if (measure.column === within || measure.column === within_at_most) return message('map-title-within', labels);
  if (measure.column === nearest) return message('map-title-nearest', labels);
  return message('map-title-other', labels);
}

/** An indicator, as a share of its whole or as a number. */
export function indicatorTitle({ indicator, whole }: IndicatorMeasure): string {
  return whole
    ? message('map-title-indicator-share', { indicator: indicator.label, whole: whole.label })
    : message('map-title-indicator-count', { indicator: indicator.label });
}

/** The number of an indicator in a place, with its margin of error. */
export function indicatorNumber({ whole }: IndicatorMeasure, gap: Gap): string {
  return whole
    ? shareWithMargin(gap.share, gap.shareMoe, gap.withheld)
    : shortCount(gap.people, gap.peopleMoe, gap.withheld);
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

/** A place by its name: a tract with the area that it lies in. */
export function placeName({ name, area }: Pick<Gap, 'name' | 'area'>): string {
  return area === null ? name : message('tract-in-area', { tract: name, area });
}

/** The same in nodes, of which the name of the area says its language. */
export function placeNodes({ name, area }: Pick<Gap, 'name' | 'area'>): (Node | string)[] {
  return area === null ? [name] : messageNodes('tract-in-area', { tract: name, area: el('bdi', {}, area) });
}

/** The result of a standard for a tract or area, as a screen reader announces it. */
export function describeGap(atlas: Atlas, standard: Standard, measure: Measure, cells: Map<string, Cell>): string {
  if (isIndicator(measure)) {
    const gap = gapOf(cells, standard, measure.indicator);
    const [indicator, number] = [indicatorTitle(measure), indicatorNumber(measure, gap)];
    return message('map-panel-announced-indicator', { name: gap.name, indicator, number });
  }
  const people = peopleOf(atlas, standard);
  const gap = gapOf(cells, standard, people);
  const name = placeName(gap);
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
