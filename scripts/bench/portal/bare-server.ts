import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { sessionSql } from '../../../lib/access/sessions/session-sql'
import { portalSql } from '../../../lib/mirror/portal-sql'
import type { BareSettings } from './start-bare-server'

// The least that a portal page can cost: node:http and pg, which run the portal's two statements and return its HTML.
const { databaseUrl, claims, browserHash, html } = JSON.parse(process.env.PORTICO_BARE ?? '') as BareSettings
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
const body = Buffer.from(html)

const server = createServer((_request, response) => {
  answer().then(
    () =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})

async function answer(): Promise<void> {
  const session = sessionSql(claims, browserHash, new Date())
  const { rows } = await pool.query({ name: 'session', text: session.text, values: session.values })
  const portal = portalSql({ ...claims, onBehalfOf: null }, [])
  const {
    rows: [found],
  } = await pool.query<{ portal: { customer: unknown } }>({ name: 'portal', text: portal.text, values: portal.values })
  if (rows.length === 0 || !found?.portal.customer) throw new Error('no such session')
}

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
