import { DecodeError, type Decoder, dictionary, fetchJson, list, nullable, number, record, text } from './request';

export type Bounds = [west: number, south: number, east: number, north: number];

export interface Class {
  /** The largest value of the class; null in the class without an upper limit. */
  upto: number | null;
  label: string;
  colors: Colors;
}

/** Variants of the map style; the server has a style for each. */
export type StyleVariant = 'light' | 'dark' | 'high-contrast' | 'print';

/** A colour in each variant of the map style. */
export type Colors = Record<StyleVariant, string>;

export interface UnivariateMeasure {
  id: string;
  label: string;
  column: string;
  unit: string;
  classes: Class[];
}

/** A bivariate choropleth: three classes of need by three of access. */
export interface BivariateMeasure {
  id: string;
  label: string;
  /** Columns: the people concerned, the population that they are a share of, and the share of them within reach. */
  people: string;
  whole: string | null;
  within: string;
  /** From low to high. Need is a share of `whole`, or a number of people if `whole` is null. */
  need: Triple<{ upto: number | null; label: string }>;
  /** From high to low access; a class holds the shares above its `within_above`. */
  lack: Triple<{ within_above: number | null; label: string }>;
  /** The number of tracts and the colour of each class, by need and then by lack. */
  tracts: Triple<Triple<number>>;
  colors: Record<StyleVariant, Triple<Triple<string>>>;
}

export type Triple<T> = readonly [T, T, T];

/** The id of the measure that compares the share of a tract with the share of the region. */
export const DIFFERENCE = 'difference';

/** A measure that the map can show. */
export type Measure = UnivariateMeasure | BivariateMeasure;

export function isBivariate(measure: Measure): measure is BivariateMeasure {
  return 'need' in measure;
}

/** A column that counts people whose access is unknown for one reason. */
export interface UnknownColumn {
  label: string;
  reason: string;
  place: string;
  column: string;
  moe: string | null;
}

/** Columns of areas: how many people of a group are within reach. */
export interface AccessColumns {
  people: string;
  within: string | null;
  within_moe: string | null;
  within_at_most: string | null;
  within_at_most_moe: string | null;
}

export interface Standard {
  id: string;
  theme: string;
  /** The id of the topic of its theme; null if the theme has none. */
  topic: string | null;
  /** Follows "without" or "with": `a clinic within 1 mi as the crow flies`. */
  promise: string;
  /** The id of the indicator whose people are counted. */
  people: string;
  /** The limit as the study file gives it: `1 mi`. */
  within: string | null;
  columns: {
    within: string;
    /** The upper bound of the share within reach; null if everything is known. */
    within_at_most: string | null;
    without: string;
    without_moe: string | null;
    without_reliability: string | null;
    nearest: string;
  };
  /** The people whom each requirement adds to those without access; empty if distance is the only one. */
  steps: { label: string; column: string; moe: string | null }[];
  /** The people whose access is unknown, by reason. */
  unknown: UnknownColumn[];
  /** The column of the upper bound of those without access; null if everything is known. */
  at_most: string | null;
  at_most_moe: string | null;
  /** Why the two bounds differ, as a sentence. */
  bounds_note: string | null;
  /** Sites of its theme that could not be located. */
  unlocated: { sites: number; note: string | null };
  /** Tracts where the upper bound of those without access is more than `times_without` times the lower bound. */
  not_known: { label: string; tracts: number; times_without: number } | null;
  /** The label of the line around the area where the site list is complete; null if there is no line. */
  complete: string | null;
  /** The column with the reason for missing access; tracts only. */
  reason: string | null;
  measures: [UnivariateMeasure, ...UnivariateMeasure[]];
  /** Null if all tracts have the same need. */
  bivariate: BivariateMeasure | null;
  /** Groups whose access is compared with that of the population that they belong to. */
  groups: { group: AccessColumns; whole: AccessColumns }[];
}

export interface Indicator {
  id: string;
  label: string;
  definition: string;
  unit: string;
  of: string | null;
  source: string;
  columns: {
    count: string;
    moe: string | null;
    share: string | null;
    share_moe: string | null;
    reliability: string | null;
    withheld: string | null;
    /** Areas only. */
    from_split: string | null;
    /** Areas only; null if no tract lacks a number. */
    known: string | null;
    change: string | null;
    change_moe: string | null;
    change_compared: string | null;
  };
  /** The baseline period of changes. */
  since: string | null;
}

export interface Theme {
  id: string;
  label: string;
  topic: string | null;
  sites: number;
  /** The file name of its symbol. */
  sign: string;
  colors: Colors;
}

/** A chapter of a municipal plan that groups themes. */
export interface Topic {
  id: string | null;
  label: string;
}

export interface AreaKind {
  id: string;
  label: string;
}

export interface Atlas {
  name: string;
  bounds: Bounds;
  counts: { tracts: number; sites: number; areas: number };
  program: string;
  themes: Theme[];
  /** In display order. */
  topics: Topic[];
  /** What no atlas maps, as a sentence. */
  notMapped: string;
  standards: Standard[];
  indicators: Map<string, Indicator>;
  areaKinds: AreaKind[];
  noData: { label: string; colors: Colors };
  /** Tracts where access is mostly unknown, on all maps. */
  notKnown: { colors: Colors };
  /** The line around the area where a site list is complete. */
  complete: { colors: Colors; casings: Colors };
  /** Tracts where none of the people concerned live, on maps of shares and distances. */
  noPeople: { colors: Colors };
  reliability: Map<string, string>;
  findings: { title: string; count: number }[];
  sources: { file: string; purpose: string; period: string | null }[];
  method: string[];
}

/** The id of the row of the areas table that sums the whole region. */
export const REGION = 'region';

/** A box across the antimeridian has west > east; MapLibre expects an east beyond 180 degrees instead. */
export const bounds: Decoder<Bounds> = (value, path) => {
  const [west, south, east, north, ...rest] = list(number)(value, path);
  if (west === undefined || south === undefined || east === undefined || north === undefined || rest.length > 0)
    throw new DecodeError(path);
  return [west, south, east < west ? east + 360 : east, north];
};

const colors: Decoder<Colors> = record({ light: text, dark: text, 'high-contrast': text, print: text });

const univariateMeasure: Decoder<UnivariateMeasure> = record({
  id: text,
  label: text,
  column: text,
  unit: text,
  classes: list(record({ upto: nullable(number), label: text, colors })),
});

const measures: Decoder<[UnivariateMeasure, ...UnivariateMeasure[]]> = (value, path) => {
  const [first, ...others] = list(univariateMeasure)(value, path);
  if (!first) throw new DecodeError(path);
  return [first, ...others];
};

function triple<T>(decode: Decoder<T>): Decoder<Triple<T>> {
  return (value, path) => {
    const [first, second, third, ...rest] = list(decode)(value, path);
    if (first === undefined || second === undefined || third === undefined || rest.length > 0)
      throw new DecodeError(path);
    return [first, second, third];
  };
}

const colorMatrix = triple(triple(text));

const bivariateMeasure: Decoder<BivariateMeasure> = record({
  id: text,
  label: text,
  people: text,
  whole: nullable(text),
  within: text,
  need: triple(record({ upto: nullable(number), label: text })),
  lack: triple(record({ within_above: nullable(number), label: text })),
  tracts: triple(triple(number)),
  colors: record({ light: colorMatrix, dark: colorMatrix, 'high-contrast': colorMatrix, print: colorMatrix }),
});

const accessColumns: Decoder<AccessColumns> = record({
  people: text,
  within: nullable(text),
  within_moe: nullable(text),
  within_at_most: nullable(text),
  within_at_most_moe: nullable(text),
});

const standard: Decoder<Standard> = record({
  id: text,
  theme: text,
  topic: nullable(text),
  promise: text,
  people: text,
  within: nullable(text),
  columns: record({
    within: text,
    within_at_most: nullable(text),
    without: text,
    without_moe: nullable(text),
    without_reliability: nullable(text),
    nearest: text,
  }),
  steps: list(record({ label: text, column: text, moe: nullable(text) })),
  unknown: list(record({ label: text, reason: text, place: text, column: text, moe: nullable(text) })),
  at_most: nullable(text),
  at_most_moe: nullable(text),
  bounds_note: nullable(text),
  unlocated: record({ sites: number, note: nullable(text) }),
  not_known: nullable(record({ label: text, tracts: number, times_without: number })),
  complete: nullable(text),
  reason: nullable(text),
  measures,
  bivariate: nullable(bivariateMeasure),
  groups: list(record({ group: accessColumns, whole: accessColumns })),
});

const indicator: Decoder<Indicator> = record({
  id: text,
  label: text,
  definition: text,
  unit: text,
  of: nullable(text),
  source: text,
  columns: record({
    count: text,
    moe: nullable(text),
    share: nullable(text),
    share_moe: nullable(text),
    reliability: nullable(text),
    withheld: nullable(text),
    from_split: nullable(text),
    known: nullable(text),
    change: nullable(text),
    change_moe: nullable(text),
    change_compared: nullable(text),
  }),
  since: nullable(text),
});

const response = record({
  name: text,
  bounds,
  counts: record({ tracts: number, sites: number, areas: number }),
  program: text,
  themes: list(record({ id: text, label: text, topic: nullable(text), sites: number, sign: text, colors })),
  topics: list(record({ id: nullable(text), label: text })),
  not_mapped: text,
  standards: list(standard),
  indicators: list(indicator),
  area_kinds: list(record({ id: text, label: text })),
  no_data: record({ label: text, colors }),
  not_known: record({ colors }),
  complete: record({ colors, casings: colors }),
  no_people: record({ colors }),
  reliability: dictionary(text),
  findings: list(record({ title: text, count: number })),
  sources: list(record({ file: text, purpose: text, period: nullable(text) })),
  method: list(text),
});

const atlas: Decoder<Atlas> = (value, path) => {
  const { area_kinds, no_data, not_known, no_people, not_mapped, indicators, ...same } = response(value, path);
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const orphan = same.standards.find((one) => !byId.has(one.people));
  if (orphan) throw new DecodeError(`${path}.standards.${orphan.id}.people`);
  return {
    ...same,
    indicators: byId,
    areaKinds: area_kinds,
    noData: no_data,
    notKnown: not_known,
    noPeople: no_people,
    notMapped: not_mapped,
  };
};

export function fetchAtlas(): Promise<Atlas> {
  return fetchJson('/atlas.json', atlas);
}

/** Groups themes or standards by topic, in the order of the topics. */
export function byTopic<Of extends { topic: string | null }>(
  atlas: Atlas,
  all: Of[],
): { label: string; items: Of[] }[] {
  const parts = atlas.topics.map(({ id, label }) => ({ label, items: all.filter(({ topic }) => topic === id) }));
  return parts.filter(({ items }) => items.length > 0);
}

/** All measures of a standard, the people without access first. */
export function measuresOf({ measures, bivariate }: Standard): [Measure, ...Measure[]] {
  return bivariate ? [...measures, bivariate] : measures;
}

/** The indicator whose people a standard counts. */
export function peopleOf(atlas: Atlas, standard: Standard): Indicator {
  const found = atlas.indicators.get(standard.people);
  if (!found) throw new DecodeError(standard.people);
  return found;
}

/** Whether a measure is a number of people, to which reliability and withholding apply. */
export function countsPeople(standard: Standard, measure: Measure): boolean {
  return isBivariate(measure) || measure.column === standard.columns.without;
}
