/** Irregular form → base form. A form of two bases keeps the first one listed. */
export declare const irregularForms: ReadonlyMap<string, string>;
