import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../shared/align/unitShape.js';

describe('shapeOf', () => {
  it.each([
    ['他来了。', 'stop'],
    ['He came.”', 'stop'],
    ['谁来了？”', 'question'],
    ["'Who came?'", 'question'],
    ['快！', 'exclamation'],
    ['等等……', 'dots'],
    ['Wait ...', 'dots'],
    ['春天来了，', 'open'],
    ['He said:', 'open'],
    ['第一章', 'none'],
  ])('sees how %s ends', (text, end) => {
    expect(shapeOf(text).end).toBe(end);
  });

  it.each([
    ['“你好，', 1],
    ['你好。”', -1],
    ['“你好。”', 0],
    ["'Well,' he said, 'don't go.", 1],
    ["the boys' boat isn't here", 0],
    ['「來了」', 0],
    ['"Come in," she said.', 0],
  ])('counts the quotes that %s leaves open', (text, balance) => {
    expect(shapeOf(text).balance).toBe(balance);
  });

  it('counts clauses and sentences, but no decimals', () => {
    expect(shapeOf('风停了，雨也停了。天亮了。')).toMatchObject({ clauses: 3, sentences: 2 });
    expect(shapeOf('It rose by 2.5 points to 1,200.').clauses).toBe(1);
  });
});
