import { Marker } from 'maplibre-gl';
import { button } from '../elements/dom';
import type { AtlasMap } from '../map/map';
import { message } from '../text/catalogue';
import type { Place } from '../view/scenario';

/** How far an arrow key moves a pin, in pixels, without and with Shift. */
const STEPS = [10, 50] as const;
const ARROWS: Partial<Record<string, [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A place that can be moved on the map. */
export interface Pin {
  /** Which entry it belongs to. */
  entry: number;
  name: string;
  at: Place;
}

/** What happens to a pin: it is on its way, or it was put down. */
export interface PinListener {
  moving: (entry: number, at: Place) => void;
  moved: (entry: number, at: Place) => void;
}

/** The pins of new places and of those that are elsewhere. */
export class Pins {
  private markers: Marker[] = [];

  constructor(
    private readonly atlasMap: AtlasMap,
    private readonly listener: PinListener,
  ) {}

  /** Shows pins; one that is there already is put where it is now, and keeps the focus. */
  show(pins: Pin[]): void {
    for (const marker of this.markers.splice(pins.length)) marker.remove();
    for (const [index, { entry, name, at }] of pins.entries()) {
      const marker = this.markers[index] ?? this.create(index);
      const label = message('map-try-pin', { name });
      const element = marker.getElement();
      element.dataset.entry = String(entry);
      element.setAttribute('aria-label', label);
      element.title = label;
      marker.setLngLat([...at]);
      if (!this.markers.includes(marker)) marker.addTo(this.atlasMap.map);
      this.markers[index] = marker;
    }
  }

  focus(entry: number): void {
    this.markers
      .find((marker) => marker.getElement().dataset.entry === String(entry))
      ?.getElement()
      .focus();
  }

  private create(index: number): Marker {
    const element = button('', () => undefined, { class: 'pin' });
    const marker = new Marker({ element, draggable: true, anchor: 'bottom-left' });
    const entry = () => Number(element.dataset.entry ?? index);
    const place = (): Place => {
      const { lng, lat } = marker.getLngLat().wrap();
      return [lng, lat];
    };
    marker.on('drag', () => this.listener.moving(entry(), place()));
    marker.on('dragend', () => this.listener.moved(entry(), place()));
    element.addEventListener('keydown', (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      const { map } = this.atlasMap;
      const { x, y } = map.project(marker.getLngLat());
      const step = STEPS[event.shiftKey ? 1 : 0];
      marker.setLngLat(map.unproject([x + arrow[0] * step, y + arrow[1] * step]));
      this.listener.moving(entry(), place());
    });
    element.addEventListener('keyup', (event) => {
      if (ARROWS[event.key]) this.listener.moved(entry(), place());
    });
    return marker;
  }
}
