import {
  type Atlas,
  countsPeople,
  DIFFERENCE,
  type IndicatorMeasure,
  isBivariate,
  isIndicator,
  isSupply,
  type Measure,
  ofAreas,
  peopleOf,
  REGION,
  type Standard,
  type SupplyMeasure,
} from '../api/atlas';
import { fetchGaps, type Gap } from '../api/gap';
import { type Cell, fetchTable, numberIn } from '../api/tables';
import { currentLanguage, message } from '../text/catalogue';
import { indicatorNumber, indicatorTitle } from '../text/descriptions';
import {
  cost,
  isPartlyKnown,
  isRange,
  missingReason,
  shortWithoutAccess,
  supplyInReach,
  unitOf,
  withinReachWithMargins,
} from '../text/estimates';
import * as numbers from '../text/numbers';
import { countedOf, measureOf, standardOf, type View } from '../view/view';
import type { Bounds } from './bar';

/** The planning areas of a kind by the number that the map shows, the worst first. */

/** Areas with a smaller share within the tracts are not comparable with others; the same limit as in reports. */
const MIN_COVERED = 0.95;

/** An area with the number that it is ranked by. */
export interface RankedRow {
  gap: Gap;
  /** Null where there is no such number; such areas come last. */
  value: number | null;
  bar: Bounds | null;
  /** The number as it is written. */
  text: string;
  notes: string[];
}

/** How a measure ranks areas. */
export interface RankedAreas {
  rows: RankedRow[];
  /** What comes first, as a sentence. */
  lead: string;
  /** Of people without access alone: those outside of all the areas. */
  rest: RestOfRegion | null;
}

type RowOf = (gap: Gap, index: number) => Pick<RankedRow, 'value' | 'bar' | 'text' | 'notes'>;

export async function fetchRanking(atlas: Atlas, view: View): Promise<RankedAreas> {
  const standard = standardOf(atlas, view);
  const measure = measureOf(atlas, view);
  const gaps = await fetchGaps('areas', standard, countedOf(atlas, view));
  const rowOf = isIndicator(measure)
    ? indicatorRow(measure)
    : isSupply(measure)
      ? await supplyRow(measure)
      : gapRow(standard, measure, view.kind);
  const all = gaps.map((gap, index): RankedRow => {
    const row = rowOf(gap, index);
    return { gap, ...row, notes: [...placeNotes(gap), ...row.notes] };
  });
  const rows = all.filter(({ gap: { id, kind } }) => id !== REGION && kind === view.kind);
  const leastFirst = isSupply(measure) || isShareWithin(standard, measure);
  return {
    rows: marked(sorted(rows, leastFirst)),
    lead: leadOf(atlas, standard, measure, rows),
    rest: !isIndicator(measure) && countsPeople(standard, measure) ? restOfRegion(gaps, view.kind) : null,
  };
}

/** The name of the number that areas are ranked by: on a map of need and access at once, the people without access. */
export function rankedBy(atlas: Atlas, view: View): string {
  const standard = standardOf(atlas, view);
  const measure = measureOf(atlas, view);
  if (isIndicator(measure)) return indicatorTitle(measure);
  return (isBivariate(measure) ? standard.measures[0] : measure).label;
}

function isShareWithin({ columns }: Standard, measure: Measure): boolean {
  return (
    !isBivariate(measure) && !isIndicator(measure) && [columns.within, columns.within_at_most].includes(measure.column)
  );
}

function leadOf(atlas: Atlas, standard: Standard, measure: Measure, rows: RankedRow[]): string {
  const unit = unitOf(peopleOf(atlas, standard));
  const isUncertain = rows.some(({ gap }) => isRange(gap));
  if (isIndicator(measure))
    return message(measure.whole ? 'map-ranking-lead-indicator-share' : 'map-ranking-lead-indicator');
  if (isSupply(measure)) return message('map-ranking-lead-supply');
  if (measure.id === DIFFERENCE) return message('map-ranking-lead-difference');
  if (isShareWithin(standard, measure))
    return message(isUncertain ? 'map-ranking-lead-within-uncertain' : 'map-ranking-lead-within');
  if (!isBivariate(measure) && measure.column === standard.columns.nearest) return message('map-ranking-lead-nearest');
  return message(isUncertain ? 'map-ranking-lead-uncertain' : 'map-ranking-lead', { unit });
}

/** Equal areas are in the order of their names. */
function sorted(rows: RankedRow[], leastFirst: boolean): RankedRow[] {
  const { compare } = new Intl.Collator(currentLanguage().locale, { numeric: true });
  return [...rows].sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return (leastFirst ? a.value - b.value : b.value - a.value) || compare(a.gap.name, b.gap.name);
  });
}

/** Says of single areas that their place is not tested; where no area has a margin, one remark below says it of all. */
function marked(rows: RankedRow[]): RankedRow[] {
  if (!hasMargins(rows)) return rows;
  const [note, uncertain] = [message('map-ranking-not-tested'), message('map-ranking-uncertain')];
  return rows.map((row) =>
    isWithoutMargin(row) && !row.notes.includes(uncertain) ? { ...row, notes: [...row.notes, note] } : row,
  );
}

/** Whether the margin of error of some number is known. */
export function hasMargins(rows: RankedRow[]): boolean {
  return rows.some(({ bar }) => bar !== null && bar.leastMoe !== null && bar.leastMoe > 0);
}

function isWithoutMargin({ value, bar }: RankedRow): boolean {
  return value !== null && value > 0 && (bar === null || bar.leastMoe === null);
}

/** Which part of the area the number is about. */
function placeNotes(gap: Gap): string[] {
  const covered =
    gap.covered === null || gap.covered >= MIN_COVERED
      ? []
      : [message('map-ranking-covered', { share: numbers.share(gap.covered) })];
  const known = isPartlyKnown(gap) ? [message('map-ranking-known', { share: numbers.share(gap.known) })] : [];
  return [...covered, ...known];
}

function gapRow(standard: Standard, measure: Measure, kind: string | null): RowOf {
  const rangeNotes = (gap: Gap) => (isRange(gap) ? [message('map-ranking-uncertain')] : []);
  if (isShareWithin(standard, measure)) {
    const classes = ofAreas(measure, kind)?.classes ?? [];
    return (gap) => {
      const share = gap.people === 0 ? null : (gap.withinAtMost ?? gap.within);
      const compared = classes.find(({ upto }) => upto === null || (share ?? 0) <= upto);
      const ofRegion =
        measure.id === DIFFERENCE && share !== null && !gap.isUnknown && compared ? [compared.label] : [];
      return {
        value: share,
        bar: share === null ? null : shareBar(gap),
        text: gap.people === 0 ? message('map-panel-nobody') : withMargins(gap),
        notes: [...ofRegion, ...rangeNotes(gap)],
      };
    };
  }
  if (!isBivariate(measure) && measure.column === standard.columns.nearest)
    return (gap) => ({
      value: gap.nearest,
      bar: gap.nearest === null ? null : certain(gap.nearest, null),
      text: gap.people === 0 ? message('map-panel-nobody') : cost(gap.nearest, standard),
      notes: [],
    });
  return (gap) => ({
    value: gap.without,
    bar:
      gap.without === null ? null : { least: gap.without, leastMoe: gap.moe, most: gap.atMost, mostMoe: gap.atMostMoe },
    text: shortWithoutAccess(gap),
    notes: rangeNotes(gap),
  });
}

function withMargins(gap: Gap): string {
  return gap.within === null ? missingReason(gap.withheld) : withinReachWithMargins(gap);
}

function shareBar({ within, withinMoe, withinAtMost, withinAtMostMoe }: Gap): Bounds | null {
  return within === null ? null : { least: within, leastMoe: withinMoe, most: withinAtMost, mostMoe: withinAtMostMoe };
}

function certain(value: number, moe: number | null): Bounds {
  return { least: value, leastMoe: moe, most: null, mostMoe: null };
}

function indicatorRow(measure: IndicatorMeasure): RowOf {
  return (gap) => {
    const [value, moe] = measure.whole ? [gap.share, gap.shareMoe] : [gap.people, gap.peopleMoe];
    return {
      value,
      bar: value === null ? null : certain(value, moe),
      text: indicatorNumber(measure, gap),
      notes: [],
    };
  };
}

async function supplyRow(measure: SupplyMeasure): Promise<RowOf> {
  const { columns, people } = measure.supply;
  const wanted = ['id', measure.column, people, ...Object.values(columns).filter((column) => column !== null)];
  const table = await fetchTable('areas', [...new Set(wanted)]);
  return (_, index) => {
    const cells = new Map<string, Cell>([...table.columns].map(([name, all]) => [name, all[index] ?? null]));
    const value = numberIn(cells, measure.column);
    const nobody = numberIn(cells, people) === 0;
    return {
      value,
      bar: value === null ? null : certain(value, numberIn(cells, columns.moe)),
      text: nobody ? message('map-panel-nobody') : supplyInReach(cells, measure),
      notes: value === null && !nobody ? [message('map-ranking-uncertain')] : [],
    };
  };
}

/** Below, what is outside of the areas is not worth a row. */
const MIN_OUTSIDE = 0.01;

/** The people without access outside of all areas of a kind. */
export interface RestOfRegion {
  without: number;
  /** The upper bound of them; null where their number is certain. */
  atMost: number | null;
}

/**
 * What the region has more than its areas have together; null if that is hardly anything, or if some number is not known.
 * Its margin of error is not known: where areas divide tracts, or tracts without any share a margin, those of the areas
 * and of the rest do not add up to that of the region.
 */
function restOfRegion(gaps: Gap[], kind: string | null): RestOfRegion | null {
  const region = gaps.find(({ id }) => id === REGION);
  const areas = gaps.filter((gap) => gap.id !== REGION && gap.kind === kind);
  const rest = (of: (gap: Gap) => number | null): number | null => {
    const whole = region ? of(region) : null;
    const parts = areas.map(of);
    if (whole === null || parts.includes(null)) return null;
    return whole - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  };
  const without = rest((gap) => gap.without);
  const atMost = rest((gap) => gap.atMost);
  const whole = region?.atMost ?? region?.without ?? 0;
  if (without === null || Math.max(without, atMost ?? 0) < MIN_OUTSIDE * whole || whole === 0) return null;
  return { without: Math.max(without, 0), atMost };
}
