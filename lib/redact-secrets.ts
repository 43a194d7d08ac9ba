const redacted = '[redacted]'

/**
 * Removes secrets (keys, tokens, cookies, passwords) from a log line, also inside URLs. It works on the finished line,
 * because a secret can be at any depth or in an error's message.
 */
export function redactSecrets(line: string): string {
  return replacements.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line)
}

const secretName =
  '(?:[\\w-]*(?:token|secret|password|api_?key|secret_?key)|authorization|(?:set-)?cookie|stripe-signature|databaseUrl|DATABASE_URL|SMTP_URL)'

const replacements: [RegExp, string][] = [
  // "cookie":"…" in any case, with any escapes in the value
  [new RegExp(`("${secretName}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'gi'), `$1"${redacted}"`],
  [new RegExp(`("${secretName}"\\s*:\\s*)\\[[^\\]]*\\]`, 'gi'), `$1"${redacted}"`],
  [/(\/(?:p|portal)\/)[\w.~%-]+/g, `$1${redacted}`],
  [
    /([?&](?:token|secret|key|code|state|session|client_secret|setup_intent_client_secret|payment_intent_client_secret)=)[^&"\s\\]+/gi,
    `$1${redacted}`,
  ],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${redacted}`],
  [/\b(?:psk|plsec)_[\w.-]+/g, redacted],
  [/\b[sr]k_(?:test|live)_\w+/g, redacted],
  [/\bwhsec_[\w+/=]+/g, redacted],
  [/\b((?:seti|pi)_\w+?)_secret_\w+/g, `$1_secret_${redacted}`],
  [/\beyJ[\w-]+\.[\w-]*\.?[\w-]*/g, redacted],
  [/(:\/\/[^:/@\s"]*):[^@/\s"]+@/g, `$1:${redacted}@`],
]
