// Reads ZIP archives (stored and deflated entries, no zip64): all the fallback runtime needs, without a package.
// Field positions: APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end of it).
import { fstatSync, readSync } from 'node:fs';
import zlib from 'node:zlib';

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc CRC-32 of the content
 * @property {number} packedSize
 * @property {number} size
 * @property {number} mode Unix file mode, 0 when the archive holds none
 * @property {number} offset of the local header
 */

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Fills a buffer from a position in the file; a file that ends before that is damaged.
 * @param {number} fd
 * @param {number} length
 * @param {number} position
 * @returns {Buffer}
 */
function readExactly(fd, length, position) {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(fd, buffer, filled, length - filled, position + filled);
    if (count === 0) throw new Error('the ZIP archive ends too early');
    filled += count;
  }
  return buffer;
}

/**
 * Lists the entries of an open ZIP file.
 * @param {number} fd
 * @returns {ZipEntry[]}
 */
export function listZip(fd) {
  const { size } = fstatSync(fd);
  const tailLength = Math.min(size, 65_557); // the end record with the longest possible comment
  const tail = readExactly(fd, tailLength, size - tailLength);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('this is not a ZIP archive');
  const directory = readExactly(fd, tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16));

  /** @type {ZipEntry[]} */
  const entries = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (entries.length !== tail.readUInt16LE(end + 10)) throw new Error('the ZIP archive is damaged');
  return entries;
}

/**
 * The content of one entry, checked against its size and CRC.
 * @param {number} fd
 * @param {ZipEntry} entry
 * @returns {Buffer}
 */
export function readZipEntry(fd, entry) {
  const header = readExactly(fd, 30, entry.offset);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readExactly(fd, entry.packedSize, start);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(`${entry.name}: unknown ZIP method ${entry.method}`);
  }
  const content = entry.method === 0 ? packed : zlib.inflateRawSync(packed);
  if (content.length !== entry.size || zlib.crc32(content) !== entry.crc) {
    throw new Error(`${entry.name} is damaged in the ZIP archive`);
  }
  return content;
}
