/**
 * Writes src/text/messages.gen.ts: the ids of the English messages with the variables of each. With --check it only
 * says whether the file is up to date.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { FluentResource } from '@fluent/bundle';

const CATALOGUES = ['common', 'map'].map((name) => new URL(`../locales/en/${name}.ftl`, import.meta.url));
const TYPES = new URL('src/text/messages.gen.ts', import.meta.url);
const HEAD = '/** Made by `npm run message-types` from the catalogues of /locales/en. Do not edit. */\n';

const texts = await Promise.all(CATALOGUES.map((file) => readFile(file, 'utf8')));
const messages = texts.flatMap((text) => new FluentResource(text).body);
const lines = messages.map(({ id, value }) => {
  const names = [...JSON.stringify(value).matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => `'${name}'`);
  return `  '${id}': ${[...new Set(names)].join(' | ') || 'never'};`;
});
const types = `${HEAD}export interface MessageVariables {\n${lines.join('\n')}\n}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(TYPES, types);
} else if ((await readFile(TYPES, 'utf8')) !== types) {
  console.error('src/text/messages.gen.ts is not up to date: run `npm run message-types`');
  process.exitCode = 1;
}
