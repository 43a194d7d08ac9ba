/** Strict-Transport-Security for an https APP_URL, for two years. */
export function transportSecurity(subdomains: boolean): string {
  return `max-age=63072000${subdomains ? '; includeSubDomains' : ''}`
}
