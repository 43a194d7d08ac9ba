import { NextRequest } from 'next/server'
import { env } from '@/lib/env'

/** A browser's request for a page, or for what its form is sent to. */
export function request(path: string, form?: Record<string, string>) {
  const url = `${env().APP_URL}${path}`
  if (!form) return new NextRequest(url)
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(env().APP_URL).origin }
  return new NextRequest(url, { method: 'POST', headers, body: new URLSearchParams(form).toString() })
}

/** What a page says, without its tags. */
export const words = async (answer: Response) =>
  (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f\u2066-\u2069]+/g, ' ')
