import status from '../../../locales/STATUS.toml?raw';
import { byId, el } from '../elements/dom';
import { currentLanguage, LANGUAGES, message } from '../text/catalogue';
import { draftedIn, ownName } from '../text/language';

/** The menu of languages, and above the page that its texts are a draft. Both keep what the map shows. */
export function addLanguages(): void {
  const { code } = currentLanguage();
  if (LANGUAGES.length > 1) byId('links').append(menu(code));
  if (!draftedIn(status).includes(code)) return;
  const english = el('a', { href: '?lang=en', hreflang: 'en' }, message('language-draft-english'));
  english.addEventListener('click', (event) => {
    event.preventDefault();
    open('en');
  });
  const note = el('p', {}, message('language-draft'), ' ', english);
  byId('head').after(el('aside', { class: 'draft', 'aria-label': message('language-menu') }, note));
}

function menu(current: string): HTMLElement {
  const options = LANGUAGES.map((code) => el('option', { value: code, lang: code }, ownName(code)));
  const select = el('select', { id: 'language', 'aria-label': message('language-menu') }, ...options);
  select.value = LANGUAGES.includes(current) ? current : 'en';
  select.addEventListener('change', () => open(select.value));
  return select;
}

function open(code: string): void {
  const address = new URL(location.href);
  address.searchParams.set('lang', code);
  location.assign(address);
}
