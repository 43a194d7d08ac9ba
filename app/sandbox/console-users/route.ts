import { z } from 'zod'
import { isForeign } from '@/lib/access/requests/is-foreign'
import { addMember } from '@/lib/auth/members/add-member'
import { createSignInLink } from '@/lib/auth/sign-in/create-sign-in-link'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { sandboxMerchant } from '../scenarios/sandbox-merchant'

const asked = z.object({
  account: z
    .string()
    .regex(/^acct_\w{1,200}$/)
    .nullable()
    .default(null),
  email: z.email().max(254),
  role: z.enum(['owner', 'member']).default('owner'),
})

/**
 * Makes somebody a member of the demo's merchant, or of the one of `?account=acct_…`, and answers with a link that
 * signs them in once, within an hour. It requires no authentication and exists in sandbox mode only.
 */
export async function POST(request: Request): Promise<Response> {
  if (env().mode !== 'sandbox') return new Response(null, { status: 404 })
  if (isForeign(request.headers))
    return Response.json({ error: 'wrong_origin' }, { status: errorCodes.wrong_origin.status })
  const given = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!given.success)
    return Response.json({ error: 'email, role (owner or member) and account (acct_…)' }, { status: 422 })
  const { account, email, role } = given.data
  const merchant = await sandboxMerchant(account)
  const now = new Date()
  await addMember({ merchantId: merchant.id, email, role, createdBy: 'sandbox', now })
  const { url } = await createSignInLink({ email, to: `/console/${merchant.id}`, now })
  return Response.json({ merchant: merchant.id, account, email, role, signIn: url }, { status: 201 })
}
