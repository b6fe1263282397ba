import type { Atlas } from '../api/atlas';
import type { AtlasMap } from '../map/map';
import type { State } from '../view/state';
import { sameSelection, secondOf } from '../view/view';
import { FollowedMap, listen, tell } from './messages';

/** The second map, which is a page in a frame of the first. */
export function followParent(atlas: Atlas, state: State, { map }: AtlasMap): void {
  state.hasHistory = false;
  const followed = new FollowedMap(map, () => parent);
  listen(
    () => parent,
    ({ camera, selection }) => {
      if (camera) followed.follow(camera);
      if (selection !== undefined && !sameSelection(selection, state.view.selection)) state.replace({ selection });
    },
  );
  state.subscribe((view, before) => {
    const isOther = before !== null && !sameSelection(before.selection, view.selection);
    tell(parent, { view: secondOf(atlas, view), ...(isOther ? { selection: view.selection } : {}) });
  });
}
