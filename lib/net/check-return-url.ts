/**
 * Whether a URL may be used to return to the merchant: absolute, http or https, without a user, and written as a
 * browser would normalise it. So `//host`, `https:host` and Unicode look-alikes are refused (a browser turns the latter
 * into `xn--…`, which is accepted). With `secure`, as in live mode, only https.
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
