// Progress as a rule divided by state: solid approved, hatched reviewed, ruled translated, counter-hatched
// returned; and the bar of a long job.

// img and progress cannot be divided into patterned parts.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

/** Parts of the whole, in segments. */
export interface ProgressCounts {
  readonly final: number;
  readonly reviewed: number;
  readonly translated: number;
  readonly changesRequested: number;
  readonly initial: number;
}

const order = ['final', 'reviewed', 'translated', 'changesRequested'] as const;

/** The rule; `label` says the same in words (figures stand beside it, the caller writes them). */
export function Progress({
  counts,
  label,
  width,
}: {
  readonly counts: ProgressCounts;
  readonly label: string;
  /** CSS length. */
  readonly width?: string;
}) {
  const total = order.reduce((sum, state) => sum + counts[state], counts.initial);
  return (
    <span className="progress" role="img" aria-label={label} style={width ? { width } : undefined}>
      {order
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <i key={state} className={`p-${state}`} style={{ width: `${(counts[state] / total) * 100}%` }} />
        ))}
    </span>
  );
}

/** The bar of a long job: share 0–1, or null while nothing is known. */
export function JobProgress({ share, label }: { readonly share: number | null; readonly label: string }) {
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <span
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i className="p-done" style={{ width: `${percent ?? 0}%` }} />
    </span>
  );
}
