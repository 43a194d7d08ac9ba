type FramedScriptProps = {
  /** that may embed the portal; empty if nobody may be told anything */
  origins: readonly string[]
  nonce: string | undefined
  /** the portal must not be shown in this frame: the page around it is asked to open it elsewhere */
  blocked?: boolean
}

/** The script of a framed page. It is not async, because the page around it speaks as soon as this one has loaded. */
export function FramedScript({ origins, nonce, blocked = false }: FramedScriptProps) {
  if (origins.length === 0) return null
  // eslint-disable-next-line @next/next/no-sync-scripts -- it must listen before the frame's load event
  return <script src="/framed.js" nonce={nonce} data-origins={origins.join(' ')} data-blocked={blocked || undefined} />
}
