import { z } from 'zod'
import { createPortalSession } from '@/lib/access/sessions/create-portal-session'
import { db } from '@/lib/db/client'
import { refuse } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { checkOpening } from '../check-opening'
import { configurationObject } from '../configuration-object'
import { expand, timestamp } from '../form'
import { openingInput, withCustomer } from '../opening-input'
import { sessionObject } from '../session-object'

/** How a session that is over is recovered, and until when; at Stripe too, the customer then signs in by e-mail. */
const afterExpiration = z.strictObject({
  type: z.literal('customer_login'),
  customer_login: z.strictObject({ expires_at: timestamp.optional() }).optional(),
})

function recovery(given: z.infer<typeof afterExpiration> | undefined) {
  const until = given?.customer_login?.expires_at
  return { ...(given && { afterExpiration: given.type }), ...(until && { recoverableUntil: until }) }
}

/** POST /v1/billing_portal/sessions */
export const createSession = apiRoute({
  scope: 'sessions:write',
  input: withCustomer(z.strictObject({ ...openingInput, after_expiration: afterExpiration.optional(), expand })),
  async carryOut(input, context) {
    const unknown = input.expand.find((member) => member !== 'configuration')
    if (unknown) return refuse(`This property cannot be expanded (${unknown}).`, { param: 'expand' })
    const checked = await checkOpening(input, context)
    if (!checked.ok) return checked
    const {
      caller: { merchantId, keyId, actor },
      now,
    } = context
    const { configuration, customer: customerId } = checked.value
    const { customerAccount } = await db.customer.findUniqueOrThrow({
      where: { merchantId_id: { merchantId, id: customerId } },
      select: { customerAccount: true },
    })
    const returnUrl = input.return_url ?? configuration.defaultReturnUrl
    const { id, url } = await createPortalSession({
      merchantId,
      customerId,
      source: 'api',
      createdBy: actor,
      grantor: { kind: 'api_key', id: keyId },
      configurationId: configuration.id,
      now,
      ...(customerAccount && { customerAccount }),
      ...(input.on_behalf_of && { onBehalfOf: input.on_behalf_of }),
      ...(input.locale && { locale: input.locale }),
      ...(input.flow_data && { flow: input.flow_data }),
      ...(returnUrl && { returnUrl }),
      ...recovery(input.after_expiration),
    })
    const session = await db.portalSession.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id } } })
    const expanded = input.expand.length > 0 ? configurationObject(configuration) : configuration.id
    return { ok: true, value: sessionObject({ session, configuration: expanded, url }) }
  },
})
