// The sign-off page of a web page: a sheet that stands after the article and prints on paper of its own.
import { signOffId, type SignOffPage, type SignOffRow } from './signOffPage.js';
import { escapeHtml } from './writeInlineHtml.js';

/** Styles of the sheet, for the head of the page that carries it; they touch nothing else. */
export const signOffStyle = `
#${signOffId} { box-sizing: border-box; max-width: 52rem; margin: 3rem auto; padding: 2.5rem 3rem 2rem; border: 1px solid #d8d3c8; background: #fff; color: #1b1b1b; font: 0.8125rem/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
#${signOffId} header { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 1.5rem; border-bottom: 2px solid #1b1b1b; padding-bottom: 0.75rem; }
#${signOffId} h2 { margin: 0; font: 700 1.375rem/1.3 Georgia, "Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif", serif; }
#${signOffId} h2:lang(zh) { font-size: 1.1875rem; font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
#${signOffId} .label { text-align: end; white-space: nowrap; color: #55524c; margin: 0; grid-row: span 2; }
#${signOffId} dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: 0.25rem 1rem; margin: 0; padding: 0.75rem 0; }
#${signOffId} dt { color: #6b675f; } #${signOffId} dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
#${signOffId} .hash { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: 0.75rem; }
#${signOffId} .good { color: #2a6a3f; }
#${signOffId} table { width: 100%; border-collapse: collapse; font-size: 0.75rem; }
#${signOffId} th { text-align: start; font-weight: 400; color: #6b675f; }
#${signOffId} th, #${signOffId} td { border-bottom: 1px solid #e4e0d7; padding: 0.1875rem 0.5rem 0.1875rem 0; vertical-align: top; font-variant-numeric: tabular-nums; }
#${signOffId} .num { text-align: end; color: #6b675f; white-space: nowrap; }
#${signOffId} .when { white-space: nowrap; }
#${signOffId} .two { columns: 2; column-gap: 2rem; } #${signOffId} .two section { break-inside: avoid; }
#${signOffId} h3 { margin: 0; padding: 0.75rem 0 0.25rem; font-size: 0.8125rem; font-weight: 600; } #${signOffId} .two p { margin: 0; overflow-wrap: anywhere; }
#${signOffId} footer { border-top: 1px solid #d8d3c8; margin-top: 1rem; padding-top: 0.5rem; color: #6b675f; font-size: 0.75rem; }
#${signOffId} svg { width: 1.25em; height: 1.25em; fill: none; stroke: #2a6a3f; stroke-width: 1.4; vertical-align: -0.125em; }
@media print { #${signOffId} { border: 0; margin: 0 auto; padding: 0; break-before: page; } #${signOffId} thead { display: table-header-group; } #${signOffId} tr { break-inside: avoid; } }
`;

const held =
  '<svg viewBox="0 0 16 16" role="img" aria-label="✓"><rect x="3" y="3" width="10" height="10" rx="1.5"/><path d="m5.5 8 2 2 3.3-4"/></svg>';

/** The sheet as an element that stands after the article. */
export function formatSignOffHtml(page: SignOffPage): string {
  const { language, label, at, titles, facts, columns, rows, sections, foot } = page;
  return [
    `<section id="${signOffId}" lang="${escapeHtml(language)}" aria-label="${escapeHtml(label)}">`,
    '<header>',
    ...titles.slice(0, 1).map(titleLine),
    `<p class="label">${escapeHtml(label)}<br>${escapeHtml(at)}</p>`,
    ...titles.slice(1).map(titleLine),
    '</header>',
    `<dl>`,
    ...facts.map(
      ({ label: name, value, kind }) =>
        `<dt>${escapeHtml(name)}</dt><dd${kind === 'text' ? '' : ` class="${kind}"`}>${escapeHtml(value)}</dd>`,
    ),
    '</dl>',
    '<table>',
    `<thead><tr>${columns.map((column, i) => `<th scope="col"${i === 0 ? ' class="num"' : ''}>${escapeHtml(column)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(rowLine),
    '</tbody>',
    '</table>',
    '<div class="two">',
    ...sections.map(
      ({ heading, lines }) =>
        `<section><h3>${escapeHtml(heading)}</h3>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</section>`,
    ),
    '</div>',
    `<footer>${escapeHtml(foot)}</footer>`,
    '</section>',
  ].join('\n');
}

const titleLine = ({ text, language }: SignOffPage['titles'][number]): string =>
  `<h2 lang="${escapeHtml(language)}">${escapeHtml(text)}</h2>`;

function rowLine({ cells, isHeld }: SignOffRow): string {
  const classes = ['num', '', 'hash', '', '', 'when'];
  const data = cells.map(
    (cell, i) => `<td${classes[i] ? ` class="${classes[i]}"` : ''}>${escapeHtml(cell)}</td>`,
  );
  return `<tr>${data.join('')}<td>${isHeld ? held : ''}</td></tr>`;
}
