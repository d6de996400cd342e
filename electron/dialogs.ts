// Native dialogs over a window. Only here does the user hand a path to the app.
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  dialog,
  type BrowserWindow,
  type FileFilter,
  type MessageBoxOptions,
  type OpenDialogOptions,
} from 'electron';
import { exportExtension } from '../shared/export/exportFileName.js';
import { exportFormats, type ExportFormat } from '../shared/model/exported.js';
import { importExtensions, workspaceExtension } from './session/openedFiles.js';
import type { Dialogs } from './session/ports.js';
import type { Texts } from './texts.js';

const toVerify = {
  file: {
    title: 'app.native.verifyFile',
    name: 'app.native.verifyFiles',
    extensions: [...new Set(exportFormats.map(exportExtension)), 'json'],
  },
  signOff: {
    title: 'app.native.verifySignOff',
    name: 'app.native.signOffFiles',
    extensions: ['json'],
  },
} as const;

const first = (files: readonly string[]): string | null => files[0] ?? null;

/** The dialogs of one window, in the language `texts` answers in at the time. */
export function createDialogs(window: BrowserWindow, texts: () => Texts): Dialogs {
  const choose: Choose = async (title, options) => {
    const { filePaths } = await dialog.showOpenDialog(window, { title: texts()(title), ...options });
    return filePaths;
  };
  const filter = (name: string, extensions: readonly string[]): FileFilter[] => [
    { name: texts()(name), extensions: [...extensions] },
  ];
  return {
    ...questions(window, texts),
    ...filesToWrite(window, texts),
    chooseToVerify: async (what) => {
      const { title, name, extensions } = toVerify[what];
      return first(await choose(title, { filters: filter(name, extensions), properties: openFile }));
    },
    chooseWorkspace: async () => {
      const filters = filter('app.native.workspaceFiles', [workspaceExtension]);
      return first(await choose('app.native.openWorkspace', { filters, properties: openFile }));
    },
    chooseImportFiles: async (count) => {
      const filters = filter('app.native.articleFiles', importExtensions);
      const files = await (count === 1
        ? choose('app.native.importFile', { filters, properties: openFile })
        : choose('app.native.importFiles', { filters, properties: ['openFile', 'multiSelections'] }));
      return files.length > 0 ? files.slice(0, count) : null;
    },
    ...listsToRead(choose, texts),
    choosePairs: async (what) => first(await choose(...pairs(what, texts()))),
    chooseTemplate: async () => {
      const filters = filter('app.native.templateFiles', ['liquid']);
      return first(await choose('app.native.addTemplate', { filters, properties: openFile }));
    },
    chooseExportFolder: async () => {
      const defaultPath = app.getPath('documents');
      const properties: OpenDialogOptions['properties'] = ['openDirectory', 'createDirectory'];
      return first(await choose('app.native.exportFolder', { defaultPath, properties }));
    },
    chooseNewWorkspace: (folder) => chooseNewWorkspace(window, texts(), folder),
  };
}

const openFile: OpenDialogOptions['properties'] = ['openFile'];

/** The title and options of the dialog for a folder of pairs, or a list of them. */
function pairs(what: 'folder' | 'list', t: Texts): [title: string, options: OpenDialogOptions] {
  if (what === 'folder') return ['app.native.pairsFolder', { properties: ['openDirectory'] }];
  const filters = [{ name: t('app.native.lists'), extensions: ['csv'] }];
  return ['app.native.pairsList', { filters, properties: ['openFile'] }];
}

type Choose = (title: string, options: OpenDialogOptions) => Promise<readonly string[]>;

/** What is asked for a list of terms. */
function termList(t: Texts): [title: string, options: OpenDialogOptions] {
  const filters = [{ name: t('app.native.termLists'), extensions: ['csv', 'tsv', 'tab', 'txt'] }];
  return ['app.native.termList', { filters, properties: ['openFile'] }];
}

/** The same for a profile of the checks. */
function profile(t: Texts): [title: string, options: OpenDialogOptions] {
  const filters = [{ name: t('app.native.profiles'), extensions: ['json'] }];
  return ['app.native.profile', { filters, properties: ['openFile'] }];
}

const listsToRead = (
  choose: Choose,
  texts: () => Texts,
): Pick<Dialogs, 'chooseTermList' | 'chooseProfile'> => ({
  chooseTermList: async () => first(await choose(...termList(texts()))),
  chooseProfile: async () => first(await choose(...profile(texts()))),
});

function filesToWrite(
  window: BrowserWindow,
  texts: () => Texts,
): Pick<
  Dialogs,
  'chooseExportFile' | 'chooseDigestFile' | 'chooseReportFile' | 'chooseTermFile' | 'chooseProfileFile'
> {
  return {
    chooseExportFile: (proposed, format) => chooseExportFile(window, texts(), proposed, format),
    chooseDigestFile: (proposed, format) => chooseDigestFile(window, texts(), proposed, format),
    chooseTermFile: (proposed, format) =>
      chooseFileToWrite(window, texts(), proposed, {
        title: 'app.native.termsTo',
        name: `app.native.termFile.${format}`,
        extension: format,
      }),
    chooseProfileFile: (proposed) =>
      chooseFileToWrite(window, texts(), proposed, {
        title: 'app.native.profileTo',
        name: 'app.native.profiles',
        extension: 'json',
      }),
    chooseReportFile: (proposed) =>
      chooseFileToWrite(window, texts(), proposed, {
        title: 'app.native.reportTo',
        name: 'app.native.lists',
        extension: 'csv',
      }),
  };
}

function questions(
  window: BrowserWindow,
  texts: () => Texts,
): Pick<Dialogs, 'confirmLink' | 'confirmUnsaved'> {
  const ask = async (options: MessageBoxOptions): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, {
      ...options,
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  };
  return {
    confirmLink: (href) => {
      const t = texts();
      return ask({
        type: 'question',
        message: t('app.native.openLink'),
        detail: href,
        buttons: [t('app.native.openLinkButton'), t('app.native.cancel')],
      });
    },
    confirmUnsaved: () => {
      const t = texts();
      return ask({
        type: 'warning',
        message: t('app.native.unsaved'),
        detail: t('app.native.unsavedDetail'),
        buttons: [t('app.native.unsavedLeave'), t('app.native.unsavedStay')],
      });
    },
  };
}

async function chooseNewWorkspace(window: BrowserWindow, t: Texts, folder: string): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: t('app.native.newWorkspace'),
    defaultPath: path.join(folder, `${t('app.native.newWorkspaceName')}.${workspaceExtension}`),
    filters: [{ name: t('app.native.workspaceFiles'), extensions: [workspaceExtension] }],
  });
  return filePath ? withExtension(filePath, workspaceExtension) : null;
}

function chooseDigestFile(
  window: BrowserWindow,
  t: Texts,
  proposed: string,
  format: 'html' | 'csv',
): Promise<{ file: string; mayReplace: boolean } | null> {
  return chooseFileToWrite(window, t, proposed, {
    title: 'app.native.digestTo',
    name: `app.native.digest.${format}`,
    extension: format,
  });
}

function chooseExportFile(
  window: BrowserWindow,
  t: Texts,
  proposed: string,
  format: ExportFormat,
): Promise<{ file: string; mayReplace: boolean } | null> {
  return chooseFileToWrite(window, t, proposed, {
    title: 'app.native.exportTo',
    name: `app.native.format.${format}`,
    extension: exportExtension(format),
  });
}

async function chooseFileToWrite(
  window: BrowserWindow,
  t: Texts,
  proposed: string,
  { title, name, extension }: { readonly title: string; readonly name: string; readonly extension: string },
): Promise<{ file: string; mayReplace: boolean } | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: t(title),
    defaultPath: path.join(app.getPath('documents'), proposed),
    filters: [{ name: t(name), extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (!filePath) return null;
  const file = withExtension(filePath, extension);
  // The dialog asked about the name it returned; with an extension put on, it is another file nobody was asked about.
  return { file, mayReplace: file === filePath && existsSync(file) };
}

/** GTK's dialog leaves the extension off when the user does. */
function withExtension(file: string, extension: string): string {
  return path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`;
}
