/** Fetches one of our pages as a document to read from; null if that fails. */
export async function fetchPage(url: string): Promise<Document | null> {
  try {
    const answer = await fetch(url, { cache: 'no-store', headers: { accept: 'text/html' } })
    if (!answer.ok) return null
    // Its styles have another nonce, which this page's policy would refuse and report.
    const html = (await answer.text()).replace(/<style\b[^>]*>[^<]*<\/style>/g, '')
    return new DOMParser().parseFromString(html, 'text/html')
  } catch {
    // The caller reports a failed connection best.
    return null
  }
}
