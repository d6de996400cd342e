// Effort in figures as people read them.
import type { InterfaceLanguage } from '../../../shared/model/app.js';
import type { EditEffort } from '../../../shared/model/effort.js';
import { editRate, postEditPercent, wordErrorRate } from '../../../shared/review/effort/editEffort.js';
import { formatFixed } from '../../ui/format.js';

/** Whole percent, a decimal below ten; something that was changed never reads as nothing. */
function percentText(value: number, language: InterfaceLanguage): string {
  if (value === 0) return '0';
  if (value < 0.1) return `<${formatFixed(0.1, 1, language)}`;
  return formatFixed(value, value < 9.95 ? 1 : 0, language);
}

/** PED in percent, HTER and WER: `12`, `0.18`, `0.21`. */
export function effortFigures(
  effort: EditEffort,
  language: InterfaceLanguage,
): Readonly<Record<'ped' | 'hter' | 'wer', string>> {
  return {
    ped: percentText(postEditPercent(effort), language),
    hter: formatFixed(editRate(effort), 2, language),
    wer: formatFixed(wordErrorRate(effort), 2, language),
  };
}
