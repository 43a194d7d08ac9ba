/** Advice for the operator if requests name another host than APP_URL's, else null. Health checks may use any name. */
export function hostAdvice({ host, target, appUrl }: { host: string; target: string; appUrl: string }): string | null {
  const ours = new URL(appUrl).host
  if (host === '' || host.toLowerCase() === ours || target.startsWith('/api/health')) return null
  return (
    `requests come with "Host: ${host.slice(0, 100)}", not ${ours}. Links, forms and cookies go by APP_URL (${appUrl}) all the same. ` +
    'Where customers use another address, set APP_URL to it; to end this notice, let the proxy pass the host on (nginx: proxy_set_header Host $host)'
  )
}
