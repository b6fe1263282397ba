/**
 * Writes what the map application knows of the server's answers: types, and the schemas that answers are checked by.
 * Both come from the OpenAPI document of a served atlas; which atlas it is makes no difference.
 *
 *   npm run api-types                      asks `gapatlas serve` at http://127.0.0.1:8080
 *   npm run api-types -- ADDRESS           asks another address
 *   npm run api-types -- ADDRESS --check   writes nothing, and fails if a file is out of date
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';

/** The answers that the map application reads. */
const ANSWERS = [
  'Atlas',
  'Table',
  'SideBySide',
  'TractReach',
  'SiteReach',
  'PlaceReach',
  'Way',
  'Addresses',
  'ScenarioAnswers',
  'TileJson',
  'MapStyle',
];
/** Keywords that no check of an answer needs. */
const NOTES = ['description', 'format', 'title'];

const { positionals, values } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const [address = 'http://127.0.0.1:8080'] = positionals;

const response = await fetch(`${address}/api?f=json`);
if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
const document = await response.json();
const schemas = Object.fromEntries([...reachable(document.components.schemas)].sort());

const types = await openapiTS(
  { openapi: document.openapi, info: { title: '', version: '' }, paths: {}, components: { schemas: wrapped(schemas) } },
  { arrayLength: true, rootTypes: true, rootTypesNoSchemaPrefix: true },
);
const note = 'Made by `npm run api-types` from the OpenAPI document. Do not edit.';
const files = {
  'types.gen.ts': `/** ${note} */\n\n${astToString(types)}`,
  'schemas.gen.json': `${JSON.stringify(schemas, (key, value) => (NOTES.includes(key) && typeof value === 'string' ? undefined : value), 1)}\n`,
};
const stale = [];
for (const [name, text] of Object.entries(files)) {
  const path = new URL(`src/api/${name}`, import.meta.url);
  if (!values.check) await writeFile(path, text);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== text) stale.push(name);
}
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')} in web/src/api; serve an atlas and run \`npm run api-types\``);
  process.exitCode = 1;
}

/** The schemas of the answers, and all that they refer to. */
function reachable(all) {
  const found = new Map();
  const add = (name) => {
    if (found.has(name)) return;
    if (!all[name]) throw new Error(`the OpenAPI document has no schema ${name}`);
    found.set(name, all[name]);
    for (const [, other] of JSON.stringify(all[name]).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) add(other);
  };
  ANSWERS.forEach(add);
  return found;
}

/** Arrays in arrays, wrapped: openapi-typescript 7.13 makes their items arrays once more if it counts them. */
function wrapped(all) {
  const wrap = (key, value) => (key === 'items' && value.type === 'array' ? { allOf: [value] } : value);
  return JSON.parse(JSON.stringify(all), wrap);
}
