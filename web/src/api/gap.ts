import type { BivariateMeasure, Indicator, Standard, UnknownColumn } from './atlas';
import { AREA_OF_TRACT, type Cell, fetchTable, numberIn, textIn } from './tables';

/** The people whose access is unknown for one reason. */
export interface Reason extends UnknownColumn {
  people: number;
  margin: number | null;
}

/** The result of a standard for a tract or area. */
export interface Gap {
  id: string;
  name: string;
  /** Tracts only: the name of the planning area that it lies in. */
  area: string | null;
  kind: string | null;
  people: number | null;
  peopleMoe: number | null;
  withheld: boolean;
  /** The people as a share of the population that they belong to. */
  share: number | null;
  shareMoe: number | null;
  /** The reliability of the number of people. */
  peopleReliability: string | null;
  without: number | null;
  moe: number | null;
  /** The upper bound of those without access. `unknown` is its difference from `without`, and `reasons` splits it. */
  atMost: number | null;
  atMostMoe: number | null;
  unknown: number | null;
  reasons: Reason[];
  /** Whether access is mostly unknown, so that it has no class on any map. */
  isUnknown: boolean;
  reliability: string | null;
  within: number | null;
  /** Areas only: a tract's share has no sampling error. */
  withinMoe: number | null;
  withinAtMost: number | null;
  withinAtMostMoe: number | null;
  nearest: number | null;
  /** Tracts only: the class on the bivariate map. */
  bivariateClass: BivariateClass | null;
  /** Areas only: the share of its land that tracts cover. */
  covered: number | null;
  /** Areas only: the share of its people who come from tracts that its border splits. */
  fromSplit: number | null;
  /** Areas only: the share of the area for which its numbers are known. */
  known: number | null;
}

export function gapOf(cells: Map<string, Cell>, standard: Standard, people: Indicator): Gap {
  const { columns, bivariate } = standard;
  const number = (column: string | null) => numberIn(cells, column);
  const count = number(people.columns.count);
  const [within, withinAtMost] = [number(columns.within), number(columns.within_at_most)];
  const [without, atMost] = [number(columns.without), number(standard.at_most)];
  const unknown = without === null || atMost === null ? null : atMost - without;
  const isUnknown = isMostlyUnknown(standard, { without, atMost, within, withinAtMost });
  const id = textIn(cells, 'geoid') ?? textIn(cells, 'id') ?? '';
  return {
    id,
    name: textIn(cells, 'name') ?? id,
    area: textIn(cells, AREA_OF_TRACT),
    kind: textIn(cells, 'kind'),
    people: count,
    peopleMoe: numberIn(cells, people.columns.moe),
    withheld: textIn(cells, people.columns.withheld) === 'yes',
    share: numberIn(cells, people.columns.share),
    shareMoe: numberIn(cells, people.columns.share_moe),
    peopleReliability: textIn(cells, people.columns.reliability),
    without,
    moe: number(columns.without_moe),
    atMost,
    atMostMoe: number(standard.at_most_moe),
    unknown,
    reasons: reasonsOf(cells, standard),
    isUnknown,
    reliability: textIn(cells, columns.without_reliability),
    within,
    withinMoe: number(columns.within_moe),
    withinAtMost,
    withinAtMostMoe: number(columns.within_at_most_moe),
    nearest: numberIn(cells, columns.nearest),
    bivariateClass:
      bivariate && !isUnknown && cells.has('geoid')
        ? bivariateClassOf(bivariate, count, number(bivariate.whole), number(bivariate.within))
        : null,
    covered: numberIn(cells, 'covered'),
    fromSplit: numberIn(cells, people.columns.from_split),
    known: numberIn(cells, people.columns.known),
  };
}

/** The rule of the server's maps: by counts, or by the bounds of the share within reach if counts are withheld. */
function isMostlyUnknown({ not_known }: Standard, bounds: Bounds): boolean {
  if (!not_known) return false;
  const { without, atMost, within, withinAtMost } = bounds;
  if (without !== null && atMost !== null) return atMost > not_known.times_without * without;
  if (within === null || withinAtMost === null) return false;
  return 1 - within > not_known.times_without * (1 - withinAtMost);
}

/** The bounds of those without access, and of the share within reach. */
type Bounds = Pick<Gap, 'without' | 'atMost' | 'within' | 'withinAtMost'>;

function reasonsOf(cells: Map<string, Cell>, standard: Standard): Reason[] {
  const all = standard.unknown.map((column) => ({
    ...column,
    people: numberIn(cells, column.column) ?? 0,
    margin: numberIn(cells, column.moe),
  }));
  return all.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people);
}

/** The results of a standard, or the numbers of an indicator beside them. */
export async function fetchGaps(layer: 'tracts' | 'areas', standard: Standard, people: Indicator): Promise<Gap[]> {
  const ofStandard = standard.people === people.id ? standardColumns(layer, standard) : [];
  const names = layer === 'tracts' ? ['geoid', 'name'] : ['id', 'kind', 'name', 'covered'];
  const { count, moe, withheld, share, share_moe, reliability, known } = people.columns;
  const ofAreas = layer === 'areas' ? [known] : [];
  const numbers = [count, moe, withheld, share, share_moe, reliability, ...ofAreas, ...ofStandard];
  const requested = [...names, ...numbers.filter((column) => column !== null)];
  const { rows, columns } = await fetchTable(layer, [...new Set(requested)]);
  return Array.from({ length: rows }, (_, index) => {
    const cells = new Map([...columns].map(([name, values]) => [name, values[index] ?? null]));
    return gapOf(cells, standard, people);
  });
}

/** The columns of a standard; those of its people are asked for beside them. */
function standardColumns(layer: 'tracts' | 'areas', standard: Standard): (string | null)[] {
  const { within_moe, within_at_most_moe, ...ofBoth } = standard.columns;
  return [
    ...(layer === 'areas' ? [within_moe, within_at_most_moe] : [standard.bivariate?.whole ?? null]),
    ...Object.values(ofBoth),
    standard.at_most,
    standard.at_most_moe,
    ...standard.unknown.flatMap(({ column, moe }) => [column, moe]),
  ];
}

/** The class of a tract on a bivariate map: 0 to 2 in each variable, 2 is the worst. */
export interface BivariateClass {
  need: 0 | 1 | 2;
  lack: 0 | 1 | 2;
  /** Need as a share, or as a number of people if the measure has no `whole`. */
  needValue: number;
}

const INDICES = [0, 1, 2] as const;

/** Null if a number is unknown, or if none of the people concerned live there. */
export function bivariateClassOf(
  measure: BivariateMeasure,
  people: number | null,
  whole: number | null,
  within: number | null,
): BivariateClass | null {
  if (people === null || people === 0 || within === null || (measure.whole !== null && whole === null)) return null;
  const number = whole === null ? people : people / Math.max(whole, 1);
  const need = INDICES.find((index) => number <= (measure.need[index].upto ?? Infinity)) ?? 2;
  const lack = INDICES.find((index) => within > (measure.lack[index].within_above ?? -Infinity)) ?? 2;
  return { need, lack, needValue: number };
}
