import type { NextRequest } from 'next/server'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { answerLogin } from '../answer-login'

/** A merchant's own page to ask for a link, for its site and its letters. An unknown one asks just the same. */
async function login(request: NextRequest, { params }: RouteContext<'/login/[merchant]'>): Promise<Response> {
  return answerLogin(request, await findMerchantFace((await params).merchant))
}

export { login as GET, login as POST }
