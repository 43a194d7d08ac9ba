/** Strict-Transport-Security of an https APP_URL: two years, twice the least that browsers' preload lists take. */
export function transportSecurity(subdomains: boolean): string {
  return `max-age=63072000${subdomains ? '; includeSubDomains' : ''}`
}
