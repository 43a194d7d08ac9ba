import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { installChromiumLibraries } from './install-chromium-libraries'
import { unpackChromium } from './unpack-chromium'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const rootArgs = ['--no-sandbox']
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type System = {
  platform: NodeJS.Platform
  arch: string
  env: NodeJS.ProcessEnv
  isExecutable: (file: string) => Promise<boolean>
  unpack: () => Promise<string>
}

const here: System = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  isExecutable,
  unpack: unpackPackage,
}

/**
 * The Chromium for tests: `CHROMIUM_PATH`, else the system's, else the npm package's, which fits Linux on x64 alone.
 * Rejects with one clear line if none can run (a wrong path, or a missing system library that cannot be installed).
 */
export async function findChromium(system = here): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = fromSetting(system) ?? (await fromSystem(system)) ?? (await fromPackage(system))
  return { executablePath, args: process.getuid?.() === 0 ? [...rootArgs, ...quietArgs] : quietArgs }
}

function fromSetting({ env: { CHROMIUM_PATH: file } }: System) {
  if (!file) return null
  if (!existsSync(file)) throw new Error(`CHROMIUM_PATH names ${file}, which does not exist`)
  return file
}

async function fromSystem({ platform, env, isExecutable }: System) {
  const folders = (env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => systemNames.map((name) => join(folder, name)))
  for (const file of [...onPath, ...(platform === 'darwin' ? macPrograms : [])])
    if (await isExecutable(file)) return file
  return null
}

async function fromPackage({ platform, arch, unpack }: System) {
  if (platform === 'linux' && arch === 'x64') return unpack()
  throw new Error(`no Chromium comes with Portico for ${platform}-${arch}: install Chrome, or set CHROMIUM_PATH`)
}

async function unpackPackage() {
  const file = await unpackChromium()
  await installChromiumLibraries(file)
  return file
}

async function isExecutable(file: string) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
