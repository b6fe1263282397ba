import './reach.css';
import { type Atlas, peopleOf, type Standard } from '../api/atlas';
import { withLanguage } from '../api/language';
import { type Band, fetchSiteReach, type SiteReach, siteReachAddress, type TractOfSite } from '../api/reach';
import { fetchTable } from '../api/tables';
import { el } from '../elements/dom';
import { message } from '../text/catalogue';
import { cost, countWithMargin, missingReason, shortCount } from '../text/estimates';
import * as numbers from '../text/numbers';
import { type State, selectionLink } from '../view/state';
import { bandOf } from './bands';
import { conditionList } from './conditions';

/** As many tracts as the panel lists; downloads have all. */
const MOST_TRACTS = 100;

/** Who reaches a site by the mode and the limit of a standard: people by bands, and tracts with shares. */
export async function who(atlas: Atlas, state: State, site: string, standard: Standard): Promise<HTMLElement> {
  const answer = await fetchSiteReach(site, standard.id);
  const names = await areaNames(answer);
  const people = peopleOf(atlas, standard);
  return el(
    'div',
    {},
    el('p', {}, message('map-who-lead', { limit: cost(answer.bands.at(-1)?.limit ?? null, standard) })),
    conditionList(answer.conditions),
    bandTable(answer.bands, standard, people.label),
    ...omissions(answer.bands.at(-1)),
    answer.tracts.length === 0 ? el('p', {}, message('map-who-nobody')) : tractTable(state, standard, answer, names),
    downloads(site, standard),
    el('p', { class: 'quiet' }, message('map-who-note')),
  );
}

/** The names of the planning areas that tracts lie in. */
async function areaNames({ tracts }: SiteReach): Promise<Map<string, string>> {
  if (tracts.every(({ area }) => area === null)) return new Map();
  const { columns } = await fetchTable('areas', ['id', 'name', 'kind']);
  const names = columns.get('name') ?? [];
  return new Map((columns.get('id') ?? []).map((id, index) => [String(id), String(names[index] ?? id)]));
}

function bandTable(bands: Band[], standard: Standard, label: string): HTMLElement {
  const row = (band: Band, index: number) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, swatch(index), cost(band.limit, standard)),
      el('td', {}, el('bdi', {}, peopleIn(band))),
      el('td', {}, el('bdi', {}, numbers.count(band.tracts))),
    );
  const heads = [message('map-who-within'), label, message('map-who-tracts')];
  return el(
    'table',
    { class: 'numbers bands', 'aria-label': message('map-who-bands') },
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...bands.map(row)),
  );
}

/** The colour of a band on the map; the last is that of tracts with fewer than half of their people in reach. */
function swatch(band: number): HTMLElement {
  return el('span', { class: `band-${band + 1}`, 'aria-hidden': 'true' });
}

function peopleIn(band: Band): string {
  if (band.tracts === 0) return message('map-who-none');
  if (band.too_small) return message('map-who-too-small');
  if (band.people === null) return missingReason(band.withheld > 0);
  return countWithMargin(band.people, band.people_moe, false);
}

/** How many tracts are in no sum. */
function omissions(band: Band | undefined): HTMLElement[] {
  const { withheld, missing } = band ?? { withheld: 0, missing: 0 };
  return [
    ...(withheld > 0 ? [el('p', { class: 'warning' }, message('map-who-withheld', { tracts: withheld }))] : []),
    ...(missing > 0 ? [el('p', { class: 'warning' }, message('map-who-missing', { tracts: missing }))] : []),
  ];
}

function tractTable(
  state: State,
  standard: Standard,
  { bands, tracts }: SiteReach,
  names: Map<string, string>,
): HTMLElement {
  const nearest = (tract: TractOfSite) => bandOf(tract.shares) ?? bands.length;
  const share = (tract: TractOfSite) => tract.shares.at(-1) ?? 0;
  const sorted = [...tracts].sort((one, other) => nearest(one) - nearest(other) || share(other) - share(one));
  const row = (tract: TractOfSite) => {
    const { geoid, name, area, people, people_moe, withheld } = tract;
    const within = area === null ? undefined : names.get(area);
    return el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        swatch(nearest(tract)),
        selectionLink(state, { layer: 'tract', id: geoid }, name ?? geoid),
        within === undefined ? null : el('small', {}, within),
      ),
      ...tract.shares.map((own) => el('td', {}, el('bdi', {}, own === 0 ? '–' : numbers.share(own)))),
      el('td', {}, el('bdi', {}, shortCount(people, people_moe, withheld))),
    );
  };
  const limits = bands.map(({ limit }) => message('map-who-share', { limit: cost(limit, standard) }));
  const heads = [message('map-who-tract'), ...limits, message('map-who-people')];
  const more = sorted.length - MOST_TRACTS;
  return el(
    'div',
    {},
    el('p', { class: 'quiet' }, swatch(bands.length), message('map-who-colors')),
    el(
      'div',
      { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': message('map-who-table') },
      el(
        'table',
        { class: 'numbers', 'aria-label': message('map-who-table') },
        el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, ...sorted.slice(0, MOST_TRACTS).map(row)),
      ),
    ),
    more > 0 ? el('p', {}, message('map-who-more', { tracts: more })) : null,
  );
}

function downloads(site: string, standard: Standard): HTMLElement {
  const link = (format: 'csv' | 'geojson', label: string) =>
    el('a', { href: withLanguage(siteReachAddress(site, standard.id, format)), download: true }, label);
  return el('p', { class: 'panel-links' }, message('map-who-download'), link('csv', 'CSV'), link('geojson', 'GeoJSON'));
}
