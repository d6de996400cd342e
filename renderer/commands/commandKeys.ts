// Keys: which key press means which written key (`Mod+Shift+A`), and how a key is shown to people.

/** Key presses belong to an input method while it composes; nobody else may take them. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The pressed key written as commands write theirs; null for a modifier alone or an AltGr character. */
export function writtenKey(event: KeyboardEvent, isMac: boolean): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'Process', 'Unidentified'].includes(event.key)) return null;
  if (event.getModifierState('AltGraph')) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other) return null;
  const key = baseKey(event, mod || event.altKey);
  // A sign that needs Shift on this keyboard (`/`, `+`) already says so.
  const shift = event.shiftKey && (key.length > 1 || /[A-Z0-9]/.test(key));
  return [mod ? 'Mod' : null, event.altKey ? 'Alt' : null, shift ? 'Shift' : null, key]
    .filter(Boolean)
    .join('+');
}

// With a modifier the letter comes from the key's place: ⌥C types ç, and a Chinese or Russian layout another letter.
function baseKey(event: KeyboardEvent, isModified: boolean): string {
  if (isModified && /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/i.test(event.key)) return event.code.slice(3);
  if (isModified && /^Digit\d$/.test(event.code)) return event.code.slice(5);
  if (event.key === '+') return '=';
  if (event.key === ' ') return 'Space';
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  '=': '+',
  '-': '−',
};

/** A written key as people read it: `Ctrl Shift A`, on macOS `⌘⇧A`. */
export function shownKey(key: string, isMac: boolean): string {
  const parts = key.split('+').map((part) => (isMac ? macSigns[part] : undefined) ?? signs[part] ?? part);
  return parts.join(isMac ? '' : ' ');
}

const textFields =
  'input:not([type="radio"], [type="checkbox"], [type="range"], [type="file"], [type="button"], [type="submit"]), textarea, [contenteditable=""], [contenteditable="true"]';
const fields = `input, select, ${textFields}`;
const ownKeys = `${fields}, [role^="menu"], [role="listbox"], [role="option"], [role="combobox"], [role="slider"]`;

/** Whether a text is being edited where the key was pressed. */
export function isInTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(textFields) !== null;
}

/** Enter presses what it is on. */
const pressed = 'button, a[href], summary, [role="button"], [role="tab"], [role="switch"]';

/** Whether `key` may act as a command at that place: bare keys leave fields, menus and lists alone. */
export function mayAct(key: string, target: EventTarget | null): boolean {
  if (/^(Shift\+)?F\d+$/.test(key) || /^(Mod|Alt)\+/.test(key)) return true;
  if (key === 'Enter' && target instanceof Element && target.closest(pressed) !== null) return false;
  return !(target instanceof Element && target.closest(ownKeys) !== null);
}
