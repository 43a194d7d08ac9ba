import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Drill } from './drill'
import { rehearseProxy } from './proxies/rehearse-proxy'
import { replaceAll } from './proxies/replace-all'

/** deploy/nginx.conf before a running app. Needs Debian's nginx. */
export const drill: Drill = () =>
  rehearseProxy(({ folder, port, plainPort, app, certificate, key, accessLog }) => {
    const sample = replaceAll(readFileSync('deploy/nginx.conf', 'utf8'), {
      'listen 80;': `listen 127.0.0.1:${plainPort};`,
      'listen 443 ssl http2;': `listen 127.0.0.1:${port} ssl http2;`,
      'server 127.0.0.1:3000;': `server 127.0.0.1:${app};`,
      '/etc/letsencrypt/live/billing.example.com/fullchain.pem': certificate,
      '/etc/letsencrypt/live/billing.example.com/privkey.pem': key,
      '/var/log/nginx/portico.log': accessLog,
      '/var/log/nginx/portico-error.log': path.join(folder, 'error.log'),
      'billing.example.com': 'localhost',
    })
    mkdirSync(path.join(folder, 'temporary'))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path temporary/${name};`,
    )
    const user = process.getuid?.() === 0 ? 'user root;' : ''
    const main = `daemon off; pid nginx.pid; ${user} events {} http { ${temporary.join(' ')} include sample.conf; }`
    writeFileSync(path.join(folder, 'sample.conf'), sample)
    writeFileSync(path.join(folder, 'nginx.conf'), main)
    return { command: '/usr/sbin/nginx', args: ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'] }
  })
