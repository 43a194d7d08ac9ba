import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Drill } from './drill'
import { rehearseProxy } from './proxies/rehearse-proxy'
import { replaceAll } from './proxies/replace-all'

/** deploy/Caddyfile before a running app. Needs Debian's caddy. */
export const drill: Drill = () =>
  rehearseProxy(({ folder, port, plainPort, app, certificate, key, accessLog }) => {
    const sample = replaceAll(readFileSync('deploy/Caddyfile', 'utf8'), {
      'log default {': `admin off\n\thttp_port ${plainPort}\n\tlog default {`,
      'output stdout': `output file ${accessLog}`,
      'reverse_proxy ': `tls ${certificate} ${key}\n\treverse_proxy `,
    })
    const file = path.join(folder, 'Caddyfile')
    writeFileSync(file, sample)
    const env = { PORTICO_SITE: `https://localhost:${port}`, PORTICO_UPSTREAM: `127.0.0.1:${app}`, HOME: folder }
    return { command: '/usr/bin/caddy', args: ['run', '--config', file, '--adapter', 'caddyfile'], env }
  })
