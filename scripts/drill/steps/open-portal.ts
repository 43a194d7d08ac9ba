import type { Browser } from '../../attack/browser'

/** Opens a link and reads the portal's page. Rejects with what the link led to. */
export async function openPortal(browser: Browser, link: string): Promise<{ token: string; page: string }> {
  const token = await browser.open(link)
  if (!token) throw new Error('the link opens no portal')
  const answer = await browser.send(`/portal/${token}`)
  const page = await answer.text()
  if (answer.status !== 200) throw new Error(`the portal answers ${answer.status}`)
  return { token, page }
}
