'use client'

import { createContext, useContext, useEffect, type ReactNode } from 'react'
import type { Face } from '@/lib/access/problems/access-problem'
import type { ErrorTexts } from '@/lib/delivery/error-texts'
import { carryNotice } from './carried-notice'

/** `merchant` is null where no valid signature names one */
type PageTexts = ErrorTexts & { merchant: Face | null }

const Texts = createContext<PageTexts | null>(null)

/** Gives the browser the texts of failures while the server, which has the translations, can be reached. */
export function ErrorTextsProvider({ children, texts }: { texts: PageTexts; children: ReactNode }) {
  useEffect(() => {
    const { lang, dir } = document.documentElement
    const { title: failed, offline, tryAgain } = texts
    carryNotice({ lang, dir: dir === 'rtl' ? 'rtl' : 'ltr', failed, offline: offline.title, tryAgain })
  }, [texts])
  return <Texts value={texts}>{children}</Texts>
}

/** The texts of failures in the customer's language. Every page of a portal has them. */
export function useErrorTexts(): PageTexts {
  const texts = useContext(Texts)
  if (!texts) throw new Error('not within a portal')
  return texts
}
