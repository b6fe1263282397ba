import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { defineConfig, type Plugin } from 'vite';

const DIST = 'dist';

/** The server renders map glyphs from this font. Licences are distributed with the works. */
const COPIES: Record<string, string> = {
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf': 'fonts/NotoSans-Regular.ttf',
  '@expo-google-fonts/noto-sans/LICENSE_FONT': 'fonts/NotoSans-LICENCE.txt',
  '@expo-google-fonts/noto-sans-arabic/LICENSE_FONT': 'fonts/NotoSansArabic-LICENCE.txt',
  '@expo-google-fonts/noto-sans-sc/LICENSE_FONT': 'fonts/NotoSansSC-LICENCE.txt',
  '@expo-google-fonts/noto-nastaliq-urdu/LICENSE_FONT': 'fonts/NotoNastaliqUrdu-LICENCE.txt',
  'maplibre-gl/LICENSE.txt': 'assets/maplibre-gl-LICENCE.txt',
  'shpjs/LICENSE.md': 'assets/shpjs-LICENCE.txt',
  'parsedbf/LICENSE': 'assets/parsedbf-LICENCE.txt',
  'but-unzip/LICENSE': 'assets/but-unzip-LICENCE.txt',
  'fflate/LICENSE': 'assets/fflate-LICENCE.txt',
  'sql.js/LICENSE': 'assets/sql.js-LICENCE.txt',
  'proj4/LICENSE.md': 'assets/proj4-LICENCE.txt',
  'wkt-parser/LICENSE.md': 'assets/wkt-parser-LICENCE.txt',
};

const copyFiles: Plugin = {
  name: 'copied',
  apply: 'build',
  async writeBundle() {
    for (const [from, to] of Object.entries(COPIES)) {
      await mkdir(dirname(join(DIST, to)), { recursive: true });
      await copyFile(join('node_modules', from), join(DIST, to));
    }
  },
};

/** Comments in the catalogues are for translators. */
const catalogues: Plugin = {
  name: 'catalogues',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.ftl?raw')) return null;
    const text = await readFile(id.slice(0, -'?raw'.length), 'utf8');
    return `export default ${JSON.stringify(text.replace(/^#.*\n|^\n/gm, ''))}`;
  },
};

const LOCALES = '../locales';

/** The page without JavaScript, in each language, as it cannot choose one. */
const noScript: Plugin = {
  name: 'no-script',
  transformIndexHtml(html) {
    const languages = readdirSync(LOCALES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return html.replace('<!-- no-script -->', languages.map(({ name }) => noScriptText(name)).join(''));
  },
};

function noScriptText(language: string): string {
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(readFileSync(join(LOCALES, language, 'map.ftl'), 'utf8')));
  const text = (id: string) => bundle.formatPattern(bundle.getMessage(id)?.value ?? '');
  const query = language === 'en' ? '' : `?lang=${language}`;
  const areas = `<a href="/export/areas.csv${query}">${text('map-no-script-areas')}</a>`;
  const tracts = `<a href="/export/tracts.csv${query}">${text('map-no-script-tracts')}</a>`;
  return `<p lang="${language}" dir="auto">${text('map-no-script')} ${areas} ${tracts}</p>`;
}

const compressFiles: Plugin = {
  name: 'compressed',
  apply: 'build',
  async closeBundle() {
    const files = await readdir(DIST, { recursive: true });
    for (const file of files.filter((name) => /\.(html|js|mjs|css|svg)$/.test(name))) {
      const bytes = await readFile(join(DIST, file));
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await writeFile(join(DIST, `${file}.br`), brotliCompressSync(bytes, { params }));
      await writeFile(join(DIST, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};

export default defineConfig({
  base: '/map/',
  plugins: [catalogues, noScript, copyFiles, compressFiles],
  build: {
    target: 'es2022',
    // The Content-Security-Policy of the server forbids inline code. The map library and the reader of GeoPackages, which is
    // loaded with the first of them, exceed the default chunk limit.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1400,
  },
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '^/(atlas|tiles|styles|sprites|fonts|tables|areas|export|sites|tracts|places|compare|scenarios)':
        'http://127.0.0.1:8080',
    },
  },
});
