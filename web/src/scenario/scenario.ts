import './scenario.css';
import type { Atlas, Bounds, Standard } from '../api/atlas';
import { RequestError } from '../api/request';
import { fetchScenario, fetchScenarioTable, type ScenarioResult } from '../api/scenarios';
import { fetchRow, textIn } from '../api/tables';
import { button, byId, el } from '../elements/dom';
import { download } from '../elements/download';
import type { AtlasMap } from '../map/map';
import { message } from '../text/catalogue';
import { failureText } from '../text/failures';
import { type Entry, entriesText, MAX_ENTRIES, type Place, parseEntries, toGeoJson, toToml } from '../view/scenario';
import type { State } from '../view/state';
import { standardOf, type View } from '../view/view';
import { answerNodes, summaryOf } from './answer';
import { entryForm } from './entry-form';
import { ChangeLayers } from './layers';
import { type Pin, Pins } from './pins';

/** A site of a list: what it is called, and where it is. */
interface Listed {
  name: string;
  at: Place | null;
}

/** "Try a change": what is otherwise, by whom it is noticed, and where on the map. */
export class ScenarioTray {
  private readonly host = byId('scenario');
  private readonly what = el('p', { class: 'quiet' }, message('map-try-what'));
  private readonly list = el('ol');
  private readonly add = el('div', { class: 'tray-buttons' });
  private readonly undo = button(message('map-try-undo'), () => this.stepBack());
  private readonly files = el('div', { class: 'tray-buttons' });
  private readonly result = el('div', { class: 'tray-result' });
  private readonly status = el('p', { role: 'status', class: 'unseen' });
  private readonly pins: Pins | null;
  private readonly layers: ChangeLayers | null;
  private readonly sites = new Map<string, Listed>();
  /** The scenarios before this one, the last first to be taken back. */
  private readonly earlier: string[] = [];
  private entries: Entry[] = [];
  /** What was asked last, so that nothing is asked twice; and what is to be asked when the answer is there. */
  private asked = '';
  private isAsking = false;
  private next: (() => Promise<void>) | null = null;
  private isTakingBack = false;

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly atlasMap: AtlasMap | null,
  ) {
    this.pins =
      atlasMap &&
      new Pins(atlasMap, {
        moving: (entry, at) => this.move(entry, at, false),
        moved: (entry, at) => this.move(entry, at, true),
      });
    this.layers = atlasMap && new ChangeLayers(atlasMap);
    this.fill();
    state.subscribe((view, before) => this.update(view, before));
  }

  private fill(): void {
    const label = message('map-try-end');
    const close = button('×', () => this.end(), { class: 'close', 'aria-label': label, title: label });
    this.host.setAttribute('aria-labelledby', 'scenario-heading');
    this.files.append(
      button(message('map-try-file'), () =>
        this.save('scenario.toml', toToml(this.name(), this.entries), 'application/toml'),
      ),
      button(message('map-try-places'), () =>
        this.save('scenario.geojson', toGeoJson(this.entries), 'application/geo+json'),
      ),
      button(message('map-try-table'), () => void this.saveTable()),
    );
    this.host.append(
      el('div', { class: 'tray-head' }, el('h2', { id: 'scenario-heading', tabindex: -1 }, message('map-try')), close),
      this.what,
      this.result,
      this.status,
      this.add,
      this.list,
      this.files,
      el('p', { class: 'quiet' }, message('map-try-note')),
    );
  }

  private update(view: View, before: View | null): void {
    const { scenario } = view;
    const wasOpen = !this.host.hidden;
    this.host.hidden = scenario === null;
    if (scenario === null) {
      this.entries = [];
      this.earlier.length = 0;
      this.asked = '';
      this.pins?.show([]);
      this.layers?.show(null, view);
      return;
    }
    const isOther = entriesText(this.entries) !== scenario || !wasOpen;
    if (isOther) {
      if (wasOpen && before?.scenario !== undefined && before.scenario !== null && !this.isTakingBack)
        this.earlier.push(before.scenario);
      this.entries = parseEntries(scenario);
      this.renderEntries();
    }
    if (isOther || before?.standard !== view.standard) this.renderButtons();
    const isPressed = document.activeElement?.matches('[aria-controls=scenario]');
    if (!wasOpen && (before || isPressed)) byId('scenario-heading').focus();
    void this.ask();
  }

  private stepBack(): void {
    const scenario = this.earlier.pop();
    if (scenario === undefined) return;
    this.isTakingBack = true;
    this.state.set({ scenario });
    this.isTakingBack = false;
    // A button that cannot be pressed any more keeps no focus.
    if (this.undo.disabled) byId('scenario-heading').focus();
  }

  private end(): void {
    this.state.set({ scenario: null });
    document.querySelector<HTMLElement>('[aria-controls=scenario]')?.focus();
  }

  private set(entries: Entry[]): void {
    this.state.set({ scenario: entriesText(entries) });
  }

  private standards(): Standard[] {
    return this.atlas.standards.filter(({ scenario }) => scenario !== null);
  }

  private renderButtons(): void {
    const themes = [
      ...new Set(
        this.standards()
          .filter(({ scenario }) => scenario === 'anywhere')
          .map(({ theme }) => theme),
      ),
    ];
    const own = standardOf(this.atlas, this.state.view).theme;
    // The theme of the standard that is shown comes first.
    const sorted = themes.toSorted((one, other) => Number(other === own) - Number(one === own));
    const buttons = sorted.map((theme) =>
      button(message('map-try-add', { theme: this.themeLabel(theme) }), () => this.open(theme ?? ''), {
        disabled: this.entries.length >= MAX_ENTRIES,
      }),
    );
    this.undo.disabled = this.earlier.length === 0;
    this.add.replaceChildren(...buttons, this.undo);
    for (const own of this.files.querySelectorAll('button')) own.disabled = toToml('', this.entries) === null;
  }

  private themeLabel(theme: string | null): string {
    return this.atlas.themes.find(({ id }) => id === theme)?.label ?? theme ?? '';
  }

  /** A new place, in the middle of the map. */
  private open(theme: string): void {
    const centre = this.atlasMap?.map.getCenter().wrap();
    const at: Place = centre ? [centre.lng, centre.lat] : middle(this.atlas.bounds);
    this.set([...this.entries, { kind: 'open', theme, at, facts: {} }]);
    if (this.pins) this.pins.focus(this.entries.length - 1);
  }

  private renderEntries(): void {
    const focused = this.list.contains(document.activeElement) ? document.activeElement?.id : null;
    this.what.hidden = this.entries.length > 0;
    this.list.replaceChildren(...this.entries.map((entry, number) => this.form(entry, number)));
    if (focused) document.getElementById(focused)?.focus();
    this.pins?.show(
      this.entries.flatMap((entry, number): Pin[] =>
        'at' in entry ? [{ entry: number, name: this.nameOf(entry), at: entry.at }] : [],
      ),
    );
    for (const entry of this.entries) if ('id' in entry && !this.sites.has(entry.id)) void this.load(entry.id);
  }

  private form(entry: Entry, number: number): HTMLElement {
    const listed = 'id' in entry ? this.sites.get(entry.id) : undefined;
    const isAnywhere = this.standards().some(({ theme, scenario }) => theme === entry.theme && scenario === 'anywhere');
    const at = listed?.at ?? null;
    return entryForm(
      this.atlas,
      entry,
      { number, name: this.nameOf(entry), at, canMove: isAnywhere },
      {
        change: (other) => this.set(this.entries.with(number, other)),
        see: () => this.see('at' in entry ? entry.at : at),
        remove: () => {
          this.set(this.entries.toSpliced(number, 1));
          byId('scenario-heading').focus();
        },
      },
    );
  }

  private nameOf(entry: Entry): string {
    if ('id' in entry) return this.sites.get(entry.id)?.name ?? entry.id;
    return message('map-try-new', { theme: this.themeLabel(entry.theme) });
  }

  private async load(id: string): Promise<void> {
    // A site that is not there is named by the server's answer.
    this.sites.set(id, { name: id, at: null });
    const row = await fetchRow('sites', id).catch(() => null);
    if (!row) return;
    const at = row.bounds && middle(row.bounds);
    this.sites.set(id, { name: textIn(row.cells, 'name') ?? id, at });
    this.renderEntries();
  }

  private see(at: Place | null): void {
    if (at) this.atlasMap?.map.easeTo({ center: [...at] }, { byUser: true });
  }

  /** A pin is on its way: the numbers follow; the address does when it is put down. */
  private move(number: number, at: Place, isDown: boolean): void {
    const entry = this.entries[number];
    if (!entry || !('at' in entry)) return;
    const entries = this.entries.with(number, { ...entry, at });
    if (isDown) {
      this.set(entries);
      return;
    }
    void this.ask(entries);
  }

  private name(): string {
    return message('map-try-name', { study: this.atlas.name });
  }

  /** Asks what changes, unless that was asked. While an answer is awaited, only the last question is kept. */
  private async ask(entries: Entry[] = this.entries): Promise<void> {
    const { view } = this.state;
    const standard = standardOf(this.atlas, view);
    const toml = toToml(this.name(), entries);
    const question = JSON.stringify([toml, standard.id, view.kind, view.selection, view.variant]);
    if (question === this.asked) return;
    this.asked = question;
    if (standard.scenario === null) this.showNothing(message('map-try-no-standard'));
    else if (toml === null) this.showNothing(null);
    else if (!this.isAsking) await this.askServer(toml, standard, question);
    else this.next = () => this.askServer(toml, standard, question);
  }

  private async askServer(toml: string, standard: Standard, question: string): Promise<void> {
    this.isAsking = true;
    if (!this.result.hasChildNodes()) this.result.append(el('p', { class: 'quiet' }, message('map-panel-loading')));
    this.result.setAttribute('aria-busy', 'true');
    try {
      const result = await fetchScenario(toml, { standard: standard.id, kind: this.state.view.kind });
      if (this.asked === question || this.next) this.show(result, standard);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (this.asked === question) this.showNothing(failureText(error.failure));
    } finally {
      this.isAsking = false;
      this.result.removeAttribute('aria-busy');
    }
    const { next } = this;
    this.next = null;
    await next?.();
  }

  private show(result: ScenarioResult, standard: Standard): void {
    if ('problem' in result) {
      const problem = el('bdi', { lang: 'en' }, result.problem);
      this.showNothing(el('span', {}, message('map-try-refused'), ' ', problem));
      return;
    }
    const { standards = [], unanswered = [] } = result.answer.scenarios[0] ?? {};
    const answer = standards.find((own) => own.standard === standard.id);
    if (!answer) {
      const isUnanswered = unanswered.some((own) => own.standard === standard.id);
      this.showNothing(message(isUnanswered ? 'map-try-no-standard' : 'map-try-other-theme'));
      return;
    }
    this.result.replaceChildren(
      el('h3', { class: 'sentence' }, standard.promise),
      ...answerNodes(this.atlas, this.state, standard, answer),
    );
    this.status.textContent = summaryOf(answer);
    this.layers?.show(answer.tracts ?? [], this.state.view);
  }

  private showNothing(why: string | Node | null): void {
    this.result.replaceChildren(...(why === null ? [] : [el('p', { class: 'warning' }, why)]));
    this.status.textContent = '';
    this.layers?.show(null, this.state.view);
  }

  private save(file: string, content: string | null, type: string): void {
    if (content !== null) download(new Blob([content], { type }), file);
  }

  private async saveTable(): Promise<void> {
    const toml = toToml(this.name(), this.entries);
    if (toml === null) return;
    try {
      download(await fetchScenarioTable(toml), 'scenario.csv');
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.status.textContent = failureText(error.failure);
    }
  }
}

function middle([west, south, east, north]: Bounds): Place {
  return [(west + east) / 2, (south + north) / 2];
}
