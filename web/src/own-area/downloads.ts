import { EXPORT_FORMATS } from '../api/exports';
import { withLanguage } from '../api/language';
import { el } from '../elements/dom';
import { message } from '../text/catalogue';

const LAYERS = [
  ['areas', 'map-own-download-area'],
  ['tracts', 'map-own-download-tracts'],
  ['sites', 'map-own-download-sites'],
] as const;

/** What lies in an area, in each format. */
export function downloadSection(area: string): HTMLElement {
  const links = (layer: string) =>
    EXPORT_FORMATS.map(({ id, label }) =>
      el('a', { href: withLanguage(`/export/${layer}.${id}?area=${encodeURIComponent(area)}`), download: true }, label),
    );
  const rows = LAYERS.map(([layer, label]) =>
    el('div', {}, el('dt', {}, message(label)), el('dd', {}, ...links(layer))),
  );
  return el(
    'details',
    { class: 'panel-downloads' },
    el('summary', {}, message('map-own-downloads')),
    el('dl', { class: 'facts' }, ...rows),
  );
}
