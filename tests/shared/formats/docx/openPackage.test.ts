import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../shared/formats/docx/readDocx.js';
import { buildDocx, namespaces, paragraph, run } from './buildDocx.js';

const problemOf = (bytes: Uint8Array) => {
  const result = readDocx(bytes);
  return result.ok ? null : result.problem;
};

test('says what is wrong with a damaged file', () => {
  const whole = buildDocx({ body: paragraph(run('x')) });
  const document = (text: string): Uint8Array =>
    buildDocx({ body: '', files: { 'word/document.xml': strToU8(text) } });
  expect(problemOf(strToU8('no zip at all'))).toEqual({ kind: 'broken', detail: 'no zip directory' });
  expect(problemOf(whole.subarray(0, whole.length / 2))).toMatchObject({ kind: 'broken' });
  expect(problemOf(zipSync({ 'a.txt': strToU8('a') }))).toEqual({
    kind: 'broken',
    detail: 'word/document.xml is missing',
  });
  expect(problemOf(document(`<w:document ${namespaces}><w:body>`))).toMatchObject({ kind: 'broken' });
  expect(problemOf(document('<workbook/>'))).toEqual({
    kind: 'broken',
    detail: 'word/document.xml is no Word document',
  });
  expect(problemOf(document('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toEqual({
    kind: 'broken',
    detail: 'word/document.xml has a document type',
  });
  expect(problemOf(document(`<w:document ${namespaces}>${'<w:p>'.repeat(2000)}`))).toMatchObject({
    kind: 'broken',
  });
  const bad = Uint8Array.from([...strToU8('<a>'), 0xc4, 0xe3, ...strToU8('</a>')]);
  expect(problemOf(buildDocx({ body: '', files: { 'word/document.xml': bad } }))).toEqual({
    kind: 'broken',
    detail: 'word/document.xml is not valid UTF-8',
  });
});

test('notices damaged words that still unpack, by the checksum', () => {
  const document = `<w:document ${namespaces}><w:body>${paragraph(run('the toll is 4 yuan'))}</w:body></w:document>`;
  // Stored, not compressed: a changed byte unpacks without complaint.
  const stored = zipSync({ 'word/document.xml': strToU8(document) }, { level: 0 });
  expect(problemOf(stored)).toBeNull();
  const at = Buffer.from(stored).indexOf('4 yuan');
  const changed = stored.with(at, '7'.charCodeAt(0));
  expect(problemOf(changed)).toEqual({
    kind: 'broken',
    detail: 'word/document.xml does not match its checksum',
  });
});

test('refuses encrypted entries and zip bombs without unpacking them', () => {
  const encrypted = buildDocx({ body: paragraph(run('x')) });
  const directory = Buffer.from(encrypted).indexOf(Buffer.from('504b0102', 'hex'));
  encrypted[directory + 8] = 1;
  expect(problemOf(encrypted)).toEqual({ kind: 'encrypted' });
  const bomb = buildDocx({ body: ' '.repeat(30_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(problemOf(bomb)).toEqual({ kind: 'broken', detail: 'word/document.xml is too large when unpacked' });
});

test('never crashes on damaged bytes', () => {
  const whole = buildDocx({ body: paragraph(run('text')) });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const damaged = whole.slice();
      damaged[at] = byte;
      expect(typeof readDocx(damaged).ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});
