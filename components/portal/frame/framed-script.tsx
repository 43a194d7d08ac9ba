type FramedScriptProps = {
  /** that may hold the portal in a frame; none: nobody is told anything */
  origins: readonly string[]
  nonce: string | undefined
  /** the frame is no place for the portal: the page around it is asked to open it elsewhere */
  blocked?: boolean
}

/** The script of a page in a frame, which talks to the page around it. Not async: that page asks once this one has loaded. */
export function FramedScript({ origins, nonce, blocked = false }: FramedScriptProps) {
  if (origins.length === 0) return null
  // eslint-disable-next-line @next/next/no-sync-scripts -- it must listen before the frame's load event
  return <script src="/framed.js" nonce={nonce} data-origins={origins.join(' ')} data-blocked={blocked || undefined} />
}
