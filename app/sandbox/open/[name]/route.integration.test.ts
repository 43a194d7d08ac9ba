import { expect, it } from 'vitest'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { revokePortalLink } from '@/lib/access/links/revoke-portal-link'
import { db } from '@/lib/db/client'
import { sandboxMerchant } from '../../scenarios/sandbox-merchant'
import { GET } from './route'

const open = async (name: string) => {
  const answer = await GET(new Request(`http://localhost/sandbox/open/${name}`), { params: Promise.resolve({ name }) })
  return { status: answer.status, location: answer.headers.get('location') }
}

it('leads to the portal of the seeded customer while its link stands, and then to where one is made', async () => {
  const { id: merchantId } = await sandboxMerchant(null)
  const seeded = {
    merchantId,
    customerId: 'cus_seeded',
    createdBy: 'seed:past_due',
    grantor: { kind: 'setup' },
  } as const
  const { id, url } = await createPortalLink({ ...seeded, now: new Date() })
  expect(await open('past_due')).toEqual({ status: 303, location: url })
  await revokePortalLink({ merchantId, linkId: id, actor: 'user:test', now: new Date() })
  expect(await open('past_due')).toEqual({ status: 303, location: '/sandbox?q=past_due' })
})

it('leads to a new sign-in for the demo’s owner each time, and nowhere for other names', async () => {
  await db.verificationToken.deleteMany({})
  const [first, second] = [await open('console'), await open('console')]
  expect(first.location).toMatch(/\/console\/sign-in\/confirm\?email=owner%40techsolutions\.example&token=/)
  expect(second.location).not.toBe(first.location)
  expect(await open('nobody')).toEqual({ status: 404, location: null })
  expect(await open('constructor')).toEqual({ status: 404, location: null })
})
