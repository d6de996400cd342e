// A text as the characters people see, for counting what was changed.
import { characterEnd } from './characterClasses.js';

/** The characters of a text, each with its marks; joined they are the text. */
export function charactersOf(text: string): readonly string[] {
  const characters: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = characterEnd(text, at);
    characters.push(text.slice(at, end));
    at = end;
  }
  return characters;
}
