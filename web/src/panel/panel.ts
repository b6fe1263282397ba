import {
  type Atlas,
  type Indicator,
  isBivariate,
  isIndicator,
  isSupply,
  labelOf,
  type Measure,
  measuresOf,
  peopleOf,
  type Standard,
} from '../api/atlas';
import { type Gap, gapOf } from '../api/gap';
import { RequestError } from '../api/request';
import { AREA_OF_TRACT, type Cell, fetchRow, numberIn, type Row, textIn } from '../api/tables';
import { button, byId, byLanguage, el } from '../elements/dom';
import { downloadSection } from '../own-area/downloads';
import { memberSection } from '../own-area/members';
import { codeLabel, message, messageNodes } from '../text/catalogue';
import { describeClass, describeGap, placeNodes } from '../text/descriptions';
import {
  cost,
  countWithMargin,
  isPartlyKnown,
  isRange,
  lastCount,
  missingReason,
  reliability,
  strongCount,
  supplyInReach,
  unitOf,
  withinReach,
} from '../text/estimates';
import { failureText } from '../text/failures';
import { clauses } from '../text/lists';
import * as numbers from '../text/numbers';
import type { State } from '../view/state';
import {
  layerOf,
  measureOf,
  type Selection,
  sameSelection,
  showsSame,
  standardOf,
  type View,
  withStandard,
} from '../view/view';
import { fact, indicatorSection } from './indicator';
import { isOwnAreaSelected, kindOf, nameOf, placeLinks, reachButton, tryButton } from './place';
import { type ReachSection, whoSection, whySection } from './reach-section';
import { siteFacts } from './site';
import { allIndicators, byGroup, otherStandards } from './tables';

type Cells = Map<string, Cell>;

/** Below this covered share an area counts as cut off: borders differ slightly between files. */
const MIN_COVERED = 0.99;

interface LoadedRow {
  selection: Selection;
  row: Row;
}

/** The numbers of the selected tract, area or site. */
export class Panel {
  private readonly host = byId('panel');
  private readonly heading = el('h2', { tabindex: -1 });
  private readonly body = el('div', { class: 'panel-body' });
  private readonly kicker = el('p', { class: 'kicker' });
  private loaded: LoadedRow | null = null;
  private reach: ReachSection | null = null;
  /** The element that had the keyboard focus before the panel took it. */
  private previousFocus: Element | null = null;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly announce: (text: string) => void,
    private readonly openHandout: () => void,
  ) {
    this.host.setAttribute('aria-label', message('map-panel-label'));
    const label = message('map-panel-close');
    const close = button('×', () => this.close(), { class: 'close', 'aria-label': label, title: label });
    this.host.append(el('div', { class: 'panel-head' }, el('div', {}, this.kicker, this.heading), close), this.body);
    this.host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    state.subscribe((view, before, navigation) => void this.update(view, before, navigation.focus ?? false));
  }

  private async update(view: View, before: View | null, focus: boolean): Promise<void> {
    this.host.hidden = view.selection === null;
    if (!view.selection) {
      this.loaded = null;
      return;
    }
    if (focus) {
      this.previousFocus = document.activeElement;
      this.heading.focus();
      this.host.scrollIntoView({ block: 'nearest' });
    }
    const current = this.loaded && sameSelection(this.loaded.selection, view.selection) ? this.loaded : null;
    if (current && before && showsSame(view, before)) {
      this.reach?.update();
      return;
    }
    const loaded = current ?? (await this.load(view.selection));
    if (!loaded || !this.isSelected(loaded.selection)) return;
    this.loaded = loaded;
    this.render(loaded.selection, loaded.row, current === null);
  }

  private async load(selection: Selection): Promise<LoadedRow | null> {
    this.loaded = null;
    this.kicker.textContent = kindOf(this.atlas, selection, null);
    this.heading.replaceChildren(el('bdi', {}, nameOf(selection, new Map())));
    this.body.replaceChildren(el('p', {}, message('map-panel-loading')));
    try {
      const row = await fetchRow(layerOf(selection), selection.id);
      if (isOwnAreaSelected(selection)) row.cells.set('name', nameOf(selection, row.cells));
      return { selection, row };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (this.isSelected(selection)) this.showError(selection, error);
      return null;
    }
  }

  private showError(selection: Selection, { failure }: RequestError): void {
    const isOwn = isOwnAreaSelected(selection);
    const unknown = failure === 'unknown' ? message('map-panel-unknown', { id: selection.id }) : failureText(failure);
    const text = isOwn && failure === 'refused' ? message('map-own-no-numbers') : unknown;
    this.body.replaceChildren(
      el('p', { class: 'warning' }, text),
      ...(isOwn ? [memberSection(this.atlas, this.state)] : []),
    );
    this.announce(text);
  }

  /** Whether a feature is still selected: another may be by the time a response arrives. */
  private isSelected(selection: Selection): boolean {
    return sameSelection(selection, this.state.view.selection);
  }

  private render(selection: Selection, { cells, bounds }: Row, isNew: boolean): void {
    const scrolled = this.host.scrollTop;
    const name = nameOf(selection, cells);
    this.heading.replaceChildren(el('bdi', {}, ...placeNodes({ name, area: textIn(cells, AREA_OF_TRACT) })));
    const kind = kindOf(this.atlas, selection, textIn(cells, selection.layer === 'site' ? 'theme' : 'kind'));
    this.kicker.replaceChildren(...byLanguage(kind));
    const links = placeLinks(selection, bounds !== null, this.state, this.openHandout);
    if (selection.layer === 'site') {
      const theme = textIn(cells, 'theme');
      const attempt = tryButton(this.atlas, this.state, selection.id, theme);
      const reach = reachButton(this.atlas, this.state, cells, bounds);
      links.prepend(...[attempt, reach].filter((own) => own !== null));
      this.body.replaceChildren(links, siteFacts(selection.id, cells, this.atlas));
      this.ask(whoSection(this.atlas, this.state, selection, theme));
      if (isNew) this.announce(message('map-panel-announced-site', { name, kind }));
      return;
    }
    const standard = standardOf(this.atlas, this.state.view);
    const measure = measureOf(this.atlas, this.state.view);
    const others = otherStandards(this.atlas, isIndicator(measure) ? null : standard, cells, (id) =>
      this.state.set(withStandard(this.atlas, this.state.view, id)),
    );
    const shown = isIndicator(measure)
      ? indicatorSection(this.atlas, measure, gapOf(cells, standard, measure.indicator))
      : standardSection(this.atlas, standard, measure, cells);
    const members = isOwnAreaSelected(selection) ? [memberSection(this.atlas, this.state)] : [];
    this.body.replaceChildren(shown, links, ...members);
    this.ask(whySection(this.atlas, this.state, selection));
    if (selection.layer === 'area') this.body.append(downloadSection(selection.id));
    const groups = isIndicator(measure) ? null : byGroup(this.atlas, standard, cells);
    if (groups) this.body.append(groups);
    if (others) this.body.append(others);
    this.body.append(allIndicators(this.atlas, cells));
    this.host.scrollTop = isNew ? 0 : scrolled;
    if (isNew) this.announce(describeGap(this.atlas, standard, measure, cells));
  }

  /** Adds the part of the panel about what can be asked of a place. */
  private ask(section: ReachSection | null): void {
    this.reach = section;
    if (section) this.body.append(section.element);
    section?.update();
  }

  private close(): void {
    const target = this.previousFocus?.isConnected ? this.previousFocus : document.querySelector('.maplibregl-canvas');
    this.state.set({ selection: null });
    if (target instanceof HTMLElement) target.focus();
    this.previousFocus = null;
  }
}

/** The selected standard in detail. */
function standardSection(atlas: Atlas, standard: Standard, measure: Measure, cells: Cells): HTMLElement {
  const people = peopleOf(atlas, standard);
  const gap = gapOf(cells, standard, people);
  const reliabilityNote = gap.reliability === null ? null : (atlas.reliability.get(gap.reliability) ?? null);
  const facts: [string, string, string | null][] = [
    [people.label, countWithMargin(gap.people, gap.peopleMoe, gap.withheld), null],
    [message('map-panel-reliability'), reliability(gap.reliability, gap.without, gap.moe), reliabilityNote],
    [message('map-panel-within'), gap.people === 0 ? message('map-panel-nobody') : withinReach(gap), null],
    ...nearestFact(standard, gap),
    ...supplyFacts(standard, cells),
    [message('map-panel-source'), people.source, null],
  ];
  const reason = textIn(cells, standard.reason);
  if (reason !== null && !gap.isUnknown)
    facts.splice(2, 0, [message('map-panel-why'), codeLabel('reason', reason), null]);
  if (gap.fromSplit) {
    const note = message('map-panel-from-split-note');
    facts.splice(1, 0, [message('map-panel-from-split'), numbers.share(gap.fromSplit), note]);
  }
  if (standard.combination !== null) facts.unshift([message('map-panel-standard'), standard.promise, null]);
  if (cells.has('geoid')) facts.unshift(...mapFact(gap, measure));
  const part =
    gap.covered !== null && gap.covered < MIN_COVERED
      ? message('map-panel-covered', { share: numbers.share(gap.covered) })
      : null;
  return el(
    'section',
    { class: 'standard' },
    el('h3', { class: 'sentence' }, ...byLanguage(labelOf(standard))),
    part && el('p', { class: 'warning' }, part),
    isPartlyKnown(gap)
      ? el('p', { class: 'warning' }, message('map-panel-known', { share: numbers.share(gap.known) }))
      : null,
    standard.unlocated.note
      ? el('p', { class: 'quiet' }, message('map-note', { note: standard.unlocated.note }))
      : null,
    mainEstimate(gap, people),
    breakdown(standard, cells, gap),
    el('dl', { class: 'facts' }, ...facts.map(([term, value, note]) => fact(term, value, note))),
  );
}

/** How far the nearest site is; a combination has none. */
function nearestFact(standard: Standard, gap: Gap): [string, string, null][] {
  return standard.columns.nearest === null ? [] : [[message('map-panel-nearest'), cost(gap.nearest, standard), null]];
}

/** The supply in reach by each measure of the standard's theme. */
function supplyFacts(standard: Standard, cells: Cells): [string, string, string][] {
  const measures = measuresOf(standard).filter(isSupply);
  return measures.map((measure) => {
    const { label, column, supply } = measure;
    if (numberIn(cells, supply.people) === 0) return [label, message('map-panel-nobody'), supply.note];
    const note = numberIn(cells, column) === null ? supply.certainty : supply.note;
    return [label, supplyInReach(cells, measure), note];
  });
}

/** A tract on the map: why it has no class, or its class of need and access. */
function mapFact(gap: Gap, measure: Measure): [string, string, null][] {
  if (isSupply(measure)) return [];
  if (gap.isUnknown && gap.people !== 0) {
    const reasons = clauses(gap.reasons.map(({ place }) => place));
    return [[message('map-panel-not-known'), message('map-panel-not-known-because', { reasons }), null]];
  }
  if (!isBivariate(measure)) return [];
  const without = gap.people === 0 ? message('map-panel-nobody') : missingReason(gap.withheld);
  return [[measure.label, describeClass(measure, gap) ?? without, null]];
}

/** The people without access by requirement, and those whose access is unknown by reason. */
function breakdown(standard: Standard, cells: Cells, gap: Gap): HTMLElement | null {
  const known = standard.steps.filter(({ column }) => numberIn(cells, column) !== null);
  const isUncertain = isRange(gap);
  if (known.length === 0 && !isUncertain) return null;
  const rows = known.map(({ label, column, moe }) =>
    fact(label, countWithMargin(numberIn(cells, column), numberIn(cells, moe), false), null),
  );
  const unknown = isUncertain ? gap.reasons : [];
  rows.push(...unknown.map(({ label, people, margin }) => fact(label, countWithMargin(people, margin, false), null)));
  const note = isUncertain && standard.bounds_note ? el('p', { class: 'quiet' }, standard.bounds_note) : null;
  const heading = message(isUncertain ? 'map-panel-steps-uncertain' : 'map-panel-steps');
  return el('div', {}, el('h4', {}, heading), el('dl', { class: 'facts steps' }, ...rows), note);
}

function mainEstimate(gap: Gap, people: Indicator): HTMLElement {
  const { without, moe, withheld, atMost, atMostMoe } = gap;
  const unit = unitOf(people);
  if (without === null) {
    const missing = el('strong', {}, missingReason(withheld));
    return el('p', { class: 'big' }, ...messageNodes('map-panel-without-missing', { missing }));
  }
  const number = strongCount(without, moe);
  if (atMost === null || !isRange(gap))
    return el('p', { class: 'big' }, ...messageNodes('map-panel-without', { number, count: lastCount(gap), unit }));
  const bounds = { least: number, most: strongCount(atMost, atMostMoe), unit };
  return el('p', { class: 'big' }, ...messageNodes('map-panel-without-between', bounds));
}
