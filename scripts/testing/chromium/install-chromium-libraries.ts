import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Makes sure that the shared libraries of Chromium are installed; on Debian as root it installs NSS itself. Otherwise
 * it rejects with the command to run, or with the missing library.
 */
export async function installChromiumLibraries(executable: string): Promise<void> {
  if ((await missingLibraries(executable)).length === 0) return
  const install = 'apt-get update && apt-get install -y libnss3'
  if (process.getuid?.() === 0) {
    // Two test processes may start together, and apt-get does not wait for its lock.
    const alone = ['/tmp/portico-apt.lock', 'sh', '-c', `export DEBIAN_FRONTEND=noninteractive; ${install}`]
    await run('flock', alone, { maxBuffer: 1 << 26 }).catch((cause) => {
      throw new Error(`Chromium needs libnss3 and "${install}" failed`, { cause })
    })
  }
  const missing = await missingLibraries(executable)
  if (missing.length > 0) {
    throw new Error(`Chromium cannot start: ${missing.join(', ')} missing. As root: ${install}`)
  }
}

async function missingLibraries(executable: string) {
  const { stdout } = await run('ldd', [executable])
  return stdout.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? [])
}
