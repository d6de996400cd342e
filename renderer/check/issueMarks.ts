// Where the issues of a row are underlined, side by side.
import type { CheckIssue } from '../../shared/model/check.js';
import type { Side } from '../../shared/model/language.js';
import type { IssueRange } from '../article/textRuns.js';

/** The ranges of both sides, gravest first. */
export type IssueMarks = Readonly<Record<Side, readonly IssueRange[]>>;

const none: IssueMarks = { source: [], target: [] };
/** An issue of the whole text has its place in the list only: a text that is underlined from end to end says nothing. */
const longestMark = 120;

/** Those that have a place in the text. */
export function issueMarks(issues: readonly CheckIssue[]): IssueMarks {
  if (issues.length === 0) return none;
  const marks = (side: Side): readonly IssueRange[] =>
    issues.flatMap((issue) => {
      const range = issue[side];
      const isPlace = range !== null && range.end > range.start && range.end - range.start <= longestMark;
      return isPlace ? [{ start: range.start, end: range.end, severity: issue.severity }] : [];
    });
  return { source: marks('source'), target: marks('target') };
}
