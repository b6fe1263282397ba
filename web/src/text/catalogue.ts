import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import { fetchStudyLanguage } from '../api/atlas';
import { setAnswerLanguage } from '../api/language';
import { withDirection } from './bidi';
import { chooseLanguage, ENGLISH, type Language } from './language';
import type { MessageVariables } from './messages.gen';
import { transformOf } from './pseudo';

/**
 * The texts of the page, from the catalogues in /locales. English is part of the page; another language is loaded when
 * it is asked for, and a message that it lacks is in English.
 */

export type MessageId = keyof MessageVariables;

/** The ids of messages without variables. */
export type PlainId = { [Id in MessageId]: MessageVariables[Id] extends never ? Id : never }[MessageId];

type Args<Id extends MessageId, Value> = MessageVariables[Id] extends never
  ? []
  : [Record<MessageVariables[Id], Value>];

const IN_ENGLISH = import.meta.glob<string>('../../../locales/en/{common,map}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const IN_OTHERS = import.meta.glob<string>(
  ['../../../locales/*/{common,map}.ftl', '!../../../locales/en/{common,map}.ftl'],
  { query: '?raw', import: 'default' },
);

/** The languages that there are catalogues for. */
export const LANGUAGES: readonly string[] = [
  ENGLISH.code,
  ...new Set(Object.keys(IN_OTHERS).map((path) => path.split('/').at(-2) ?? '')),
].sort();

let language = ENGLISH;
/** The language of the page, then English. */
let bundles: FluentBundle[] = [];

/** The language of the page. */
export function currentLanguage(): Language {
  return language;
}

/** Loads the texts in the language of the address, of the browser, or else of the study. Nothing has a text before. */
export async function loadLanguage(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang');
  const chosen = chooseLanguage(LANGUAGES, asked, navigator.languages);
  language = chosen ?? chooseLanguage(LANGUAGES, await fetchStudyLanguage(), []) ?? ENGLISH;
  const english = Object.values(IN_ENGLISH);
  const files = Object.entries(IN_OTHERS).filter(([path]) => path.includes(`/${language.code}/`));
  const own = await Promise.all(files.map(([, load]) => load()));
  bundles = [
    bundleOf(language, transformOf(language.code) ? english : own),
    ...(language === ENGLISH ? [] : [bundleOf(ENGLISH, english)]),
  ];
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.dir;
  setAnswerLanguage(language.code);
}

function bundleOf({ code, locale, dir }: Language, texts: string[]): FluentBundle {
  const transform = transformOf(code);
  const bundle = new FluentBundle(locale, {
    functions: { COUNT: ([value]) => (value instanceof FluentNumber ? new Count(value.value) : (value ?? '')) },
    // Whatever stands inside a text from right to left keeps its own direction.
    useIsolating: dir === 'rtl',
    ...(transform && { transform }),
  });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

/** A text of the page. */
export function message<Id extends MessageId>(id: Id, ...args: Args<Id, string | number>): string {
  return format(id, args[0] ?? {});
}

/** A text of the page with elements in the place of some variables. */
export function messageNodes<Id extends MessageId>(
  id: Id,
  ...args: Args<Id, string | number | Node>
): (string | Node)[] {
  const nodes: Node[] = [];
  const values = Object.entries<string | number | Node>(args[0] ?? {}).map(([name, value]) => [
    name,
    value instanceof Node ? String.fromCharCode(FIRST_MARK + nodes.push(value) - 1) : value,
  ]);
  const parts = format(id, Object.fromEntries(values)).split(MARKS);
  return parts.flatMap((part, index) =>
    index % 2 === 1 ? (nodes[part.charCodeAt(0) - FIRST_MARK] ?? []) : part || [],
  );
}

/** Characters of Unicode's private use area stand for elements while a text is put together. */
const FIRST_MARK = 0xe000;
const MARKS = /\u2068?([\uE000-\uF8FF])\u2069?/;

/** The label of a code of the server; the code itself if it is newer than the catalogues. */
export function codeLabel(family: 'comparison' | 'purpose' | 'reason' | 'reliability', code: string): string {
  const id = `${family}-${code}`;
  return bundles.some((bundle) => bundle.hasMessage(id)) ? format(id, {}) : code;
}

function format(id: string, args: Record<string, string | number>): string {
  for (const bundle of bundles) {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) continue;
    const text = bundle.formatPattern(pattern, isolated(args));
    return language.dir === 'rtl' ? withDirection(text) : text;
  }
  throw new RangeError(`no catalogue has the message ${id}`);
}

const FROM_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** An Arabic or Hebrew name does not turn the numbers beside it around. */
function isolated(args: Record<string, string | number>): Record<string, FluentVariable> {
  const entries = Object.entries(args).map(([name, value]): [string, FluentVariable] => [
    name,
    language.dir === 'ltr' && typeof value === 'string' && FROM_RIGHT_TO_LEFT.test(value)
      ? `\u2068${value}\u2069`
      : value,
  ]);
  return Object.fromEntries(entries);
}

/** A whole number; what only rounds to 0 becomes `<1`. */
export function count(value: number): string {
  const integer = numberFormat({ maximumFractionDigits: 0 });
  return value > 0 && value < 0.5 ? message('number-less-than', { number: integer.format(1) }) : integer.format(value);
}

/** A number of people or things in a message. Its plural is that of the number as it is written. */
class Count extends FluentNumber {
  constructor(private readonly exact: number) {
    super(exact > 0 ? Math.max(Math.round(exact), 1) : Math.round(exact), { maximumFractionDigits: 0 });
  }

  override toString(): string {
    return count(this.exact);
  }
}

const formats = new Map<string, Intl.NumberFormat>();

/** How the language of the page writes numbers. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(language.locale, options);
  formats.set(key, known);
  return known;
}
