/** Calls one of the sandbox's own routes, under /_sandbox, of a connected account where one is given. Rejects with the error's message. */
export async function control<Answer = unknown>(
  url: string,
  key: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Record<string, unknown>,
  account?: string,
): Promise<Answer> {
  const response = await fetch(`${url}/_sandbox${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(account && { 'Stripe-Account': account }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Answer & { error?: { message: string } }
  if (answer.error) throw new Error(answer.error.message)
  return answer
}
