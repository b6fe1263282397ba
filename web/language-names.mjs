/**
 * Writes /locales/<tag>/language-names.toml: what the languages of /data/languages.toml are called in each language with
 * catalogues, from the Unicode CLDR. With --check it only says whether the files are up to date.
 */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const PACKAGE = 'cldr-localenames-full';
const { version } = require(`${PACKAGE}/package.json`);
const LOCALES = new URL('../locales/', import.meta.url);
const HEAD = `# What languages are called, by their codes in /data/languages.toml. Made by \`npm run language-names\`. Do not edit.
# Source: Unicode CLDR ${version} (${PACKAGE}), under the Unicode License: /locales/UNICODE-LICENSE.txt. A language that it
# has no name for is left out.
`;
/** CLDR has one code for Chinese and for Mandarin, which is the language that it means. */
const MANDARIN = ['zh-alt-long', 'zh-alt-menu'];

const registry = await readFile(new URL('../data/languages.toml', import.meta.url), 'utf8');
const languages = [...registry.matchAll(/\{ code = "(\w+)"(?:, short = "(\w+)")?/g)].map(([, code, short]) => ({
  code,
  keys: code === 'cmn' ? MANDARIN : [short ?? code, code],
}));
const folders = (await readdir(LOCALES, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const isCheck = process.argv.includes('--check');
for (const { name: tag } of folders) {
  const { main } = require(`${PACKAGE}/main/${tag}/languages.json`);
  const names = main[tag].localeDisplayNames.languages;
  const lines = languages.flatMap(({ code, keys }) => {
    const key = keys.find((key) => names[key] !== undefined);
    return key === undefined ? [] : [`${code} = ${JSON.stringify(names[key])}\n`];
  });
  const file = new URL(`${tag}/language-names.toml`, LOCALES);
  const text = HEAD + lines.sort().join('');
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`locales/${tag}/language-names.toml is not up to date: run \`npm run language-names\``);
    process.exitCode = 1;
  }
}
