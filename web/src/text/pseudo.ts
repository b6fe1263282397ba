/**
 * Languages made from the English catalogues by code. They show what does not come from a catalogue, as it has no
 * accents, and what longer words or a page from right to left would break.
 */

type PseudoLocale = 'en-XA' | 'ar-XB';

export const PSEUDO_LOCALES: Record<PseudoLocale, { dir: 'ltr' | 'rtl' }> = {
  'en-XA': { dir: 'ltr' },
  'ar-XB': { dir: 'rtl' },
};

export function isPseudoLocale(code: string): code is PseudoLocale {
  return code in PSEUDO_LOCALES;
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'];
/** How much longer than English a text may become. */
const LONGER_BY = 0.4;
const PADDING = 'ǿƞḗ ŧẇǿ ŧħřḗḗ ƒǿŭř ƒīṽḗ şīẋ şḗṽḗƞ ḗīɠħŧ ƞīƞḗ ŧḗƞ ';

/** How a pseudo-locale writes the text of a message; null for a language. */
export function transformOf(code: string): ((text: string) => string) | null {
  if (!isPseudoLocale(code)) return null;
  return code === 'en-XA' ? lengthen : accent;
}

function accent(text: string): string {
  return [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
}

function lengthen(text: string): string {
  const words = text.trim();
  if (!/[a-z]/i.test(words)) return text;
  const added = Math.ceil(words.length * LONGER_BY);
  const padding = PADDING.repeat(Math.ceil(added / PADDING.length)).slice(0, added);
  return text.replace(words, () => `[${accent(words)} ${padding.trim()}]`);
}
