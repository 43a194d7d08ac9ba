import { createConfiguration } from '../configurations/create-configuration'
import { getConfiguration } from '../configurations/get-configuration'
import { listConfigurations } from '../configurations/list-configurations'
import { updateConfiguration } from '../configurations/update-configuration'
import { createLink } from '../links/create-link'
import { getLink } from '../links/get-link'
import { listLinks } from '../links/list-links'
import { revokeLink } from '../links/revoke-link'
import { createSession } from '../sessions/create-session'
import { endSession } from '../sessions/end-session'
import { getSession } from '../sessions/get-session'
import { listSessions } from '../sessions/list-sessions'
import type { DescribedRoute } from '../api-route'
import { inputSchema } from './input-schema'
import { listSchema, objectSchemas } from './object-schemas'

type Operation = [
  method: 'get' | 'post' | 'delete',
  path: string,
  route: DescribedRoute,
  summary: string,
  answer: string,
]

const operations: Operation[] = [
  ['post', 'configurations', createConfiguration, 'Make a portal configuration', 'Configuration'],
  ['get', 'configurations', listConfigurations, 'List portal configurations', 'Configuration[]'],
  ['get', 'configurations/{id}', getConfiguration, 'Read a portal configuration', 'Configuration'],
  ['post', 'configurations/{id}', updateConfiguration, 'Change a portal configuration', 'Configuration'],
  ['post', 'sessions', createSession, 'Make a portal session', 'Session'],
  ['get', 'sessions', listSessions, 'List the sessions of a customer', 'SessionRecord[]'],
  ['get', 'sessions/{id}', getSession, 'Read a portal session', 'SessionRecord'],
  ['delete', 'sessions/{id}', endSession, 'End a portal session', 'SessionRecord'],
  ['post', 'links', createLink, 'Make a portal link', 'Link'],
  ['get', 'links', listLinks, 'List the portal links of a customer', 'Link[]'],
  ['get', 'links/{id}', getLink, 'Read a portal link', 'Link'],
  ['delete', 'links/{id}', revokeLink, 'Revoke a portal link and end the sessions it opened', 'Link'],
]

/** The API as an OpenAPI 3.1 document, built from the schemas that parse its requests. */
export function describeApi(origin: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const [method, path] = operation
    paths[`/v1/billing_portal/${path}`] = {
      ...paths[`/v1/billing_portal/${path}`],
      [method]: describeOperation(operation),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portico',
      version: '1',
      description:
        'The billing portal in the dialect of Stripe’s API: parameters are form-encoded, objects, lists and errors have Stripe’s shapes, so that Stripe’s own libraries make portal sessions when they are pointed at this host.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    security: [{ key: [] }],
    paths,
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } }, schemas: objectSchemas },
  }
}

function describeOperation([method, path, { route }, summary, answer]: Operation) {
  const name = answer.replace('[]', '')
  const schema = answer.endsWith('[]') ? listSchema(name) : { $ref: `#/components/schemas/${name}` }
  const input = inputSchema(route.input)
  const form = {
    required: false,
    content: { 'application/x-www-form-urlencoded': { schema: input, encoding: deepObjects(input) } },
  }
  const parameters = [
    ...(path.includes('{id}') ? [idParameter] : []),
    ...(method === 'post' ? idempotency : queryParameters(input)),
  ]
  return {
    operationId: `${method}-${path.replace('/{id}', '-one')}`,
    summary,
    description: `Needs a key with the scope \`${route.scope}\`.`,
    parameters,
    ...(method === 'post' && { requestBody: form }),
    responses: {
      200: { description: 'As asked.', content: { 'application/json': { schema } } },
      default: {
        description: 'Refused.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const idempotency = [
  { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 255 } },
]

function queryParameters({ properties = {}, required = [] }: { properties?: object; required?: string[] }) {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as object,
    ...('type' in schema && schema.type === 'array' && { style: 'deepObject', explode: true }),
  }))
}

/** Hashes and lists are written with brackets: `flow_data[type]=…`. */
function deepObjects({ properties = {} }: { properties?: object }) {
  const nested = Object.entries(properties).filter(
    ([, schema]) => !('type' in schema) || ['object', 'array'].includes(schema.type),
  )
  return Object.fromEntries(nested.map(([name]) => [name, { style: 'deepObject', explode: true }]))
}
