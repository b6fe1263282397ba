import { dictionary, list, maybe, number, type Read, record, text, Unexpected } from './door';
import type { Look } from './look';
import { ask } from './server';

export type Bounds = [west: number, south: number, east: number, north: number];

export interface Class {
  /** The largest value of the class; null: no upper end. */
  upto: number | null;
  label: string;
  colors: Colors;
}

/** A colour in every look of the map. */
export type Colors = Record<Look, string>;

export interface Measure {
  id: string;
  label: string;
  column: string;
  unit: string;
  classes: Class[];
}

/** A map of two things at once: nine classes, three of need by three of access. */
export interface Both {
  id: string;
  label: string;
  /** Columns: the people concerned, whom they are counted among, and the share of them within reach. */
  people: string;
  whole: string | null;
  within: string;
  /** From low to high; need is a share of the whole, or a number of people where there is none. */
  need: Three<{ upto: number | null; label: string }>;
  /** From high to low access: each begins above its share. */
  lack: Three<{ within_above: number | null; label: string }>;
  /** How many tracts are of each class, by need and then by lack; and the classes' colours. */
  tracts: Three<Three<number>>;
  colors: Record<Look, Three<Three<string>>>;
}

export type Three<T> = readonly [T, T, T];

/** The measure that sets a tract's share beside that of the region. */
export const DIFFERENCE = 'difference';

/** What a map can show. */
export type Shown = Measure | Both;

export function isBoth(shown: Shown): shown is Both {
  return 'need' in shown;
}

/** A column of people of whom it is not known whether they are without access. */
export interface Unknown {
  label: string;
  reason: string;
  place: string;
  column: string;
  moe: string | null;
}

/** Columns of areas that say how many of some people are within reach. */
export interface Reached {
  people: string;
  within: string | null;
  within_moe: string | null;
  within_at_most: string | null;
  within_at_most_moe: string | null;
}

export interface Standard {
  id: string;
  theme: string;
  /** The id of its theme's topic; null where it has none. */
  topic: string | null;
  /** Follows "without" or "with": `a clinic within 1 mi as the crow flies`. */
  promise: string;
  /** The indicator whose people are counted. */
  people: string;
  /** The limit as the study says it: `1 mi`. */
  within: string | null;
  columns: {
    within: string;
    /** Where something is not known: the share who may be within. */
    within_at_most: string | null;
    without: string;
    without_moe: string | null;
    without_reliability: string | null;
    nearest: string;
  };
  /** What each thing that it asks adds to the people without; none where it asks for reach alone. */
  steps: { label: string; column: string; moe: string | null }[];
  /** Of whom it is not known, and why: in general, and of one place. */
  unknown: Unknown[];
  /** How many are without at most; null where the study leaves nothing open. */
  at_most: string | null;
  at_most_moe: string | null;
  /** Why that is another number, in words. */
  bounds_note: string | null;
  /** Sites of its theme that could not be located, and what is said of them. */
  unlocated: { sites: number; note: string | null };
  /** Tracts where more people may be without access than so many times those who are known to be. */
  not_known: { label: string; tracts: number; times_without: number } | null;
  /** What the line around the ground means where the list of the theme is complete; null where there is no such line. */
  complete: string | null;
  /** The column that says why; of tracts only. */
  reason: string | null;
  measures: [Measure, ...Measure[]];
  /** None where all tracts are alike in need. */
  bivariate: Both | null;
  /** People whose access is set beside that of the whole that they are counted among. */
  groups: { group: Reached; whole: Reached }[];
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
    /** A column of areas only. */
    from_split: string | null;
    /** Of areas too; none where no tract lacks a number. */
    known: string | null;
    change: string | null;
    change_moe: string | null;
    change_compared: string | null;
  };
  /** The years that changes are counted from. */
  since: string | null;
}

export interface Theme {
  id: string;
  label: string;
  topic: string | null;
  sites: number;
  /** The drawing of its sign. */
  sign: string;
  colors: Colors;
}

/** A part of a municipal plan that themes belong to. */
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
  /** In the order in which they are listed. */
  topics: Topic[];
  /** What no atlas maps, in a sentence. */
  notMapped: string;
  standards: Standard[];
  indicators: Map<string, Indicator>;
  areaKinds: AreaKind[];
  noData: { label: string; colors: Colors };
  /** Where it is mostly not known who is without access, on all maps. */
  notKnown: { colors: Colors };
  /** The line around the ground where a list is complete. */
  complete: { colors: Colors; casings: Colors };
  /** Where none of the people concerned live, on maps of shares and distances. */
  noPeople: { colors: Colors };
  reliability: Map<string, string>;
  findings: { title: string; count: number }[];
  sources: { file: string; purpose: string; period: string | null }[];
  method: string[];
}

/** The row of the areas table that sums the whole region. */
export const REGION = 'region';

/** A frame across the antimeridian has its west above its east; MapLibre counts on beyond 180 degrees. */
export const bounds: Read<Bounds> = (value, place) => {
  const [west, south, east, north, ...rest] = list(number)(value, place);
  if (west === undefined || south === undefined || east === undefined || north === undefined || rest.length > 0)
    throw new Unexpected(place);
  return [west, south, east < west ? east + 360 : east, north];
};

const colors: Read<Colors> = record({ light: text, dark: text, 'high-contrast': text, print: text });

const measure: Read<Measure> = record({
  id: text,
  label: text,
  column: text,
  unit: text,
  classes: list(record({ upto: maybe(number), label: text, colors })),
});

const measures: Read<[Measure, ...Measure[]]> = (value, place) => {
  const [first, ...others] = list(measure)(value, place);
  if (!first) throw new Unexpected(place);
  return [first, ...others];
};

function three<T>(read: Read<T>): Read<Three<T>> {
  return (value, place) => {
    const [first, second, third, ...rest] = list(read)(value, place);
    if (first === undefined || second === undefined || third === undefined || rest.length > 0)
      throw new Unexpected(place);
    return [first, second, third];
  };
}

const nineColors = three(three(text));

const both: Read<Both> = record({
  id: text,
  label: text,
  people: text,
  whole: maybe(text),
  within: text,
  need: three(record({ upto: maybe(number), label: text })),
  lack: three(record({ within_above: maybe(number), label: text })),
  tracts: three(three(number)),
  colors: record({ light: nineColors, dark: nineColors, 'high-contrast': nineColors, print: nineColors }),
});

const reached: Read<Reached> = record({
  people: text,
  within: maybe(text),
  within_moe: maybe(text),
  within_at_most: maybe(text),
  within_at_most_moe: maybe(text),
});

const standard: Read<Standard> = record({
  id: text,
  theme: text,
  topic: maybe(text),
  promise: text,
  people: text,
  within: maybe(text),
  columns: record({
    within: text,
    within_at_most: maybe(text),
    without: text,
    without_moe: maybe(text),
    without_reliability: maybe(text),
    nearest: text,
  }),
  steps: list(record({ label: text, column: text, moe: maybe(text) })),
  unknown: list(record({ label: text, reason: text, place: text, column: text, moe: maybe(text) })),
  at_most: maybe(text),
  at_most_moe: maybe(text),
  bounds_note: maybe(text),
  unlocated: record({ sites: number, note: maybe(text) }),
  not_known: maybe(record({ label: text, tracts: number, times_without: number })),
  complete: maybe(text),
  reason: maybe(text),
  measures,
  bivariate: maybe(both),
  groups: list(record({ group: reached, whole: reached })),
});

const indicator: Read<Indicator> = record({
  id: text,
  label: text,
  definition: text,
  unit: text,
  of: maybe(text),
  source: text,
  columns: record({
    count: text,
    moe: maybe(text),
    share: maybe(text),
    share_moe: maybe(text),
    reliability: maybe(text),
    withheld: maybe(text),
    from_split: maybe(text),
    known: maybe(text),
    change: maybe(text),
    change_moe: maybe(text),
    change_compared: maybe(text),
  }),
  since: maybe(text),
});

const answer = record({
  name: text,
  bounds,
  counts: record({ tracts: number, sites: number, areas: number }),
  program: text,
  themes: list(record({ id: text, label: text, topic: maybe(text), sites: number, sign: text, colors })),
  topics: list(record({ id: maybe(text), label: text })),
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
  sources: list(record({ file: text, purpose: text, period: maybe(text) })),
  method: list(text),
});

const atlas: Read<Atlas> = (value, place) => {
  const { area_kinds, no_data, not_known, no_people, not_mapped, indicators, ...same } = answer(value, place);
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const orphan = same.standards.find((one) => !byId.has(one.people));
  if (orphan) throw new Unexpected(`${place}.standards.${orphan.id}.people`);
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

export function openAtlas(): Promise<Atlas> {
  return ask('/atlas.json', atlas);
}

/** Themes or standards below the topics they belong to, in the order of the topics. */
export function byTopic<Of extends { topic: string | null }>(atlas: Atlas, all: Of[]): { label: string; own: Of[] }[] {
  const parts = atlas.topics.map(({ id, label }) => ({ label, own: all.filter(({ topic }) => topic === id) }));
  return parts.filter(({ own }) => own.length > 0);
}

/** All maps of a standard, the people without access first. */
export function mapsOf({ measures, bivariate }: Standard): [Shown, ...Shown[]] {
  return bivariate ? [...measures, bivariate] : measures;
}

/** The people a standard counts. */
export function peopleOf(atlas: Atlas, standard: Standard): Indicator {
  const found = atlas.indicators.get(standard.people);
  if (!found) throw new Unexpected(standard.people);
  return found;
}
