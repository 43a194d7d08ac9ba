import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { installChromiumLibraries } from './install-chromium-libraries'
import { unpackChromium } from './unpack-chromium'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const rootArgs = ['--no-sandbox']
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The Chromium for tests: `CHROMIUM_PATH`, else the system's, else the npm package's. Rejects with one clear line if
 * none can run (a wrong path, or a missing system library that cannot be installed).
 */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = (await fromSetting()) ?? (await fromSystem()) ?? (await fromPackage())
  return { executablePath, args: process.getuid?.() === 0 ? [...rootArgs, ...quietArgs] : quietArgs }
}

async function fromSetting() {
  const path = process.env.CHROMIUM_PATH
  if (!path) return null
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist`)
  return path
}

async function fromSystem() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of systemNames) {
      const path = join(folder, name)
      if (await isExecutable(path)) return path
    }
  }
  return null
}

async function fromPackage() {
  const path = await unpackChromium()
  await installChromiumLibraries(path)
  return path
}

async function isExecutable(path: string) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
