import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Recipe } from './recipes'

export interface RecipeRun {
  passed: boolean
  /** What the CLI said. */
  output: string
}

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** The binary is run directly, because the package's launcher would start Node for each run. */
export function stripeCli(): string {
  const platforms = require('@stripe/cli/platforms.json') as Record<string, { pkg: string; bin: string }>
  const platform = platforms[`${process.platform}-${process.arch}`]
  if (!platform) throw new Error(`the Stripe CLI has no program for ${process.platform}-${process.arch}`)
  return join(dirname(require.resolve(`${platform.pkg}/package.json`)), 'bin', platform.bin)
}

/** The CLI keeps its settings in `home`, so it does not find those of the person running the tests. */
export function cliEnvironment(home: string): NodeJS.ProcessEnv {
  return { ...process.env, HOME: home, XDG_CONFIG_HOME: home, STRIPE_API_KEY: '', STRIPE_CLI_TELEMETRY_OPTOUT: '1' }
}

/** Runs one of the CLI's recipes against the sandbox at `url`, in the universe of `key`. */
export async function runRecipe(recipe: Recipe, url: string, key: string, home: string): Promise<RecipeRun> {
  const args = ['trigger', recipe.name, ...(recipe.flags ?? []), '--api-key', key, '--api-base', url]
  try {
    const { stdout, stderr } = await run(stripeCli(), args, { env: cliEnvironment(home), timeout: 20_000 })
    const output = `${stdout}${stderr}`
    return { passed: output.includes('Trigger succeeded'), output }
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error
    return { passed: false, output: `${String(error.stdout)}${String(error.stderr)}` }
  }
}
