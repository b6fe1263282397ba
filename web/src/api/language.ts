/** The language of the server's answers. */

/** The server answers in English where nothing else is asked for. */
const DEFAULT = 'en';

let language = DEFAULT;

export function setAnswerLanguage(code: string): void {
  language = code;
}

/** An address of the server that asks for the language of the page. */
export function withLanguage(path: string): string {
  if (language === DEFAULT) return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${encodeURIComponent(language)}`;
}
