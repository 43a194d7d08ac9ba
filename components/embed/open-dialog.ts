import { buildDialog } from './build-dialog'
import { dispatch, presentLink } from './dispatch'
import { wordOf, type HostMessage } from './message'
import { openTab } from './open-tab'

/** in milliseconds: how long a loaded frame has to answer */
const patience = 2000
/** in milliseconds: after which the wait has a way out */
const long = 8000

/**
 * Opens the portal of this origin in a dialog over the page, or in a tab if the frame does not answer or gets no
 * cookie.
 */
export function openDialog(link: HTMLAnchorElement, origin: string): void {
  const { dialog, frame, close, work, ring, alone } = buildDialog(link)
  const overflow = document.documentElement.style.overflow
  let opened = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = setTimeout(() => (alone.hidden = false), long)

  function hear({ origin: sender, source, data }: MessageEvent): void {
    if (sender !== origin || source !== frame.contentWindow) return
    const word = wordOf(data)
    clearTimeout(timer)
    if (word === 'blocked') fallBack()
    else if (word === 'closed') dialog.close()
    else if (word === 'changed') dispatch(link, word)
    else if (word === 'opened' && !opened) show()
  }

  function show(): void {
    opened = true
    clearTimeout(tooLong)
    work.remove()
    frame.style.opacity = '1'
    dispatch(link, 'opened')
  }

  function tidy(): void {
    clearTimeout(timer)
    clearTimeout(tooLong)
    removeEventListener('message', hear)
    document.documentElement.style.overflow = overflow
    dialog.remove()
    presentLink(link)?.focus()
  }

  function fallBack(): void {
    dialog.removeEventListener('close', end)
    tidy()
    openTab(link)
  }

  function end(): void {
    tidy()
    dispatch(link, 'closed')
  }

  frame.addEventListener('load', () => {
    frame.contentWindow?.postMessage({ portico: 'hello' } satisfies HostMessage, origin)
    if (!opened) timer = setTimeout(fallBack, patience)
  })
  close.addEventListener('click', () => dialog.close())
  alone.addEventListener('click', fallBack)
  dialog.addEventListener('close', end)
  addEventListener('message', hear)
  frame.src = link.href
  document.body.append(dialog)
  document.documentElement.style.overflow = 'hidden'
  dialog.showModal()
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
    ring.animate({ transform: ['rotate(0deg)', 'rotate(360deg)'] }, { duration: 900, iterations: Infinity })
}
