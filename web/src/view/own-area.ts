import { type Atlas, REGION } from '../api/atlas';
import { isOwnArea, MAX_MEMBERS, type Outline, type OwnArea, ownAreaId, parseOwnArea } from '../api/own-area';
import type { Selection } from './view';

/** The tract, area or own area that is selected, as an own area; an empty one if a site or nothing is. */
export function ownAreaOf(selection: Selection | null): OwnArea {
  if (selection === null || selection.layer === 'site') return { name: '', members: [], outlines: [] };
  if (selection.layer === 'area' && isOwnArea(selection.id)) return parseOwnArea(selection.id);
  return { name: '', members: [selection.id], outlines: [] };
}

/** The selection of an own area; of its only member, if it is no more than that. */
export function selectionOf(atlas: Atlas, area: OwnArea): Selection | null {
  const { members, outlines } = area;
  const [first] = members;
  if (members.length + outlines.length === 0) return null;
  if (first === undefined || members.length + outlines.length > 1 || area.name !== '')
    return { layer: 'area', id: ownAreaId(area) };
  return { layer: isAreaId(atlas, first) ? 'area' : 'tract', id: first };
}

export function isAreaId(atlas: Atlas, id: string): boolean {
  return id === REGION || atlas.area_kinds.some((kind) => id.startsWith(`${kind.id}-`));
}

/** With a tract or area, or without it if it was a member; null if there are too many. */
export function toggled(selection: Selection | null, { layer, id }: Selection): OwnArea | null {
  const area = ownAreaOf(selection);
  if (layer === 'site' || id === REGION) return area;
  const rest = area.members.filter((member) => member !== id);
  const members = rest.length < area.members.length ? rest : [...rest, id];
  return members.length > MAX_MEMBERS ? null : { ...area, members };
}

/** An own area with more outlines; what was selected else is no part of it. */
export function withOutlines(selection: Selection | null, outlines: Outline[]): OwnArea {
  const isOwn = selection?.layer === 'area' && isOwnArea(selection.id);
  const area = ownAreaOf(isOwn ? selection : null);
  return { ...area, outlines: [...area.outlines, ...outlines] };
}
