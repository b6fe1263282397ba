import './side-by-side.css';
import { type Atlas, REGION } from '../api/atlas';
import { RequestError } from '../api/request';
import { fetchComparisons } from '../api/side-by-side';
import { fetchRow, type Row, textIn } from '../api/tables';
import { button, byId, byLanguage, el } from '../elements/dom';
import { isOwnAreaSelected, kindOf, nameOf } from '../panel/place';
import { message } from '../text/catalogue';
import { failureText } from '../text/failures';
import { listOf } from '../text/lists';
import type { State } from '../view/state';
import { layerOf, MAX_BESIDE, type Selection, sameSelection, type View } from '../view/view';
import { type ComparedPlace, comparisonRows } from './rows';
import { likenessOf, similarTo } from './similar';

/** The dialog with places side by side. */
export class SideBySide {
  private readonly dialog = byId('beside') as HTMLDialogElement;
  private readonly body = el('div', { class: 'dialog-body' });

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
  ) {
    const label = message('map-beside-close');
    const close = button('×', () => this.dialog.close(), { class: 'close', 'aria-label': label, title: label });
    const heading = el('h2', { id: 'beside-heading', tabindex: -1, autofocus: true }, message('map-beside'));
    this.dialog.setAttribute('aria-labelledby', 'beside-heading');
    this.dialog.append(el('div', { class: 'dialog-head' }, heading, close), this.body);
    this.dialog.addEventListener('close', () => {
      if (this.state.view.isComparing) this.state.set({ isComparing: false });
    });
    state.subscribe((view, before) => void this.update(view, before));
  }

  private async update(view: View, before: View | null): Promise<void> {
    const { beside, isComparing, standard } = view;
    if (!isComparing) {
      if (this.dialog.open) this.dialog.close();
      return;
    }
    if (!this.dialog.open) this.dialog.showModal();
    const isSame = before?.isComparing && before.standard === standard && sameBeside(before.beside, beside);
    if (before && isSame) return;
    this.body.replaceChildren(el('p', { role: 'status' }, message('map-panel-loading')));
    try {
      const content = await this.content(beside);
      if (sameBeside(this.state.view.beside, beside)) this.body.replaceChildren(...content);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const again = button(message('map-try-again'), () => void this.update(this.state.view, null));
      this.body.replaceChildren(
        el('p', { class: 'warning' }, failureText(error.failure)),
        this.placeList(beside),
        again,
      );
    }
  }

  private async content(places: Selection[]): Promise<HTMLElement[]> {
    const [region, comparisons, ...rows] = await Promise.all([
      fetchRow('areas', REGION),
      fetchComparisons(places.map(({ id }) => id)),
      ...places.map((place) => fetchRow(layerOf(place), place.id)),
    ]);
    const compared = rows.map((row, index) => this.comparedPlace(places[index], row));
    const heads = compared.map(({ name, kind, selection }) =>
      el(
        'th',
        { scope: 'col' },
        el('bdi', {}, name),
        el('small', {}, ...byLanguage(kind)),
        this.takeAway(name, selection),
      ),
    );
    const regionHead = el('th', { scope: 'col' }, message('map-beside-region'));
    const head = el('tr', {}, el('td'), ...heads, regionHead);
    const rowsOfTable = comparisonRows(this.atlas, this.state.view, {
      places: compared,
      region: region.cells,
      comparisons,
    });
    const caption = message('map-beside-caption', { first: compared[0]?.name ?? '' });
    const hasRanks = [...comparisons.columns.values()].flat().some(({ rank }) => rank !== null);
    const overlapping = compared.filter((_, index) => comparisons.overlapsFirst[index]);
    const notes = overlapping.map(({ name }) => el('p', { class: 'quiet' }, message('map-beside-overlap', { name })));
    return [
      el('p', { class: 'quiet' }, caption, ...(hasRanks ? [' ', message('map-beside-ranks-note')] : [])),
      ...notes,
      el(
        'div',
        { class: 'beside-scroller', tabindex: 0, role: 'group', 'aria-label': message('map-beside') },
        el(
          'table',
          { class: 'beside-table', 'aria-label': message('map-beside') },
          el('thead', {}, head),
          ...rowsOfTable,
        ),
      ),
      el(
        'p',
        { class: 'beside-more' },
        button(message('map-beside-more'), () => this.dialog.close()),
        ...this.similar(places[0], compared[0]),
      ),
    ];
  }

  /** What puts the places beside the first that are most like it, as many as there is room for. */
  private similar(first: Selection | undefined, place: ComparedPlace | undefined): HTMLElement[] {
    const room = MAX_BESIDE - this.state.view.beside.length;
    if (!first || !place || room <= 0 || isOwnAreaSelected(first)) return [];
    const add = async () => {
      const kind = textIn(place.cells, 'kind');
      const all = await similarTo(this.atlas, first, kind);
      const others = all.filter((one) => !this.state.view.beside.some((own) => sameSelection(own, one)));
      this.state.set({ beside: [...this.state.view.beside, ...others].slice(0, MAX_BESIDE) });
      byId('beside-heading').focus();
    };
    const note = message('map-beside-similar-note', {
      indicators: listOf(likenessOf(this.atlas).map(({ label }) => label)),
    });
    return [
      button(message('map-beside-similar', { first: place.name }), () => void add()),
      el('small', { class: 'quiet' }, note),
    ];
  }

  private comparedPlace(selection: Selection | undefined, { cells }: Row): ComparedPlace {
    if (!selection) throw new RangeError('a row without a place');
    const kind = isOwnAreaSelected(selection) ? null : String(cells.get('kind') ?? '');
    return { selection, cells, name: nameOf(selection, cells), kind: kindOf(this.atlas, selection, kind) };
  }

  private placeList(places: Selection[]): HTMLElement {
    const items = places.map((place) =>
      el('li', {}, el('bdi', {}, nameOf(place, new Map())), this.takeAway(place.id, place)),
    );
    return el('ul', {}, ...items);
  }

  private takeAway(name: string, place: Selection): HTMLButtonElement {
    const label = message('map-beside-remove', { name });
    const rest = () => this.state.view.beside.filter((other) => !sameSelection(other, place));
    const take = () => {
      const beside = rest();
      this.state.set({ beside, isComparing: beside.length > 0 });
      byId('beside-heading').focus();
    };
    return button('×', take, { class: 'plain', 'aria-label': label, title: label });
  }
}

function sameBeside(one: Selection[], other: Selection[]): boolean {
  return one.length === other.length && one.every((place, index) => sameSelection(place, other[index] ?? null));
}
