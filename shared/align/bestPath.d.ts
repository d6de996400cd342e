import { type LinkCosts } from './linkCosts.js';
/** One link of the path: it ends before source paragraph `i` and target paragraph `j`. */
export interface PathLink {
    readonly i: number;
    readonly j: number;
    readonly kind: number;
    /** Share of this link among all paths, weighted by their likelihood, 0–1. */
    readonly confidence: number;
}
/** Cells `from[i] … to[i]` (inclusive) of each row are looked at; all rows lie in one array from `offset[i]`. */
export interface Band {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly offset: readonly number[];
    readonly size: number;
}
/** A band of at least `halfWidth` cells around `centre[i]`, widened so that neighbouring rows overlap. */
export declare function bandAround(centre: readonly number[], columns: number, halfWidth: number): Band;
/** Called once per row; true stops the work. */
export type RowListener = (row: number) => boolean;
/**
 * The links of the cheapest path, in order, or null when a listener stopped the work. `onRow` hears every row
 * twice, once on the way there and once on the way back.
 */
export declare function bestPath(band: Band, costs: LinkCosts, onRow: RowListener): readonly PathLink[] | null;
