import { createHash } from 'node:crypto'
import type { FastifyPluginAsync } from 'fastify'
import sharp from 'sharp'
import { pictures } from './pictures'

type Drawn = { bytes: Buffer; etag: string }

const drawn = new Map<string, Promise<Drawn>>()

/** Serves pictures of products and a merchant's logo at `/images/NAME.png`. Merchants would host these themselves. */
export const serveImages: FastifyPluginAsync = async (server) => {
  server.get<{ Params: { file: string } }>('/images/:file', async (request, reply) => {
    const name = request.params.file.replace(/\.png$/, '')
    const svg = Object.hasOwn(pictures, name) ? pictures[name] : undefined
    if (!svg) return reply.callNotFound()
    const picture = drawn.get(name) ?? draw(svg)
    drawn.set(name, picture)
    const { bytes, etag } = await picture
    return reply.header('ETag', etag).header('Cache-Control', 'public, max-age=3600').type('image/png').send(bytes)
  })
}

async function draw(svg: string): Promise<Drawn> {
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}"` }
}
