import path from 'node:path'
import { serverFile } from './build/server-file'
import { startChild, type Child } from './processes/start-child'

// In MiB. V8 lets garbage grow to four times what is in use if it may take gigabytes, but only to twice with a heap of
// this size, which is enough for pages and documents. The operator's options come later and win.
const memory = '--max-old-space-size=1536 --max-semi-space-size=16'

/** Starts the app's server, a production build's or `next dev`. Without `host`, it listens on all addresses. */
export function startApp(options: {
  env: NodeJS.ProcessEnv
  port: number
  host?: string | undefined
  /** the build's folder; absent in development */
  distDir?: string
  logFile?: string
}): Child {
  const { port, host, distDir, logFile } = options
  const program = distDir === undefined ? ['node_modules/next/dist/bin/next', 'dev'] : [path.join(distDir, serverFile)]
  const args = [...program, '--port', String(port), ...(host ? ['--hostname', host] : [])]
  const env: NodeJS.ProcessEnv = {
    ...options.env,
    NODE_ENV: distDir === undefined ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...(distDir !== undefined && {
      PORTICO_DIST_DIR: distDir,
      NODE_OPTIONS: `${memory} ${options.env.NODE_OPTIONS ?? ''}`,
    }),
  }
  return startChild(args, { env, logFile })
}
