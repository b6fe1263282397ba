import './reach.css';
import type { Atlas, Standard } from '../api/atlas';
import { fetchTractReach, type SiteFromTract, type TractReach } from '../api/reach';
import { button, el } from '../elements/dom';
import { message, messageNodes, type PlainId } from '../text/catalogue';
import { cost } from '../text/estimates';
import * as numbers from '../text/numbers';
import { reachOf } from '../view/reach';
import { type State, selectionLink } from '../view/state';
import { conditionList } from './conditions';

/** Why people of a tract are without: its nearest sites, how far they are and what each lacks. */
export async function why(atlas: Atlas, state: State, geoid: string, standard: Standard): Promise<HTMLElement> {
  const answer = await fetchTractReach(geoid, standard.id);
  const hasWays = standard.way !== null && answer.point !== null;
  const wayButton = (site: SiteFromTract) =>
    hasWays && !(site.located in LOCATED) ? showWay(state, geoid, site) : null;
  const theme = atlas.themes.find(({ id }) => id === standard.theme)?.label ?? standard.promise;
  return el(
    'div',
    {},
    ...sentences(state, standard, answer).map((parts) => el('p', {}, ...parts)),
    answer.sites.length === 0 ? null : table(state, standard, answer, theme, wayButton),
    el('p', { class: 'quiet' }, message('map-why-note')),
  );
}

type Sentence = (string | Node)[];

function sentences(state: State, standard: Standard, answer: TractReach): Sentence[] {
  const limit = cost(answer.limit, standard);
  const [first] = answer.sites;
  if (!first) {
    const farther = answer.known_to === null ? null : cost(answer.known_to, standard);
    return [[farther === null ? message('map-why-none') : message('map-why-none-within', { limit: farther })]];
  }
  const site = siteLink(state, first);
  const nearest =
    first.cost === null
      ? messageNodes('map-why-nearest-partly', { site, limit: cost(answer.known_to, standard) })
      : messageNodes('map-why-nearest', { site, cost: cost(first.cost, standard), limit });
  return [nearest, ...(answer.steps.length === 0 ? [] : [usableSentence(state, standard, answer)])];
}

/** The nearest site that people can use, where the standard asks for more than reach. */
function usableSentence(state: State, standard: Standard, answer: TractReach): Sentence {
  const usable = answer.sites.find(({ id }) => id === answer.nearest_usable);
  if (!usable) {
    if (answer.known_to === null) return [message('map-why-none-usable')];
    return [message('map-why-none-usable-within', { limit: cost(answer.known_to, standard) })];
  }
  if (usable === answer.sites[0]) return [message('map-why-usable-same')];
  const site = siteLink(state, usable);
  if (usable.cost === null) return messageNodes('map-why-usable-not-known', { site });
  return messageNodes('map-why-usable', { site, cost: cost(usable.cost, standard) });
}

function siteLink(state: State, { id, name }: SiteFromTract): HTMLElement {
  return selectionLink(state, { layer: 'site', id }, name ?? id);
}

const LOCATED: Partial<Record<string, PlainId>> = {
  postal_code: 'map-site-located-postal-code',
  tract: 'map-site-located-tract',
};

/** Shows and hides the way to a site. */
function showWay(state: State, geoid: string, { id, name }: SiteFromTract): HTMLButtonElement {
  const isShown = () => reachOf(state.view)?.way === id;
  const toggle = () => state.set({ reach: { id: geoid, standard: null, way: isShown() ? null : id } });
  const label = message('map-way-to', { name: name ?? id });
  return button(message('map-way'), toggle, { 'aria-label': label, 'aria-pressed': String(isShown()), 'data-way': id });
}

function table(
  state: State,
  standard: Standard,
  answer: TractReach,
  theme: string,
  wayButton: (site: SiteFromTract) => HTMLElement | null,
): HTMLElement {
  const heads = [theme, message('map-why-cost-head'), message('map-panel-within')];
  const row = (site: SiteFromTract) => {
    const vague = LOCATED[site.located];
    const isUsable = site.id === answer.nearest_usable && answer.steps.length > 0;
    return el(
      'tr',
      { class: isUsable ? 'usable' : null },
      el(
        'th',
        { scope: 'row' },
        siteLink(state, site),
        vague ? el('small', {}, message(vague)) : null,
        conditionList(site.conditions),
        isUsable ? el('small', { class: 'usable-note' }, message('map-why-usable-mark')) : null,
        wayButton(site),
      ),
      el('td', {}, ...costCell(site, standard, answer.known_to)),
      el('td', {}, el('bdi', {}, numbers.share(site.within))),
    );
  };
  return el(
    'table',
    { class: 'numbers', 'aria-label': message('map-why-table') },
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...answer.sites.map(row)),
  );
}

/** The mean, and from the least to the most. */
function costCell(site: SiteFromTract, standard: Standard, knownTo: number | null): HTMLElement[] {
  const { least, most } = site;
  const mean = site.cost === null ? message('map-why-not-known') : cost(site.cost, standard);
  const main = el('bdi', {}, mean);
  if (least === null) return [main];
  // The nearest is kept however far it is: then there is no end to tell.
  const end = most ?? (knownTo !== null && knownTo > least ? knownTo : null);
  const range =
    end === null
      ? message('map-why-from', { least: cost(least, standard) })
      : message(most === null ? 'map-why-range-beyond' : 'map-why-range', {
          least: cost(least, standard),
          most: cost(end, standard),
        });
  return [main, el('small', {}, range)];
}
