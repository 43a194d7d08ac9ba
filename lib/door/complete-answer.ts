import type { ServerResponse } from 'node:http'
import { allowedMethods } from './allowed-methods'

type Asked = { method: string; target: string }

/**
 * Adds `defaults` to an answer just before its headers leave, where nobody has set them: Next drops a route's own header
 * if there is one already. Next's 405 does not say what is allowed, which RFC 9110 (15.5.6) asks for.
 */
export function completeAnswer(response: ServerResponse, defaults: Record<string, string>, asked: Asked): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...given: unknown[]) => {
    for (const [name, value] of Object.entries(defaults)) if (!response.hasHeader(name)) response.setHeader(name, value)
    if (status === 405 && !response.hasHeader('allow')) response.setHeader('allow', others(asked))
    return writeHead(status, ...given)
  }
}

/** A route that has not the method has another one: reading and writing have routes of their own. */
function others({ method, target }: Asked): string {
  const refused = method === 'GET' || method === 'HEAD' ? ['GET', 'HEAD'] : [method]
  return allowedMethods(target)
    .filter((name) => !refused.includes(name))
    .join(', ')
}
