import { createRequire } from 'node:module'
import fastify from 'fastify'
import pino from 'pino'

// @supabase/stripe-sync-engine behind Fastify, set up like its own server: it writes an event's content before
// answering. Its ES module build cannot find its migrations.
const { StripeSync, runMigrations } = createRequire(import.meta.url)(
  '@supabase/stripe-sync-engine',
) as typeof import('@supabase/stripe-sync-engine')

const { ENGINE_DATABASE_URL: databaseUrl = '', PORT, STRIPE_SECRET_KEY = '', STRIPE_WEBHOOK_SECRET = '' } = process.env
const logger = pino({ level: 'error' })
await runMigrations({ databaseUrl, schema: 'stripe', logger })
const engine = new StripeSync({
  poolConfig: { connectionString: databaseUrl, max: 10 },
  stripeSecretKey: STRIPE_SECRET_KEY,
  stripeWebhookSecret: STRIPE_WEBHOOK_SECRET,
  // The least work per event: no calls to Stripe.
  backfillRelatedEntities: false,
  autoExpandLists: false,
  logger,
})

const server = fastify({ logger: false, bodyLimit: 1024 * 1024 })
server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
server.post('/webhooks', async (request, reply) => {
  await engine.processWebhook(request.body as Buffer, request.headers['stripe-signature'] as string)
  return reply.send({ received: true })
})
server.get('/health', () => ({ ok: true }))
await server.listen({ port: Number(PORT), host: '127.0.0.1' })
