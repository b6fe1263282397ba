import type { Map as MapLibre } from 'maplibre-gl';
import type { Position, Selection } from '../view/view';

/** What two maps on one page tell each other. */
export interface Told {
  /** Where the map is, of its own accord or the reader's. */
  camera?: Position;
  /** What was selected. */
  selection?: Selection | null;
  /** What the second map shows, for the address of the page. */
  view?: string;
}

/** Both maps are pages of one origin, and take nothing from another. */
export function tell(other: Window | null, told: Told): void {
  other?.postMessage({ gapatlasMap: told }, location.origin);
}

export function listen(other: () => Window | null, heard: (told: Told) => void): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent) => {
    if (origin === location.origin && source !== null && source === other() && data?.gapatlasMap)
      heard(data.gapatlasMap as Told);
  });
}

/** A map that shows the same place as another one. */
export class FollowedMap {
  /** Whether the map moves because the other one did. */
  private isFollowing = false;

  constructor(
    private readonly map: MapLibre,
    private readonly other: () => Window | null,
  ) {
    map.on('move', () => {
      if (!this.isFollowing) this.tellCamera();
    });
  }

  tellCamera(): void {
    const { lng, lat } = this.map.getCenter();
    tell(this.other(), { camera: { zoom: this.map.getZoom(), lat, lng } });
  }

  follow({ zoom, lat, lng }: Position): void {
    this.isFollowing = true;
    this.map.jumpTo({ center: [lng, lat], zoom });
    this.isFollowing = false;
  }
}
