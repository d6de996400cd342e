// The seven reasons as commands, in the order of their keys.
import type { CommandId } from '../../shared/commands.js';
import type { MqmCategory } from '../../shared/model/reason.js';

/** The command that chooses each category. */
export const reasonCommands: Readonly<Record<MqmCategory, CommandId>> = {
  terminology: 'review.reasonTerminology',
  accuracy: 'review.reasonAccuracy',
  linguistic: 'review.reasonLinguistic',
  style: 'review.reasonStyle',
  locale: 'review.reasonLocale',
  audience: 'review.reasonAudience',
  design: 'review.reasonDesign',
};
