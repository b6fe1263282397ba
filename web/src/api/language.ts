/** The language of the server's answers. */

let language = 'en';

export function setAnswerLanguage(code: string): void {
  language = code;
}

/**
 * An address of the server that asks for the language of the page. A browser that prefers English gets English without
 * asking, and its addresses stay short.
 */
export function withLanguage(path: string): string {
  if (language === 'en' && /^en\b/.test(navigator.language)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${encodeURIComponent(language)}`;
}
