import { currentLanguage, message } from './catalogue';

/** Names in a line, as the language of the page lists them. */
export function listOf(names: string[]): string {
  return new Intl.ListFormat(currentLanguage().locale, { type: 'unit', style: 'long' }).format(names);
}

/** Reasons or remarks in a line, each of which may have commas. */
export function clauses(all: string[]): string {
  return all.reduce((first, next) => (first === '' ? next : message('map-clauses', { first, next })), '');
}
