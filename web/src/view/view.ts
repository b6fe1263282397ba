import { type Atlas, type Measure, measuresOf, type Standard, type StyleVariant, type Theme } from '../api/atlas';

/** What the page shows; the URL hash holds all of it. */
export interface View {
  standard: string;
  measure: string;
  variant: StyleVariant;
  /** The kind of planning area that is outlined and ranked; null if the study has none. */
  kind: string | null;
  /** Themes whose sites are drawn in addition to those of the standard. */
  extraThemes: string[];
  selection: Selection | null;
  table: TableView | null;
  /** Null: the whole region. */
  position: Position | null;
}

export type SelectionLayer = 'tract' | 'area' | 'site';

export interface Selection {
  layer: SelectionLayer;
  id: string;
}

export type TableRows = 'areas' | 'tracts';
const COLUMNS = ['name', 'people', 'without', 'moe', 'atMost', 'unknown', 'within', 'nearest', 'reliability'] as const;
/** While the map is bivariate, tracts have a column for their class. */
const [NAME, ...NUMBERS] = COLUMNS;
const BIVARIATE_COLUMNS = [NAME, 'class', ...NUMBERS] as const;
export type ColumnId = (typeof BIVARIATE_COLUMNS)[number];

/** The columns of a standard; upper bounds and unknowns only if something is unknown. */
export function columnsOf({ at_most }: Standard, bivariate: boolean): ColumnId[] {
  const columns: readonly ColumnId[] = bivariate ? BIVARIATE_COLUMNS : COLUMNS;
  return columns.filter((column) => at_most !== null || (column !== 'atMost' && column !== 'unknown'));
}

export interface TableView {
  rows: TableRows;
  sortBy: ColumnId;
  descending: boolean;
}

export interface Position {
  zoom: number;
  lat: number;
  lng: number;
}

/** The table as it opens: most people without access first. */
export function defaultTable(atlas: Atlas): TableView {
  return { rows: atlas.area_kinds.length > 0 ? 'areas' : 'tracts', sortBy: 'without', descending: true };
}

export function standardOf(atlas: Atlas, view: View): Standard {
  return findOrFirst(atlas.standards, view.standard);
}

export function measureOf(standard: Standard, view: View): Measure {
  const maps = measuresOf(standard);
  return maps.find(({ id }) => id === view.measure) ?? maps[0];
}

/** Themes whose sites are drawn: the theme of the standard and the extra themes. */
export function visibleThemes(atlas: Atlas, view: View): Theme[] {
  const { theme } = standardOf(atlas, view);
  return atlas.themes.filter(({ id }) => id === theme || view.extraThemes.includes(id));
}

function findOrFirst<T extends { id: string }>(items: T[], id: string): T {
  const found = items.find((one) => one.id === id) ?? items[0];
  if (!found) throw new RangeError('an atlas without standards has no view');
  return found;
}

export function defaultView(atlas: Atlas): View {
  const standard = findOrFirst(atlas.standards, '');
  return {
    standard: standard.id,
    measure: standard.measures[0].id,
    variant: defaultVariant(),
    kind: atlas.area_kinds[0]?.id ?? null,
    extraThemes: [],
    selection: null,
    table: null,
    position: null,
  };
}

export function toHash(atlas: Atlas, view: View): string {
  const defaults = defaultView(atlas);
  const params: [string, string | null][] = [
    ['standard', view.standard === defaults.standard ? null : view.standard],
    ['measure', view.measure === defaults.measure ? null : view.measure],
    ['look', view.variant === defaults.variant ? null : view.variant],
    ['areas', view.kind === defaults.kind ? null : view.kind],
    ['also', view.extraThemes.length > 0 ? view.extraThemes.join(',') : null],
    ['pick', view.selection && `${view.selection.layer}:${view.selection.id}`],
    ['table', view.table && `${view.table.rows}:${view.table.sortBy}:${view.table.descending ? 'down' : 'up'}`],
    [
      'at',
      view.position &&
        `${view.position.zoom.toFixed(2)}/${view.position.lat.toFixed(5)}/${view.position.lng.toFixed(5)}`,
    ],
  ];
  const given = params.filter((part): part is [string, string] => part[1] !== null);
  return given
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replace(/%(3A|2F|2C)/g, unescapeSeparator)}`)
    .join('&');
}

/** Keeps colons, slashes and commas readable. */
function unescapeSeparator(code: string): string {
  return decodeURIComponent(code);
}

/** The view of a URL hash. Unknown values fall back to the default. */
export function fromHash(atlas: Atlas, hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const view = defaultView(atlas);
  const standard = atlas.standards.find(({ id }) => id === params.get('standard'));
  if (standard) view.standard = standard.id;
  view.measure = measureOf(standardOf(atlas, view), { ...view, measure: params.get('measure') ?? '' }).id;
  const variant = params.get('look');
  if (isStyleVariant(variant)) view.variant = variant;
  const kind = atlas.area_kinds.find(({ id }) => id === params.get('areas'));
  if (kind) view.kind = kind.id;
  const themes = params.get('also')?.split(',') ?? [];
  view.extraThemes = atlas.themes.map(({ id }) => id).filter((id) => themes.includes(id));
  view.selection = parseSelection(params.get('pick'));
  view.table = parseTable(params.get('table'));
  view.position = parsePosition(params.get('at'));
  return view;
}

function parseSelection(text: string | null): Selection | null {
  const [, layer, id] = text?.match(/^(tract|area|site):(.{1,200})$/) ?? [];
  return layer && id ? { layer: layer as SelectionLayer, id } : null;
}

function parseTable(text: string | null): TableView | null {
  const [, rows, name, direction] = text?.match(/^(areas|tracts):(\w+):(up|down)$/) ?? [];
  const column = BIVARIATE_COLUMNS.find((column) => column === name);
  return rows && column ? { rows: rows as TableRows, sortBy: column, descending: direction === 'down' } : null;
}

function parsePosition(text: string | null): Position | null {
  const parts = text?.split('/').map(Number) ?? [];
  const [zoom, lat, lng] = parts;
  if (zoom === undefined || lat === undefined || lng === undefined || parts.length !== 3) return null;
  const possible = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return possible ? { zoom, lat, lng } : null;
}

export function sameSelection(one: Selection | null, other: Selection | null): boolean {
  return one?.layer === other?.layer && one?.id === other?.id;
}

export function layerOf(selection: Selection): 'tracts' | 'areas' | 'sites' {
  return `${selection.layer}s`;
}

export const STYLE_VARIANTS: readonly StyleVariant[] = ['light', 'dark', 'high-contrast', 'print'];

/** The variant for a person who has chosen none. */
export function defaultVariant(): StyleVariant {
  return matchMedia('(prefers-contrast: more)').matches ? 'high-contrast' : 'light';
}

export function isStyleVariant(name: string | null): name is StyleVariant {
  return STYLE_VARIANTS.some((variant) => variant === name);
}
