import { type Atlas, mapsOf, type Shown, type Standard } from './atlas';
import { isLook, type Look, usualLook } from './look';

/** What a person looks at: everything the address of the page keeps. */
export interface View {
  standard: string;
  measure: string;
  /** How the map is drawn. */
  look: Look;
  /** The kind of planning area that is outlined and ranked; null where the study has none. */
  kind: string | null;
  /** Themes whose sites are drawn besides those of the standard. */
  also: string[];
  pick: Pick | null;
  table: TableView | null;
  /** Null: the whole region. */
  at: Position | null;
}

export type Picked = 'tract' | 'area' | 'site';

export interface Pick {
  layer: Picked;
  id: string;
}

export type TableRows = 'areas' | 'tracts';
const COLUMNS = ['name', 'people', 'without', 'moe', 'atMost', 'unknown', 'within', 'nearest', 'reliability'] as const;
/** While the map shows need and access at once, tracts have their class as well. */
const [NAME, ...NUMBERS] = COLUMNS;
const COLUMNS_OF_BOTH = [NAME, 'class', ...NUMBERS] as const;
export type ColumnId = (typeof COLUMNS_OF_BOTH)[number];

/** The columns of a standard: what is not known has some only where the study leaves anything open. */
export function columnsOf({ at_most }: Standard, both: boolean): ColumnId[] {
  const columns: readonly ColumnId[] = both ? COLUMNS_OF_BOTH : COLUMNS;
  return columns.filter((column) => at_most !== null || (column !== 'atMost' && column !== 'unknown'));
}

export interface TableView {
  rows: TableRows;
  by: ColumnId;
  down: boolean;
}

export interface Position {
  zoom: number;
  lat: number;
  lng: number;
}

/** The table as it opens. */
export function worstFirst(atlas: Atlas): TableView {
  return { rows: atlas.areaKinds.length > 0 ? 'areas' : 'tracts', by: 'without', down: true };
}

export function standardOf(atlas: Atlas, view: View): Standard {
  return pickById(atlas.standards, view.standard);
}

export function measureOf(standard: Standard, view: View): Shown {
  const maps = mapsOf(standard);
  return maps.find(({ id }) => id === view.measure) ?? maps[0];
}

function pickById<T extends { id: string }>(known: T[], id: string): T {
  const found = known.find((one) => one.id === id) ?? known[0];
  if (!found) throw new RangeError('an atlas without standards has no view');
  return found;
}

export function firstView(atlas: Atlas): View {
  const standard = pickById(atlas.standards, '');
  return {
    standard: standard.id,
    measure: standard.measures[0].id,
    look: usualLook(),
    kind: atlas.areaKinds[0]?.id ?? null,
    also: [],
    pick: null,
    table: null,
    at: null,
  };
}

export function toHash(atlas: Atlas, view: View): string {
  const first = firstView(atlas);
  const parts: [string, string | null][] = [
    ['standard', view.standard === first.standard ? null : view.standard],
    ['measure', view.measure === first.measure ? null : view.measure],
    ['look', view.look === first.look ? null : view.look],
    ['areas', view.kind === first.kind ? null : view.kind],
    ['also', view.also.length > 0 ? view.also.join(',') : null],
    ['pick', view.pick && `${view.pick.layer}:${view.pick.id}`],
    ['table', view.table && `${view.table.rows}:${view.table.by}:${view.table.down ? 'down' : 'up'}`],
    ['at', view.at && `${view.at.zoom.toFixed(2)}/${view.at.lat.toFixed(5)}/${view.at.lng.toFixed(5)}`],
  ];
  const said = parts.filter((part): part is [string, string] => part[1] !== null);
  return said.map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%(3A|2F|2C)/g, unescaped)}`).join('&');
}

/** Colons, slashes and commas stay readable. */
function unescaped(code: string): string {
  return decodeURIComponent(code);
}

/** What an address asks for. What it asks for and does not exist is as if it had not asked. */
export function fromHash(atlas: Atlas, hash: string): View {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const view = firstView(atlas);
  const standard = atlas.standards.find(({ id }) => id === asked.get('standard'));
  if (standard) view.standard = standard.id;
  view.measure = measureOf(standardOf(atlas, view), { ...view, measure: asked.get('measure') ?? '' }).id;
  const look = asked.get('look');
  if (isLook(look)) view.look = look;
  const kind = atlas.areaKinds.find(({ id }) => id === asked.get('areas'));
  if (kind) view.kind = kind.id;
  const themes = asked.get('also')?.split(',') ?? [];
  view.also = atlas.themes.map(({ id }) => id).filter((id) => themes.includes(id));
  view.pick = readPick(asked.get('pick'));
  view.table = readTable(asked.get('table'));
  view.at = readPosition(asked.get('at'));
  return view;
}

function readPick(asked: string | null): Pick | null {
  const [, layer, id] = asked?.match(/^(tract|area|site):(.{1,200})$/) ?? [];
  return layer && id ? { layer: layer as Picked, id } : null;
}

function readTable(asked: string | null): TableView | null {
  const [, rows, by, way] = asked?.match(/^(areas|tracts):(\w+):(up|down)$/) ?? [];
  const column = COLUMNS_OF_BOTH.find((known) => known === by);
  return rows && column ? { rows: rows as TableRows, by: column, down: way === 'down' } : null;
}

function readPosition(asked: string | null): Position | null {
  const parts = asked?.split('/').map(Number) ?? [];
  const [zoom, lat, lng] = parts;
  if (zoom === undefined || lat === undefined || lng === undefined || parts.length !== 3) return null;
  const possible = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return possible ? { zoom, lat, lng } : null;
}

export function samePick(one: Pick | null, other: Pick | null): boolean {
  return one?.layer === other?.layer && one?.id === other?.id;
}

export function layerOf(pick: Pick): 'tracts' | 'areas' | 'sites' {
  return `${pick.layer}s`;
}
