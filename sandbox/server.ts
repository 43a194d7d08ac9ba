import Fastify, { type FastifyInstance } from 'fastify'
import { serveApi } from './core/http/serve-api'
import { Sandbox, type AdvanceBilling } from './core/store/sandbox'
import { StripeError } from './core/http/stripe-error'
import type { Validator } from './core/http/validator'
import { guardBrowsers } from './core/http/guard-browsers'
import { serveControls } from './control/serve-controls'
import { serveScenarios } from './control/serve-scenarios'
import { startSmtp, type RunningSmtp } from './mail/start-smtp'
import { advanceBilling, includables, loadValidator, paymentSettled, plugins, routes } from './parts'

export interface StartOptions {
  /** 0 takes any free port. */
  port: number
  host?: string
  /** The mailbox takes mails by SMTP at this port. 0 takes any free port; without it there is no mailbox server. */
  smtpPort?: number
  /** The address for browsers, which defaults to the server's own. */
  publicUrl?: string
  /** The server also answers to the hosts of these URLs. */
  names?: string[]
  /** Universes are kept in this folder through a restart. Without it they are in memory only. */
  dataDir?: string
  /** The same seed and the same calls give the same ids. */
  seed?: string
  /** Unix milliseconds. */
  clock?: () => number
  /** Milliseconds before each further attempt of a webhook delivery. */
  webhookDelays?: number[]
  advanceBilling?: AdvanceBilling
  /** null turns validation off. The default validator is derived from the SDK's types. */
  validator?: Validator | null
}

export interface RunningSandbox {
  url: string
  sandbox: Sandbox
  /** The mailbox's SMTP server, if one was asked for. */
  smtp: RunningSmtp | null
  close: () => Promise<void>
}

/** Starts the stand-in for Stripe. Rejects when the port is taken. */
export async function startSandbox(options: StartOptions): Promise<RunningSandbox> {
  const server = Fastify({ forceCloseConnections: true, bodyLimit: 4 << 20, routerOptions: { maxParamLength: 500 } })
  acceptForms(server)
  const host = options.host ?? '127.0.0.1'
  guardBrowsers(server, [...(options.names ?? []), options.publicUrl ?? '', urlOf(host)])
  answerFaults(server)
  const validator = options.validator === undefined ? await loadValidator() : options.validator
  const sandbox = new Sandbox({
    seed: options.seed ?? 'portico',
    dataDir: options.dataDir,
    clock: options.clock ?? Date.now,
    advanceBilling: options.advanceBilling ?? advanceBilling,
    paymentSettled,
    webhookDelays: options.webhookDelays,
    checkEvent: validator?.checkEvent,
  })
  const api = { sandbox, includables, validator }
  serveApi(server, api, routes)
  serveControls(server, api)
  serveScenarios(server, api)
  for (const plugin of plugins) await server.register(plugin, { sandbox })
  const url = await server.listen({ port: options.port, host })
  const smtp = options.smtpPort === undefined ? null : await startSmtp(sandbox, { port: options.smtpPort, host })
  sandbox.start(options.publicUrl ?? url)
  return {
    url,
    sandbox,
    smtp,
    close: async () => {
      sandbox.close()
      await smtp?.close()
      await server.close()
    },
  }
}

function urlOf(host: string): string {
  return `http://${host.includes(':') ? `[${host}]` : host}`
}

/** The API reads bodies itself, by Stripe's rules for brackets. */
function acceptForms(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

/** Every failure is answered in Stripe's shape, because the SDK takes a body without `error` for success. */
function answerFaults(server: FastifyInstance): void {
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof StripeError) return reply.code(error.status).send(error.body('req_none'))
    const status = error.statusCode ?? 500
    const type = status < 500 ? 'invalid_request_error' : 'api_error'
    if (status >= 500) process.stderr.write(`${error.stack ?? error.message}\n`)
    return reply.code(status).send({ error: { type, message: error.message } })
  })
  server.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      error: {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${request.method}: ${request.url}).`,
      },
    }),
  )
}
