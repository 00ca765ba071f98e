import { deflateRawSync } from 'node:zlib';

// The first day that a zip file can name: the same files give the same zip on every day.
const DATE = (1 << 5) | 1;
const UTF8 = 1 << 11;
const DEFLATED = 8;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(buffer) {
  let value = ~0;
  for (const byte of buffer) value = table[(value ^ byte) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

const numbers = (...sized) =>
  Buffer.concat(
    sized.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );

/** A zip file from names and contents, the same every time. */
export function zip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of sorted) {
    const data = deflateRawSync(content, { level: 9 });
    const path = Buffer.from(name);
    const shared = numbers(
      [2, 20],
      [2, UTF8],
      [2, DEFLATED],
      [2, 0],
      [2, DATE],
      [4, crc32(content)],
      [4, data.length],
      [4, content.length],
      [2, path.length],
      [2, 0],
    );
    const local = Buffer.concat([numbers([4, 0x04034b50]), shared, path, data]);
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20]), shared, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, sorted.length],
    [2, sorted.length],
    [4, index.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...parts, index, end]);
}
