// What the library says of alignments under way: how far each is, and how long the texts of an article without rows are.
import type { Alignment } from '../../../shared/model/alignment.js';
import { alignmentSums } from '../alignmentSums.js';
import type { Database } from '../database.js';

const columns = [
  'links',
  'to_check',
  'chinese_characters',
  'chinese_characters_no_punctuation',
  'english_words',
];

/** Adds the figures and works them out for what is there; every save keeps them up from then on. */
export function alignmentFiguresMigration(db: Database): void {
  for (const column of columns)
    db.exec(`ALTER TABLE alignments ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0`);
  // One at a time: each holds a whole text.
  for (const { id } of db.all<{ id: string }>('SELECT article_id AS id FROM alignments')) {
    const row = db.get<{ content: string }>('SELECT content FROM alignments WHERE article_id = ?', id);
    const sums = alignmentSums(JSON.parse(row?.content ?? '') as Alignment);
    db.run(
      `UPDATE alignments SET links = ?, to_check = ?, chinese_characters = ?, chinese_characters_no_punctuation = ?,
         english_words = ? WHERE article_id = ?`,
      ...sums,
      id,
    );
  }
}
