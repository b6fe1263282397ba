import { fetchAnswer, RequestError } from './request';
import type { Atlas as Answer, BivariateMeasure, Indicator, Standard, Theme, UnivariateMeasure } from './types.gen';

export type {
  AccessColumns,
  BivariateMeasure,
  Indicator,
  Standard,
  Theme,
  UnivariateMeasure,
  UnknownColumn,
} from './types.gen';

export type Bounds = [west: number, south: number, east: number, north: number];

/** A colour in each variant of the map style. */
export type Colors = Theme['colors'];

/** Variants of the map style; the server has a style for each. */
export type StyleVariant = keyof Colors;

/** A measure that the map can show. */
export type Measure = UnivariateMeasure | BivariateMeasure;

export interface Atlas extends Omit<Answer, 'bounds' | 'indicators' | 'reliability'> {
  bounds: Bounds;
  /** Indicators by id. */
  indicators: Map<string, Indicator>;
  /** What the classes of reliability mean. */
  reliability: Map<string, string>;
}

/** The id of the measure that compares the share of a tract with the share of the region. */
export const DIFFERENCE = 'difference';

/** The id of the row of the areas table that sums the whole region. */
export const REGION = 'region';

export async function fetchAtlas(): Promise<Atlas> {
  const path = '/atlas.json';
  const answer = await fetchAnswer(path, 'Atlas');
  if (!answer.bounds) throw new RequestError('unexpected', `${path}.bounds`);
  const indicators = new Map(answer.indicators.map((one) => [one.id, one]));
  const orphan = answer.standards.find((one) => !indicators.has(one.people));
  if (orphan) throw new RequestError('unexpected', `${path}.standards.${orphan.id}.people`);
  const reliability = new Map(Object.entries(answer.reliability));
  return { ...answer, bounds: continuous(answer.bounds), indicators, reliability };
}

/** A box across the antimeridian has west > east; MapLibre expects an east beyond 180 degrees instead. */
export function continuous([west, south, east, north]: Bounds): Bounds {
  return [west, south, east < west ? east + 360 : east, north];
}

export function isBivariate(measure: Measure): measure is BivariateMeasure {
  return 'need' in measure;
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

/** A floating catchment measure: the supply in reach. */
export type SupplyMeasure = UnivariateMeasure & { supply: NonNullable<UnivariateMeasure['supply']> };

export function isSupply(measure: Measure): measure is SupplyMeasure {
  return !isBivariate(measure) && measure.supply !== null;
}

/** The indicator whose people a standard counts. */
export function peopleOf(atlas: Atlas, standard: Standard): Indicator {
  const found = atlas.indicators.get(standard.people);
  if (!found) throw new RangeError(`the atlas lacks the indicator ${standard.people}`);
  return found;
}

/** Whether a measure is a number of people, to which reliability and withholding apply. */
export function countsPeople(standard: Standard, measure: Measure): boolean {
  return isBivariate(measure) || measure.column === standard.columns.without;
}
