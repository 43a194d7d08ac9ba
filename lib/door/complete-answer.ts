import type { ServerResponse } from 'node:http'
import { allowedMethods } from './allowed-methods'

type Asked = { method: string; target: string }

/**
 * Adds default headers just before an answer's headers are sent, unless they are set already. Setting them earlier
 * fails, because Next drops a route's own header if one exists. It also adds the `Allow` header (RFC 9110, 15.5.6) that
 * Next's 405 lacks.
 */
export function completeAnswer(response: ServerResponse, defaults: Record<string, string>, asked: Asked): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...given: unknown[]) => {
    for (const [name, value] of Object.entries(defaults)) if (!response.hasHeader(name)) response.setHeader(name, value)
    if (status === 405 && !response.hasHeader('allow')) response.setHeader('allow', others(asked))
    return writeHead(status, ...given)
  }
}

/** Reading and writing have separate routes, so a route without one method has the other. */
function others({ method, target }: Asked): string {
  const refused = method === 'GET' || method === 'HEAD' ? ['GET', 'HEAD'] : [method]
  return allowedMethods(target)
    .filter((name) => !refused.includes(name))
    .join(', ')
}
