import type { FastifyRequest } from 'fastify'
import { isPublishable } from '../core/http/authenticate'
import { Form } from '../core/http/form'
import { parseForm, type FormTree } from '../core/http/parse-form'
import { StripeError } from '../core/http/stripe-error'

/** Throws for a publishable key, which any page may show. */
export function requireSecretKey(request: FastifyRequest): void {
  if (!isPublishable(request.headers.authorization)) return
  throw new StripeError({ status: 403, message: 'The sandbox is controlled with a secret key.' })
}

/** What a route of the sandbox's own was given: its query, and its body as a form or JSON. */
export function controlInput(request: FastifyRequest): Form {
  return new Form(treeOf(request))
}

function treeOf(request: FastifyRequest): FormTree {
  const query = parseForm(request.url.split('?', 2)[1] ?? '')
  const body = typeof request.body === 'string' ? request.body : ''
  const isJson = /json/.test(request.headers['content-type'] ?? '')
  return { ...query, ...(isJson && body ? fromJson(parseJson(body)) : parseForm(body)) }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new StripeError({ message: 'The body is not valid JSON.' })
  }
}

function fromJson(value: unknown): FormTree {
  if (typeof value !== 'object' || value === null) return {}
  const members = Object.entries(value).filter(([, each]) => each !== undefined && each !== null)
  return Object.fromEntries(
    members.map(([name, each]) => [name, typeof each === 'object' ? fromJson(each) : String(each)]),
  )
}
