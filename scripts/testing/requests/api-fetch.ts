import { NextRequest } from 'next/server'
import * as configuration from '@/app/v1/billing_portal/configurations/[id]/route'
import * as configurations from '@/app/v1/billing_portal/configurations/route'
import * as link from '@/app/v1/billing_portal/links/[id]/route'
import * as links from '@/app/v1/billing_portal/links/route'
import * as session from '@/app/v1/billing_portal/sessions/[id]/route'
import * as sessions from '@/app/v1/billing_portal/sessions/route'
import * as other from '@/app/v1/[[...path]]/route'

type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string> | undefined> },
) => Response | Promise<Response>
type Route = Partial<Record<string, Handler>>

const routes: Record<string, { list: Route; one: Route }> = {
  configurations: { list: configurations, one: configuration },
  sessions: { list: sessions, one: session },
  links: { list: links, one: link },
}

/** The API's routes as a `fetch`, for the official SDK in a test without a server. */
export async function apiFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new NextRequest(new Request(input, init))
  const [, , , kind = '', id = ''] = request.nextUrl.pathname.split('/')
  const known = routes[kind]
  const route: Route = known ? (id ? known.one : known.list) : (other as unknown as Route)
  // Next answers HEAD with GET's handler.
  const handler = route[request.method === 'HEAD' ? 'GET' : request.method]
  if (!handler) return new Response(null, { status: 405 })
  // Next passes no params for an address without any.
  return handler(request, { params: Promise.resolve(id ? { id } : undefined) })
}
