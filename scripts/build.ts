import { buildServer } from './launcher/build/build-server'
import { fail } from './launcher/fail'
import { startChild } from './launcher/processes/start-child'

// npm run build: builds what `npm start` serves, into .next or PORTICO_DIST_DIR.
const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
const code = await startChild(['node_modules/next/dist/bin/next', 'build'], { env }).ended
if (code !== 0) fail('next build failed')
await buildServer(env.PORTICO_DIST_DIR || '.next')
process.exit(0)
