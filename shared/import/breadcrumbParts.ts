// Takes a breadcrumb line apart: the section a story stands in, from the home page down.

const label =
  /^(?:您?(?:现在|現在|当前|當前|所在)(?:的?位置)?|(?:you are|we are) here|location|位置)\s*(?:是|为|為)?\s*[:：]\s*/i;
const separator = /\s*(?:>{1,2}|＞{1,2}|›|»|→|▸|▶|〉|＼|\\|\/(?!\/)|／|\|)\s*/u;

/**
 * The parts of a breadcrumb in order, without the “you are here” label and without separators; `[]` for blank text,
 * the whole text as one part when it has no separator.
 */
export function breadcrumbParts(text: string): readonly string[] {
  return text
    .trim()
    .replace(label, '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
