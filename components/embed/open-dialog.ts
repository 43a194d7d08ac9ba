import { dispatch } from './dispatch'
import { wordOf, type HostMessage } from './message'
import { openTab } from './open-tab'

/** in milliseconds: how long a loaded frame has to answer */
const patience = 2000
const closeTexts: Record<string, string> = { it: 'Chiudi', es: 'Cerrar', pt: 'Fechar' }

/**
 * Opens the portal of this origin in a dialog over the page, or in a tab if the frame does not answer or gets no
 * cookie.
 */
export function openDialog(link: HTMLAnchorElement, origin: string): void {
  const { dialog, frame, close } = build(link)
  const overflow = document.documentElement.style.overflow
  let opened = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function hear({ origin: sender, source, data }: MessageEvent): void {
    if (sender !== origin || source !== frame.contentWindow) return
    const word = wordOf(data)
    clearTimeout(timer)
    if (word === 'blocked') fallBack()
    else if (word === 'closed') dialog.close()
    else if (word === 'changed') dispatch(link, word)
    else if (word === 'opened' && !opened) {
      opened = true
      dispatch(link, word)
    }
  }

  function tidy(): void {
    clearTimeout(timer)
    removeEventListener('message', hear)
    document.documentElement.style.overflow = overflow
    dialog.remove()
    link.focus()
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
  dialog.addEventListener('close', end)
  addEventListener('message', hear)
  document.body.append(dialog)
  document.documentElement.style.overflow = 'hidden'
  dialog.showModal()
}

// Styles are set by script, which even the strictest policy of a merchant's page allows.
function build(link: HTMLAnchorElement) {
  const title = link.textContent?.trim() || link.ariaLabel || document.title
  const dialog = element(
    'dialog',
    'box-sizing:border-box;display:flex;flex-direction:column;width:min(72rem,100vw);height:min(56rem,100dvh);' +
      'max-width:none;max-height:none;margin:auto;padding:0;border:0;border-radius:min(1rem,calc((100vw - 48rem)*9));overflow:hidden;' +
      'color-scheme:light dark;background:Canvas;color:CanvasText;box-shadow:0 1rem 4rem #0006',
  )
  const bar = element(
    'div',
    'display:flex;align-items:center;justify-content:space-between;gap:1rem;padding:.25rem .25rem .25rem 1rem;' +
      'border-bottom:1px solid color-mix(in srgb,CanvasText 20%,Canvas)',
  )
  const heading = element(
    'h2',
    'all:unset;font:600 1rem/1.5 system-ui,sans-serif;overflow:hidden;text-overflow:ellipsis;white-space:nowrap',
  )
  const close = element(
    'button',
    'flex:none;min-width:2.75rem;min-height:2.75rem;border:0;border-radius:.5rem;background:none;' +
      'color:inherit;font:1.5rem/1 system-ui,sans-serif;cursor:pointer',
  )
  const frame = element('iframe', 'flex:1;width:100%;min-height:0;border:0')
  const lang = link.closest<HTMLElement>('[lang]')?.lang || navigator.language
  heading.textContent = dialog.ariaLabel = frame.title = title
  close.type = 'button'
  close.textContent = '×'
  close.ariaLabel = closeTexts[lang.slice(0, 2)] ?? 'Close'
  frame.referrerPolicy = 'strict-origin'
  frame.allow = 'payment'
  frame.src = link.href
  bar.append(heading, close)
  dialog.append(bar, frame)
  return { dialog, frame, close }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, style: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.style.cssText = style
  return made
}
