import { merchantErrorText } from '@/lib/console/engine/merchant-error-text'
import { enterMerchantRoute } from '@/lib/auth/visits/enter-merchant-route'
import { errorCodes, fail, type Failure, type Result } from '@/lib/errors'
import { changeLogo } from '@/lib/merchant/change-logo'
import { uploadLimit } from '@/lib/merchant/upload-limit'
import { readBody } from '@/lib/net/read-body'

// For the boundary and headers of a form with one file.
const formBytes = 16 * 1024

type Context = RouteContext<'/console/[merchant]/settings/logo'>

/** Takes an uploaded logo. It is a route because the size limit for actions applies to all of them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { merchant: merchantId } = await params
  const entered = await enterMerchantRoute(request, { merchantId, what: 'merchant.logo', role: 'owner' })
  if (!entered.ok) return refuse(request, entered)
  const { actor, now } = entered.value
  const file = await readFile(request)
  if (!file.ok) return refuse(request, file)
  const changed = await changeLogo({ merchantId, picture: file.value, actor, now })
  if (!changed.ok) return refuse(request, changed)
  if (wantsJson(request)) return Response.json({ ok: true })
  return new Response(null, { status: 303, headers: { location: `/console/${merchantId}/settings` } })
}

async function readFile(request: Request): Promise<Result<Buffer>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return fail('invalid_input')
  const body = await readBody(request.body, request.headers.get('content-length'), uploadLimit.bytes + formBytes)
  if (!body) return fail('too_large')
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const logo = form?.get('logo')
  if (!(logo instanceof File) || logo.size === 0) return fail('not_an_image')
  if (logo.size > uploadLimit.bytes) return fail('too_large')
  return { ok: true, value: Buffer.from(await logo.arrayBuffer()) }
}

const wantsJson = (request: Request) => request.headers.get('accept') === 'application/json'

function refuse(request: Request, failure: Failure): Response {
  const { status } = errorCodes[failure.code]
  const message = failure.code === 'too_large' ? `A logo has at most ${uploadLimit.text}.` : merchantErrorText(failure)
  if (wantsJson(request)) return Response.json({ ok: false, message }, { status })
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
