import type { AccessProblem as Problem } from '@/lib/access/problems/access-problem'
import type { ReactNode } from 'react'
import { BrandHead } from '@/components/ui/brand-head'
import { writingOf } from '@/lib/i18n/writing-of'
import { brandStyle } from '@/lib/merchant/brand/brand-style'
import { imageUrl } from '../frame/image-url'
import { FramedScript } from '../frame/framed-script'
import { ProblemPage } from './problem-page'

type ProblemDocumentProps = {
  problem: Problem
  brandColor: string
  nonce: string
  /** below what the page says */
  content?: ReactNode
  /** in a frame: the origins that may be told, and whether the portal must not be shown there */
  frame?: { origins: readonly string[]; blocked: boolean } | undefined
}

// The typeface and colours of app/globals.css, because a route handler does not know the built files' names.
const baseStyle = `
:root{color-scheme:light dark;--canvas:#f6f7f9;--surface:#fff;--line:#dfe3e8;--ink:#14181f;--muted:#59616e}
@media (prefers-color-scheme:dark){:root{--canvas:#0f1216;--surface:#181c22;--line:#2f3640;--ink:#eef1f5;--muted:#a6afbd}}
@font-face{font-family:Inter;src:url(/fonts/inter.woff2) format('woff2');font-weight:400 700;font-display:optional}
body{margin:0;font:100%/1.5 Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif}
:focus-visible{outline:3px solid var(--accent-text);outline-offset:2px;border-radius:.375rem}
`.trim()

export function ProblemDocument({ problem, brandColor, nonce, content, frame }: ProblemDocumentProps) {
  return (
    <html {...writingOf(problem.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{problem.merchant ? `${problem.title} · ${problem.merchant.name}` : problem.title}</title>
        <link rel="preload" as="font" type="font/woff2" href="/fonts/inter.woff2" crossOrigin="" />
        {problem.merchant && (
          <BrandHead
            name={problem.merchant.name}
            brandColor={brandColor}
            logo={imageUrl(problem.merchant.id, problem.merchant.logoImageId)}
          />
        )}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: baseStyle + brandStyle(brandColor) }} />
        {frame && <FramedScript {...frame} nonce={nonce} />}
      </head>
      <body>
        <ProblemPage {...problem} nonce={nonce} action={content} />
      </body>
    </html>
  )
}
