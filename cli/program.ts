// The commands and their options, as commander sees them; each command's work is in a file of its own.
import { Argument, Command, Option } from 'commander';
import { styleNames } from '../shared/model/check.js';
import { exportFormats } from '../shared/model/exported.js';
import { alignFiles, type AlignFilesOptions } from './alignFiles.js';
import { check, reportFormats, type CheckFlags } from './checkFiles.js';
import { convertFile, convertFormats, type ConvertOptions } from './convertFile.js';
import { diffFiles, diffFormats, type DiffFilesOptions } from './diffFiles.js';
import { diffLines } from './diffLines.js';
import { exportFile, type ExportOptions } from './exportFile.js';
import { importFilesOrBatch, type ImportFlags } from './importFilesOrBatch.js';
import { listArticles } from './listArticles.js';
import { withWorkspace } from './openWorkspace.js';
import { showArticle } from './showArticle.js';
import { verifyExported, type VerifyOptions } from './verifyExported.js';
import type { ExitCode, Terminal } from './terminal.js';
import type { Texts } from './texts.js';
import { canCarryPage } from '../shared/model/signOff.js';

/** Runs a command and answers with what exit code. */
export type Finish = (work: Promise<ExitCode>) => Promise<void>;

/** The whole program; errors of usage are thrown as CommanderError, exit codes go to `finish`. */
export function createProgram(version: string, terminal: Terminal, finish: Finish): Command {
  const { t } = terminal;
  const program = new Command('duizhao');
  program
    .description(t('cli.program.description'))
    .version(version, '-V, --version', t('cli.help.version'))
    .helpOption('-h, --help', t('cli.help.show'))
    .helpCommand('help [command]', t('cli.help.command'))
    .addHelpText('after', `\n${t('cli.help.exitCodes')}\n${t('cli.help.lexicon')}`)
    .configureHelp({
      styleTitle: (title) => titleText(t, title),
      // commander would add choices and defaults in English; the descriptions name them.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  addImport(program, terminal, finish);
  addList(program, terminal, finish);
  addShow(program, terminal, finish);
  addExport(program, terminal, finish);
  addVerify(program, terminal, finish);
  addConvert(program, terminal, finish);
  addAlign(program, terminal, finish);
  addDiff(program, terminal, finish);
  addCheck(program, terminal, finish);
  return program;
}

function titleText(t: Texts, title: string): string {
  const names = {
    'Usage:': 'usage',
    'Arguments:': 'arguments',
    'Options:': 'options',
    'Commands:': 'commands',
  } as const;
  return title in names ? t(`cli.help.${names[title as keyof typeof names]}`) : title;
}

function addCommand(program: Command, name: string, description: string, { t }: Terminal): Command {
  return program.command(name).description(description).helpOption('-h, --help', t('cli.help.show'));
}

/** An option with a closed set of values, named in its description. */
function choice(t: Texts, flags: string, description: string, choices: readonly string[]): Option {
  const described = t('cli.help.withChoices', { description, choices: choices.join(', ') });
  return new Option(flags, described).choices(choices);
}

function addImport(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'import', t('cli.import.description'), terminal)
    .argument('[source]', t('cli.import.source'))
    .argument('[target]', t('cli.import.target'))
    .requiredOption('--workspace <file>', t('cli.option.workspace'))
    .option('--source-language <tag>', t('cli.import.sourceLanguage'))
    .option('--target-language <tag>', t('cli.import.targetLanguage'))
    .option('--batch <from>', t('cli.import.batch'))
    .option('--accept-all', t('cli.import.acceptAll'), false)
    .option('--again', t('cli.import.again'), false)
    .option('--as <name>', t('cli.option.as'))
    .option('--json', t('cli.option.json'), false)
    .action((source: string | undefined, target: string | undefined, options: ImportFlags) =>
      finish(importFilesOrBatch(source, target, options, terminal)),
    );
}

function addList(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'list', t('cli.list.description'), terminal)
    .requiredOption('--workspace <file>', t('cli.option.workspace'))
    .option('--json', t('cli.option.json'), false)
    .action((options: { workspace: string; json: boolean }) =>
      finish(
        withWorkspace(options.workspace, terminal, (storage) => listArticles(storage, options, terminal)),
      ),
    );
}

function addShow(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'show', t('cli.show.description'), terminal)
    .argument('<article>', t('cli.show.article'))
    .requiredOption('--workspace <file>', t('cli.option.workspace'))
    .option('--json', t('cli.option.json'), false)
    .action((article: string, options: { workspace: string; json: boolean }) =>
      finish(
        withWorkspace(options.workspace, terminal, (storage) =>
          showArticle(storage, { ...options, article }, terminal),
        ),
      ),
    );
}

type ExportFlags = Omit<ExportOptions, 'article'> & { readonly workspace: string };

function addExport(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'export', t('cli.export.description'), terminal)
    .argument('<article>', t('cli.show.article'))
    .addOption(choice(t, '--format <format>', t('cli.export.format'), exportFormats).makeOptionMandatory())
    .addOption(choice(t, '--side <side>', t('cli.export.side'), ['source', 'target']).default('target'))
    .requiredOption('--out <file>', t('cli.option.out'))
    .requiredOption('--workspace <file>', t('cli.option.workspace'))
    .option('--draft', t('cli.export.draft'), false)
    .option('--force', t('cli.option.force'), false)
    .option('--template <file>', t('cli.option.template'))
    .option('--signoff', t('cli.export.signoff'), false)
    .option('--signoff-page', t('cli.export.signoffPage'), false)
    .option('--as <name>', t('cli.option.as'))
    .option('--json', t('cli.option.json'), false)
    .action((article: string, options: ExportFlags) =>
      finish(
        refuseTemplate(options.template, options.format, terminal) ??
          refuseSignOff(options, terminal) ??
          withWorkspace(options.workspace, terminal, (storage) =>
            exportFile(storage, { ...options, article }, terminal),
          ),
      ),
    );
}

function addConvert(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'convert', t('cli.convert.description'), terminal)
    .addArgument(new Argument('<in>', t('cli.convert.input')))
    .addOption(choice(t, '--to <format>', t('cli.export.format'), convertFormats).makeOptionMandatory())
    .requiredOption('--out <file>', t('cli.option.out'))
    .option('--force', t('cli.option.force'), false)
    .option('--template <file>', t('cli.option.template'))
    .option('--json', t('cli.option.json'), false)
    .action((input: string, options: ConvertFlags) =>
      finish(
        refuseTemplate(options.template, options.to, terminal) ??
          convertFile({ ...options, input }, terminal),
      ),
    );
}

type ConvertFlags = Omit<ConvertOptions, 'input'>;

type AlignFlags = Omit<AlignFilesOptions, 'source' | 'target'>;

function addAlign(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'align', t('cli.align.description'), terminal)
    .argument('<source>', t('cli.align.source'))
    .argument('<target>', t('cli.align.target'))
    .requiredOption('--lines', t('cli.align.lines'))
    .option('--source-language <tag>', t('cli.import.sourceLanguage'))
    .option('--target-language <tag>', t('cli.import.targetLanguage'))
    .option('--json', t('cli.option.json'), false)
    .action((source: string, target: string, options: AlignFlags) =>
      finish(alignFiles({ ...options, source, target }, terminal)),
    );
}

function addCheck(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'check', t('cli.check.description'), terminal)
    .argument('[source]', t('cli.check.source'))
    .argument('[target]', t('cli.check.target'))
    .option('--lines', t('cli.check.lines'), false)
    .option('--workspace <file>', t('cli.option.workspace'))
    .option('--jsonl <file>', t('cli.check.jsonl'))
    .option('--source-language <tag>', t('cli.import.sourceLanguage'))
    .option('--target-language <tag>', t('cli.import.targetLanguage'))
    .option('--article-date <day>', t('cli.check.articleDate'))
    .addOption(choice(t, '--profile <name>', t('cli.check.profile'), styleNames))
    .option('--profile-file <file>', t('cli.check.profileFile'))
    .option('--termbase <file>', t('cli.check.termbase'))
    .addOption(choice(t, '--report <format>', t('cli.check.report'), reportFormats))
    .option('--out <file>', t('cli.option.out'))
    .option('--json', t('cli.option.json'), false)
    .action((source: string | undefined, target: string | undefined, options: CheckFlags) =>
      finish(check(source, target, options, terminal)),
    );
}

function addDiff(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'diff', t('cli.diff.description'), terminal)
    .argument('[before]', t('cli.diff.before'))
    .argument('[after]', t('cli.diff.after'))
    .addOption(choice(t, '--format <format>', t('cli.diff.format'), diffFormats))
    .option('--jsonl <file>', t('cli.diff.jsonl'))
    .option('--json', t('cli.option.json'), false)
    .action((before: string | undefined, after: string | undefined, options: DiffFlags) =>
      finish(diff(before, after, options, terminal)),
    );
}

interface DiffFlags {
  readonly format: DiffFilesOptions['format'] | undefined;
  readonly jsonl: string | undefined;
  readonly json: boolean;
}

/** Either two files or one file of pairs, whose answer is always JSON. */
function diff(
  before: string | undefined,
  after: string | undefined,
  { format, jsonl, json }: DiffFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const isJsonWanted = format === undefined || format === 'json';
  if (jsonl !== undefined && before === undefined && isJsonWanted) return diffLines(jsonl, terminal);
  if (jsonl === undefined && before !== undefined && after !== undefined && (isJsonWanted || !json))
    return diffFiles({ before, after, format: json ? 'json' : (format ?? 'text') }, terminal);
  terminal.say(terminal.t(jsonl === undefined ? 'cli.diff.needTwoFiles' : 'cli.diff.onlyLines'));
  return Promise.resolve(2);
}

type VerifyFlags = Omit<VerifyOptions, 'file'> & { readonly workspace: string | undefined };

function addVerify(program: Command, terminal: Terminal, finish: Finish): void {
  const { t } = terminal;
  addCommand(program, 'verify', t('cli.verify.description'), terminal)
    .argument('<file>', t('cli.verify.file'))
    .option('--signoff <file>', t('cli.verify.signoff'))
    .option('--workspace <file>', t('cli.option.workspace'))
    .option('--template <file>', t('cli.option.template'))
    .option('--json', t('cli.option.json'), false)
    .action((file: string, { workspace, ...options }: VerifyFlags) => {
      const asked = { ...options, file };
      return finish(
        workspace === undefined
          ? verifyExported(null, asked, terminal)
          : withWorkspace(workspace, terminal, (storage) => verifyExported(storage, asked, terminal)),
      );
    });
}

/** A sign-off record that could not be made is a mistake worth saying. */
function refuseSignOff(
  { draft, signoff, signoffPage, format }: ExportFlags,
  { t, say }: Terminal,
): Promise<ExitCode> | null {
  if (draft && (signoff || signoffPage)) say(t('cli.export.signoffDraft'));
  else if (signoffPage && !canCarryPage(format)) say(t('cli.export.signoffPageFormat'));
  else return null;
  return Promise.resolve(2);
}

/** A layout that would be ignored is a mistake worth saying. */
function refuseTemplate(
  template: string | undefined,
  format: string,
  { t, say }: Terminal,
): Promise<ExitCode> | null {
  if (template === undefined || format === 'house') return null;
  say(t('cli.export.templateOnlyHouse'));
  return Promise.resolve(2);
}
