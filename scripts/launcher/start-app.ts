import { startChild, type Child } from './start-child'

/** Starts Next's server: a production build's, or the development one. `host` absent: all addresses. */
export function startApp(options: {
  env: NodeJS.ProcessEnv
  port: number
  host?: string | undefined
  /** of the build; absent: development */
  distDir?: string
  logFile?: string
}): Child {
  const { port, host, distDir, logFile } = options
  const command = distDir === undefined ? 'dev' : 'start'
  const args = ['node_modules/next/dist/bin/next', command, '--port', String(port), ...(host ? ['--hostname', host] : [])]
  const env: NodeJS.ProcessEnv = {
    ...options.env,
    NODE_ENV: distDir === undefined ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...(distDir !== undefined && { PORTICO_DIST_DIR: distDir }),
  }
  return startChild(args, { env, logFile })
}
