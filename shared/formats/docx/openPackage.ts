// Opens the zip container of a Word file: which parts there are, and each part's bytes on demand.
// Written against hostile files: sizes are limited before anything is inflated.
import { unzipSync } from 'fflate';
import type { ReadProblem } from '../foundText.js';
import { crc32 } from './crc32.js';

/** No part of a real document is larger once inflated. */
const largestPart = 128 * 1024 * 1024;
const mostEntries = 20_000;
/** XML compresses 10 to 50 times; a large part that claims more than this is a zip bomb. */
const highestRatio = 400;
const smallPart = 1024 * 1024;

interface ZipEntry {
  readonly size: number;
  readonly packed: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

/** The parts of a package by name. */
export interface Package {
  readonly names: readonly string[];
  /** Bytes of a part, or null when there is none of that name (case does not matter: ECMA-376-2 §6.2). */
  readonly part: (name: string) => Uint8Array | null;
}
export type PackageResult =
  { readonly ok: true; readonly package: Package } | { readonly ok: false; readonly problem: ReadProblem };

/** Thrown inside the reader for what is wrong with the file; caught where the result is made. */
export class BrokenFile extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Stops reading: the file is damaged in the way the detail names. */
export function broken(detail: string): never {
  throw new BrokenFile({ kind: 'broken', detail });
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) + u16(bytes, at + 2) * 0x10000;

/** Start of the end-of-central-directory record (APPNOTE.TXT 4.3.16), searched from the end. */
function findDirectoryEnd(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) if (u32(bytes, at) === 0x06054b50) return at;
  return broken('no zip directory');
}

/** The central directory (APPNOTE.TXT 4.3.12). Zip64 is for files far beyond the size limit: refused. */
function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const end = findDirectoryEnd(bytes);
  const count = u16(bytes, end + 10);
  if (count > mostEntries) broken('too many parts');
  const entries = new Map<string, ZipEntry>();
  let at = u32(bytes, end + 16);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || u32(bytes, at) !== 0x02014b50) broken('damaged zip directory');
    const nameLength = u16(bytes, at + 28);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.toLowerCase().replaceAll('\\', '/'), {
      checksum: u32(bytes, at + 16),
      packed: u32(bytes, at + 20),
      size: u32(bytes, at + 24),
      isEncrypted: (u16(bytes, at + 8) & 1) === 1,
    });
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return entries;
}

function inflatePart(bytes: Uint8Array, key: string, entry: ZipEntry): Uint8Array {
  if (entry.size > largestPart || (entry.size > smallPart && entry.size > entry.packed * highestRatio))
    broken(`${key} is too large when unpacked`);
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => keyOf(file.name) === key && file.originalSize === entry.size,
    });
  } catch (error) {
    return broken(`${key}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found = Object.values(files)[0] ?? broken(`${key} cannot be unpacked`);
  if (found.length !== entry.size) broken(`${key} is cut short`);
  // Damage that still unpacks would change words without anybody noticing.
  if (crc32(found) !== entry.checksum) broken(`${key} does not match its checksum`);
  return found;
}

const keyOf = (name: string): string => name.toLowerCase().replaceAll('\\', '/');

/** Opens a package; any encrypted entry makes the whole file encrypted. */
export function openPackage(bytes: Uint8Array): PackageResult {
  try {
    const entries = readDirectory(bytes);
    if ([...entries.values()].some((entry) => entry.isEncrypted))
      return { ok: false, problem: { kind: 'encrypted' } };
    const part = (name: string): Uint8Array | null => {
      const key = keyOf(name).replace(/^\//, '');
      const entry = entries.get(key);
      return entry ? inflatePart(bytes, key, entry) : null;
    };
    return { ok: true, package: { names: [...entries.keys()], part } };
  } catch (error) {
    if (error instanceof BrokenFile) return { ok: false, problem: error.problem };
    throw error;
  }
}
