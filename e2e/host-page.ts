import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/**
 * Serves a merchant's page with the button, on another site than the portal. It records the button's events in `told`.
 */
export async function startHostPage({
  appUrl,
  href,
  mode = 'dialog',
  headers = {},
}: {
  appUrl: string
  href: string
  mode?: string
  headers?: Record<string, string>
}) {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Paperplane</title><link rel="icon" href="data:,"></head><body><main aria-label="The shop"><h1>Account</h1>
<a data-portico data-portico-mode="${mode}" href="${href}">Manage subscription</a></main>
<script>window.told=[];for(const n of ['opened','changed','closed'])document.addEventListener('portico:'+n,()=>told.push(n))</script>
<script src="${appUrl}/embed.js"></script></body></html>`
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(page),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/** A frame on another site with a plain third-party cookie, which reports whether the browser sends it. */
export async function startCookieProbe() {
  const server = createServer(({ headers, url }, response) => {
    response.setHeader('content-type', 'text/html')
    if (url === '/')
      response.writeHead(303, { 'set-cookie': 'probe=1; SameSite=None; Secure', location: '/seen' }).end()
    else response.end(headers.cookie?.includes('probe=1') ? 'allowed' : 'blocked')
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

export async function allowOrigins(databaseUrl: string, merchant: string, origins: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('UPDATE merchants SET embed_origins = $2 WHERE id = $1', [merchant, origins])
  } finally {
    await client.end()
  }
}
