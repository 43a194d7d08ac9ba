import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { GET } from './route'

it.each([
  ['it-IT,en;q=0.5', 'it', 'Riprova'],
  ['tlh', 'en', 'Try again'],
])('a browser that asks for “%s” is answered in %s', async (acceptLanguage, lang, tryAgain) => {
  const headers = { 'accept-language': acceptLanguage }
  const answer = await GET(new NextRequest('http://localhost/failure.json', { headers }))
  expect(await answer.json()).toMatchObject({ lang, dir: 'ltr', tryAgain })
})
