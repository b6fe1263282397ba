/** Everything that needs the map library, loaded as one part. */
export { AtlasMap } from './map';
export { steer } from './steer';
