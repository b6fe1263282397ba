import { withLanguage } from '../api/language';
import { byId, el } from '../elements/dom';
import { message, type PlainId } from '../text/catalogue';

const WAYS: [PlainId, string, string][] = [
  ['ways-start', '/?f=html', ''],
  ['ways-reports', '/?f=html', '#reports'],
  ['ways-data', '/collections?f=html', ''],
  ['ways-api', '/api?f=html', ''],
  ['ways-policy', '/policy', ''],
];

/** The ways to the other pages of the service, which lead back to the map. */
export function addWays(): void {
  const links = WAYS.map(([id, path, place]) =>
    el('li', {}, el('a', { href: `${withLanguage(path)}${place}` }, message(id))),
  );
  const menu = el(
    'details',
    { class: 'ways' },
    el('summary', {}, message('ways-menu')),
    el('nav', { 'aria-label': message('ways-menu') }, el('ul', {}, ...links)),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  byId('links').prepend(menu);
}
