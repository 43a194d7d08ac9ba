import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../scripts/launcher/postgres/free-port'
import { buildApp } from '../scripts/launcher/build/build-app'
import { startApp } from '../scripts/launcher/start-app'
import { waitForAnswer } from '../scripts/launcher/processes/wait-for-answer'

/** Where Debian's package installs it. */
export const nginx = '/usr/sbin/nginx'

export type BehindNginx = { origin: string; logFile: string; stop: () => Promise<void> }

/**
 * Another instance of the app on the stack's database, outside sandbox mode, behind an nginx whose configuration has
 * only `proxy_pass`. The app is asked for the host "portico", a name in that configuration.
 */
export async function startBehindNginx(settings: NodeJS.ProcessEnv): Promise<BehindNginx> {
  const [port, outside] = [await freePort(), await freePort()]
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-nginx-'))
  const logFile = path.join(folder, 'app.log')
  const origin = `http://localhost:${outside}`
  const { STRIPE_API_BASE: _base, SANDBOX_PUBLIC_URL: _public, ...rest } = settings
  const env = { ...rest, APP_URL: origin, HOST: '127.0.0.1', PORT: String(port), PORTICO_WORKER: 'apart' }
  const distDir = await buildApp({ env: settings, logFile: path.join(folder, 'build.log') })
  const app = startApp({ env, port, host: env.HOST, distDir, logFile })
  await waitForAnswer(`http://127.0.0.1:${port}/api/health`, { ended: app.ended, seconds: 30 })
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(port, outside))
  const proxy = spawn(nginx, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    if (proxy.exitCode === null) {
      proxy.kill()
      await once(proxy, 'exit')
    }
    await app.stop()
    rmSync(folder, { recursive: true })
  }
  const ended = Promise.race([app.ended, once(proxy, 'exit')])
  await waitForAnswer(`${origin}/api/health`, { ended, seconds: 30 }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { origin, logFile, stop }
}

function configuration(port: number, outside: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`)
  return `
    daemon off; pid nginx.pid; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {}
    http {
      access_log off; ${temporary.join(' ')}
      upstream portico { server 127.0.0.1:${port}; }
      server { listen 127.0.0.1:${outside}; location / { proxy_pass http://portico; } }
    }`
}
