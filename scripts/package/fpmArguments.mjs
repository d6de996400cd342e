// Reads the arguments electron-builder gives to fpm (https://fpm.readthedocs.io/en/latest/cli-reference.html).

/**
 * @typedef {object} PackageRequest
 * @property {string} type deb, rpm …
 * @property {string} output the file to write
 * @property {Readonly<Record<string, string>>} options single-valued options, without dashes
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {readonly { from: string, to: string }[]} files
 */

const switches = /^(force|deb-no-.*|.*-auto-add-directories)$/;

/**
 * @param {readonly string[]} given
 * @returns {PackageRequest}
 */
export function parseFpmArguments(given) {
  /** @type {Record<string, string>} */
  const options = {};
  /** @type {string[]} */
  const depends = [];
  /** @type {string[]} */
  const recommends = [];
  /** @type {{ from: string, to: string }[]} */
  const files = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    if (!argument.startsWith('-')) {
      const cut = argument.lastIndexOf('=');
      files.push({ from: argument.slice(0, cut), to: argument.slice(cut + 1) });
      continue;
    }
    const [name = '', inline] = argument.replace(/^--?/, '').split(/=(.*)/s);
    if (switches.test(name)) continue;
    if (inline === undefined) index += 1;
    const value = inline ?? given[index] ?? '';
    if (name === 'd' || name === 'depends') depends.push(value);
    else if (name === 'deb-recommends') recommends.push(value);
    else options[name] = value;
  }
  return { type: options.t ?? '', output: options.package ?? '', options, depends, recommends, files };
}

/**
 * The text of a Debian control file (deb-control(5)).
 * @param {PackageRequest} request
 * @param {number} installedKibibytes
 * @returns {string}
 */
export function formatControl(request, installedKibibytes) {
  const { options, depends, recommends } = request;
  const description = (options.description ?? options.name ?? '').split('\n').map((line) => line.trim());
  const [synopsis = '', ...rest] = description.filter((line) => line !== '');
  const fields = [
    ['Package', options.name],
    ['Version', options.version],
    ['Architecture', options.architecture],
    ['Maintainer', options.maintainer],
    ['Installed-Size', String(installedKibibytes)],
    ['Depends', depends.join(', ')],
    ['Recommends', recommends.join(', ')],
    ['Section', options.category ?? 'editors'],
    ['Priority', options['deb-priority'] ?? 'optional'],
    ['Homepage', options.url],
    ['Description', [synopsis, ...rest.map((line) => ` ${line}`)].join('\n')],
  ];
  return fields
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
