/**
 * Uses a sign-in link as its page's button does; returns the session's cookie and the path of the merchant's console.
 */
export async function signInToConsole(link: string): Promise<{ cookie: string; home: string }> {
  const { origin, searchParams } = new URL(link)
  const answer = await fetch(`${origin}/api/auth/callback/email`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams(searchParams),
  })
  const home = answer.headers.get('location')
  if (answer.status !== 303 || !home?.startsWith('/console/merch'))
    throw new Error(`the link signed nobody in: ${answer.status} ${home ?? ''}`)
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
    home,
  }
}
