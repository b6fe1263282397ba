import { isPseudoLocale, PSEUDO_LOCALES } from './pseudo';

/** A language that the page can be in. */
export interface Language {
  /** The tag of its catalogues, and of what is asked of the server. */
  code: string;
  /** The tag by which numbers, plurals, lists and names of languages are written. */
  locale: string;
  dir: 'ltr' | 'rtl';
}

export const ENGLISH: Language = { code: 'en', locale: 'en', dir: 'ltr' };

/**
 * Numbers as in the United States, where 12.345 would be read as twelve and a bit: `es-US`. And the digits of English, also
 * where Arabic has its own: people compare these numbers with those of other pages.
 */
const LATIN_DIGITS = '-u-nu-latn';

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Nkoo', 'Syrc', 'Thaa']);

/** The language asked for in the address if there is one; else the first preferred one with catalogues; else none. */
export function chooseLanguage(
  available: readonly string[],
  asked: string | null,
  preferred: readonly string[],
): Language | null {
  if (asked !== null && isPseudoLocale(asked)) return { ...ENGLISH, code: asked, ...PSEUDO_LOCALES[asked] };
  for (const wanted of asked === null ? preferred : [asked, ...preferred]) {
    const code = tagsOf(wanted).find((tag) => available.includes(tag));
    if (code !== undefined)
      return { code, locale: `${code === 'es' ? 'es-US' : code}${LATIN_DIGITS}`, dir: directionOf(code) };
  }
  return null;
}

/** The catalogues that would do for a tag, the closest first: `zh-CN`, then `zh-Hans`, then `zh`. */
function tagsOf(wanted: string): string[] {
  try {
    const { language, script } = new Intl.Locale(wanted).maximize();
    return [wanted, `${language}-${script}`, language];
  } catch {
    return [];
  }
}

/** What a language is called in itself. */
export function ownName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

/** The languages whose texts no native speaker has read, by `locales/STATUS.toml`. */
export function draftedIn(status: string): string[] {
  return [...status.matchAll(/^"?([\w-]+)"? = "drafted"$/gm)].map(([, code = '']) => code);
}

export function directionOf(code: string): Language['dir'] {
  return RIGHT_TO_LEFT.has(new Intl.Locale(code).maximize().script ?? '') ? 'rtl' : 'ltr';
}
