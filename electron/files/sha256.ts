// The one hash of files and records.
import { hash } from 'node:crypto';
import type { Sha256 } from '../../shared/export/signOffHashes.js';

/** SHA-256 in hex. */
export const sha256: Sha256 = (data) => hash('sha256', data, 'hex');
