import { z } from 'zod'
import { db } from '@/lib/db/client'

type Owner = { merchantId: string; customerId: string }

/** The address that this form has mailed a link to; null for none. */
export async function loadMailedTo({ merchantId, customerId }: Owner, form: unknown): Promise<string | null> {
  if (typeof form !== 'string' || !z.uuid().safeParse(form).success) return null
  const mail = await db.customerMail.findFirst({
    where: { merchantId, customerId, cause: `email:${form}`, kind: 'email_confirmation' },
  })
  return z.object({ email: z.string() }).safeParse(mail?.input).data?.email ?? null
}
