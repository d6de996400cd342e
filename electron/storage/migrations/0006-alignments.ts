// Alignments under way: the whole of one as JSON, beside the article it will make or the rows it will replace.

/** Statements that add the table. */
export const alignmentsMigration = `
CREATE TABLE alignments (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id),
  content TEXT NOT NULL,
  -- The rows of the article that are aligned again, as JSON; null: the article has no segments yet.
  stretch TEXT,
  -- Rises with every save, so that nobody saves over what they did not see.
  version INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL REFERENCES people (id)
) STRICT;
`;
