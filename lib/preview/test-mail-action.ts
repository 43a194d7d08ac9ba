'use server'

import { z } from 'zod'
import { countAttempt } from '@/lib/access/limits/count-attempt'
import { merchantAction } from '@/lib/console/engine/merchant-action'
import { fail, ok } from '@/lib/errors'
import { localeNames, locales } from '@/lib/i18n/locales'
import { canSendMail, sendMail } from '@/lib/mail/send-mail'
import { mailNames, sampleMails } from './mail-texts'
import { renderSampleMail } from './render-sample-mail'

/** of one user, so that nobody's inbox is flooded from here */
const limit = { name: 'console-test-mail', attempts: 20, seconds: 3600 }

/** Sends a sample of a mail to the signed-in user, and to nobody else. */
export const sendTestMailAction = merchantAction({
  name: 'settings.test_mail',
  role: 'owner',
  input: z.object({ kind: z.enum(sampleMails), locale: z.enum(locales) }),
  carryOut: async ({ kind, locale }, { merchant, user, receivedAt: now }) => {
    if (!canSendMail()) return fail('mail_unavailable')
    const limited = await countAttempt(limit, user.id)
    if (!limited.ok) return limited
    const mail = await renderSampleMail({ kind, merchant, language: locale, now })
    await sendMail({ ...mail, subject: `[Test] ${mail.subject}`, sender: merchant.name, to: user.email })
    return ok({
      message: `“${mailNames[kind]}” is on its way to ${user.email}, in ${localeNames[locale]}.`,
      subjectId: kind,
    })
  },
})
