import type { NextRequest } from 'next/server'
import { findLoginPage } from '@/lib/access/login/find-login-page'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { answerLogin } from '../../answer-login'

/** The login page of one configuration, which its links use. Without one, it is the merchant's login page. */
async function login(
  request: NextRequest,
  { params }: RouteContext<'/login/[merchant]/[configuration]'>,
): Promise<Response> {
  const { merchant: merchantId, configuration } = await params
  const merchant = await findMerchantFace(merchantId)
  return answerLogin(request, merchant, merchant && (await findLoginPage(merchant.id, configuration)))
}

export { login as GET, login as POST }
