import { describe, expect, test } from 'vitest';
import { checkTemplate, renderTemplate } from '../../../shared/export/renderTemplate.js';
import { exportDocument } from '../../../shared/export/exportDocument.js';
import type { ExportDocument } from '../../../shared/model/exportDocument.js';
import { ferryArticle, readers } from './buildArticle.js';

const now = Date.UTC(2026, 10, 19, 8);

function ferry(): ExportDocument {
  const document = exportDocument(ferryArticle, { side: 'target', isDraft: false }, readers);
  if (!document.ok) throw new Error(document.failure.code);
  return document.value;
}

const render = (text: string): unknown => {
  const rendered = renderTemplate(ferry(), { name: 'own', text }, now);
  return rendered.ok ? rendered.value : rendered.failure;
};

describe('a template', () => {
  test('sees the parts of the article', () => {
    expect(
      render(
        '{{ breadcrumb.parts | last }}|{{ headline.text }}|{{ date.date | date: "%d %b %Y" }}|{{ credit.name }}|' +
          '{% for p in body %}{{ p.role }},{% endfor %}|{% for r in related %}{{ r.headline.text }}: {{ r.teasers[0].text }}{% endfor %}|' +
          '{{ language }} {{ script }} {{ isDraft }}',
      ),
    ).toBe(
      'City Transport|Lanchuan launches electric ferries|18 Nov 2026|Lanchuan Daily|body,subhead,caption,|' +
        'Three new bus lines: Buses will meet the ferries.|en-US Latn false',
    );
  });

  test('gets the time it is given, not the clock', () => {
    expect(render('{{ "now" | date: "%Y-%m-%dT%H:%M" }} {{ exportedAt }}')).toBe(
      '2026-11-19T08:00 2026-11-19T08:00:00.000Z',
    );
  });

  test.each([
    ['a syntax error', 'one\n{% if headline %}', /line 2: .*if/],
    ['an unknown filter', 'one\n\n{{ headline.text | shout }}', /line 3: .*shout/],
    ['an unknown variable', 'one\n{{ healdine.text }}', /line 2: .*healdine/],
    ['a file it wants to include', '{% include "other" %}', /line 1: .*include/],
    ['a file it wants to render', '{% render "/etc/passwd" %}', /line 1: .*render/],
    ['a layout', '{% layout "other" %}', /line 1: .*layout/],
    ['chance', '{{ paragraphs | sample }}', /line 1: .*sample/],
    ['the prototype of an object', '{{ headline.constructor }}', /constructor/],
  ])('with %s fails and names the line', (_, text, detail) => {
    const failure = { code: 'export.badTemplate', details: { name: 'own' } };
    expect(render(text)).toMatchObject(failure);
    expect(render(text)).toHaveProperty('details.detail', expect.stringMatching(detail));
  });

  test('that would never end is stopped', () => {
    expect(render('{% for i in (1..900000000) %}{{ i }}{% endfor %}')).toMatchObject({
      code: 'export.badTemplate',
    });
  });
});

test('a draft is marked even when its template forgets to', () => {
  const draft = { ...ferry(), isDraft: true };
  const texts = ['{{ headline.text }}', '{{ draftMark }}: {{ headline.text }}'].map((text) =>
    renderTemplate(draft, { name: 'own', text }, now),
  );
  expect(texts).toEqual([
    { ok: true, value: 'DRAFT 草稿\n\nLanchuan launches electric ferries' },
    { ok: true, value: 'DRAFT 草稿: Lanchuan launches electric ferries' },
  ]);
});

test('checkTemplate finds what cannot be parsed and lets the rest pass', () => {
  expect([
    checkTemplate({ name: 'a', text: '{{ headline.text }}' }),
    checkTemplate({ name: 'b', text: '{% if' }),
  ]).toEqual([
    { ok: true, value: { name: 'a', text: '{{ headline.text }}' } },
    {
      ok: false,
      failure: {
        code: 'export.badTemplate',
        details: { name: 'b', detail: expect.stringContaining('line 1') },
      },
    },
  ]);
});
