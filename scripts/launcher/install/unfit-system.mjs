const leastForTests = [22, 12]

/**
 * Why this system cannot run `program`, in one line, or null. Vitest needs a newer Node than Portico does.
 * @param {string} program
 * @param {{ platform?: NodeJS.Platform, version: string | null }} system the version of Node, or null for the packaged one
 * @returns {string | null}
 */
export function unfitSystem(program, { platform = process.platform, version }) {
  if (platform === 'win32')
    return 'on Windows, run Portico in WSL (wsl --install), in a folder of its Linux file system'
  if (program !== 'test' || version === null) return null
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = leastForTests
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor)
  return isOld ? `npm test needs Node ${leastForTests.join('.')} or later here, not ${version}` : null
}
