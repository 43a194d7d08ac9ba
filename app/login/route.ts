import type { NextRequest } from 'next/server'
import { answerLogin } from './answer-login'

function login(request: NextRequest): Promise<Response> {
  return answerLogin(request, null)
}

export { login as GET, login as POST }
