/** Opens a portal by its link without a browser: the page, and the cookie that its session is bound to. */
export async function openPortal(link: string): Promise<{ status: number; page: string; url: string; cookie: string }> {
  const opened = await fetch(link, { redirect: 'manual' })
  const location = opened.headers.get('location')
  if (opened.status !== 303 || !location) throw new Error(`the link was answered ${opened.status}`)
  const cookie = opened.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const url = new URL(location, link).href
  const answer = await fetch(url, { headers: { cookie, referer: url } })
  return { status: answer.status, page: await answer.text(), url, cookie }
}
