// What electronegativity reports and why it stands; README.md beside this explains at more length.

/** @type {readonly import('./readFindings.mjs').Accepted[]} */
export const acceptedFindings = [];
