// Branded identifiers: opaque strings (UUIDs as made by storage) that cannot be mixed up.
declare const brand: unique symbol;

/** An opaque identifier of one kind of thing; never parsed, only compared. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type WorkspaceId = Id<'workspace'>;
export type ArticleId = Id<'article'>;
export type ParagraphId = Id<'paragraph'>;
export type SegmentId = Id<'segment'>;
export type RevisionId = Id<'revision'>;
export type ApprovalId = Id<'approval'>;
export type CommentId = Id<'comment'>;
export type PersonId = Id<'person'>;
export type SuggestionId = Id<'suggestion'>;
export type ReasonId = Id<'reason'>;
export type PinnedBaselineId = Id<'pinnedBaseline'>;
export type WaiverId = Id<'waiver'>;
export type ConfirmedErrorId = Id<'confirmedError'>;
