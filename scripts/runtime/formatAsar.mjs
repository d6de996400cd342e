// Makes a small asar archive: the fallback runtime's default app, which has to be one.

/**
 * The bytes of an asar archive with these files at its root.
 * Layout: Chromium Pickle of the header's size, Pickle of the JSON header (padded to 4), then the contents.
 * @param {Readonly<Record<string, Buffer>>} files name to content
 * @returns {Buffer}
 */
export function formatAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const listed = {};
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    listed[name] = { size: content.length, offset: String(offset) };
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify({ files: listed }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...Object.values(files)]);
}
