// The two columns with their ribbons. Only the bands in view exist, and the one where the keyboard is. One tab stop:
// arrows go from block to block and from side to side.
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../commands/commandKeys.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { indexOf } from './alignmentIndex.js';
import { chosenBlocks, focusedLink, hasSelection, shownAlignment, type AlignState } from './alignState.js';
import type { AlignAction, Step } from './alignReducer.js';
import { layOutBands, type Band, type BandLayout } from './bands.js';
import { BandView } from './BandView.js';
import { CrossingRibbons } from './CrossingRibbons.js';
import { linkLabel } from './linkTexts.js';
import { movedCut } from './cutPlaces.js';

/** What others may ask of the columns. */
export interface BedHandle {
  /** Gives the block one is at the keyboard, now or as soon as it is drawn. */
  readonly takeFocus: () => void;
  /** The element of the words of the block one is at. */
  readonly words: () => HTMLElement | null;
}

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

function estimatedHeight({ source, target }: Band, scale: number): number {
  const side = (blocks: Band['source'], perLine: number): number =>
    blocks.reduce(
      (sum, { start, end }) => sum + 18 + 22 * Math.max(1, Math.ceil((end - start) / perLine)),
      0,
    );
  return scale * (8 + Math.max(side(source, 30), side(target, 60)));
}

function useRows(layout: BandLayout, focused: number, scroller: RefObject<HTMLDivElement | null>): Rows {
  const { settings } = useSettings();
  const { bands } = layout;
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: bands.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const band = bands[index];
      return band ? estimatedHeight(band, settings.textSize / 100) : 60;
    },
    // Another function at every rendering, and all bands would be laid out anew.
    getItemKey: useCallback((index: number) => bands[index]?.key ?? index, [bands]),
    overscan: 6,
    scrollPaddingStart: 12,
    scrollPaddingEnd: 24,
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        if (focused < 0 || shown.includes(focused)) return shown;
        return [...shown, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
  });
}

/** The band where a block stands. */
function bandOf(layout: BandLayout, state: AlignState): number {
  const { focus } = state;
  const placed = focus && indexOf(shownAlignment(state)).find(focus);
  if (!focus || !placed) return -1;
  return layout.bands.findIndex((band) => band[focus.side].includes(placed.block));
}

/** The block one is at comes into view, and keeps the keyboard while the rows around it change. */
function useFollowFocus(
  rows: Rows,
  scroller: RefObject<HTMLDivElement | null>,
  state: AlignState,
  focused: number,
): { readonly takeFocus: () => void } {
  const wantsFocus = useRef(true);
  const hadFocus = useRef(false);
  const focusKey = state.focus && `${state.focus.side} ${state.focus.key}`;
  const cell = useCallback(
    () => scroller.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]') ?? null,
    [scroller],
  );
  useEffect(() => {
    if (focused >= 0) rows.scrollToIndex(focused, { align: 'auto' });
    // Only when one goes elsewhere: rows that change their heights scroll nothing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [focusKey, focused]);
  // With every rendering: the rows come a moment after they were asked for, and the block may be drawn anew.
  useLayoutEffect(() => {
    const isInside = scroller.current?.contains(document.activeElement) ?? false;
    const isLost = hadFocus.current && document.activeElement === document.body;
    const found = wantsFocus.current || isInside || isLost ? cell() : null;
    if (!found) return;
    wantsFocus.current = false;
    hadFocus.current = true;
    if (document.activeElement !== found) found.focus({ preventScroll: true });
  });
  const takeFocus = useCallback(() => {
    wantsFocus.current = true;
    cell()?.focus({ preventScroll: true });
  }, [cell]);
  return { takeFocus };
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** What a key does in the columns; null: nothing here. */
function actionOf(event: KeyboardEvent, state: AlignState): AlignAction | null {
  if (event.altKey) return null;
  const step = steps[event.key];
  if (state.cut && step) {
    const at = movedCut(state, event.key, event.shiftKey);
    return at === null ? null : { kind: 'cutMoved', at };
  }
  if (step) {
    const isOnly = event.ctrlKey || event.metaKey;
    return { kind: 'stepped', step, how: event.shiftKey ? 'extend' : isOnly ? 'keep' : undefined };
  }
  return event.key === ' ' && !event.ctrlKey && !event.metaKey ? { kind: 'marked' } : null;
}

/** `state` as the reducer has it; a proposal is shown in place of what counts. */
export function AlignBed({
  state,
  dispatch,
  showsAnchors,
  handle,
}: {
  readonly state: AlignState;
  readonly dispatch: (action: AlignAction) => void;
  readonly showsAnchors: boolean;
  readonly handle: Ref<BedHandle>;
}): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = shownAlignment(state);
  const layout = useMemo(() => layOutBands(shown), [shown]);
  const focused = bandOf(layout, state);
  const rows = useRows(layout, focused, scroller);
  const { takeFocus } = useFollowFocus(rows, scroller, state, focused);
  useImperativeHandle(
    handle,
    () => ({
      takeFocus,
      words: () =>
        scroller.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"] .text') ?? null,
    }),
    [takeFocus],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
    const action = actionOf(event, state);
    if (!action) return;
    event.preventDefault();
    dispatch(action);
  };
  return (
    <div
      ref={scroller}
      className="bed"
      role="grid"
      tabIndex={-1}
      data-pane="rows"
      aria-label={t('align.columns')}
      aria-rowcount={layout.bands.length}
      aria-colcount={2}
      aria-multiselectable
      onKeyDown={onKeyDown}
    >
      <div className="bed-inside" role="presentation" style={{ height: rows.getTotalSize() }}>
        <CrossingRibbons layout={layout} rows={rows} state={state} />
        <Bands layout={layout} rows={rows} state={state} showsAnchors={showsAnchors} />
      </div>
    </div>
  );
}

function Bands({
  layout,
  rows,
  state,
  showsAnchors,
}: {
  readonly layout: BandLayout;
  readonly rows: Rows;
  readonly state: AlignState;
  readonly showsAnchors: boolean;
}): ReactNode {
  const shown = shownAlignment(state);
  const current = focusedLink(state);
  const focusKey = state.focus && `${state.focus.side} ${state.focus.key}`;
  const chosen = useMemo(
    () => (hasSelection(state) ? chosenBlocks(state).map(({ side, key }) => `${side} ${key}`) : []),
    [state],
  );
  return rows.getVirtualItems().map(({ index, key, start }) => {
    const band = layout.bands[index];
    if (!band) return null;
    const here = bandKeys(band);
    const isCutHere = state.cut !== null && here.includes(`${state.cut.block.side} ${state.cut.block.key}`);
    return (
      <div
        key={key}
        ref={rows.measureElement}
        data-index={index}
        className="band-place"
        role="row"
        aria-rowindex={index + 1}
        style={{ transform: `translateY(${start}px)` }}
      >
        <BandView
          alignment={shown}
          band={band}
          labels={linkLabel(shown, band.link)}
          focusKey={focusKey !== null && here.includes(focusKey) ? focusKey : null}
          chosenKeys={chosen.filter((name) => here.includes(name)).join(',')}
          isCurrent={current?.id === band.link.id}
          isChanged={state.proposal?.changed.includes(band.link.id) ?? false}
          cut={isCutHere ? state.cut : null}
          focusedAnchor={current?.id === band.link.id ? state.focusedAnchor : null}
          showsAnchors={showsAnchors}
        />
      </div>
    );
  });
}

const bandKeys = (band: Band): readonly string[] =>
  (['source', 'target'] as const).flatMap((side) =>
    band[side].map(({ paragraph, start }) => `${side} ${paragraph}:${start}`),
  );
