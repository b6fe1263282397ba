import './tools.css';
import '../reach/reach.css';
import type { Atlas } from '../api/atlas';
import type { Corner, Outline } from '../api/own-area';
import { button, el } from '../elements/dom';
import { circle } from '../own-area/circle';
import { reachForm } from '../own-area/reach-form';
import { message } from '../text/catalogue';
import { usesMiles } from '../text/estimates';
import { selectionOf, toggled, withOutlines } from '../view/own-area';
import type { State } from '../view/state';
import type { Tool, View } from '../view/view';
import type { AtlasMap, MapFeature } from './map';

/** The fewest corners that enclose something. */
const MIN_CORNERS = 3;
/** The farthest that a circle reaches, in miles or kilometers. */
const MAX_DISTANCE = 50;
/** Meters of an international mile. */
const MILE = 1609.344;

/** The tools that make an own area on the map: choosing several tracts and areas, and drawing an outline. */
export class Tools {
  private readonly toggles: [Tool, HTMLButtonElement][];
  private readonly text = el('p', { role: 'status' });
  private readonly actions = el('p');
  private readonly bar = el('div', { class: 'tool-bar', hidden: true }, this.text, this.actions);
  private corners: Corner[] = [];

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly atlasMap: AtlasMap,
    buttons: HTMLElement,
    host: HTMLElement,
  ) {
    this.toggles = [
      ['several', this.toggle('several', '⊞', message('map-own-several'))],
      ['draw', this.toggle('draw', '✎', message('map-own-draw'))],
    ];
    buttons.append(...this.toggles.map(([, toggle]) => toggle));
    host.append(this.bar);
    host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && state.view.tool !== 'select') this.stop();
    });
    state.subscribe((view, before) => {
      if (view.tool !== before?.tool || view.drawnFrom !== before.drawnFrom) this.show(view);
    });
  }

  /** A click, or Enter at the center of the map. Whether it was for a tool. */
  chosen(feature: MapFeature | null, corner: Corner, isAdding: boolean): boolean {
    const { tool } = this.state.view;
    if (tool === 'draw') {
      this.setCorners([...this.corners, corner]);
      return true;
    }
    if (tool !== 'several' && !isAdding) return false;
    if (feature) this.change(feature);
    return true;
  }

  private change({ layer, id }: MapFeature): void {
    const area = toggled(this.state.view.selection, { layer, id });
    if (area === null) this.text.textContent = message('map-own-too-many');
    else this.state.set({ selection: selectionOf(this.atlas, area) });
  }

  private toggle(tool: Tool, sign: string, label: string): HTMLButtonElement {
    const pressed = () => this.state.setTool(this.state.view.tool === tool ? 'select' : tool);
    return button(sign, pressed, { 'aria-label': label, title: label, 'aria-pressed': 'false' });
  }

  private show({ tool, drawnFrom }: View): void {
    for (const [own, toggle] of this.toggles) toggle.setAttribute('aria-pressed', String(own === tool));
    this.bar.hidden = tool === 'select';
    this.setCorners(drawnFrom ? [drawnFrom] : []);
    const { doubleClickZoom } = this.atlasMap.map;
    if (tool === 'draw') doubleClickZoom.disable();
    else doubleClickZoom.enable();
    if (tool !== 'several') return;
    this.text.textContent = message('map-own-several-help');
    this.actions.replaceChildren(button(message('map-own-done'), () => this.stop()));
  }

  private setCorners(corners: Corner[]): void {
    this.corners = corners;
    this.atlasMap.outlines.setCorners(corners);
    this.atlasMap.reach.showGround(null);
    if (this.state.view.tool !== 'draw') return;
    const help = message('map-own-draw-help');
    this.text.textContent = corners.length === 0 ? help : message('map-own-corners', { corners: corners.length });
    const isComplete = corners.length >= MIN_CORNERS;
    const [first, ...others] = corners;
    this.actions.replaceChildren(
      ...(first && others.length === 0 ? [...this.circleAround(first), ...this.reachFrom(first)] : []),
      ...(isComplete ? [button(message('map-own-finish'), () => this.finish())] : []),
      ...(corners.length > 0 ? [button(message('map-own-undo'), () => this.setCorners(corners.slice(0, -1)))] : []),
      button(message('map-own-cancel'), () => this.stop()),
    );
  }

  /** All that lies within a distance of the first corner. */
  private circleAround(corner: Corner): HTMLElement[] {
    const inMiles = this.atlas.standards.some(usesMiles);
    const distance = el('input', { type: 'number', min: 0.1, max: MAX_DISTANCE, step: 'any', value: 1 });
    const label = message('map-own-distance', { unit: inMiles ? 'mi' : 'km' });
    const take = () => {
      if (distance.reportValidity()) this.take(circle(corner, distance.valueAsNumber * (inMiles ? MILE : 1000)));
    };
    const fields = [el('label', {}, label, ' ', distance), button(message('map-own-circle'), take)];
    return [el('span', { class: 'tool-row' }, ...fields)];
  }

  /** All that can be reached from the first corner. */
  private reachFrom(corner: Corner): HTMLElement[] {
    const isStillAsked = () => this.state.view.tool === 'draw' && this.corners[0] === corner;
    return reachForm(this.atlas, corner, {
      shown: (answer) => {
        if (isStillAsked()) this.atlasMap.reach.showGround(answer, this.bar.offsetHeight);
      },
      taken: (outline, name) => {
        if (isStillAsked()) this.take(outline, name);
      },
      told: (status) => {
        if (isStillAsked()) this.text.textContent = status;
      },
    });
  }

  private finish(): void {
    const [first] = this.corners;
    if (first) this.take([[[...this.corners, first]]]);
  }

  /** Adds an outline to the own area, which has its name if it has none and is no more than that. */
  private take(outline: Outline, name = ''): void {
    const area = withOutlines(this.state.view.selection, [outline]);
    const isNamed = area.name !== '' || area.members.length + area.outlines.length > 1;
    this.state.setTool('select');
    const selection = selectionOf(this.atlas, isNamed ? area : { ...area, name });
    this.state.set({ selection }, { focus: true });
  }

  private stop(): void {
    this.state.setTool('select');
    this.atlasMap.map.getCanvas().focus();
  }
}
