const loopback: Record<string, string> = { '': 'localhost', '0.0.0.0': '127.0.0.1', '::': '[::1]' }

/** The host, as in a URL, by which this machine reaches what listens on `host`; absent: on all addresses. */
export function reachableHost(host = ''): string {
  return loopback[host] ?? (host.includes(':') ? `[${host}]` : host)
}
