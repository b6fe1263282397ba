/** A raster basemap (PMTiles 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): the whole world one tile of bright yellow. */
export function yellowWorld(): Buffer {
  const tile = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4/44BAATdAe7zUPQtAAAAAElFTkSuQmCC',
    'base64',
  );
  // One entry: its id, for how many tiles it runs, its length, and where it begins, counted from one.
  const root = Buffer.from([1, 0, 1, tile.length, 1]);
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header[7] = 3;
  const parts = [root, metadata, Buffer.alloc(0), tile];
  let at = header.length;
  for (const [place, part] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(at), 8 + place * 16);
    header.writeBigUInt64LE(BigInt(part.length), 16 + place * 16);
    at += part.length;
  }
  for (const count of [72, 80, 88]) header.writeBigUInt64LE(1n, count);
  // Clustered, nothing packed, PNG, zoom 0 alone.
  header.set([1, 1, 1, 2, 0, 0], 96);
  for (const [place, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + place * 4);
  return Buffer.concat([header, ...parts]);
}
