// What a workspace checks by, read from it.
import { profileOf } from '../../../shared/check/profiles.js';
import type { CheckRules } from '../../../shared/model/check.js';
import { success, type Outcome } from '../../../shared/outcome.js';
import type { WorkspaceStorage } from '../../storage/contract.js';

/** Its profile, dictionary and termbase, as they are now. */
export async function storedRules(
  storage: Pick<WorkspaceStorage, 'checkSettings' | 'concepts'>,
): Promise<Outcome<CheckRules>> {
  const settings = await storage.checkSettings();
  if (!settings.ok) return settings;
  const concepts = await storage.concepts();
  if (!concepts.ok) return concepts;
  const { dictionary } = settings.value;
  return success({ profile: profileOf(settings.value), dictionary, concepts: concepts.value });
}
