import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FluentResource } from '@fluent/bundle';
import { expect, test } from '@playwright/test';
import { chooseLanguage } from '../src/text/language';

/** The catalogues of the page, without a browser. */

const WEB = fileURLToPath(new URL('..', import.meta.url));
const LOCALES = join(WEB, '../locales');
const CATALOGUES = ['common.ftl', 'map.ftl'];

/** The variables of each message of a catalogue. */
function messagesOf(language: string, catalogue: string): Map<string, string[]> {
  const { body } = new FluentResource(read(LOCALES, language, catalogue));
  return new Map(
    body.map(({ id, value }) => {
      const names = [...JSON.stringify(value).matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => String(name));
      return [id, [...new Set(names)].sort()];
    }),
  );
}

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

test('the ids and variables in the code are those of the English messages', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, ['message-types.mjs', '--check'], { cwd: WEB });
  expect(stderr).toBe('');
});

test('the names of languages are those of the Unicode CLDR', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, ['language-names.mjs', '--check'], { cwd: WEB });
  expect(stderr).toBe('');
});

test('every message of the map is used', () => {
  const files = readdirSync(join(WEB, 'src'), { recursive: true, encoding: 'utf8' });
  const code = files.filter((name) => /(?<!\.gen)\.ts$/.test(name)).map((name) => read(WEB, 'src', name));
  const used = new Set([...code, read(WEB, 'vite.config.ts')].flatMap((text) => text.match(/map-[\w-]+/g) ?? []));
  const ids = [...messagesOf('en', 'map.ftl').keys()];
  expect(ids.filter((id) => !used.has(id))).toEqual([]);
});

for (const language of readdirSync(LOCALES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  test(`the catalogues of ${language.name} have no errors, and no ids and variables that English lacks`, () => {
    for (const catalogue of CATALOGUES) {
      const english = messagesOf('en', catalogue);
      const messages = messagesOf(language.name, catalogue);
      const written = read(LOCALES, language.name, catalogue).match(/^[a-z][\w-]*(?= =)/gm) ?? [];
      expect([...messages.keys()]).toEqual(written);
      expect(new Set(written).size).toBe(written.length);
      for (const [id, names] of messages) {
        expect(english.has(id), id).toBe(true);
        expect(english.get(id), id).toEqual(expect.arrayContaining(names));
      }
    }
  });
}

test('the language is the one asked for, else the first preferred one that there is, else none', () => {
  const available = ['en', 'es', 'zh-Hans', 'ar'];
  const choose = (asked: string | null, ...preferred: string[]) =>
    chooseLanguage(available, asked, preferred)?.code ?? null;
  expect(choose('es', 'ar')).toBe('es');
  expect(choose(null, 'fr-FR', 'es-MX', 'ar')).toBe('es');
  expect(choose('tlh', 'zh-CN')).toBe('zh-Hans');
  expect(choose(null, 'zh-TW')).toBe(null);
  expect(choose('<b>', 'not a tag')).toBe(null);
  expect(choose(null, 'en-XA')).toBe('en');
  expect(chooseLanguage(available, 'ar', [])?.dir).toBe('rtl');
  expect(chooseLanguage(available, 'ar-XB', [])).toEqual({ code: 'ar-XB', locale: 'en', dir: 'rtl' });
});
