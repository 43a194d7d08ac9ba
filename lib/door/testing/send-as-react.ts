import { createRequire } from 'node:module'
import { createElement, useActionState } from 'react'
import { prerender } from 'react-dom/static'

type Action = (state: unknown, form: FormData) => Promise<unknown>
type Encoder = {
  encodeReply: (args: unknown[], options: object) => Promise<string | FormData>
  createTemporaryReferenceSet: () => unknown
  createServerReference: (id: string, call: () => void) => Action
}

const load = createRequire(import.meta.url)
// The encoders that Next uses in browsers and in the server that renders their pages.
const inBrowser = load('next/dist/compiled/react-server-dom-turbopack/client.browser.js') as Encoder
const onServer = load('next/dist/compiled/react-server-dom-turbopack/client.node.js') as Encoder

/** The body with which a page's script calls an action. */
export async function encodeCall(args: unknown[]): Promise<string | FormData> {
  return inBrowser.encodeReply(args, { temporaryReferences: inBrowser.createTemporaryReferenceSet() })
}

/** The body that a browser without JavaScript sends for a `useActionState` form, with React's hidden fields. */
export async function encodeForm(
  id: string,
  state: unknown,
  fields: Record<string, string>,
  permalink?: string,
): Promise<FormData> {
  const action = onServer.createServerReference(id, () => undefined)
  const { prelude } = await prerender(createElement(Form, { action, state, permalink }))
  const html = await new Response(prelude).text()
  const form = new FormData()
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g))
    form.append(name, plain(value))
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

function Form({ action, state, permalink }: { action: Action; state: unknown; permalink: string | undefined }) {
  const [, send] = useActionState<unknown, FormData>(action, state, permalink)
  return createElement('form', { action: send })
}

function plain(html: string): string {
  const characters: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" }
  return html.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name: string) => characters[name] ?? '')
}
