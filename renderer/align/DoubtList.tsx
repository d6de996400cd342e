// The side list: what has to be checked, least certain first, and what was explained. In narrow windows a strip.
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlignmentFigures } from '../../shared/align/alignment/alignmentFigures.js';
import { isTwoSided } from '../../shared/align/alignment/editLinks.js';
import type { Alignment, AlignmentLink } from '../../shared/model/alignment.js';
import { CommandButton } from '../commands/CommandButton.js';
import { Button } from '../ui/Button.js';
import { Kbd } from '../ui/Kbd.js';
import { labelsOf } from './alignmentIndex.js';
import { focusedLink, type AlignState } from './alignState.js';
import { useAlignTools } from './AlignTools.js';
import { evidenceScores, type EvidenceScores } from './blockAnchors.js';
import { confidenceText, doubtText, linkLabel, movedText } from './linkTexts.js';
import type { MovedLink, MovedLinks } from './useMoved.js';

/** More are not listed; the list moves up as they are dealt with. */
const mostListed = 60;

/** The list beside the columns. */
export function DoubtList({
  state,
  figures: { toCheck, explained },
  moved,
}: {
  readonly state: AlignState;
  readonly figures: AlignmentFigures;
  readonly moved: MovedLinks;
}): ReactNode {
  const { t } = useTranslation();
  const current = focusedLink(state);
  const { alignment } = state;
  return (
    <aside className="doubts" aria-label={t('align.list.label')} data-pane="inspector" tabIndex={-1}>
      <div className="subject">
        <h2>
          {toCheck.length > 0 ? t('align.list.toCheck', { count: toCheck.length }) : t('align.list.none')}
        </h2>
        <span className="in-strip">
          <CommandButton command="go.nextDoubt" label={t('align.list.next')} size="small" />
        </span>
        <span className="spacer" />
        {toCheck.length > 1 && <span>{t('align.list.order')}</span>}
      </div>
      <div className="doubts-body">
        {toCheck.length === 0 && <p className="all-done">{t('align.list.allDone')}</p>}
        <ul>
          {toCheck.slice(0, mostListed).map((link, i) => (
            <DoubtEntry
              key={link.id}
              alignment={alignment}
              link={link}
              moved={moved.get(link.id) ?? null}
              isCurrent={current?.id === link.id}
              hasKey={i === 0 && current?.id !== link.id}
            />
          ))}
        </ul>
        {toCheck.length > mostListed && (
          <p className="more">{t('align.list.more', { count: toCheck.length - mostListed })}</p>
        )}
        {explained.length > 0 && <Explained alignment={alignment} links={explained} />}
      </div>
    </aside>
  );
}

function DoubtEntry({
  alignment,
  link,
  moved,
  isCurrent,
  hasKey,
}: {
  readonly alignment: Alignment;
  readonly link: AlignmentLink;
  readonly moved: MovedLink | null;
  readonly isCurrent: boolean;
  readonly hasKey: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const tools = useAlignTools();
  const label = linkLabel(alignment, link);
  return (
    <li className={isCurrent ? 'entry selected' : 'entry'}>
      <button
        type="button"
        className="entry-link"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => tools.goTo(link)}
      >
        <span className="visually-hidden">{t('align.list.goTo', { link: label })}</span>
        <span className="top" aria-hidden="true">
          {isTwoSided(link) && <b className="sev-warning num">{confidenceText(link.confidence)}</b>}
          <span className={isTwoSided(link) ? 'num' : 'num sev-warning'}>{label}</span>
          <span className="spacer" />
          {hasKey && <Kbd>F8</Kbd>}
        </span>
        <span className="why">{moved ? movedText(t, alignment, link, moved) : doubtText(t, link)}</span>
      </button>
      {isCurrent && isTwoSided(link) && <Scores alignment={alignment} link={link} />}
      <DoubtButtons link={link} moved={moved} isCurrent={isCurrent} />
    </li>
  );
}

function DoubtButtons({
  link,
  moved,
  isCurrent,
}: {
  readonly link: AlignmentLink;
  readonly moved: MovedLink | null;
  readonly isCurrent: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const tools = useAlignTools();
  const key = (name: string): ReactNode => isCurrent && <Kbd>{name}</Kbd>;
  const isOmission = link.source.length > 0;
  return (
    <div className="buttons">
      {moved && (
        <Button size="small" onPress={() => tools.linkMoved(link, moved.with)}>
          {t('align.act.linkMoved')} {key('L')}
        </Button>
      )}
      {isTwoSided(link) ? (
        link.group === null && (
          <Button size="small" onPress={() => tools.openSentences(link.id)}>
            {t('align.act.open')} {key('Enter')}
          </Button>
        )
      ) : (
        <Button size="small" onPress={() => tools.askReason(link.id)}>
          {t(isOmission ? 'align.act.omission' : 'align.act.addition')} {key('O')}
        </Button>
      )}
      <Button size="small" onPress={() => tools.confirm([link.id])}>
        {isTwoSided(link)
          ? t('align.act.confirm')
          : t(isOmission ? 'align.act.leaveSource' : 'align.act.leaveTarget')}{' '}
        {key('C')}
      </Button>
    </div>
  );
}

function Scores({
  alignment,
  link,
}: {
  readonly alignment: Alignment;
  readonly link: AlignmentLink;
}): ReactNode {
  const { t } = useTranslation();
  const { evidence } = useAlignTools();
  useEffect(() => evidence.want(alignment, link), [evidence, alignment, link]);
  const known = useSyncExternalStore(evidence.subscribe, () => evidence.of(link));
  if (!known) return <p className="quiet meta">{t('align.evidence.counting')}</p>;
  const scores = evidenceScores(known);
  return (
    <dl className="scores">
      <Score name={t('align.evidence.figures')} score={scores.figures} />
      <Score name={t('align.evidence.names')} score={scores.names} />
      {scores.words > 0 && <Row name={t('align.evidence.words')}>{scores.words}</Row>}
      <Row name={t('align.evidence.length')}>{confidenceText(scores.length)}</Row>
    </dl>
  );
}

function Score({
  name,
  score: { met, all },
}: {
  readonly name: string;
  readonly score: EvidenceScores['figures'];
}): ReactNode {
  if (all === 0) return null;
  return (
    <Row name={name}>
      <span className={met < all ? 'sev-warning' : undefined}>
        {met} / {all}
      </span>
    </Row>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}

function Explained({
  alignment,
  links,
}: {
  readonly alignment: Alignment;
  readonly links: readonly AlignmentLink[];
}): ReactNode {
  const { t } = useTranslation();
  const tools = useAlignTools();
  return (
    <section className="explained">
      <h3>
        <span>{t('align.list.given')}</span>
        <span className="num">{links.length}</span>
      </h3>
      <ul>
        {links.slice(0, mostListed).map((link) => (
          <li key={link.id}>
            <button type="button" onClick={() => tools.goTo(link)}>
              <span className="num quiet">
                {link.source.length > 0
                  ? labelsOf(alignment, 'source', link.source)
                  : t('align.list.inTarget', { label: labelsOf(alignment, 'target', link.target) })}
              </span>{' '}
              {link.reason}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
