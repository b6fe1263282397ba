import { type Atlas, peopleOf, type Standard } from '../api/atlas';
import type { ScenarioBounds, ScenarioPlace, ScenarioStandard } from '../api/scenarios';
import { el } from '../elements/dom';
import { message, type PlainId } from '../text/catalogue';
import { isRange, missingReason, shortWithoutAccess } from '../text/estimates';
import * as numbers from '../text/numbers';
import { type State, selectionLink } from '../view/state';
import { CHANGES, type Change, changeOf } from './layers';

/** As many areas as the tray lists; the table to download has all. */
const MOST_AREAS = 12;

const CHANGE_LABELS: Record<Change, PlainId> = {
  'gain-most': 'map-try-gain-most',
  'gain-some': 'map-try-gain-some',
  'lose-some': 'map-try-lose-some',
  'lose-most': 'map-try-lose-most',
};

/** What a scenario changes by a standard: in the region and the selected area, then in each area, and the colours of the map. */
export function answerNodes(atlas: Atlas, state: State, standard: Standard, answer: ScenarioStandard): HTMLElement[] {
  const [region, ...areas] = answer.places;
  if (!region) return [];
  const { selection } = state.view;
  const selected = selection?.layer === 'area' ? areas.find(({ id }) => id === selection.id) : undefined;
  const people = peopleOf(atlas, standard).label;
  const changed = areas.filter(({ unchanged }) => !unchanged);
  return [
    sumTable(people, [region, ...(selected ? [selected] : [])]),
    ...(region.unchanged ? [el('p', {}, message('map-try-nothing'))] : []),
    ...(changed.length === 0 ? [] : [areaTable(state, changed)]),
    ...(answer.tracts?.length ? [legend(answer)] : []),
  ];
}

/** In one sentence, for those who do not see the tables. */
export function summaryOf({ places: [region] }: ScenarioStandard): string {
  if (!region || region.unchanged) return message('map-try-nothing');
  return message('map-try-summary', { gain: boundsText(region.gain, region), lose: boundsText(region.lose, region) });
}

const ROWS = [
  ['before', 'map-try-before'],
  ['after', 'map-try-after'],
  ['change', 'map-try-change'],
  ['gain', 'map-try-gain'],
  ['lose', 'map-try-lose'],
] as const;

function sumTable(people: string, places: ScenarioPlace[]): HTMLElement {
  const nameOf = ({ id, name }: ScenarioPlace) => (id === 'region' ? message('map-try-region') : name);
  const row = ([key, label]: (typeof ROWS)[number]) => {
    const cell = (place: ScenarioPlace) =>
      el('td', {}, el('bdi', {}, key === 'change' ? signedText(place) : boundsText(place[key], place)));
    return el('tr', { class: key }, el('th', { scope: 'row' }, message(label)), ...places.map(cell));
  };
  return el(
    'table',
    { class: 'numbers' },
    el('caption', {}, people),
    el('thead', {}, el('tr', {}, el('td'), ...places.map((place) => el('th', { scope: 'col' }, nameOf(place))))),
    el('tbody', {}, ...ROWS.map(row)),
  );
}

/** The areas in which something changes, the largest changes first. */
function areaTable(state: State, areas: ScenarioPlace[]): HTMLElement {
  const size = ({ gain, lose }: ScenarioPlace) => (gain?.at_most.value ?? 0) + (lose?.at_most.value ?? 0);
  const sorted = areas.toSorted((one, other) => size(other) - size(one));
  const more = sorted.length - MOST_AREAS;
  const row = (place: ScenarioPlace) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, selectionLink(state, { layer: 'area', id: place.id }, place.name)),
      el('td', {}, el('bdi', {}, boundsText(place.gain, place))),
      el('td', {}, el('bdi', {}, boundsText(place.lose, place))),
    );
  const heads = [message('map-try-area'), message('map-try-gain'), message('map-try-lose')];
  return el(
    'div',
    {},
    el(
      'table',
      { class: 'numbers' },
      el('caption', {}, message('map-try-areas')),
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...sorted.slice(0, MOST_AREAS).map(row)),
    ),
    more > 0 ? el('p', { class: 'quiet' }, message('map-try-more-areas', { areas: more })) : null,
  );
}

/** What the colours of the map mean, with how many tracts have each. */
function legend({ tracts = [] }: ScenarioStandard): HTMLElement {
  const items = CHANGES.flatMap((change) => {
    const own = tracts.filter((tract) => changeOf(tract) === change).length;
    if (own === 0) return [];
    const swatch = el('span', { class: `swatch change-${change}`, 'aria-hidden': 'true' });
    return [el('li', {}, swatch, message('map-try-tracts', { change: message(CHANGE_LABELS[change]), tracts: own }))];
  });
  return el('ul', { class: 'changes' }, ...items);
}

function boundsText(bounds: ScenarioBounds | null, { withheld }: ScenarioPlace): string {
  if (bounds === null) return missingReason(withheld);
  const { at_least, at_most } = bounds;
  return shortWithoutAccess({
    without: at_least.value,
    moe: at_least.moe,
    atMost: at_most.value,
    atMostMoe: at_most.moe,
    withheld,
  });
}

/** How many more are without access, with the sign. */
function signedText({ change, withheld }: ScenarioPlace): string {
  if (change === null) return missingReason(withheld);
  const { at_least, at_most } = change;
  const text = ({ value, moe }: ScenarioBounds['at_least']) => {
    if (value === 0 && moe === 0) return numbers.count(0);
    const margin =
      moe === null ? message('number-margin-unknown-short') : message('number-margin', { margin: numbers.count(moe) });
    return message('number-with-margin', { number: numbers.signedCount(value), margin });
  };
  const range = { without: at_least.value, moe: null, atMost: at_most.value, atMostMoe: null, withheld };
  return isRange(range) ? message('number-range', { least: text(at_least), most: text(at_most) }) : text(at_least);
}
