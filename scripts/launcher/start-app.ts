import path from 'node:path'
import { serverFile } from './build-server'
import { startChild, type Child } from './start-child'

/** Starts the app's server: a production build's, or Next's development one. `host` absent: all addresses. */
export function startApp(options: {
  env: NodeJS.ProcessEnv
  port: number
  host?: string | undefined
  /** of the build; absent: development */
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
    ...(distDir !== undefined && { PORTICO_DIST_DIR: distDir }),
  }
  return startChild(args, { env, logFile })
}
