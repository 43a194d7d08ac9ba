import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface Harness {
  /** The address of the checkout page. It is of another origin than the sandbox. */
  url: string
  close: () => Promise<void>
}

/** Serves harness.tsx under the strict content security policy that the portal's own pages have. */
export async function startHarness(sandboxUrl: string): Promise<Harness> {
  const app = await bundle()
  const server = createServer((request, response) => {
    if (request.url === '/app.js') return response.setHeader('Content-Type', 'text/javascript').end(app)
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    const nonce = randomBytes(16).toString('base64')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Security-Policy', policy(nonce, sandboxUrl))
    return response.end(page(nonce, sandboxUrl, request.url ?? '/'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function policy(nonce: string, sandboxUrl: string): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `frame-src ${sandboxUrl}`,
    `connect-src 'self' ${sandboxUrl}`,
    `img-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ')
}

function page(nonce: string, sandboxUrl: string, url: string): string {
  const returned = url.startsWith('/returned')
  const colours = url.includes('night') ? 'background: #1a1b25; color: #fff' : 'background: #fff; color: #30313d'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Checkout</title>
<style nonce="${nonce}">
  body { margin: 0; padding: 24px 16px; font: 16px/1.5 system-ui, sans-serif; ${colours} }
  main { max-width: 640px; margin: 0 auto; }
  h1 { font-size: 20px; margin: 0 0 16px; }
  button { margin-top: 16px; width: 100%; min-height: 44px; border: 0; border-radius: 6px; }
  button { background: #0565c8; color: #fff; font: inherit; font-weight: 600; }
  output, ol { display: block; font-size: 11px; color: inherit; overflow-wrap: anywhere; }
</style>
<script nonce="${nonce}" src="${sandboxUrl}/stripe.js"></script>
${returned ? '' : `<script nonce="${nonce}" src="/app.js" defer></script>`}
</head>
<body><div id="root">${returned ? '<h1>Returned</h1>' : ''}</div></body>
</html>`
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('harness.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    // React mounts everything twice under StrictMode in its development build only.
    define: { 'process.env.NODE_ENV': '"development"' },
    tsconfigRaw: '{}',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
