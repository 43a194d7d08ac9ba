import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Sandbox } from '../core/store/sandbox'
import { buildAsset, type AssetName } from './build-assets'
import { serveChallenges } from './challenge/serve-challenges'
import { frameCsp } from './frame-csp'
import { renderFrame } from './render-frame'
import { resolveLocale } from './shared/resolve-locale'

interface FrameQuery {
  kind?: string
  locale?: string
  /** The origin of the page that shows the frame. */
  parent?: string
}

/** The stand-in for Stripe.js serves its script, the frames of its Elements and the pages of 3-D Secure. */
export const stripeJs: FastifyPluginAsync<{ sandbox: Sandbox }> = async (server, { sandbox }) => {
  // The second path is that of the release train of the real Stripe.js.
  for (const path of ['/stripe.js', '/endive/stripe.js']) {
    server.get(path, (request, reply) => sendAsset('stripe.js', request, reply))
  }
  const assets: AssetName[] = ['frame.js', 'frame.css', 'challenge.js', 'challenge.css']
  for (const name of assets) server.get(`/stripejs/${name}`, (request, reply) => sendAsset(name, request, reply))

  server.get<{ Querystring: FrameQuery }>('/stripejs/frame', (request, reply) => {
    const { kind = '', locale, parent } = request.query
    return reply
      .header('Content-Security-Policy', frameCsp(parent))
      .header('Referrer-Policy', 'no-referrer')
      .header('X-Content-Type-Options', 'nosniff')
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(renderFrame(kind, resolveLocale(locale, [])))
  })

  serveChallenges(server, sandbox)
}

async function sendAsset(name: AssetName, request: FastifyRequest, reply: FastifyReply) {
  const { text, etag } = await buildAsset(name)
  reply
    .header('ETag', etag)
    .header('Cache-Control', 'no-cache')
    .header('Cross-Origin-Resource-Policy', 'cross-origin')
    .header('X-Content-Type-Options', 'nosniff')
    .type(name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8')
  return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(text)
}
