import { assembleRelease } from './launcher/release/assemble-release'
import { buildServer } from './launcher/build/build-server'
import { fail } from './launcher/fail'
import { releaseBuild } from './launcher/release/release-build'
import { startChild } from './launcher/processes/start-child'

// npm run release -- [FOLDER]: makes a folder (release by default) that runs with nothing but Node, for images and for
// machines that build nothing: `node portico.mjs start`.
const [target = 'release'] = process.argv.slice(2)
const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORTICO_DIST_DIR: releaseBuild,
  PORTICO_RELEASE: '1',
}
const code = await startChild(['node_modules/next/dist/bin/next', 'build'], { env }).ended
if (code !== 0) fail('next build failed')
await buildServer(releaseBuild)
await assembleRelease(target)
console.log(`${target} is whole; \`node ${target}/portico.mjs start\` runs it`)
process.exit(0)
