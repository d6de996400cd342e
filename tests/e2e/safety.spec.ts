// What no page of ours may do, whatever it holds: run foreign code, reach the network, leave, ask for permissions.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { begin, writeFile } from './steps.js';

/** A server of our own that counts who comes. */
async function countingServer(): Promise<{ url: string; visits: string[]; stop: () => void }> {
  const visits: string[] = [];
  const server = http.createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, visits, stop: () => void server.close() };
}

test('the page runs no code but its own and reaches no network', async ({ desk }) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  const server = await countingServer();
  await fetch(`${server.url}/reachable`);
  expect(server.visits).toEqual(['/reachable']);

  const ran = await page.evaluate(tryForeignCode);
  expect(ran).toEqual({
    eval: 'EvalError',
    newFunction: 'EvalError',
    timeout: 'blocked',
    inline: 'blocked',
    handler: 'blocked',
  });

  const reached = await page.evaluate(tryNetwork, server.url);
  expect(reached).toEqual({
    fetch: 'blocked',
    image: 'blocked',
    stylesheet: 'blocked',
    script: 'blocked',
    frame: 'blocked',
    socket: 'blocked',
  });
  expect(server.visits).toEqual(['/reachable']);
  server.stop();
});

/** In the page. Everything starts in a timer: what DevTools evaluates is not under the page’s policy. */
function tryForeignCode(): Promise<Record<string, string>> {
  const world = window as unknown as Record<string, unknown>;
  const nameOf = (run: () => unknown): string => {
    try {
      return `ran: ${String(run())}`;
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  };
  const attempts: Record<string, () => string> = {
    // That these are refused is what the test shows.
    // oxlint-disable-next-line no-eval
    eval: () => nameOf(() => (0, eval)('1 + 1')),
    // oxlint-disable-next-line typescript/no-implied-eval
    newFunction: () => nameOf(() => new Function('return 1 + 1')() as unknown),
    timeout: () => nameOf(() => setTimeout('window.foreignTimeout = 1' as unknown as () => void, 0)),
    inline: () =>
      nameOf(() => {
        const script = document.createElement('script');
        script.append('window.foreignInline = 1');
        document.body.append(script);
      }),
    handler: () =>
      nameOf(() => {
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.foreignHandler = 1');
        image.src = '/there-is-no-such-picture.png';
        document.body.append(image);
      }),
  };
  return new Promise((resolve) => {
    setTimeout(() => {
      const outcome = Object.fromEntries(Object.entries(attempts).map(([name, run]) => [name, run()]));
      setTimeout(() => {
        for (const name of ['timeout', 'inline', 'handler']) {
          const mark = `foreign${name.charAt(0).toUpperCase()}${name.slice(1)}`;
          outcome[name] = mark in world ? 'ran' : 'blocked';
        }
        resolve(outcome);
      }, 500);
    }, 0);
  });
}

/** In the page: every way out we know. */
async function tryNetwork(url: string): Promise<Record<string, string>> {
  const load = (tag: string, attributes: Readonly<Record<string, string>>): Promise<string> =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.onload = () => resolve('reached');
      element.onerror = () => resolve('blocked');
      // A frame that may not load says nothing, or shows an empty document.
      setTimeout(() => resolve('blocked'), 800);
      for (const [name, value] of Object.entries(attributes)) {
        try {
          element.setAttribute(name, value);
        } catch {
          resolve('blocked');
        }
      }
      document.body.append(element);
    });
  const socket = (): Promise<string> =>
    new Promise((resolve) => {
      try {
        const opened = new WebSocket(url.replace('http', 'ws'));
        opened.onopen = () => resolve('reached');
        opened.onerror = () => resolve('blocked');
      } catch {
        resolve('blocked');
      }
    });
  return {
    fetch: await fetch(`${url}/fetch`).then(
      () => 'reached',
      () => 'blocked',
    ),
    image: await load('img', { src: `${url}/image.png` }),
    stylesheet: await load('link', { rel: 'stylesheet', href: `${url}/style.css` }),
    script: await load('script', { src: `${url}/script.js` }),
    frame: await load('object', { data: `${url}/frame` }),
    socket: await socket(),
  };
}

test('the page has no Node, and its bridge cannot be changed', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  const found = await page.evaluate(() => {
    const names = [
      'process',
      'require',
      'module',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    const bridge = (window as unknown as { duizhao: Record<string, unknown> }).duizhao;
    const before = bridge.request;
    try {
      bridge.request = () => 'mine';
    } catch {
      // Frozen: in strict code an assignment throws.
    }
    return {
      node: names.filter((name) => name in window),
      bridge: Object.keys(bridge).toSorted(),
      isSame: bridge.request === before,
      isTopOnly: window.opener === null && window.parent === window,
    };
  });
  expect(found).toEqual({
    node: [],
    bridge: ['dropFiles', 'onEvent', 'request'],
    isSame: true,
    isTopOnly: true,
  });
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Not in Electron’s types: what the window really runs with.
      const { getLastWebPreferences } = webContents as unknown as {
        getLastWebPreferences?: () => Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        getLastWebPreferences?.call(webContents) ?? {};
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
  ]);
});

test('the page cannot leave or open windows', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  const server = await countingServer();
  const home = page.url();
  const secret = writeFile(desk.files, 'secret.html', '<title>secret</title>');
  for (const address of [`${server.url}/away`, `file://${secret}`, 'data:text/html,<title>data</title>']) {
    expect(await page.evaluate((to) => window.open(to) === null, address), address).toBe(true);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      link.remove();
    }, address);
    await page.evaluate((to) => void setTimeout(() => (location.href = to), 0), address);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(home);
  }
  // Chromium goes to an empty page without asking; the app comes back from there.
  const left = page.waitForURL('about:blank');
  await page.evaluate(() => void setTimeout(() => (location.href = 'about:blank'), 0));
  await left;
  await page.waitForURL(home);
  expect(app.windows()).toHaveLength(1);
  expect(server.visits).toEqual([]);
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  server.stop();
});

test('the bridge refuses unknown names and malformed requests', async ({ desk }) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  const refused: readonly (readonly [string, ...unknown[]])[] = [
    ['app.shell', 'rm'],
    ['__proto__'],
    ['constructor'],
    ['event', {}],
    ['dropFiles', ['/etc/passwd']],
    ['edit.openArticle'],
    ['edit.openArticle', { toString: 'x' }],
    ['edit.openArticle', '../../etc/passwd'],
    ['edit.openArticle', 'a', 'b'],
    ['edit.saveDraft', { segmentId: 'x y', basedOn: null, content: { text: 'a', marks: [] } }],
    ['import.readFile', { token: '/etc/passwd', jobId: 7 }],
    ['app.saveSettings', { textSize: 10_000 }],
    ['app.saveSettings', { theme: 'url(http://x)' }],
    ['app.openLink', 'file:///etc/passwd'],
    ['app.openLink', 'javascript:alert(1)'],
    ['people.add', { name: 'x'.repeat(5000), roles: ['translator'] }],
    ['people.add', { name: 'Mallory', roles: ['owner'] }],
    ['app.windowCommand', 'devour'],
  ];
  for (const [name, ...args] of refused) {
    const answer = await ask(page, name, args);
    expect(answer, `${name} ${JSON.stringify(args)}`).toMatchObject({
      ok: false,
      failure: { code: 'app.badRequest' },
    });
  }
  for (const content of [
    { text: 'a', marks: [{ kind: 'script', start: 0, end: 1 }] },
    { text: 7, marks: [] },
    'a',
  ]) {
    const answer = await ask(page, 'edit.saveDraft', [{ segmentId: 'x', basedOn: null, content }]);
    expect(answer, JSON.stringify(content)).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).toMatch(/edit\.badText|app\.badRequest/);
  }
  // A token nobody issued leads to no file.
  const foreign = await ask(page, 'import.readFile', [{ token: 'f'.repeat(36), jobId: 'job' }]);
  expect(foreign).toMatchObject({ ok: false });
  expect(JSON.stringify(foreign)).not.toContain('root:');
  // The same door answers what is well formed.
  expect(await ask(page, 'library.list', [])).toMatchObject({ ok: true });
});

function ask(page: Page, name: string, args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([asked, given]) => {
      const { request } = (
        window as unknown as { duizhao: { request: (...all: unknown[]) => Promise<unknown> } }
      ).duizhao;
      return request(asked, ...given);
    },
    [name, [...args]] as const,
  );
}

test('permissions are denied', async ({ desk }) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  const answers = await page.evaluate(async () => {
    const name = (error: unknown): string => (error instanceof Error ? error.name : String(error));
    const denied = (work: Promise<unknown> | undefined): Promise<string> =>
      work === undefined ? Promise.resolve('not there') : work.then(() => 'allowed', name);
    return {
      place: await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('allowed'),
          ({ code }) => resolve(code === 1 ? 'denied' : `code ${code}`),
        ),
      ),
      notification: await Notification.requestPermission(),
      screen: await denied(navigator.mediaDevices?.getDisplayMedia()),
      clipboard: await denied(navigator.clipboard?.readText()),
      query: (await navigator.permissions.query({ name: 'geolocation' })).state,
    };
  });
  expect(answers).toEqual({
    place: 'denied',
    notification: 'denied',
    screen: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    query: 'denied',
  });
});
