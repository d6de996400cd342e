// A workspace with one approved article, its signed-off exports, and ways of altering them: for verifying files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll } from 'vitest';
import { expectedParagraphs } from '../../../electron/files/expectedParagraphs.js';
import { exportArticle } from '../../../electron/files/exportArticle.js';
import { readExportFile } from '../../../electron/files/readExportFile.js';
import { verifyFile } from '../../../electron/files/verifyFile.js';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import type { HouseTemplate } from '../../../shared/export/renderTemplate.js';
import type { ExportFormat, ExportRequest } from '../../../shared/model/exported.js';
import type { ArticleId } from '../../../shared/model/ids.js';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import type { Side } from '../../../shared/model/language.js';
import type { Actor } from '../../../shared/model/person.js';
import { canCarryPage } from '../../../shared/model/signOff.js';
import type { VerifyReport } from '../../../shared/model/verified.js';
import { failed, type Outcome } from '../../../shared/outcome.js';

/** The value of an outcome that has to be a success. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const bold: InlineText = {
  text: 'A full charge lasts ten trips.',
  marks: [{ kind: 'bold', start: 2, end: 6 }],
};
const fare = 'The fare is 4 yuan & the trip takes 12 minutes.';
const rows: readonly (readonly ['headline' | 'date' | 'body' | 'subhead', string, InlineText])[] = [
  ['headline', '澜川开通电动轮渡', plain('Lanchuan launches electric ferries')],
  ['date', '更新时间：2026-11-18', plain('Updated : 2026-11-18')],
  ['body', '票价4元，单程12分钟。', plain(fare)],
  ['subhead', '岸电先行', plain('Shore power comes first')],
  ['body', '新船满电可往返10次。', bold],
];

/** The third segment's target. */
export const fareWords = fare;

/** A house layout of one's own. */
export const layout: HouseTemplate = {
  name: 'website',
  text: '{% for p in paragraphs %}[{{ p.role }}] {{ p.text }}\n{% endfor %}(end)\n',
};

const endings: Readonly<Record<ExportFormat, string>> = {
  house: 'txt',
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  'bilingual-html': 'html',
  'bilingual-docx': 'docx',
};

/** The workspace; open between the first test of the file and the last. */
export class SignedDesk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'duizhao-verify-'));
  storage!: WorkspaceStorage;
  lin!: Actor;
  chen!: Actor;
  articleId!: ArticleId;
  private made = 0;

  async open(): Promise<void> {
    const file = path.join(this.folder, 'desk.duizhao');
    this.storage = valueOf(await openWorkspaceHere(file, { mode: 'create' }));
    const first = valueOf(await this.storage.addPerson(null, { name: 'Lin Yue', roles: ['translator'] }));
    this.lin = { personId: first.id, actingAs: 'translator' };
    const second = valueOf(await this.storage.addPerson(this.lin, { name: 'Chen Boyan', roles: ['editor'] }));
    this.chen = { personId: second.id, actingAs: 'editor' };
    this.articleId = valueOf(
      await this.storage.createArticle(this.lin, {
        sourceLanguage: 'zh-CN',
        targetLanguage: 'en-US',
        sourceFile: null,
        targetFile: null,
        paragraphs: rows.map(([role, source, target]) => ({
          role,
          segments: [{ source: plain(source), target }],
        })),
      }),
    );
    const article = valueOf(await this.storage.loadArticle(this.articleId, this.chen.personId));
    const approvals = article.segments.flatMap(({ id, target, contentHash }) =>
      target ? [{ segmentId: id, revisionId: target.id, contentHash }] : [],
    );
    valueOf(await this.storage.approve(this.chen, approvals));
  }

  async close(): Promise<void> {
    await this.storage.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes one file, approved words only. */
  write(request: ExportRequest, file: string, template: HouseTemplate | null = null) {
    const { articleId, storage, chen } = this;
    const now = Date.UTC(2026, 10, 18, 15, 2);
    return exportArticle(storage, chen, { articleId, request, file, overwrite: false, template, now });
  }

  /** A signed-off export, with a page where the format has pages. */
  async exported(
    format: ExportFormat,
    side: Side = 'target',
    template: HouseTemplate | null = null,
  ): Promise<string> {
    const file = path.join(this.folder, `out-${(this.made += 1)}.${endings[format]}`);
    const signOff = { isBeside: true, isInFile: canCarryPage(format) };
    const request = { format, side, isDraft: false, template: template?.name ?? null, signOff };
    valueOf(await this.write(request, file, template));
    return file;
  }

  /** An export without a record. */
  async exportedPlain(format: ExportFormat, side: Side): Promise<string> {
    const file = path.join(this.folder, `plain-${(this.made += 1)}.${endings[format]}`);
    valueOf(await this.write({ format, side, isDraft: false, template: null }, file));
    return file;
  }

  /** Verifies a file in this workspace, in another, or (null) in none. */
  async verify(
    file: string,
    storage: WorkspaceStorage | null = this.storage,
  ): Promise<Outcome<VerifyReport>> {
    const found = await readExportFile({ file, signOff: null });
    if (!found.ok) return found;
    return verifyFile(found.value, {
      storage,
      templates: [layout.name],
      render: (article, request) =>
        request.template === null
          ? expectedParagraphs(article, request, null)
          : request.template === layout.name
            ? expectedParagraphs(article, request, layout)
            : Promise.resolve(failed('export.badTemplate', { name: request.template, detail: '' })),
    });
  }
}

/** A desk for the tests of one file. */
export function signedDesk(): SignedDesk {
  const desk = new SignedDesk();
  beforeAll(() => desk.open());
  afterAll(() => desk.close());
  return desk;
}

/** The same file with its text changed; in Word files, that of the document. */
export function alter(file: string, change: (text: string) => string): void {
  const changed = (text: string): string => {
    const after = change(text);
    if (after === text) throw new Error('nothing to alter');
    return after;
  };
  if (!file.endsWith('.docx')) {
    writeFileSync(file, changed(readFileSync(file, 'utf8')));
    return;
  }
  const parts = unzipSync(readFileSync(file));
  const main = 'word/document.xml';
  const text = changed(strFromU8(parts[main] ?? new Uint8Array()));
  writeFileSync(file, zipSync({ ...parts, [main]: strToU8(text) }));
}
