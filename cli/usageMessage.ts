// What commander says about wrong usage, in the terminal's language.
import type { CommanderError } from 'commander';
import type { Texts } from './texts.js';

/** The sentence for a usage error; null when help or the version was asked for, which is printed already. */
export function usageMessage(t: Texts, error: CommanderError): string | null {
  if (error.exitCode === 0) return null;
  const sentence = describe(t, error);
  const hint = t('cli.usage.hint', { command: 'duizhao' });
  return `${sentence} ${hint}`;
}

function describe(t: Texts, { code, message }: CommanderError): string {
  // commander puts the names it means between quotes: "error: option '--to <format>' argument 'x' is invalid. …"
  const [name = '', value = ''] = Array.from(message.matchAll(/'([^']*)'/g), ([, quoted = '']) => quoted);
  switch (code) {
    case 'commander.unknownCommand':
      return t('cli.usage.unknownCommand', { name });
    case 'commander.unknownOption':
      return t('cli.usage.unknownOption', { name });
    case 'commander.missingArgument':
      return t('cli.usage.missingArgument', { name });
    case 'commander.missingMandatoryOptionValue':
      return t('cli.usage.missingOption', { name });
    case 'commander.optionMissingArgument':
      return t('cli.usage.missingValue', { name });
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*?)\.?$/.exec(message)?.[1] ?? '';
      return t('cli.usage.badValue', { name, value, choices: t('cli.help.choices', { choices }) });
    }
    case 'commander.excessArguments':
      return t('cli.usage.tooManyArguments');
    case 'commander.help':
      return t('cli.usage.noCommand');
    default:
      return message;
  }
}
