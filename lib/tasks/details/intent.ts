import { z } from 'zod'
import { detailFields, detailsSchema, givenTaxIdSchema, type Details } from '@/lib/billing/details/details'
import { detailsOf } from '@/lib/billing/details/details-of'
import { taxIdKey } from '@/lib/billing/details/tax-id-key'
import { taxedField } from '@/lib/billing/details/taxed-field'
import { isStripeAway } from '@/lib/errors'
import { isDeepStrictEqual } from 'node:util'
import type { CustomerRow } from '@/lib/billing/objects/customer'
import type { MailAbout } from '@/lib/mail/customer-mail'
import type { Stripe } from '@/lib/stripe/client/client'
import { collectPages } from '@/lib/stripe/client/collect-pages'
import { isStoredAnswer } from '@/lib/stripe/client/is-stored-answer'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { fetchCustomer } from '@/lib/stripe/fetch/fetch-customer'
import { customerParams } from '@/lib/stripe/write/customer-params'
import { intentKind, type Outcome } from '../engine/intent-kind'
import { IntentRefused } from '../engine/intent-refused'

const input = z.object({
  /** what is set, to what `details` hold */
  fields: z.array(z.enum(detailFields)),
  details: detailsSchema,
  add: z.array(givenTaxIdSchema),
  remove: z.array(givenTaxIdSchema),
  /** where the e-mail is among `fields`: the address that it takes the place of, and none other */
  emailBefore: z.string().nullable().default(null),
  /** an address that was typed too, and is confirmed by itself; kept for the form that comes back */
  newEmail: z.string().nullable().default(null),
  /** those of `add` that were there before, as keys; null until Stripe was asked */
  had: z.array(z.string()).nullable().default(null),
})

type Input = z.infer<typeof input>

/**
 * Changes a customer's details and tax ids, all of it or none: a tax id that is taken goes again where Stripe refuses
 * the rest. Tax ids are only removed once everything else is there.
 */
export const detailsIntent = intentKind({
  input,
  async prepare(stripe, { customerId, input }) {
    if (input.had) return null
    const { fields, details, emailBefore, add } = input
    if (add.length === 0 && !fields.includes('email')) return { ...input, had: [] }
    const { taxIds, email } = await present(stripe, customerId)
    const isStale = (email || null) !== emailBefore && email !== details.email
    if (fields.includes('email') && isStale) throw new IntentRefused('conflict')
    const held = new Set(taxIds.map(taxIdKey))
    return { ...input, had: add.map(taxIdKey).filter((key) => held.has(key)) }
  },
  async findOutcome(stripe, { customerId, input: { fields, details, add, remove } }) {
    const row = await present(stripe, customerId)
    const held = new Set(row.taxIds.map(taxIdKey))
    const now = detailsOf(row)
    const isSet = fields.every((field) => isDeepStrictEqual(now[field], details[field]))
    const isDone = isSet && add.every((id) => held.has(taxIdKey(id))) && !remove.some((id) => held.has(taxIdKey(id)))
    return isDone ? {} : null
  },
  async act(stripe, { customerId, input: wanted }, idempotencyKey): Promise<Outcome> {
    const { fields, details, add, remove } = wanted
    try {
      const held = new Set((await taxIdsOf(stripe, customerId, add)).map(taxIdKey))
      for (const [index, id] of add.entries()) {
        if (held.has(taxIdKey(id))) continue
        const { type, value } = id as Stripe.CustomerCreateTaxIdParams
        await stripe.customers.createTaxId(
          customerId,
          { type, value },
          { idempotencyKey: `${idempotencyKey}:${index}` },
        )
      }
      if (fields.length > 0) {
        await stripe.customers.update(customerId, customerParams(fields, details), { idempotencyKey })
      }
    } catch (error) {
      throw await refused(stripe, customerId, wanted, error)
    }
    for (const id of await taxIdsOf(stripe, customerId, remove))
      await unlessMissing(stripe.customers.deleteTaxId(customerId, id.id))
    return {}
  },
  onDone: ({ input: { fields, add, remove } }) => ({
    type: 'customer.updated',
    data: { fields: [...fields, ...(add.length + remove.length > 0 ? ['tax_ids'] : [])] },
  }),
  mailsOnDone: ({ input }) => mailsOf(input),
})

async function present(stripe: Stripe, id: string): Promise<CustomerRow> {
  const row = await fetchCustomer(stripe, id)
  if (row === 'deleted' || row === 'missing') throw new IntentRefused('not_found')
  return row
}

/** Those of the customer's tax ids at Stripe that are `among` these. */
async function taxIdsOf(stripe: Stripe, customer: string, among: Input['add']): Promise<Stripe.TaxId[]> {
  if (among.length === 0) return []
  const all = await collectPages(stripe.customers.listTaxIds(customer, { limit: 100 }))
  const keys = new Set(among.map(taxIdKey))
  return all.filter((id) => keys.has(taxIdKey(id)))
}

/**
 * What to throw for an error of Stripe's. Where it is a final answer, the tax ids that this request has brought are
 * removed first, and the refusal names the field that it is about.
 */
async function refused(
  stripe: Stripe,
  customer: string,
  { add, had, details }: Input,
  error: unknown,
): Promise<unknown> {
  if (!isStoredAnswer(error)) return error
  const { code, details: more } = stripeFailure(error)
  if (isStripeAway(code)) return error
  const brought = add.filter((id) => !had?.includes(taxIdKey(id)))
  for (const { id } of await taxIdsOf(stripe, customer, brought))
    await unlessMissing(stripe.customers.deleteTaxId(customer, id))
  if (code === 'tax_id_invalid') return new IntentRefused(code, { details: { ...more, field: 'tax_id' } })
  if (code === 'tax_location_invalid')
    return new IntentRefused(code, { details: { ...more, field: taxedField(details) } })
  const field = fieldOf(error as { param?: string })
  return field ? new IntentRefused('field_invalid', { details: { ...more, field } }) : error
}

/** Who reads the address before learns that it is replaced. */
function mailsOf({ fields, emailBefore }: Input): MailAbout[] {
  return fields.includes('email') && emailBefore ? [{ kind: 'email_changed', input: { email: emailBefore } }] : []
}

function fieldOf({ param = '' }: { param?: string }): keyof Details | 'tax_id' | null {
  const [name] = param.split('[')
  return name === 'value' || name === 'type' ? 'tax_id' : (detailFields.find((field) => field === name) ?? null)
}
