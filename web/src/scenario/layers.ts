import type { LayerSpecification } from 'maplibre-gl';
import type { StyleVariant } from '../api/atlas';
import type { ScenarioTract } from '../api/scenarios';
import type { AtlasMap } from '../map/map';
import type { View } from '../view/view';

/** How tracts change, in the order of the legend: who gains access, and who loses it, at least half of the people or fewer. */
export const CHANGES = ['gain-most', 'gain-some', 'lose-some', 'lose-most'] as const;
export type Change = (typeof CHANGES)[number];

/** The colours of tracts that change; `scenario.css` has them too. They differ in lightness as well. */
const COLORS: Record<StyleVariant, Record<Change | 'ground' | 'line', string>> = {
  light: colors('#0b525b', '#8ec9cc', '#f6b98f', '#a8480b', '#f7f6f2', '#0b3b45'),
  dark: colors('#d8f4f5', '#5fa6ad', '#b56a3a', '#ffd2b0', '#14181b', '#ffffff'),
  'high-contrast': colors('#00363d', '#6fb9bf', '#f0a573', '#7a2f00', '#ffffff', '#000000'),
  print: colors('#0b525b', '#8ec9cc', '#f6b98f', '#a8480b', '#ffffff', '#000000'),
};

function colors(most: string, some: string, someLose: string, mostLose: string, ground: string, line: string) {
  return { 'gain-most': most, 'gain-some': some, 'lose-some': someLose, 'lose-most': mostLose, ground, line };
}

/** Below what the layers lie, if it is there: the outline of what is selected. */
const BELOW = 'picked-tracts-casing';

/** How a tract changes for most of those for whom something does; null if its numbers are withheld. */
export function changeOf({ concerned, gain, lose }: ScenarioTract): Change | null {
  const [people, gained, lost] = [concerned?.value ?? null, gain?.at_most.value ?? null, lose?.at_most.value ?? null];
  if (people === null || gained === null || lost === null) return null;
  const isMost = Math.max(gained, lost) * 2 >= people;
  return gained >= lost ? (isMost ? 'gain-most' : 'gain-some') : isMost ? 'lose-most' : 'lose-some';
}

/** The tracts in which something changes, above all other fills, which are faint meanwhile. */
export class ChangeLayers {
  private ids: Record<Change, string[]> | null = null;
  private variant: StyleVariant = 'light';

  constructor(private readonly atlasMap: AtlasMap) {
    // Another style has none of the layers. They are added once it is drawn: in between, a new layer would be drawn before
    // its colour is there.
    atlasMap.map.on('idle', () => {
      if (this.ids && !atlasMap.map.getLayer('change-ground')) this.draw();
    });
  }

  show(tracts: ScenarioTract[] | null, { variant }: View): void {
    this.variant = variant;
    this.ids =
      tracts && (Object.fromEntries(CHANGES.map((change) => [change, idsOf(tracts, change)])) as typeof this.ids);
    this.draw();
  }

  private draw(): void {
    const { map } = this.atlasMap;
    const { ids } = this;
    if (ids === null) {
      for (const { id } of layersOf(this.variant)) if (map.getLayer(id)) map.removeLayer(id);
      return;
    }
    if (!map.getSource('atlas')) return;
    for (const layer of layersOf(this.variant)) {
      if (!map.getLayer(layer.id)) map.addLayer(layer, map.getLayer(BELOW) ? BELOW : undefined);
      const change = CHANGES.find((own) => layer.id === `change-${own}`);
      const own = change ? ids[change] : Object.values(ids).flat();
      if (layer.id !== 'change-ground') map.setFilter(layer.id, ['in', ['get', 'geoid'], ['literal', own]]);
    }
  }
}

function idsOf(tracts: ScenarioTract[], change: Change): string[] {
  return tracts.filter((tract) => changeOf(tract) === change).map(({ geoid }) => geoid);
}

function layersOf(variant: StyleVariant): LayerSpecification[] {
  const of = COLORS[variant];
  const tracts = { source: 'atlas', 'source-layer': 'tracts' };
  const fill = (id: string, color: string, opacity: number): LayerSpecification => ({
    id,
    type: 'fill',
    ...tracts,
    paint: { 'fill-color': color, 'fill-opacity': opacity },
  });
  return [
    fill('change-ground', of.ground, 0.75),
    ...CHANGES.map((change) => fill(`change-${change}`, of[change], 1)),
    { id: 'change-outlines', type: 'line', ...tracts, paint: { 'line-color': of.line, 'line-width': 0.8 } },
  ];
}
