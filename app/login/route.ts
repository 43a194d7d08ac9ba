import type { NextRequest } from 'next/server'
import { answerLogin } from './answer-login'

/** Asks for a link where nothing tells whose customer one is. */
function login(request: NextRequest): Promise<Response> {
  return answerLogin(request, null)
}

export { login as GET, login as POST }
