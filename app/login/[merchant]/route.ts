import type { NextRequest } from 'next/server'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { answerLogin } from '../answer-login'

/** A merchant's login page, which it can link to from its own site. For an unknown merchant it looks the same. */
async function login(request: NextRequest, { params }: RouteContext<'/login/[merchant]'>): Promise<Response> {
  return answerLogin(request, await findMerchantFace((await params).merchant))
}

export { login as GET, login as POST }
