import type { FastifyRequest } from 'fastify'
import type { Api } from '../core/http/answer-call'
import { isPublishable, isRestricted } from '../core/http/authenticate'
import { Form } from '../core/http/form'
import { parseForm, type FormTree } from '../core/http/parse-form'
import { universeOf } from '../core/http/serve-api'
import { StripeError } from '../core/http/stripe-error'
import type { Universe } from '../core/store/universe'

/**
 * Finds the universe that a request controls. It throws for a restricted key, and for a publishable key, which any
 * page may show.
 */
export function controlledUniverse(api: Api, request: FastifyRequest): Universe {
  const { authorization } = request.headers
  if (isPublishable(authorization) || isRestricted(authorization))
    throw new StripeError({ status: 403, message: 'The sandbox is controlled with a secret key.' })
  return universeOf(api, request).universe
}

/** Reads the parameters of a sandbox route from its query and from its body, a form or JSON. */
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
