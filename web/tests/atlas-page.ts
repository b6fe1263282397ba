import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Served } from './atlases';
import { type Row, readCsv } from './csv';

export { expect };

export type Tracts = { id: string; attributes: Record<string, unknown> }[];

declare global {
  interface Window {
    gapatlas: { map: MapLibre };
  }
}

/** A page of a served atlas. Each test fails if the page logs an error or sends a request to another server. */
export class AtlasPage {
  readonly errors: string[] = [];
  readonly panel: Locator;
  readonly legend: Locator;
  readonly table: Locator;
  readonly ranking: Locator;
  readonly headline: Locator;
  /** The options of the search. */
  readonly searchResults: Locator;

  constructor(
    readonly page: Page,
    readonly served: Served,
  ) {
    this.panel = page.locator('#panel');
    this.legend = page.locator('#legend');
    this.table = page.locator('#table');
    this.ranking = page.locator('#ranking');
    this.headline = page.locator('#headline');
    this.searchResults = page.locator('#found').getByRole('option');
    page.on('console', (message) => {
      // A browser that leaves a page while it loads its icon says so on the next one, where it may not be loaded.
      const isIcon = `${message.text()} ${message.location().url}`.includes('/map/assets/icon-');
      if (message.type() === 'error' && !isIcon) this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const local = Object.values(served).includes(origin) || protocol === 'data:' || protocol === 'blob:';
      if (!local) this.errors.push(`request to ${request.url()}`);
    });
  }

  async open(hash = '', atlas: keyof Served = 'sample'): Promise<void> {
    await this.page.goto(`${this.served[atlas]}/map${hash}`);
    await this.waitForMap();
  }

  /** Waits until the map has loaded and stopped moving. */
  async waitForMap(): Promise<void> {
    await this.page.waitForFunction(() => window.gapatlas?.map.loaded() && !window.gapatlas.map.isMoving());
  }

  /** The tracts on the map, without duplicates from several tiles. */
  async tracts(layer = 'tracts'): Promise<Tracts> {
    await this.waitForMap();
    return this.page.evaluate((name) => {
      const features = window.gapatlas.map.queryRenderedFeatures(undefined, { layers: [name] });
      const byId = new Map(features.map(({ properties }) => [String(properties.geoid), properties]));
      return [...byId].map(([id, attributes]) => ({ id, attributes }));
    }, layer);
  }

  /** A point of the page where only this tract is drawn. */
  async pointIn(geoid: string): Promise<{ x: number; y: number }> {
    await this.waitForMap();
    const point = await this.page.evaluate((id) => {
      const { map } = window.gapatlas;
      const { width, height, left, top } = map.getCanvas().getBoundingClientRect();
      for (let x = 8; x < width; x += 3) {
        for (let y = 8; y < height; y += 3) {
          const nearby: [[number, number], [number, number]] = [
            [x - 3, y - 3],
            [x + 3, y + 3],
          ];
          const wide: [[number, number], [number, number]] = [
            [x - 6, y - 6],
            [x + 6, y + 6],
          ];
          const fills = map.queryRenderedFeatures(nearby).filter(({ layer }) => !/^(green|print:.*)$/.test(layer.id));
          const symbols = map.queryRenderedFeatures(wide, { layers: ['sites', 'area-labels'] });
          const alone = fills.every(({ layer, properties }) => layer.id === 'tracts' && properties.geoid === id);
          if (fills.length > 0 && alone && symbols.length === 0) return { x: x + left, y: y + top };
        }
      }
      return null;
    }, geoid);
    if (!point) throw new Error(`tract ${geoid} is not on the map`);
    return point;
  }

  /** Points of the page where only one tract is drawn, with its class or as not known. */
  async pointsInTracts(): Promise<{ geoid: string; x: number; y: number }[]> {
    await this.waitForMap();
    return this.page.evaluate(() => {
      const { map } = window.gapatlas;
      const { width, height, left, top } = map.getCanvas().getBoundingClientRect();
      const points: { geoid: string; x: number; y: number }[] = [];
      for (let x = 8; x < width; x += 11) {
        for (let y = 8; y < height; y += 11) {
          const box: [[number, number], [number, number]] = [
            [x - 4, y - 4],
            [x + 4, y + 4],
          ];
          const nearby = map.queryRenderedFeatures(box).filter(({ layer }) => !/^(green|print:.*)$/.test(layer.id));
          const isTract = (id: string) => id === 'tracts' || id === 'not-known';
          const ids = new Set(nearby.map(({ layer, properties }) => (isTract(layer.id) ? properties.geoid : null)));
          const [geoid] = ids;
          if (ids.size === 1 && typeof geoid === 'string') points.push({ geoid, x: x + left, y: y + top });
        }
      }
      return points;
    });
  }

  /** The colour of the map at a point of the page. */
  colorAt({ x, y }: { x: number; y: number }): Promise<string> {
    return this.page.evaluate(
      ([px, py]) => {
        const waitForMap = window.gapatlas.map.getCanvas();
        const box = waitForMap.getBoundingClientRect();
        const context = new OffscreenCanvas(1, 1).getContext('2d');
        const scale = waitForMap.width / box.width;
        context?.drawImage(waitForMap, (px - box.left) * scale, (py - box.top) * scale, 1, 1, 0, 0, 1, 1);
        const [red, green, blue] = context?.getImageData(0, 0, 1, 1).data ?? [];
        return `rgb(${red}, ${green}, ${blue})`;
      },
      [x, y] as const,
    );
  }

  exported(layer: 'tracts' | 'areas' | 'sites'): Row[] {
    return readCsv(join(this.served.exports, `${layer}.csv`));
  }

  /** The cells of each table row, name first. */
  async rows(): Promise<string[][]> {
    return this.table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' '))),
      );
  }
}

export const test = base.extend<{ atlas: AtlasPage }>({
  atlas: async ({ page }, use) => {
    const served: Served = JSON.parse(process.env.GAPATLAS_SERVED ?? '{}');
    const atlas = new AtlasPage(page, served);
    await use(atlas);
    expect(atlas.errors).toEqual([]);
  },
});

/** Formats a count like the page. */
export function count(value: string | undefined): string {
  return Math.round(Number(value)).toLocaleString('en-US');
}
