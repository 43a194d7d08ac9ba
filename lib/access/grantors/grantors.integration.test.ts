import { describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { findLaterSession } from '../sessions/find-later-session'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from '../opening/open-portal'
import { readVisit } from '../sessions/read-visit'
import { after, codeOf, makeWorld, tokenOf, type Grant, type Happening, type World } from './testing/make-world'

const ownersAway: Happening[] = ['the owner is removed', 'the owner is removed and comes back', 'the owner is deleted']
const ownersRoleAway: Happening[] = [...ownersAway, 'the owner is demoted', 'the owner is demoted and raised again']
const ownersSignInAway: Happening[] = ['the owner signs out', 'the owner’s sign-in expires']
const addressAway: Happening[] = ['another address is on file', 'no address is on file']
const everybody: Happening[] = ['all links of the customer are revoked']
const linkAway: Happening[] = ['the link is revoked', ...everybody]
const otherMode: Happening[] = ['the demo’s database serves another mode']

/** Which events end the access of each grantor. All other events leave it. */
const out: Record<Grant, Happening[]> = {
  'a link of the demo': [...linkAway, ...otherMode],
  'a link of QA’s panel': [...linkAway, ...otherMode],
  'a link shown to an owner': [...linkAway, ...ownersRoleAway],
  'a link of an API key': [...linkAway, 'the key is revoked'],
  'a link mailed to the address': [...linkAway, ...addressAway],
  'a link of an API key that was mailed': [...linkAway, 'the key is revoked', ...addressAway],
  'a link that is older than grantors': linkAway,
  'a session of an API key': [...everybody, 'the key is revoked'],
  'a session of QA’s panel': [...everybody, ...otherMode],
  // Members may visit as support too, so becoming a member does not end the visit.
  'a member’s look as support': [...everybody, 'the member is removed', 'the member signs out'],
  'an owner’s look as support': [...everybody, ...ownersAway, ...ownersSignInAway],
  'a token of a link secret': [...everybody, 'the secret is revoked'],
}

async function letAllIn({ grants }: World) {
  return Promise.all(
    (Object.keys(grants) as Grant[]).map(async (grant) => {
      const { id, url } = await grants[grant]()
      const browser = newBrowser()
      const { outcome } = await openPortal({ token: tokenOf(url), browser, now: after(2) })
      if (!outcome.ok) throw new Error(`${grant} did not open: ${outcome.code}`)
      return { grant, id, url, browser, token: outcome.value.path.split('/')[2] ?? '' }
    }),
  )
}

type Inside = Awaited<ReturnType<typeof letAllIn>>[number]

async function see({ url, browser, token }: Inside) {
  const asked = { token, browser, now: after(60) }
  return {
    visit: codeOf((await readVisit({ ...asked, lang: null, acceptLanguage: null })).session),
    again: codeOf((await openPortal({ token: tokenOf(url), browser, now: after(61) })).outcome),
    later: (await findLaterSession(asked)) === null ? 'none' : 'found',
  }
}

const happenings = Object.keys((await makeWorld()).happenings) as Happening[]

describe.each(happenings)('when %s', (happening) => {
  it('whoever was let in by it is out with the next request, and nobody else', async () => {
    const world = await makeWorld()
    const inside = await letAllIn(world)
    const [revoked] = inside.filter(({ grant }) => grant === 'a link shown to an owner')
    const ofLinks =
      happening === 'the link is revoked' ? inside.filter(({ id }) => id.startsWith('plink_')) : [revoked as Inside]
    try {
      for (const { id } of ofLinks) await world.happenings[happening](id)
      const seen = Object.fromEntries(await Promise.all(inside.map(async (each) => [each.grant, await see(each)])))
      expect(seen).toEqual(
        Object.fromEntries(
          inside.map(({ grant, id }) => {
            if (!out[grant].includes(happening)) return [grant, { visit: 'inside', again: 'inside', later: 'found' }]
            const again = id.startsWith('plink_')
              ? 'link_revoked'
              : grant === 'a token of a link secret' && happening === 'the secret is revoked'
                ? 'link_invalid'
                : 'session_ended'
            return [grant, { visit: 'session_ended', again, later: 'none' }]
          }),
        ),
      )
    } finally {
      Object.assign(env(), { mode: 'sandbox' })
    }
  })
})
