import { buildApp } from './launcher/build/build-app'
import { buildServer } from './launcher/build/build-server'
import { pointToBuild } from './launcher/build/current-build'
import { fail } from './launcher/fail'
import { startChild } from './launcher/processes/start-child'

// npm run build: builds what the next `npm start` serves. Each state of the sources has a folder of its own, so that an
// app that runs keeps its files. With PORTICO_DIST_DIR it builds there, and whoever starts it names that folder too.
const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
if (env.PORTICO_DIST_DIR) {
  const code = await startChild(['node_modules/next/dist/bin/next', 'build'], { env }).ended
  if (code !== 0) fail('next build failed')
  await buildServer(env.PORTICO_DIST_DIR)
} else {
  const distDir = await buildApp({ env }).catch(fail)
  pointToBuild(distDir)
  console.log(`built into ${distDir}; the next start serves it`)
}
process.exit(0)
