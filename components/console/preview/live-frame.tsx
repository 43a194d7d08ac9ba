'use client'

import { useEffect, useRef, useState } from 'react'
import { paintTheme, type Theme } from './paint-theme'

type LiveFrameProps = { src: string; title: string; theme: Theme; className: string }

/**
 * A frame of our own origin that follows `src` without flickering: the next page loads behind the one that is shown, and
 * takes its place, scrolled to the same point, once it is there.
 */
export function LiveFrame({ src, title, theme, className }: LiveFrameProps) {
  const [shown, setShown] = useState(src)
  const current = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    // A page that came before the script has no more load event.
    const page = current.current?.contentDocument
    if (page && page.readyState !== 'loading') paintTheme(page, theme)
  }, [theme, shown])
  const arrived = (url: string, frame: HTMLIFrameElement) => {
    const page = frame.contentDocument
    if (page) paintTheme(page, theme)
    if (url === shown) return
    frame.contentWindow?.scrollTo(0, current.current?.contentWindow?.scrollY ?? 0)
    setShown(url)
  }
  return (
    <div className={`relative overflow-hidden rounded-xl border border-line bg-canvas ${className}`}>
      {[...new Set([shown, src])].map((url) => (
        <iframe
          key={url}
          ref={url === shown ? current : undefined}
          src={url}
          title={title}
          aria-hidden={url !== shown}
          tabIndex={url === shown ? undefined : -1}
          onLoad={(event) => arrived(url, event.currentTarget)}
          className={`absolute inset-0 size-full ${url === shown ? '' : 'invisible'}`}
        />
      ))}
    </div>
  )
}
