// Windows .ico and macOS .icns files made of PNG images; both formats are lists of PNGs with a header.

/**
 * @typedef {object} IconImage
 * @property {number} size edge in pixels
 * @property {Buffer} png
 */

/**
 * A Windows icon: ICONDIR, one ICONDIRENTRY an image, the PNGs. 256 is written as 0.
 * @param {readonly IconImage[]} images
 * @returns {Buffer}
 */
export function formatIco(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

// OSType and edge of each image; ic11–ic14 are the same at double density.
/** @type {readonly (readonly [string, number])[]} */
const icnsTypes = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * A macOS icon: `icns`, the length, then type, length and PNG of each image.
 * @param {readonly IconImage[]} images must hold every size from 32 to 1024
 * @returns {Buffer}
 */
export function formatIcns(images) {
  const parts = icnsTypes.map(([type, size]) => {
    const image = images.find((candidate) => candidate.size === size);
    if (!image) throw new Error(`an icns file needs an image of ${size} pixels`);
    return Buffer.concat([tag(type, image.png.length + 8), image.png]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([tag('icns', body.length + 8), body]);
}

/**
 * @param {string} type
 * @param {number} length
 */
function tag(type, length) {
  const buffer = Buffer.alloc(8);
  buffer.write(type, 'latin1');
  buffer.writeUInt32BE(length, 4);
  return buffer;
}
