/** A raster basemap of one bright yellow tile (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). */
export function yellowBasemap(): Buffer {
  const tile = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4/44BAATdAe7zUPQtAAAAAElFTkSuQmCC',
    'base64',
  );
  // The only directory entry: count, tile id, run length, length, and offset plus one.
  const root = Buffer.from([1, 0, 1, tile.length, 1]);
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(127);
  header.write('PMTiles');
  header[7] = 3;
  const sections = [root, metadata, Buffer.alloc(0), tile];
  let offset = header.length;
  for (const [index, section] of sections.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(section.length), 16 + index * 16);
    offset += section.length;
  }
  for (const count of [72, 80, 88]) header.writeBigUInt64LE(1n, count);
  // Clustered, directories and tile uncompressed, PNG, zoom 0 only.
  header.set([1, 1, 1, 2, 0, 0], 96);
  for (const [index, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + index * 4);
  return Buffer.concat([header, ...sections]);
}
