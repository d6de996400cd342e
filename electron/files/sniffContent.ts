// Tells by their first bytes the files that are no text, whatever they are called.

/** A kind of file that is no text; `office` is an old Office file, `encryptedOffice` a new one with a password. */
export type BinaryContent = 'zip' | 'office' | 'encryptedOffice' | 'other';

/** Signatures of files people drop by mistake: pictures, PDF, archives, sound, video, programs, fonts, RTF. */
const signatures: readonly (readonly [at: number, hex: string])[] = [
  [0, '255044462d'],
  [0, '89504e470d0a1a0a'],
  [0, 'ffd8ff'],
  [0, '474946383761'],
  [0, '474946383961'],
  [0, '424d'],
  [0, '49492a00'],
  [0, '4d4d002a'],
  [8, '57454250'],
  [4, '66747970'],
  [0, '526172211a07'],
  [0, '377abcaf271c'],
  [0, '1f8b08'],
  [0, '4f676753'],
  [0, '494433'],
  [8, '57415645'],
  [0, '1a45dfa3'],
  [0, '7f454c46'],
  [0, '4d5a9000'],
  [0, '53514c69746520666f726d6174203300'],
  [0, '7b5c727466'],
];

/** “BM” also begins words: a bitmap's header goes on with its size (BITMAPFILEHEADER, bfSize). */
function isBitmap(bytes: Buffer): boolean {
  return bytes.length > 26 && bytes.readUInt32LE(2) === bytes.length && bytes.readUInt32LE(6) === 0;
}

/** Compound file (MS-CFB): with the stream EncryptedPackage it holds an encrypted OOXML file (MS-OFFCRYPTO). */
function sniffCompound(bytes: Buffer): BinaryContent {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encryptedOffice' : 'office';
}

/** The kind of binary file the bytes begin like; null when they may be text. */
export function sniffContent(bytes: Buffer): BinaryContent | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return sniffCompound(bytes);
  const zip = bytes.subarray(0, 4).toString('hex');
  if (zip === '504b0304' || zip === '504b0506') return 'zip';
  const isKnown = signatures.some(([at, hex]) => {
    const signature = Buffer.from(hex, 'hex');
    return bytes.subarray(at, at + signature.length).equals(signature) && (hex !== '424d' || isBitmap(bytes));
  });
  return isKnown ? 'other' : null;
}
