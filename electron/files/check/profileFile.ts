// Profiles of the checks as files, so that desks can hand them on: JSON with a name and a version.
import path from 'node:path';
import * as v from 'valibot';
import type { CheckProfile } from '../../../shared/model/check.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';
import { checkProfile } from '../../ipcSchemaParts.js';
import { decodeText } from '../decodeText.js';
import { readBytes } from '../readDocument.js';

const format = 'duizhao-check-profile';
/** Raised when an older version would read a file wrongly. */
const version = 1;

const profileFile = v.strictObject({
  format: v.literal(format),
  version: v.literal(version),
  profile: checkProfile,
});

/** The text of a file that `readProfileFile` reads as the same profile. */
export function formatProfileFile(profile: CheckProfile): string {
  return `${JSON.stringify({ format, version, profile }, null, 2)}\n`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * The profile in a file. Fails as reading a text file does, with check.notJson, check.notProfile, check.newerProfile or
 * check.badProfile.
 */
export async function readProfileFile(file: string): Promise<Outcome<CheckProfile>> {
  const name = path.basename(file);
  const bytes = await readBytes(file, name, {});
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value, name);
  if (!decoded.ok) return decoded;
  const value = parsed(decoded.value.text);
  if (value === undefined) return failed('check.notJson', { file: name });
  if (!isRecord(value) || value['format'] !== format) return failed('check.notProfile', { file: name });
  if (typeof value['version'] === 'number' && value['version'] > version)
    return failed('check.newerProfile', { file: name });
  const result = v.safeParse(profileFile, value, { abortEarly: true });
  if (result.success) return success(result.output.profile);
  const [issue] = result.issues;
  return failed('check.badProfile', { file: name, field: v.getDotPath(issue) ?? '', given: issue.received });
}

/** Undefined: no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
