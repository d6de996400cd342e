// Requests of the checks: what is wrong in an article and in the words somebody is typing, what is set aside, and the rules.
import { safeStem } from '../../shared/export/exportFileName.js';
import { success } from '../../shared/outcome.js';
import { checkStored, type CheckArticle } from '../files/check/checkStored.js';
import { namesStored, nameUseStored } from '../files/check/namesStored.js';
import { formatProfileFile, readProfileFile } from '../files/check/profileFile.js';
import { recordStored } from '../files/check/recordStored.js';
import { storedRules } from '../files/check/storedRules.js';
import type { RunJob } from '../files/jobs.js';
import { writeFileAtomic } from '../files/writeFileAtomic.js';
import { withActor, withStorage } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';
import { runWindowJob } from './windowJob.js';

/** Checks articles in the thread that keeps its dictionaries. */
export const checkedBy =
  (runCheck: RunJob): CheckArticle =>
  (input, context) =>
    runCheck('checkArticle', input, context);

/** The handlers of `check.*`; `runCheck` keeps the dictionaries open between jobs. */
export function checkHandlers(runCheck: RunJob): Handlers<StageNames<'check'>> {
  return {
    'check.article': (session, articleId, jobId) =>
      withActor(session, async (storage, actor) => {
        const article = await storage.loadArticle(articleId, actor.personId);
        return article.ok
          ? runWindowJob(session, jobId, (context) =>
              checkStored(storage, checkedBy(runCheck), article.value, null, context),
            )
          : article;
      }),
    'check.words': (session, { jobId, ...words }) =>
      withStorage(session, async (storage) => {
        const rules = await storedRules(storage);
        return rules.ok
          ? runWindowJob(session, jobId, (context) =>
              runCheck('checkWords', { ...words, rules: rules.value }, context),
            )
          : rules;
      }),
    'check.suggestSpelling': (session, { articleId, word, jobId }) =>
      withActor(session, async (storage, actor) => {
        const article = await storage.loadArticle(articleId, actor.personId);
        if (!article.ok) return article;
        const rules = await storedRules(storage);
        if (!rules.ok) return rules;
        const input = { word, article: article.value, rules: rules.value };
        return runWindowJob(session, jobId, (context) => runCheck('suggestSpelling', input, context));
      }),
    ...ledgerHandlers(runCheck),
    ...nameHandlers(runCheck),
    ...rulesHandlers(runCheck),
    'check.waive': (session, waiver) => withActor(session, (storage, actor) => storage.waive(actor, waiver)),
    'check.withdrawWaiver': (session, id) =>
      withActor(session, (storage, actor) => storage.withdrawWaiver(actor, id)),
  };
}

/** How the workspace checks, what came of it, and profiles in files. */
function rulesHandlers(
  runCheck: RunJob,
): Handlers<
  'check.settings' | 'check.saveSettings' | 'check.record' | 'check.chooseProfile' | 'check.saveProfile'
> {
  return {
    'check.settings': (session) => withStorage(session, (storage) => storage.checkSettings()),
    'check.saveSettings': (session, settings, seen) =>
      withActor(session, (storage, actor) => storage.setChecks(actor, settings, seen)),
    'check.record': (session, jobId) =>
      withActor(session, (storage, actor) =>
        runWindowJob(session, jobId, (context) => recordStored(storage, runCheck, actor.personId, context)),
      ),
    'check.chooseProfile': async (session) => {
      const file = await session.window.dialogs.chooseProfile();
      return file === null ? success(null) : readProfileFile(file);
    },
    'check.saveProfile': async (session, profile) => {
      const chosen = await session.window.dialogs.chooseProfileFile(`${safeStem(profile.name)}.json`);
      if (chosen === null) return success(null);
      const bytes = new TextEncoder().encode(formatProfileFile(profile));
      return writeFileAtomic(chosen.file, bytes, { overwrite: chosen.mayReplace });
    },
  };
}

function ledgerHandlers(
  runCheck: RunJob,
): Pick<Handlers<StageNames<'check'>>, 'check.ledger' | 'check.articleLedger'> {
  return {
    'check.ledger': (session, { jobId, ...words }) =>
      withStorage(session, async (storage) => {
        const rules = await storedRules(storage);
        return rules.ok
          ? runWindowJob(session, jobId, (context) =>
              runCheck('ledgerWords', { ...words, rules: rules.value }, context),
            )
          : rules;
      }),
    'check.articleLedger': (session, articleId, jobId) =>
      withActor(session, async (storage, actor) => {
        const article = await storage.loadArticle(articleId, actor.personId);
        if (!article.ok) return article;
        const rules = await storedRules(storage);
        if (!rules.ok) return rules;
        const waivers = await storage.waivers(articleId);
        if (!waivers.ok) return waivers;
        const input = { article: article.value, rules: rules.value, waivers: waivers.value };
        return runWindowJob(session, jobId, (context) => runCheck('ledgerArticle', input, context));
      }),
  };
}

/** The ledger of names. */
function nameHandlers(runCheck: RunJob): Handlers<'check.names' | 'check.nameUse'> {
  return {
    'check.names': (session, articleId, jobId) =>
      withActor(session, async (storage, actor) => {
        const article = await storage.loadArticle(articleId, actor.personId);
        return article.ok
          ? runWindowJob(session, jobId, (context) => namesStored(storage, runCheck, article.value, context))
          : article;
      }),
    'check.nameUse': (session, { articleId, names, jobId }) =>
      withActor(session, async (storage, actor) => {
        const article = await storage.loadArticle(articleId, actor.personId);
        return article.ok
          ? runWindowJob(session, jobId, (context) =>
              nameUseStored(storage, runCheck, article.value, names, context),
            )
          : article;
      }),
  };
}
