// The screens that are loaded after the first picture, which is the library’s or the first start’s.
import { useEffect, type ComponentType } from 'react';
import { lateView } from '../ui/lateView.js';
import './screenStyles.js';

/**
 * Whatever shows articles comes together with the Chinese dictionary, 2 MB, so that no comparison can ask for a word before it
 * is there.
 */
async function withWords<Props>(screen: Promise<ComponentType<Props>>): Promise<ComponentType<Props>> {
  const [loaded] = await Promise.all([screen, import('../../shared/text/bundledDictionary.js')]);
  return loaded;
}

export const ArticleScreen = lateView(() =>
  withWords(import('../workbench/ArticleScreen.js').then((module) => module.ArticleScreen)),
);
export const AlignScreen = lateView(() =>
  withWords(import('../workbench/ArticleAlignScreen.js').then((module) => module.ArticleAlignScreen)),
);
export const ActivityScreen = lateView(() =>
  withWords(import('../review/activity/ActivityScreen.js').then((module) => module.ActivityScreen)),
);
export const DigestScreen = lateView(() =>
  withWords(import('../review/digest/DigestScreen.js').then((module) => module.DigestScreen)),
);
export const LedgerScreen = lateView(() =>
  import('../check/ledger/LedgerScreen.js').then((module) => module.LedgerScreen),
);
export const ExportScreen = lateView(() =>
  withWords(import('../export/ExportScreen.js').then((module) => module.ExportScreen)),
);
export const VerifyScreen = lateView(() =>
  withWords(import('../export/VerifyScreen.js').then((module) => module.VerifyScreen)),
);
export const TermbaseScreen = lateView(() =>
  import('../terms/TermbaseScreen.js').then((module) => module.TermbaseScreen),
);
export const ImportScreen = lateView(() =>
  withWords(import('../import/ImportScreen.js').then((module) => module.ImportScreen)),
);
export const BatchScreen = lateView(() =>
  import('../import/batch/BatchScreen.js').then((module) => module.BatchScreen),
);
export const SettingsScreen = lateView(() =>
  import('../settings/SettingsScreen.js').then((module) => module.SettingsScreen),
);

// In the order in which they are likely to be wanted.
const lateScreens = [
  ArticleScreen,
  ImportScreen,
  AlignScreen,
  ExportScreen,
  SettingsScreen,
  ActivityScreen,
  TermbaseScreen,
  DigestScreen,
  LedgerScreen,
  VerifyScreen,
  BatchScreen,
] as const;

/** Loads them all after the next paint, so that no click has to wait; as soon as the first picture is complete. */
export function useLateScreens(isFirstPictureComplete: boolean): void {
  useEffect(() => {
    if (!isFirstPictureComplete) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        // Who then opens a screen that did not come is told so in its place.
        for (const screen of lateScreens) screen.preload().catch(() => undefined);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isFirstPictureComplete]);
}
