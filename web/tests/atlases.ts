import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { yellowBasemap } from './basemap';
import { type Row, readCsv } from './csv';

/** Builds and serves the atlases of the tests with the real binary, and exports the expected numbers. */

const CARGO_TARGET = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache/gapatlas/target');
const GAPATLAS = process.env.GAPATLAS ?? join(CARGO_TARGET, 'release/gapatlas');
const SAMPLE = fileURLToPath(new URL('../../data/sample', import.meta.url));

const NAMES = ['sample', 'odd', 'withoutStandards', 'withoutAreas', 'withBasemap', 'spanish'] as const;

/** The addresses of the served atlases, and the folder with the exports of the sample. */
export interface Served {
  sample: string;
  odd: string;
  withoutStandards: string;
  withoutAreas: string;
  withBasemap: string;
  spanish: string;
  exports: string;
}

export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'gapatlas-web-'));
  const servers: ChildProcess[] = [];
  const study = (name: string) => join(folder, name, 'gapatlas.toml');
  for (const name of NAMES) {
    cpSync(SAMPLE, join(folder, name), { recursive: true });
  }
  build(study('sample'), join(folder, 'sample-atlas'));
  for (const layer of ['tracts', 'areas', 'sites']) {
    run(
      'export',
      join(folder, 'sample-atlas'),
      '--layer',
      layer,
      '--format',
      'csv',
      '-o',
      join(folder, `${layer}.csv`),
    );
  }
  makeOddStudy(join(folder, 'odd'), readCsv(join(folder, 'tracts.csv')));
  rewrite(study('withoutStandards'), (text) => text.slice(0, text.indexOf('[[standards]]')));
  rewrite(study('withoutAreas'), (text) => text.replace(/\[\[areas\]\][^[]*/, ''));
  writeFileSync(join(folder, 'withBasemap', 'basemap.pmtiles'), yellowBasemap());
  writeFileSync(join(folder, 'withBasemap', 'counties.geojson'), halves('West County', 'East County'));
  rewrite(study('withBasemap'), (text) => `${text}${COUNTIES}\n[map]\nbasemap = "basemap.pmtiles"\n`);
  makeSpanishStudy(join(folder, 'spanish'));
  const served: Partial<Served> = { exports: folder };
  for (const name of NAMES) {
    if (name !== 'sample') build(study(name), join(folder, `${name}-atlas`));
    served[name] = await serve(join(folder, `${name}-atlas`), servers);
  }
  process.env.GAPATLAS_SERVED = JSON.stringify(served);
  return () => {
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true });
  };
}

function run(...args: string[]): void {
  execFileSync(GAPATLAS, args, { stdio: 'pipe' });
}

function build(study: string, atlas: string): void {
  run('build', study, '-o', atlas);
}

function serve(atlas: string, servers: ChildProcess[]): Promise<string> {
  const server = spawn(GAPATLAS, ['serve', atlas, '--listen', '127.0.0.1:0']);
  servers.push(server);
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk;
      const [address] = output.match(/http:\/\/[^/\s]+/) ?? [];
      if (address) resolve(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (code) => reject(new Error(`gapatlas serve ended with ${code}: ${output}`)));
  });
}

/** Names that look like HTML, a clinic without coordinates, tracts without numbers, and a table without margins. */
function makeOddStudy(folder: string, tracts: Row[]): void {
  rewrite(join(folder, 'clinics.csv'), (text) =>
    text.replace(/Nettle Clinic \(invented\)/, `<script>${XSS_PAYLOAD}</script>`),
  );
  rewrite(
    join(folder, 'clinics.csv'),
    (text) => `${text.trimEnd()}\nlost${text.split('\n', 1)[0]?.replace(/[^,]/g, '')}\n`,
  );
  rewrite(join(folder, 'areas.geojson'), (text) =>
    text.replace('Alderfield (invented)', `<img src=x onerror=${XSS_PAYLOAD}>`),
  );
  const seniors = tracts.map(({ geoid }, index) => `${geoid},${100 + index}`);
  writeFileSync(join(folder, 'seniors.csv'), ['geoid,people', ...seniors].join('\n'));
  writeFileSync(
    join(folder, 'addresses.csv'),
    [
      'number,street,city,zip,lon,lat',
      '12,Mill Lane,Alderfield,99001,-41.05,41.99',
      '16,Mill Lane,Alderfield,99001,-41.048,41.99',
    ].join('\n'),
  );
  writeFileSync(join(folder, 'zones.geojson'), halves('West', 'East'));
  writeFileSync(join(folder, 'scripts.geojson'), halves('Αττική', 'القاهرة'));
  writeFileSync(join(folder, 'more-scripts.geojson'), halves('芝加哥', 'Київ'));
  rewrite(join(folder, 'gapatlas.toml'), (text) => text + ODD_TABLES);
}

const XSS_PAYLOAD = "document.title='owned'";

/** A study in Spanish, with some of its texts and names in English: the sample with other words. */
function makeSpanishStudy(folder: string): void {
  rewrite(join(folder, 'gapatlas.toml'), (text) => {
    const [name, label] = ['name = "Sample region (invented)"', 'label = "Neighbourhood (invented)"'];
    return `${text
      .replace(name, 'language = "es"\nname = { es = "Región de muestra", en = "Sample region" }')
      .replace(label, 'label = { es = "Barrios", en = "Neighborhoods" }\nnames = { en = "name_en" }')}
[[themes]]
id = "clinic"
label = { es = "Puestos de salud", en = "Health stations" }
one = { es = "un puesto de salud", en = "a health station" }
`;
  });
  rewrite(join(folder, 'areas.geojson'), (text) => {
    const areas = JSON.parse(text);
    for (const { properties } of areas.features) {
      const { id } = properties;
      properties.name = `Barrio ${id}`;
      // The third has no name in English.
      properties.name_en = id === 3 ? null : `Quarter ${id}`;
    }
    return JSON.stringify(areas);
  });
}

/** Two areas, west and east of the center of the sample. */
function halves(west: string, east: string): string {
  const half = (name: string, from: number, to: number) => ({
    type: 'Feature',
    properties: { id: name, name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [from, 41.8],
          [to, 41.8],
          [to, 42.2],
          [from, 42.2],
          [from, 41.8],
        ],
      ],
    },
  });
  const features = [half(west, -41.3, -41.03), half(east, -41.03, -40.8)];
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const COUNTIES = `
[[areas]]
kind = "county"
label = "County (invented)"
path = "counties.geojson"
id = "id"
name = "name"
`;

const ODD_TABLES = `
[addresses]
path = "addresses.csv"
number = "number"
street = "street"
city = "city"
postal = "zip"
x = "lon"
y = "lat"

[[demographics]]
path = "seniors.csv"
vintage = "2018-2022"
geoid = "geoid"
[demographics.columns.seniors]
estimate = "people"
label = "People aged 65 and over (invented)"

[[areas]]
kind = "zone"
label = "Zone (invented)"
path = "zones.geojson"
id = "id"
name = "name"

[[areas]]
kind = "script"
label = "Greek and Arabic (invented)"
path = "scripts.geojson"
id = "id"
name = "name"

[[areas]]
kind = "more-scripts"
label = "Chinese and Cyrillic (invented)"
path = "more-scripts.geojson"
id = "id"
name = "name"

[[standards]]
id = "seniors-park"
theme = "park"
mode = "straight"
within = "800 m"
people = "seniors"

[[standards]]
id = "households-clinic"
theme = "clinic"
mode = "straight"
within = "800 m"
people = "limited_english_households"

[[measures]]
id = "clinics-per-person"
theme = "clinic"
mode = "straight"
within = "1 mi"
measure = "2sfca"
per = 100000
`;

function rewrite(file: string, edit: (text: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}
