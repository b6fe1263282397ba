/** Everything that needs the map library, as one lazy chunk. */

export { addInteractions } from './interactions';
export { AtlasMap } from './map';
