/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages by folder, as in package-lock.json and in npm's record of node_modules
 */

/**
 * npm's arguments for what is still to be installed, or null if nothing is. What only tests need is left out unless
 * `forTests`, or unless it is there already, because a developer has installed it.
 * @param {Packages} wanted
 * @param {Packages | null} installed null without node_modules
 * @param {boolean} forTests
 * @returns {string[] | null}
 */
export function planInstall(wanted, installed, forTests) {
  if (installed === null) return forTests ? ['ci'] : ['ci', '--omit=dev']
  const missing = Object.entries(wanted).filter(
    ([name, { version, optional, devOptional }]) =>
      name !== '' && installed[name]?.version !== version && (installed[name] || !(optional || devOptional)),
  )
  const stale = missing.filter(([name, { dev }]) => !dev || installed[name])
  const hasTests = Object.values(installed).some(({ dev }) => dev)
  if (stale.length > 0) return forTests || hasTests ? ['ci'] : ['ci', '--omit=dev']
  // `npm ci` would take the files from under a running demo.
  return forTests && missing.length > 0 ? ['install', '--no-save', '--include=dev'] : null
}
