import { describeApi } from '@/lib/api/openapi/describe-api'
import { env } from '@/lib/env'

/** The API's description. It reveals nothing about any merchant. */
export function GET(): Response {
  return Response.json(describeApi(env().APP_URL), { headers: { 'access-control-allow-origin': '*' } })
}
