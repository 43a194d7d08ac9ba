import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { Sandbox } from '../../core/store/sandbox'
import type { Universe } from '../../core/store/universe'
import { creditNoteText, invoiceText, plainLines, type DocumentText } from './document-text'
import { documentToken } from './document-url'
import { renderDocument } from './render-document'
import { renderPdf } from './render-pdf'

type Params = { account: string; token: string }

/** Serves the addresses in `hosted_invoice_url`, `invoice_pdf` and a credit note's `pdf`. */
export const serveDocuments: FastifyPluginAsync<{ sandbox: Sandbox }> = async (server, { sandbox }) => {
  server.get<{ Params: Params }>('/i/:account/:token', async ({ params, url }, reply) => {
    const text = invoiceOf(sandbox, params)
    if (!text) return notFound(reply)
    return reply
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(renderDocument(text, `${url}/pdf`))
  })
  server.get<{ Params: Params }>('/i/:account/:token/pdf', async ({ params }, reply) =>
    sendPdf(reply, invoiceOf(sandbox, params)),
  )
  server.get<{ Params: Params }>('/cn/:account/:token/pdf', async ({ params }, reply) =>
    sendPdf(reply, noteOf(sandbox, params)),
  )
}

function sendPdf(reply: FastifyReply, text: DocumentText | null) {
  if (!text) return notFound(reply)
  const name = text.title.replace(/[^\w-]+/g, '-')
  return reply
    .type('application/pdf')
    .header('Content-Disposition', `attachment; filename="${name}.pdf"`)
    .header('Cache-Control', 'no-store')
    .send(renderPdf(text.title, plainLines(text)))
}

function invoiceOf(sandbox: Sandbox, params: Params): DocumentText | null {
  const found = find(sandbox, params)
  const invoice = found?.universe.collection('invoice').get(found.id)
  return invoice ? invoiceText(invoice) : null
}

function noteOf(sandbox: Sandbox, params: Params): DocumentText | null {
  const found = find(sandbox, params)
  const note = found?.universe.collection('credit_note').get(found.id)
  return found && note ? creditNoteText(note, found.universe.collection('invoice').get(note.invoice)) : null
}

/** Several universes may share an account, but a token belongs to only one of them. */
function find(sandbox: Sandbox, { account, token }: Params): { universe: Universe; id: string } | null {
  const id = /^test_((?:in|cn)_[A-Za-z0-9]+)_/.exec(token)?.[1]
  if (!id) return null
  const universe = sandbox.all().find((each) => each.account === account && documentToken(each, id) === token)
  return universe ? { universe, id } : null
}

function notFound(reply: FastifyReply) {
  return reply
    .code(404)
    .type('text/plain; charset=utf-8')
    .send('This document does not exist, or its link is incomplete.')
}
