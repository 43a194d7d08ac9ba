import { dialogTexts } from './dialog-texts'
import { frameNames } from './frame-name'

/** in pixels: a narrower window is filled. The page may have changed what a rem is. */
const narrow = '(768px - 100vw)*999'

/**
 * The dialog with its frame, the button that closes it and the sign of work, named by the namespace `embed`. Styles are
 * set by script, which even the strictest policy of a merchant's page allows.
 */
export function buildDialog(link: HTMLAnchorElement) {
  const text = dialogTexts(link.closest<HTMLElement>('[lang]')?.lang || navigator.language)
  const direction = getComputedStyle(link).direction === 'rtl' ? 'rtl' : 'ltr'
  const title = link.textContent?.trim() || link.ariaLabel || document.title
  const dialog = element(
    'dialog',
    `box-sizing:border-box;width:min(960px,max(100vw - 48px,min(100vw,${narrow})));` +
      `height:85vh;height:max(85dvh,min(100dvh,${narrow}));max-width:none;max-height:none;margin:auto;padding:0;border:0;` +
      'border-radius:clamp(0px,(100vw - 768px)*999,16px);overflow:hidden;color-scheme:light dark;' +
      'background:Canvas;color:CanvasText;box-shadow:0 16px 64px #0006',
  )
  const close = element(
    'button',
    'position:absolute;z-index:1;top:10px;inset-inline-end:14px;width:44px;height:44px;padding:0;border:0;border-radius:50%;' +
      'background:none;color:inherit;font:24px/1 system-ui,sans-serif;cursor:pointer',
  )
  const work = element(
    'div',
    'position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:16px;' +
      'font:16px/1.5 system-ui,sans-serif',
  )
  const ring = element(
    'span',
    'width:32px;height:32px;box-sizing:border-box;border-radius:50%;border:3px solid color-mix(in srgb,currentColor 20%,transparent);' +
      'border-top-color:currentColor',
  )
  const loading = element('span', '')
  const alone = element(
    'button',
    'min-height:44px;padding:0 16px;border:1px solid;border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer',
  )
  const frame = element('iframe', 'position:absolute;inset:0;width:100%;height:100%;border:0;opacity:0')
  dialog.ariaLabel = frame.title = title
  dialog.dir = direction
  close.type = alone.type = 'button'
  close.textContent = '×'
  close.ariaLabel = text('close')
  loading.textContent = text('loading')
  work.setAttribute('role', 'status')
  alone.textContent = text('alone')
  alone.hidden = true
  frame.name = frameNames[direction]
  frame.referrerPolicy = 'strict-origin'
  frame.allow = 'payment'
  work.append(ring, loading, alone)
  dialog.append(close, work, frame)
  return { dialog, frame, close, work, ring, alone }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, style: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.style.cssText = style
  return made
}
