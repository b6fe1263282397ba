import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Corner } from '../api/own-area';
import { OUTLINES } from './style';

type OutlineGeometry =
  | { type: 'Polygon'; coordinates: Corner[][] }
  | { type: 'LineString'; coordinates: Corner[] }
  | { type: 'Point'; coordinates: Corner };

interface OutlineFeature {
  type: 'Feature';
  properties: Record<string, never>;
  geometry: OutlineGeometry;
}

/** The outlines of the selected area, and the corners of one that is being drawn. */
export class Outlines {
  private polygons: Corner[][][] = [];
  private corners: Corner[] = [];
  private marked: Corner | null = null;
  private isEmpty = true;

  constructor(private readonly map: MapLibre) {}

  /** Draws the outlines of an area; again, after the style of the map has changed. */
  show(polygons: Corner[][][]): void {
    this.polygons = polygons;
    this.draw();
  }

  /** Draws the corners of an outline that is not complete yet. */
  setCorners(corners: Corner[]): void {
    this.corners = corners;
    this.draw();
  }

  /** Marks a place, or none. */
  mark(place: Corner | null): void {
    if (place === this.marked) return;
    this.marked = place;
    this.draw();
  }

  private draw(): void {
    const marks = this.marked ? [feature({ type: 'Point', coordinates: this.marked })] : [];
    const features = [...outlineFeatures(this.polygons, this.corners), ...marks];
    const source = this.map.getSource<GeoJSONSource>(OUTLINES);
    if (features.length > 0 || !this.isEmpty) source?.setData({ type: 'FeatureCollection', features });
    this.isEmpty = features.length === 0;
  }
}

function outlineFeatures(outlines: Corner[][][], corners: Corner[]): OutlineFeature[] {
  return [
    ...outlines.map((coordinates) => feature({ type: 'Polygon', coordinates })),
    ...corners.map((coordinates) => feature({ type: 'Point', coordinates })),
    ...(corners.length > 1 ? [feature({ type: 'LineString', coordinates: corners })] : []),
  ];
}

function feature(geometry: OutlineGeometry): OutlineFeature {
  return { type: 'Feature', properties: {}, geometry };
}
