import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { changedDetails } from '@/lib/billing/details/changed-details'
import { detailsSchema, type Details } from '@/lib/billing/details/details'
import { readDetails } from '@/lib/billing/details/read-details'
import { taxIdKey } from '@/lib/billing/details/tax-id-key'
import type { CustomerTaxId } from '@/lib/billing/objects/tax-id'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { fail, isStripeAway, ok, type Result } from '@/lib/errors'
import { intentId } from '@/lib/forms/input-fields'
import { translator } from '@/lib/i18n'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { loadDetails } from '@/lib/mirror/load-details'
import { loadDetailsRequest } from '@/lib/mirror/load-details-request'
import { loadPortal, type Portal } from '@/lib/mirror/load-portal'
import { trialStopText } from '@/lib/texts/trial-stop-text'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import { askForEmail } from './ask-for-email'
import { previewTax, type TaxChange } from './preview'
import { editableHere } from './editable-here'
import { taxChangeText } from './texts'
import { typedTaxIds, type TypedTaxIds } from './typed-tax-ids'

/** The form's fields by name: which there are depends on the merchant and the customer. */
export const detailsInput = z
  .object({
    intent: intentId,
    /** what the form showed, as JSON */
    before: z.string().max(20_000),
    /** the amounts that the customer was told and has agreed to by sending the form again */
    agreed: z.string().max(2_000).default(''),
  })
  .catchall(z.string().max(2_000))

type Typed = z.infer<typeof detailsInput>

/**
 * Changes the customer's details, and mails a link to a new address. Leads to the overview, to the page of the request
 * where Stripe did not answer in time, or back to the form, with everything that was typed, where Stripe refused.
 * Fails with `field_invalid`, `tax_id_invalid`, `tax_id_exists` and `tax_location_invalid`, each for a field;
 * `details_overtaken` where somebody else changed the same; `tax_changes` until the customer agrees to another tax;
 * `conflict` and `database_unavailable`.
 */
export async function requestDetails(typed: Typed, context: ActionContext): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const { intent } = typed
  // Sent a second time, after the first has done it.
  const earlier = await loadDetailsRequest(session, intent)
  if (earlier.ok) return ok({ goTo: pageOf(intent, earlier.value) })
  const found = await loadDetails(session)
  if (!found.ok) return found
  const { details: current, taxIds } = found.value
  const shown = detailsSchema.safeParse(json(typed.before))
  if (!shown.success) return fail('invalid_input')
  const { editable, taxId } = editableHere(session)
  const read = readDetails(typed, shown.data, editable, offeredLanguages(session.merchant))
  if (!read.ok) return fail('field_invalid', { field: read.field })
  const changed = changedDetails({ typed: read.details, shown: shown.data, current })
  if (changed.overtaken) return fail('details_overtaken', { before: JSON.stringify(current) })
  const { email } = read.details
  // A new address counts once it is confirmed by a link that is mailed to it.
  const newEmail = changed.fields.includes('email') ? email : null
  const fields = changed.fields.filter((field) => field !== 'email')
  const ids = typedTaxIds(taxId ? typed : {}, taxIds)
  if (!ids.ok) return ids
  const isMore = fields.length + ids.value.add.length + ids.value.remove.length > 0
  if (!isMore) return newEmail === null ? ok({ goTo: '' }) : mailed()
  const details = { ...current, ...Object.fromEntries(fields.map((field) => [field, read.details[field]])) }
  const agreed = await agreeOnTax(session, { details, fields, ids: ids.value, taxIds, agreed: typed.agreed })
  if (!agreed.ok) return agreed
  const input = { fields, details, ...ids.value, newEmail }
  const asked = await askFor({ id: intent, kind: 'details', subjectId: session.customerId, input }, context)
  if (!asked.ok) return asked
  const { intent: stored, mirrored } = asked.value
  if (newEmail === null || stored.status === 'failed') return ok({ goTo: pageOf(stored.id, { ...stored, mirrored }) })
  return mailed()

  async function mailed(): Promise<Result<{ goTo: string }>> {
    const sent = await askForEmail({ intent, email: newEmail ?? '', before: current.email }, context)
    return sent.ok ? ok({ goTo: `/details?mailed=${intent}` }) : sent
  }
}

function pageOf(id: string, { status, mirrored }: { status: string; mirrored: boolean }): string {
  if (status === 'failed') return `/details?again=${id}`
  return status === 'done' && mirrored ? `?done=${id}` : `/details/${id}`
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Change = { details: Details; fields: string[]; ids: TypedTaxIds; taxIds: CustomerTaxId[]; agreed: string }

/** Whether the customer knows what becomes of the tax. The form is sent again with `agreed`, once they were told. */
async function agreeOnTax(session: PortalSession, change: Change): Promise<Result> {
  const { details, fields, ids, taxIds, agreed } = change
  const { add, remove } = ids
  if (!fields.includes('address') && !fields.includes('shipping') && add.length + remove.length === 0) return ok()
  const gone = new Set(remove.map(taxIdKey))
  const left = taxIds.flatMap(({ type, value }) =>
    value === null || gone.has(taxIdKey({ type, value })) ? [] : [{ type, value }],
  )
  const preview = await previewTax(session.merchant, {
    customer: session.customerId,
    onBehalfOf: session.onBehalfOf,
    details,
    taxIds: [...left, ...add],
  })
  if (!preview.ok) {
    // The preview takes what the change takes, so what it refuses is refused there, with the field.
    if (!isStripeAway(preview.code)) return preview.code === 'tax_location_invalid' ? preview : ok()
    const told = translator(session.locale, 'details')('taxUnknown')
    return agreed === 'unknown' ? ok() : fail('tax_changes', { told, agreed: 'unknown' })
  }
  if (preview.value.length === 0) return ok()
  const portal = await loadPortal(session)
  const changes = portal.ok ? preview.value.filter((change) => isCharged(change, portal.value, session)) : preview.value
  if (changes.length === 0) return ok()
  const sums = changes.map(({ subscription, after }) => `${subscription} ${after.total.amount} ${after.tax.amount}`)
  if (agreed === sums.join()) return ok()
  const told = taxChangeText(changes, portal.ok ? portal.value.subscriptions : [], session)
  return fail('tax_changes', { told, agreed: sums.join() })
}

/** Whether a payment follows that the tax is on; a trial that stops for want of a card has none. */
function isCharged({ subscription: id }: TaxChange, portal: Portal, session: PortalSession): boolean {
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal
  const subscription = subscriptions.find((each) => each.id === id)
  if (!subscription) return true
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  return trialStopText(subscription, { ...session, method }) === null
}
