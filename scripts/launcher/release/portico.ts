import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail } from '../fail'
import { productionPrograms } from '../build/production-programs.mjs'
import { releaseBuild } from './release-build'

// node portico.mjs COMMAND …: the entry of a release, in place of `npm run COMMAND -- …` in a checkout.
const folder = import.meta.dirname
const [command = '', ...args] = process.argv.slice(2)
const commands = [...productionPrograms, 'health']
if (!commands.includes(command)) fail(`usage: node portico.mjs ${commands.join(' | ')}`)

process.chdir(folder)
// A container's user may have no home, and the job queue's configuration is looked for up to it.
const HOME = process.env.HOME || tmpdir()
Object.assign(process.env, { NODE_ENV: 'production', PORTICO_DIST_DIR: releaseBuild, HOME })
process.argv = [process.argv[0] ?? '', path.join(folder, 'programs', `${command}.mjs`), ...args]
// By an absolute address, so that the bundler leaves the programs apart.
await import(new URL(`programs/${command}.mjs`, import.meta.url).href)
