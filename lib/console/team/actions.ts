'use server'

import { z } from 'zod'
import { countKnownKeys } from '@/lib/api/keys/count-known-keys'
import { addMember } from '@/lib/auth/members/add-member'
import { changeMembership } from '@/lib/auth/members/change-membership'
import { consoleLimits } from '@/lib/auth/sessions/console-limits'
import { createSignInLink } from '@/lib/auth/sign-in/create-sign-in-link'
import { canSendMail } from '@/lib/mail/send-mail'
import { ok } from '@/lib/errors'
import { pool } from '@/lib/db/pool'
import { addJob } from '@/lib/jobs/add-job'
import { merchantAction } from '../engine/merchant-action'
import type { ShownOnce } from '../engine/merchant-action-state'

const role = z.enum(['owner', 'member'])
const user = z.string().min(1).max(100)

/** Invites somebody by mail. Where no mail can be sent, shows the link to pass on, once. */
export const inviteMemberAction = merchantAction<{ email: string; role: 'owner' | 'member' }, ShownOnce | undefined>({
  name: 'member.invite',
  role: 'owner',
  input: z.object({
    email: z.string().trim().toLowerCase().pipe(z.email('Enter an address such as ada@example.com.').max(254)),
    role,
  }),
  audit: 'below',
  carryOut: async ({ email, role }, { merchant, actor, receivedAt: now }) => {
    const added = await addMember({ merchantId: merchant.id, email, role, createdBy: actor, now })
    if (!added.ok) {
      return added.code === 'conflict'
        ? { ...added, fields: { email: 'This address already belongs to a member.' } }
        : added
    }
    if (canSendMail()) {
      const { userId } = added.value
      await addJob(
        pool(),
        'send_invitation',
        { merchantId: merchant.id, userId },
        { key: `invitation:${merchant.id}:${userId}` },
      )
      return ok({ message: `Invited ${email}. A sign-in link is on its way by e-mail.` })
    }
    const { url } = await createSignInLink({
      email,
      to: `/console/${merchant.id}`,
      lifetime: consoleLimits.invitation,
      now,
    })
    return ok({
      message: `Invited ${email}. Share this link with them: it signs them in once, within three days.`,
      value: { shown: url },
    })
  },
})

export const changeRoleAction = merchantAction({
  name: 'member.change_role',
  role: 'owner',
  input: z.object({ user, role }),
  audit: 'below',
  carryOut: async ({ user: userId, role }, { merchant, actor, receivedAt: now }) => {
    const changed = await changeMembership({ merchantId: merchant.id, userId, role, actor, now })
    const lost = role === 'member' ? ' Links that the console showed them no longer open.' : ''
    return changed.ok ? ok({ message: `Role changed.${lost}` }) : changed
  },
})

export const removeMemberAction = merchantAction({
  name: 'member.remove',
  role: 'owner',
  input: z.object({ user }),
  audit: 'below',
  carryOut: async ({ user: userId }, { merchant, actor, receivedAt: now }) => {
    const removed = await changeMembership({ merchantId: merchant.id, userId, role: null, actor, now })
    if (!removed.ok) return removed
    const known = await countKnownKeys(merchant.id, userId)
    const advice =
      known === 0
        ? ''
        : ` ${known === 1 ? 'One key or secret' : `${known} keys or secrets`} that they created still ${known === 1 ? 'works' : 'work'}. You can replace ${known === 1 ? 'it' : 'them'} under Developers.`
    return ok({ message: `Member removed. The portal sessions they started have ended.${advice}` })
  },
})
