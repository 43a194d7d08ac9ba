import { enterMerchantRoute } from '@/lib/auth/visits/enter-merchant-route'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { loadSavedConfiguration } from '@/lib/console/settings/load-saved-configuration'
import { env } from '@/lib/env'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { formValues } from '@/lib/forms/form-values'
import { draftOfBrand, draftOfConfiguration } from '@/lib/preview/draft-of-form'
import { draftOfText, type DraftedText } from '@/lib/preview/draft-of-text'
import type { PreviewDraft } from '@/lib/preview/preview-draft'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { signDraft } from '@/lib/preview/draft-token'
import { previewLimit } from '@/lib/preview/preview-limit'

/** All but the draft is told of a text alone. */
type Made = { draft: PreviewDraft } & Partial<DraftedText>

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
  const { merchant, user, now } = entered.value
  const form = await readSmallForm(request, formBytes)
  if (!form.ok) return refuse(form.code)
  const made = await draftOf(form.value, merchant, now)
  if (!made) return refuse('invalid_input')
  const { draft, ...told } = made
  const token = await signDraft(env().PORTICO_SECRET, draft, { merchantId, userId: user.id }, now)
  return Response.json({ draft: token, ...told }, { headers: { 'cache-control': 'no-store' } })
}

/** A form that names a text or a configuration is theirs, else the brand's. */
async function draftOf(sent: URLSearchParams, merchant: MerchantFace, now: Date): Promise<Made | null> {
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, value)
  const typed = formValues(form)
  if (typeof typed.key === 'string') return draftOfText(typed, { merchant, now })
  if (typeof typed.id !== 'string') return { draft: draftOfBrand(typed) }
  const saved = await loadSavedConfiguration(merchant.id, typed.id)
  const draft = saved && draftOfConfiguration(typed, saved)
  return draft && { draft }
}

function refuse(code: ErrorCode): Response {
  return Response.json({ code }, { status: errorCodes[code].status })
}
