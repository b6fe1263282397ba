/**
 * Texts of the study in another language than the page: it has them in no other. Elements say so, so that they are
 * read aloud as what they are.
 */

/** Texts that stand alone or in the middle of others, by the text. */
const texts = new Map<string, string>();
/** Names, which stand alone. There may be thousands. */
const names = new Map<string, string>();
let pattern: RegExp | null = null;

export function setForeignTexts(foreign: { text: string; language: string }[]): void {
  texts.clear();
  for (const { text, language } of foreign) if (text !== '') texts.set(text, language);
  // The longest first, as one text may begin with another.
  const all = [...texts.keys()]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  pattern = all.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${all.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

export function addForeignName(name: string, language: string): void {
  names.set(name, language);
}

/** A part of a text, and its language if it is not that of the page. */
export interface TextPart {
  text: string;
  language: string | null;
}

/** A text in parts by language. */
export function partsByLanguage(text: string): TextPart[] {
  const language = names.get(text) ?? texts.get(text) ?? null;
  if (language !== null || pattern === null) return [{ text, language }];
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, language: index % 2 === 1 ? (texts.get(part) ?? null) : null }))
    .filter((part) => part.text !== '');
}
