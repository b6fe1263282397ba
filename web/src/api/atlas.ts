import { fetchAnswer, RequestError } from './request';
import type {
  Atlas as Answer,
  BivariateMeasure,
  Indicator,
  IndicatorMap,
  Standard,
  Theme,
  UnivariateMeasure,
} from './types.gen';

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

/** The share or the count of an indicator. */
export type IndicatorMeasure = UnivariateMeasure & {
  indicator: Indicator;
  /** Of a share: the indicator that it is a share of. */
  whole: Indicator | null;
};

/** A measure that the map can show. */
export type Measure = UnivariateMeasure | BivariateMeasure | IndicatorMeasure;

export interface Atlas extends Omit<Answer, 'bounds' | 'indicators' | 'reliability'> {
  bounds: Bounds;
  /** Indicators by id. */
  indicators: Map<string, Indicator>;
  /** The measures of the indicators that can be mapped, by id. */
  indicatorMeasures: Map<string, [IndicatorMeasure, ...IndicatorMeasure[]]>;
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
  const area_kinds = answer.area_kinds.map((kind) => ({ ...kind, bounds: kind.bounds && continuous(kind.bounds) }));
  if (!answer.bounds) throw new RequestError('unexpected', `${path}.bounds`);
  const indicators = new Map(answer.indicators.map((one) => [one.id, one]));
  const orphan = answer.standards.find((one) => !indicators.has(one.people));
  if (orphan) throw new RequestError('unexpected', `${path}.standards.${orphan.id}.people`);
  const reliability = new Map(Object.entries(answer.reliability));
  const indicatorMeasures = new Map(
    answer.indicators.flatMap((one) => {
      const [first, ...rest] = one.maps.map((map) => indicatorMeasure(answer, one, map));
      return first ? [[one.id, [first, ...rest] as [IndicatorMeasure, ...IndicatorMeasure[]]] as const] : [];
    }),
  );
  return { ...answer, area_kinds, bounds: continuous(answer.bounds), indicators, indicatorMeasures, reliability };
}

/** A map of an indicator with the colours that the classes of all indicators have in common. */
function indicatorMeasure(answer: Answer, indicator: Indicator, map: IndicatorMap): IndicatorMeasure {
  const { indicator_colors: ramps } = answer;
  const colored = (classes: IndicatorMap['classes']) =>
    classes.map((one, index) => {
      const of = (variant: StyleVariant) => ramps[variant][index] ?? '';
      const colors = { light: of('light'), dark: of('dark'), 'high-contrast': of('high-contrast'), print: of('print') };
      return { ...one, color: colors.light, colors };
    });
  return {
    ...map,
    classes: colored(map.classes),
    areas: map.areas.map(({ kind, classes }) => ({ kind, classes: colored(classes) })),
    of_tracts: true,
    supply: null,
    indicator,
    whole: (map.id === 'share' && answer.indicators.find(({ id }) => id === indicator.of)) || null,
  };
}

/** The language of the study, for readers whose languages the page has no texts in; null if it cannot be asked. */
export async function fetchStudyLanguage(): Promise<string | null> {
  const answer = await fetch('/atlas.json').catch(() => null);
  const atlas: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  const language = typeof atlas === 'object' && atlas !== null && 'language' in atlas ? atlas.language : null;
  return typeof language === 'string' ? language : null;
}

/** A box across the antimeridian has west > east; MapLibre expects an east beyond 180 degrees instead. */
export function continuous([west, south, east, north]: Bounds): Bounds {
  return [west, south, east < west ? east + 360 : east, north];
}

export function isBivariate(measure: Measure): measure is BivariateMeasure {
  return 'need' in measure;
}

export function isIndicator(measure: Measure): measure is IndicatorMeasure {
  return 'indicator' in measure;
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

/** A measure with the classes of planning areas of a kind; null where they have none. */
export function ofAreas(measure: Measure, kind: string | null): UnivariateMeasure | null {
  if (isBivariate(measure)) return null;
  const own = measure.areas.find((one) => one.kind === kind);
  return own ? { ...measure, classes: own.classes } : null;
}

/** Whether a measure tells tracts apart. */
export function isOfTracts(measure: Measure): boolean {
  return isBivariate(measure) || measure.of_tracts;
}

/** A floating catchment measure: the supply in reach. */
export type SupplyMeasure = UnivariateMeasure & { supply: NonNullable<UnivariateMeasure['supply']> };

export function isSupply(measure: Measure): measure is SupplyMeasure {
  return !isBivariate(measure) && measure.supply !== null;
}

/** What a standard is called where there is little space: a combination has a label of the study. */
export function labelOf({ combination, promise }: Standard): string {
  return combination?.label ?? promise;
}

/** The themes of the sites that decide a standard, or those of a combination. */
export function themesOf({ theme, combination }: Standard): string[] {
  return combination?.themes ?? (theme === null ? [] : [theme]);
}

/** The indicator whose people a standard counts. */
export function peopleOf(atlas: Atlas, standard: Standard): Indicator {
  const found = atlas.indicators.get(standard.people);
  if (!found) throw new RangeError(`the atlas lacks the indicator ${standard.people}`);
  return found;
}

/** Whether a measure is the people without access, to whose number reliability and withholding apply. */
export function countsPeople(standard: Standard, measure: Measure): boolean {
  return isBivariate(measure) || measure.column === standard.columns.without;
}
