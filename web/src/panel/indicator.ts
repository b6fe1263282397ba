import type { Atlas, IndicatorMeasure } from '../api/atlas';
import type { Gap } from '../api/gap';
import { el } from '../elements/dom';
import { message } from '../text/catalogue';
import { indicatorNumber, indicatorTitle } from '../text/descriptions';
import { isPartlyKnown, reliability, shareWithMargin, shortCount } from '../text/estimates';
import * as numbers from '../text/numbers';

/** The indicator that the map shows, in detail. */
export function indicatorSection(atlas: Atlas, measure: IndicatorMeasure, gap: Gap): HTMLElement {
  const { indicator, whole } = measure;
  const note = gap.peopleReliability === null ? null : (atlas.reliability.get(gap.peopleReliability) ?? null);
  const other = whole
    ? fact(message('map-panel-number'), shortCount(gap.people, gap.peopleMoe, gap.withheld), null)
    : fact(message('map-panel-share'), shareWithMargin(gap.share, gap.shareMoe, gap.withheld), null);
  return el(
    'section',
    { class: 'standard' },
    el('h3', {}, indicatorTitle(measure)),
    isPartlyKnown(gap)
      ? el('p', { class: 'warning' }, message('map-panel-known', { share: numbers.share(gap.known) }))
      : null,
    el('p', { class: 'big' }, el('strong', {}, indicatorNumber(measure, gap))),
    el('p', {}, indicator.definition),
    el(
      'dl',
      { class: 'facts' },
      ...(indicator.columns.share === null ? [] : [other]),
      fact(message('map-panel-reliability'), reliability(gap.peopleReliability, gap.people, gap.peopleMoe), note),
      fact(message('map-panel-source'), indicator.source, null),
    ),
  );
}

/** A term with its value, and what it means. */
export function fact(term: string, value: string, note: string | null): HTMLElement {
  return el('div', {}, el('dt', {}, term), el('dd', {}, el('bdi', {}, value), note ? el('small', {}, note) : null));
}
