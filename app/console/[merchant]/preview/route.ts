import { enterMerchantRoute } from '@/lib/auth/visits/enter-merchant-route'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { loadSavedConfiguration } from '@/lib/console/settings/load-saved-configuration'
import { env } from '@/lib/env'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { formValues } from '@/lib/forms/form-values'
import { draftOfBrand, draftOfConfiguration } from '@/lib/preview/draft-of-form'
import { signDraft } from '@/lib/preview/draft-token'
import { previewLimit } from '@/lib/preview/preview-limit'

/** A configuration names up to two hundred plans. */
const formBytes = 64 * 1024

/** Takes what a form of the settings holds, unsaved, and answers the part of the preview's URL that shows it. */
export async function POST(request: Request, { params }: RouteContext<'/console/[merchant]/preview'>) {
  const { merchant: merchantId } = await params
  const entered = await enterMerchantRoute(request, {
    merchantId,
    what: 'settings.preview',
    role: 'owner',
    limit: previewLimit,
  })
  if (!entered.ok) return refuse(entered.code)
  const { user, now } = entered.value
  const form = await readSmallForm(request, formBytes)
  if (!form.ok) return refuse(form.code)
  const draft = await draftOf(form.value, merchantId)
  if (!draft) return refuse('invalid_input')
  const token = await signDraft(env().PORTICO_SECRET, draft, { merchantId, userId: user.id }, now)
  return Response.json({ draft: token }, { headers: { 'cache-control': 'no-store' } })
}

/** A form that names a configuration is that of the configuration, else the brand's. */
async function draftOf(sent: URLSearchParams, merchantId: string) {
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, value)
  const typed = formValues(form)
  if (typeof typed.id !== 'string') return draftOfBrand(typed)
  const saved = await loadSavedConfiguration(merchantId, typed.id)
  return saved && draftOfConfiguration(typed, saved)
}

function refuse(code: ErrorCode): Response {
  return Response.json({ code }, { status: errorCodes[code].status })
}
