import {
  type Atlas,
  type Indicator,
  isIndicator,
  type Measure,
  measuresOf,
  ofAreas,
  peopleOf,
  type Standard,
  type StyleVariant,
  type Theme,
  themesOf,
} from '../api/atlas';
import type { Corner } from '../api/own-area';
import { type HandoutChoice, handoutText, parseHandout } from './handout';
import { parseReach, type Reach, reachText } from './reach';
import { parseTour, type Stop, stopText } from './tour';

/** What the page shows; the URL hash holds all of it. */
export interface View {
  standard: string;
  /** The indicator that the map shows in place of the standard. */
  indicator: string | null;
  /** A measure of the indicator, or else of the standard. */
  measure: string;
  variant: StyleVariant;
  /** The kind of planning area that is outlined and ranked; null if the study has none. */
  kind: string | null;
  /** Whose numbers the map is asked for: tracts, and areas where tracts are too small to be seen, or areas everywhere. */
  level: Level;
  /** Whose numbers the map shows now. The only part of the view that no address has. */
  shown: Level;
  /** What a click on the map does; no address has it. */
  tool: Tool;
  /** The first point of the outline that is drawn, where it was given. */
  drawnFrom: Corner | null;
  /** An address that was looked for; no address of the page has it. */
  marked: Corner | null;
  /** Whether numbers of people are shown by circles in place of colours. */
  symbols: boolean;
  /** Themes whose sites are drawn in addition to those of the standard. */
  extraThemes: string[];
  selection: Selection | null;
  table: TableView | null;
  /** What is asked of the selected tract or site. */
  reach: Reach | null;
  /** The document that is made about the selected area, while its dialog is open. */
  handout: HandoutChoice | null;
  /** The places that are put side by side, and whether they are shown so. */
  beside: Selection[];
  isComparing: boolean;
  /** What the second map shows, as in an address, without selection and position; null while there is none. */
  second: string | null;
  /** What is otherwise in the scenario that is tried, as `view/scenario.ts` reads it; null while none is. */
  scenario: string | null;
  /** The stops of a tour, and which of them is presented. */
  tour: Stop[];
  stop: number | null;
  /** Null: the whole region. */
  position: Position | null;
}

/** The most characters of a scenario in an address. */
const MAX_SCENARIO = 8000;
/** The most characters of the address of a second map. */
const MAX_SECOND = 4000;

/** The most places side by side; the server counts them too. */
export const MAX_BESIDE = 4;

export type Level = 'tracts' | 'areas';

/** A click selects what is there, adds it to the selected area or takes it out, or makes a corner of an outline. */
export type Tool = 'select' | 'several' | 'draw';

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
const INDICATOR_COLUMNS = [NAME, 'count', 'share', 'countReliability'] as const;
const ALL_COLUMNS = [...BIVARIATE_COLUMNS, ...INDICATOR_COLUMNS] as const;
export type ColumnId = (typeof ALL_COLUMNS)[number];

/** The columns of a standard; upper bounds and unknowns only if something is unknown, the nearest site of no combination. */
export function columnsOf({ at_most, columns: own }: Standard, bivariate: boolean): ColumnId[] {
  const columns: readonly ColumnId[] = bivariate ? BIVARIATE_COLUMNS : COLUMNS;
  const known = columns.filter((column) => at_most !== null || (column !== 'atMost' && column !== 'unknown'));
  return known.filter((column) => column !== 'nearest' || own.nearest !== null);
}

/** The columns of an indicator; its share only if it has one. */
export function columnsOfIndicator({ columns }: Indicator): ColumnId[] {
  return INDICATOR_COLUMNS.filter((column) => columns.share !== null || column !== 'share');
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

/** The measure of the indicator that the map shows, or else of the standard. */
export function measureOf(atlas: Atlas, view: View): Measure {
  const ofIndicator = view.indicator === null ? undefined : atlas.indicatorMeasures.get(view.indicator);
  const maps: [Measure, ...Measure[]] = ofIndicator ?? measuresOf(standardOf(atlas, view));
  return maps.find(({ id }) => id === view.measure) ?? maps[0];
}

/** Whose number the map shows: the indicator, or else the people of the standard. */
export function countedOf(atlas: Atlas, view: View): Indicator {
  const measure = measureOf(atlas, view);
  return isIndicator(measure) ? measure.indicator : peopleOf(atlas, standardOf(atlas, view));
}

/** Whether the map shows the same numbers in two views. */
export function showsSame(one: View, other: View): boolean {
  return one.standard === other.standard && one.indicator === other.indicator && one.measure === other.measure;
}

/** The change of a view to a standard, with the first of its measures where an indicator was shown. */
export function withStandard(atlas: Atlas, view: View, standard: string): Partial<View> {
  if (view.indicator === null) return { standard };
  return { standard, indicator: null, measure: findOrFirst(atlas.standards, standard).measures[0].id };
}

/** The measure with the classes of what the map shows. */
export function shownMeasure(atlas: Atlas, view: View): Measure {
  const measure = measureOf(atlas, view);
  return (view.shown === 'areas' && ofAreas(measure, view.kind)) || measure;
}

/** Themes whose sites are drawn: those of the standard, unless an indicator is shown, and the extra themes. */
export function visibleThemes(atlas: Atlas, view: View): Theme[] {
  const own = view.indicator === null ? themesOf(standardOf(atlas, view)) : [];
  return atlas.themes.filter(({ id }) => own.includes(id) || view.extraThemes.includes(id));
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
    indicator: null,
    measure: standard.measures[0].id,
    variant: defaultVariant(),
    kind: atlas.area_kinds[0]?.id ?? null,
    level: 'tracts',
    shown: 'tracts',
    tool: 'select',
    drawnFrom: null,
    marked: null,
    symbols: false,
    extraThemes: [],
    selection: null,
    table: null,
    reach: null,
    handout: null,
    beside: [],
    isComparing: false,
    second: null,
    scenario: null,
    tour: [],
    stop: null,
    position: null,
  };
}

export function toHash(atlas: Atlas, view: View): string {
  const defaults = defaultView(atlas);
  const params: [string, string | null][] = [
    ['standard', view.standard === defaults.standard ? null : view.standard],
    ['indicator', view.indicator],
    ['measure', view.measure === defaults.measure ? null : view.measure],
    ['look', view.variant === defaults.variant ? null : view.variant],
    ['areas', view.kind === defaults.kind ? null : view.kind],
    ['by', view.level === 'areas' ? view.level : null],
    ['as', view.symbols ? 'symbols' : null],
    ['also', view.extraThemes.length > 0 ? view.extraThemes.join(',') : null],
    ['pick', view.selection && `${view.selection.layer}:${view.selection.id}`],
    ['reach', reachText(view)],
    ['table', view.table && `${view.table.rows}:${view.table.sortBy}:${view.table.descending ? 'down' : 'up'}`],
    ['handout', view.handout && handoutText(view.handout)],
    ...view.beside.map(({ layer, id }): [string, string] => ['beside', `${layer}:${id}`]),
    ['compare', view.isComparing ? 'on' : null],
    ['second', view.second],
    ['try', view.scenario],
    ...view.tour.map((stop): [string, string] => ['stop', stopText(stop)]),
    ['show', view.stop === null ? null : String(view.stop + 1)],
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

/** A stop of a tour at this view: without what covers the map, and without the tour. */
export function stopOf(atlas: Atlas, view: View): string {
  const alone = { ...view, handout: null, beside: [], isComparing: false, tour: [], stop: null, table: null };
  return toHash(atlas, alone);
}

/** What a second map shows of this view: place and selection are those of the first. */
export function secondOf(atlas: Atlas, view: View): string {
  return stopOf(atlas, { ...view, second: null, scenario: null, selection: null, position: null });
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
  const indicator = params.get('indicator');
  if (indicator !== null && atlas.indicatorMeasures.has(indicator)) view.indicator = indicator;
  view.measure = measureOf(atlas, { ...view, measure: params.get('measure') ?? '' }).id;
  const variant = params.get('look');
  if (isStyleVariant(variant)) view.variant = variant;
  const kind = atlas.area_kinds.find(({ id }) => id === params.get('areas'));
  if (kind) view.kind = kind.id;
  if (params.get('by') === 'areas' && view.kind !== null) view.level = view.shown = 'areas';
  view.symbols = params.get('as') === 'symbols';
  const themes = params.get('also')?.split(',') ?? [];
  view.extraThemes = atlas.themes.map(({ id }) => id).filter((id) => themes.includes(id));
  view.selection = parseSelection(params.get('pick'));
  const answered = atlas.standards.filter(({ reach }) => reach).map(({ id }) => id);
  view.reach = parseReach(params.get('reach'), view.selection, answered);
  view.table = parseTable(params.get('table'));
  if (view.selection?.layer === 'area') view.handout = parseHandout(params.get('handout'));
  const places = params.getAll('beside').map(parseSelection);
  view.beside = places
    .filter((place): place is Selection => place !== null && place.layer !== 'site')
    .slice(0, MAX_BESIDE);
  view.isComparing = view.beside.length > 0 && params.get('compare') === 'on';
  const second = params.get('second');
  if (second !== null && second.length <= MAX_SECOND) view.second = second;
  const scenario = params.get('try');
  if (scenario !== null && scenario.length <= MAX_SCENARIO) view.scenario = scenario;
  view.tour = parseTour(params.getAll('stop'));
  const stop = Number(params.get('show') ?? Number.NaN);
  if (view.tour[stop - 1]) view.stop = stop - 1;
  view.position = parsePosition(params.get('at'));
  return view;
}

function parseSelection(text: string | null): Selection | null {
  const [, layer, id] = text?.match(/^(tract|area|site):(.{1,60000})$/) ?? [];
  return layer && id ? { layer: layer as SelectionLayer, id } : null;
}

function parseTable(text: string | null): TableView | null {
  const [, rows, name, direction] = text?.match(/^(areas|tracts):(\w+):(up|down)$/) ?? [];
  const column = ALL_COLUMNS.find((column) => column === name);
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

/** The variant for a person who has chosen none: that of the system. */
export function defaultVariant(): StyleVariant {
  if (matchMedia('(prefers-contrast: more)').matches) return 'high-contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function isStyleVariant(name: string | null): name is StyleVariant {
  return STYLE_VARIANTS.some((variant) => variant === name);
}
