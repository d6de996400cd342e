import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CommentId } from '../../../../shared/model/ids.js';
import { plain } from '../../../../shared/model/inlineText.js';
import { threeWayText, type ThreeWordings } from '../../../../shared/review/threeWay.js';
import { OneWording, ThreeWayTextView } from '../../../../renderer/review/threeWay/ThreeWayText.js';

const hues = { first: 1, second: 2 } as const;
const [stays, goes] = ['The old harbour will close in May.', 'Boats leave from the new pier.'];
const [inOrder, moved] = [plain(`${stays} ${goes}`), plain(`${goes} ${stays}`)];
const comment = { commentId: 'c1' as CommentId, isCurrent: false };

// What jsdom does not lay out.
Element.prototype.scrollIntoView = () => undefined;

function show(wordings: ThreeWordings, change: Partial<Parameters<typeof ThreeWayTextView>[0]> = {}) {
  const text = threeWayText(wordings);
  return render(
    <ThreeWayTextView
      text={text}
      places={text.places.both}
      hues={hues}
      focusedIndex={null}
      onPlace={() => undefined}
      commented={[]}
      commentedLayer={2}
      gone={[]}
      {...change}
    />,
  ).container;
}

describe('a moved sentence in the three-way view', () => {
  it.each([
    ['by1', [inOrder, moved, moved]],
    ['by2', [inOrder, inOrder, moved]],
  ] as const)(
    'has an arrow of its set (%s) at both of its places, which are focused together',
    (by, wordings) => {
      const shown = show(wordings, { focusedIndex: 0 });
      const arrows = [...shown.querySelectorAll('.change-move')];
      expect(arrows.map((arrow) => arrow.parentElement?.className)).toEqual([by, by]);
      expect(shown.querySelectorAll('.change.focused')).toHaveLength(2);
      expect(shown.querySelector('del')?.className).toBe(`${by} moved`);
    },
  );

  it('is boxed in every column where it stands', () => {
    const text = threeWayText([inOrder, inOrder, moved]);
    const [place] = text.places.both;
    const column = (layer: 0 | 2): string =>
      [
        ...render(<OneWording {...{ text, layer, hues }} place={place ?? null} />).container.querySelectorAll(
          '.change.focused',
        ),
      ]
        .map((box) => box.textContent)
        .join('')
        .trim();
    expect([column(0), column(2)]).toEqual([column(0), column(0)]);
    expect(goes?.startsWith(column(0)) || stays?.startsWith(column(0))).toBe(true);
  });
});

describe('comments in the three-way view', () => {
  const suggested: ThreeWordings = [
    plain('The dock opens.'),
    plain('The dock opens.'),
    plain('The pier opens.'),
  ];

  it('are marked in the wording that counts, also where a suggestion strikes it', () => {
    const shown = show(suggested, { commented: [{ start: 4, end: 8, ...comment }], commentedLayer: 1 });
    expect(shown.querySelector('del .commented')?.textContent).toBe('dock');
  });

  it('stand on struck words that are gone', () => {
    const shown = show(suggested, { gone: [{ quote: 'dock', ...comment }] });
    expect(shown.querySelector('del .commented')?.textContent).toBe('dock');
  });
});
