// Reads a sign-off record. It comes from outside: nothing in it is taken for true before its form is right.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { recordHash } from '../../shared/export/signOffHashes.js';
import { paragraphRoles } from '../../shared/model/article.js';
import { exportFormats } from '../../shared/model/exported.js';
import { signOffVersion, type SignOffRecord } from '../../shared/model/signOff.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { sha256 } from './sha256.js';
import { readFailure } from './systemErrors.js';

const largestMegabytes = 50;
const text = v.pipe(v.string(), v.maxLength(20_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const time = v.pipe(v.string(), v.isoTimestamp());
const role = v.picklist(paragraphRoles);
const side = v.picklist(['source', 'target']);
/** A name in the record's own folder. */
const fileName = v.pipe(
  text,
  v.check((name) => name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name)),
);

const segmentOfVersion1 = {
  number: count,
  role,
  hash: digest,
  writers: v.array(text),
  importedBy: v.nullable(text),
  approvedBy: text,
  approvedAt: time,
  fourEyes: v.boolean(),
};

const segment = v.strictObject({ ...segmentOfVersion1, wordsBy: v.array(text) });

const qualityOfVersion1 = {
  score: v.number(),
  words: count,
  neutral: count,
  minor: count,
  major: count,
  critical: count,
  isSmallSample: v.boolean(),
};
const quality = v.strictObject({
  ...qualityOfVersion1,
  confirmedFindings: count,
  calibration: v.strictObject({
    score: v.number(),
    passMark: v.number(),
    toleratedPenaltyTotal: v.number(),
    isPassed: v.boolean(),
  }),
});

/** What did not change between the versions. */
const common = {
  format: v.literal('duizhao-signoff'),
  article: v.strictObject({
    id: text,
    sourceLanguage: text,
    targetLanguage: text,
    sourceTitle: text,
    targetTitle: text,
  }),
  export: v.strictObject({
    format: v.picklist(exportFormats),
    side: v.nullable(side),
    template: v.nullable(text),
    file: fileName,
    bytes: count,
    sha256: digest,
    words: digest,
    page: v.nullable(digest),
    at: time,
    by: text,
  }),
  paragraphs: v.array(
    v.strictObject({
      segments: v.array(count),
      role: v.nullable(role),
      side: v.nullable(side),
      hash: digest,
      excerpt: text,
    }),
  ),
  comments: v.strictObject({
    open: v.array(v.strictObject({ number: count, by: text, at: time, body: text })),
    resolved: count,
  }),
  waivedChecks: v.array(v.strictObject({ number: count, check: text, reason: text, by: text, at: time })),
  fourEyes: v.strictObject({ required: v.boolean(), held: count, of: count }),
  log: v.strictObject({ events: count, seq: count, head: digest, brokenAt: v.nullable(count) }),
  hash: digest,
};

const record: v.GenericSchema<unknown, SignOffRecord> = v.variant('version', [
  v.strictObject({
    ...common,
    version: v.literal(1),
    segments: v.array(v.strictObject(segmentOfVersion1)),
    mqm: v.nullable(v.strictObject(qualityOfVersion1)),
  }),
  v.strictObject({
    ...common,
    version: v.literal(2),
    segments: v.array(segment),
    mqm: v.nullable(v.strictObject(qualityOfVersion1)),
  }),
  v.strictObject({
    ...common,
    version: v.literal(signOffVersion),
    segments: v.array(segment),
    mqm: v.nullable(quality),
  }),
]);

/** A record, and whether it is as it was written. */
export interface ReadSignOff {
  /** Name of its file. */
  readonly name: string;
  readonly record: SignOffRecord;
  /** It matches its own hash. */
  readonly isWhole: boolean;
}

/** Fails with files.* as reading does, with export.badSignOff, or export.newerSignOff. */
export async function readSignOff(file: string): Promise<Outcome<ReadSignOff>> {
  const name = path.basename(file);
  const read = await readText(file, name);
  if (!read.ok) return read;
  const parsed = parse(read.value, name);
  if (!parsed.ok) return parsed;
  const version = versionOf(parsed.value);
  if (version !== null && version > signOffVersion)
    return failed('export.newerSignOff', { file: name, version });
  const result = v.safeParse(record, parsed.value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    return failed('export.badSignOff', {
      file: name,
      detail: `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim(),
    });
  }
  const { output } = result;
  const isWhole = recordHash({ ...output }, sha256) === output.hash;
  return success({ name, record: output, isWhole });
}

async function readText(file: string, name: string): Promise<Outcome<string>> {
  try {
    const { size } = await stat(file);
    if (size > largestMegabytes * 1_000_000)
      return failed('files.tooLarge', {
        file: name,
        megabytes: Math.round(size / 1_000_000),
        limit: largestMegabytes,
      });
    return success(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)));
  } catch (error) {
    if (error instanceof TypeError) return failed('export.badSignOff', { file: name, detail: 'not UTF-8' });
    const failure = readFailure(error, name);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}

function parse(json: string, name: string): Outcome<unknown> {
  try {
    return success(JSON.parse(json) as unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed('export.badSignOff', { file: name, detail: error.message });
  }
}

function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null;
  const { format, version } = value as Readonly<Record<string, unknown>>;
  return format === 'duizhao-signoff' && typeof version === 'number' ? version : null;
}
