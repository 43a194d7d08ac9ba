/**
 * Whether a URL may stand behind "return to the shop": http or https, absolute, with no user in it, and written as a
 * browser would go there, so that nothing looks like another host (`//host`, `https:host`, Unicode look-alikes, which a
 * browser turns into `xn--…`; whoever means such a host writes that). `secure`: https alone, as in live mode.
 */
export function isReturnUrl(url: string, { secure }: { secure: boolean }): boolean {
  if (url.length > 2000 || /[\p{Cc}\p{Cs}]/u.test(url) || !/^https?:\/\/[^/\\]/i.test(url) || !URL.canParse(url))
    return false
  const { protocol, username, password, host } = new URL(url)
  const written = url
    .replace(/^https?:\/\//i, '')
    .split(/[/?#]/)[0]
    ?.toLowerCase()
    .replace(/:(80|443)$/, '')
  return (protocol === 'https:' || !secure) && !username && !password && written === host.replace(/:(80|443)$/, '')
}
