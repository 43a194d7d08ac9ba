const loopback: Record<string, string> = { '': 'localhost', '0.0.0.0': '127.0.0.1', '::': '[::1]' }

/** The host for URLs by which this machine reaches a server on `host`; empty for all addresses. */
export function reachableHost(host = ''): string {
  return loopback[host] ?? (host.includes(':') ? `[${host}]` : host)
}
