import { describeApi } from '@/lib/api/openapi/describe-api'
import { env } from '@/lib/env'

/** The API's description, for people's tools; it tells nothing of any merchant. */
export function GET(): Response {
  return Response.json(describeApi(env().APP_URL), { headers: { 'access-control-allow-origin': '*' } })
}
