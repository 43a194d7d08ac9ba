import { SignJWT } from 'jose'
import type { Arena } from './arena'
import { each, type Attack } from './attack'
import { Browser } from './browser'
import { mutateToken, randomFrom } from './mutate-token'

const mutants = Number(process.env.ATTACK_URLS ?? 20_000)

/**
 * Uses mutated links, merchant tokens and sessions in the addresses of pages: none may open anything in a second
 * browser.
 */
export async function attack(arena: Arena): Promise<Attack> {
  const seed = Number(process.env.ATTACK_SEED ?? Date.now() % 2 ** 31)
  console.log(`seed ${seed}`)
  const random = randomFrom(seed)
  const [one, two] = [await arena.scenario('active'), await arena.scenario('active')]
  const [mine, theirs] = [new Browser(arena.origin), new Browser(arena.origin)]
  const [session, otherSession] = [(await mine.open(one.portal)) ?? '', (await theirs.open(two.portal)) ?? '']
  const [jwt, otherJwt] = [await sign(arena, one.customer), await sign(arena, two.customer)]
  await mine.open(`/p/${jwt}`)
  const tokenOf = (url: string) => new URL(url).pathname.split('/')[2] ?? ''
  const kinds = [
    { path: '/p/', token: tokenOf(one.portal), other: tokenOf(two.portal), by: () => new Browser(arena.origin) },
    { path: '/p/', token: jwt, other: otherJwt, by: () => new Browser(arena.origin) },
    { path: '/portal/', token: session, other: otherSession, by: () => new Browser(arena.origin) },
    { path: '/portal/', token: session, other: otherSession, by: () => mine },
  ]
  const mark = await arena.markOf(one)
  const through: string[] = []
  const own = await (await mine.send(`/portal/${session}`)).text()
  if (!own.includes(mark)) through.push('the page of the session itself tells nothing, so nothing was tried')
  const tries = Array.from({ length: mutants }, (_, index) => {
    const { path, token, other, by } = kinds[index % kinds.length] as (typeof kinds)[number]
    return { address: path + pathOf(mutateToken(token, other, random)), by: by() }
  })
  await each(tries, 16, async ({ address, by }) => {
    const answer = await by.send(address)
    const text = await answer.text()
    if (answer.status === 500) through.push(`${address}: 500`)
    if (/^\/portal\/[^/]/.test(answer.headers.get('location') ?? '') || text.includes(mark))
      through.push(`${address} opened`)
  })
  return { tried: mutants, through }
}

/** A text as part of a path, with the characters escaped that mean something in a URL. */
const pathOf = (text: string) =>
  text.replaceAll(/[^\w.~%+=;,&-]/g, (letter) => encodeURIComponent(letter)).replace(/%(?![0-9a-f]{2})/gi, '%25')

function sign({ addresses: { links } }: Arena, customer: string): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(links.merchant)
    .setSubject(customer)
    .setAudience('portico')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(links.secret))
}
