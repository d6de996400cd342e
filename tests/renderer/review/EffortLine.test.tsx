import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EffortLine } from '../../../renderer/review/EffortLine.js';
import { renderPart } from '../renderWindow.js';

describe('the effort of a segment', () => {
  it('says how far the latest wording is from the first', () => {
    renderPart(<EffortLine first="The port has opened" latest="The port has closed" />);
    // Four letters of 19; one word of four.
    expect(screen.getByText('Changed since the first: 21 % of characters, 0.25 of words')).toBeTruthy();
  });

  it('is nothing for a first wording that was blank', () => {
    const { container } = renderPart(<EffortLine first=" " latest="The port" />);
    expect(container.textContent).not.toContain('Changed since');
  });
});
