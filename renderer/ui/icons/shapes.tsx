// The drawings: 16 × 16, stroke 1.25, round ends, currentColor; class `solid` is filled without a stroke.
// A table of drawings: splitting it would help nobody.
/* oxlint-disable max-lines */
import type { ReactNode } from 'react';

/** Every icon by name. */
export const iconShapes = {
  accept: (
    <>
      <path d="m3 8.5 3.5 3.5L13 4.5" />
    </>
  ),
  activity: (
    <>
      <path d="M2 8.5h3L6.5 4l3 8.5L11 8.5h3" />
    </>
  ),
  anchors: (
    <>
      <path d="M2.5 4.5h4M9.5 4.5h4M6.5 4.5 9.5 11M2.5 11h4M9.5 11h4" />
    </>
  ),
  article: (
    <>
      <path d="M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6" />
    </>
  ),
  back: (
    <>
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </>
  ),
  close: (
    <>
      <path d="m4 4 8 8M12 4l-8 8" />
    </>
  ),
  comment: (
    <>
      <path d="M2.5 3.5h11v7.5H8L5 13.5V11H2.5Z" />
    </>
  ),
  damaged: (
    <>
      <ellipse cx="8" cy="4" rx="5" ry="1.7" />
      <path d="M3 4v8c0 .9 2.2 1.7 5 1.7s5-.8 5-1.7V4M8 5.7 6.5 8.5l3 1L8 13.7" />
    </>
  ),
  down: (
    <>
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </>
  ),
  drag: (
    <>
      <path d="M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1" strokeWidth="1.8" />
    </>
  ),
  edit: (
    <>
      <path d="m3 13 .7-3L11 2.7l2.3 2.3L6 12.3Z" />
    </>
  ),
  error: (
    <>
      <path d="M5.5 2.5h5l3 3v5l-3 3h-5l-3-3v-5ZM6 6l4 4M10 6l-4 4" />
    </>
  ),
  export: (
    <>
      <path d="M8 9.5v-7M5.5 5 8 2.5 10.5 5M3 9v4.5h10V9" />
    </>
  ),
  eyes: (
    <>
      <circle cx="4.3" cy="9" r="2.8" />
      <circle cx="11.7" cy="9" r="2.8" />
      <path d="M7.1 8.5c.5-.7 1.3-.7 1.8 0M1.5 8.5 3 4.5M14.5 8.5 13 4.5" />
    </>
  ),
  file: (
    <>
      <path d="M4 2.5h5.5L12.5 5.5v8h-8.5ZM9.5 2.5v3h3" />
    </>
  ),
  files: (
    <>
      <path d="M5.5 2.5h5l3 3v6h-8ZM10.5 2.5v3h3M3 5v8.5h7.5" />
    </>
  ),
  filter: (
    <>
      <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />
    </>
  ),
  final: (
    <>
      <rect x="3" y="3" width="10" height="10" rx="1.5" />
      <path d="m5.5 8 2 2 3.3-4" />
    </>
  ),
  folder: (
    <>
      <path d="M2.5 12.5v-9H6L7.5 5h6v7.5Z" />
    </>
  ),
  history: (
    <>
      <path d="M3 8a5 5 0 1 0 1.5-3.6L3 5.8M3 2.8v3h3M8 5.5V8l2 1.5" />
    </>
  ),
  import: (
    <>
      <path d="M8 2.5v7M5.5 7 8 9.5 10.5 7M3 9v4.5h10V9" />
    </>
  ),
  initial: (
    <>
      <circle cx="8" cy="8" r="5" strokeDasharray="2 1.8" />
    </>
  ),
  inspector: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1" />
      <path d="M10 3v10" />
    </>
  ),
  keyboard: (
    <>
      <rect x="1.5" y="4" width="13" height="8" rx="1" />
      <path d="M4 6.5h.1M6.7 6.5h.1M9.3 6.5h.1M12 6.5h.1M4.5 9.5h7" />
    </>
  ),
  layers: (
    <>
      <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />
      <path d="M5 2.5v11" strokeDasharray="1.5 1.5" />
    </>
  ),
  ledger: (
    <>
      <path d="M2.5 4h4M9.5 4h4M2.5 12h4M9.5 12h4M2.5 8h4M9.5 8h4" />
      <path d="M8 2v12" strokeDasharray="1.5 1.5" />
    </>
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  mark: (
    <>
      <path d="M2.5 3.5h4M2.5 6.5h4M2.5 9.5h4M2.5 12.5h2.5M9.5 3.5h4M9.5 6.5h4M9.5 9.5h4M9.5 12.5h2.5" />
      <path d="M8 1.5v13" />
    </>
  ),
  maximise: (
    <>
      <rect x="4" y="4" width="8" height="8" />
    </>
  ),
  memory: (
    <>
      <path d="m8 2.5 6 2.7-6 2.7-6-2.7ZM2 8l6 2.7L14 8M2 10.8l6 2.7 6-2.7" />
    </>
  ),
  menu: (
    <>
      <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
    </>
  ),
  merge: (
    <>
      <path d="M2.5 8h11M8 1.5v4M6 4l2 2 2-2M8 14.5v-4M6 12l2-2 2 2" />
    </>
  ),
  minimise: (
    <>
      <path d="M4 8.5h8" />
    </>
  ),
  more: (
    <>
      <path d="M3.5 8h.1M8 8h.1M12.5 8h.1" strokeWidth="2" />
    </>
  ),
  move: (
    <>
      <path d="M8 2.5v11M5.5 5 8 2.5 10.5 5M5.5 11 8 13.5l2.5-2.5" />
    </>
  ),
  notice: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 7.5v3.5M8 5.1v.1" />
    </>
  ),
  outdated: (
    <>
      <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.5" r="2.5" />
      <path d="M3 13.5c.5-2.7 2.5-4 5-4s4.5 1.3 5 4" />
    </>
  ),
  pin: (
    <>
      <path d="M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5" />
    </>
  ),
  plus: (
    <>
      <path d="M8 3v10M3 8h10" />
    </>
  ),
  print: (
    <>
      <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z" />
    </>
  ),
  redo: (
    <>
      <path d="m10.5 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4" />
    </>
  ),
  returned: (
    <>
      <path d="M6 3.5 2.5 7 6 10.5M2.5 7h7a4 4 0 0 1 0 6H7" />
    </>
  ),
  reviewed: (
    <>
      <circle cx="8" cy="8" r="5" />
      <circle className="solid" cx="8" cy="8" r="2.5" />
    </>
  ),
  right: (
    <>
      <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />
    </>
  ),
  saved: (
    <>
      <path d="M3 3.5h8l2 2v7H3ZM5.5 3.5v3h4v-3M5.5 12.5v-3h5v3" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4" />
      <path d="m10 10 3.5 3.5" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6" />
      <circle cx="10.2" cy="4.5" r="1.7" />
      <circle cx="5.7" cy="11.5" r="1.7" />
    </>
  ),
  split: (
    <>
      <path d="M2.5 3.5h11M2.5 12.5h11M2.5 8h2M7 8h2M11.5 8h2" />
    </>
  ),
  swap: (
    <>
      <path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" />
    </>
  ),
  terms: (
    <>
      <path d="M3 2.5h8.5a1 1 0 0 1 1 1v10H4.5A1.5 1.5 0 0 1 3 12ZM3 12a1.5 1.5 0 0 1 1.5-1.5h8M6 5.5h3.5" />
    </>
  ),
  translated: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path className="solid" d="M8 3a5 5 0 0 1 0 10Z" />
    </>
  ),
  undo: (
    <>
      <path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6" />
    </>
  ),
  unlink: (
    <>
      <path d="M6.5 9.5 4.5 11.5a2.1 2.1 0 0 1-3-3L4 6M9.5 6.5l2-2a2.1 2.1 0 0 1 3 3L12 10M5 3V1.5M3 5H1.5M11 13v1.5M13 11h1.5" />
    </>
  ),
  up: (
    <>
      <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.5 14 13H2ZM8 6.5v3M8 11.2v.1" />
    </>
  ),
  minus: (
    <>
      <path d="M3 8h10" />
    </>
  ),
  bold: (
    <>
      <path d="M5 3v10h4a2.7 2.7 0 0 0 0-5.4H5M5 3h3.3a2.3 2.3 0 0 1 0 4.6" />
    </>
  ),
  italic: (
    <>
      <path d="M7 3h4.5M4.5 13H9M9.5 3l-3 10" />
    </>
  ),
  link: (
    <>
      <path d="M6.5 9.5 9.5 6.5M7 4.8l1.5-1.5a2.6 2.6 0 0 1 3.7 3.7L10.7 8.5M9 11.2l-1.5 1.5a2.6 2.6 0 0 1-3.7-3.7L5.3 7.5" />
    </>
  ),
  omit: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M4.2 11.8 11.8 4.2" />
    </>
  ),
  restore: (
    <>
      <rect x="3.5" y="5.5" width="7" height="7" />
      <path d="M5.5 5.5v-2h7v7h-2" />
    </>
  ),
  trash: (
    <>
      <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" />
      <path d="M3.5 10.5h-1v-8h8v1" />
    </>
  ),
  question: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M6.3 6.5a1.7 1.7 0 1 1 2.4 1.5c-.5.3-.7.6-.7 1.2M8 11.2v.1" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;
/** Name of an icon. */
export type IconName = keyof typeof iconShapes;
