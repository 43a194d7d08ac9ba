import type { Metadata } from 'next'
import { AccessForm } from '@/components/console/settings/access-form'
import { BrandForm } from '@/components/console/settings/brand-form'
import { BrandDraftProvider } from '@/components/console/preview/brand-draft'
import { ConsoleForm } from '@/components/console/form/console-form'
import { LogoForm } from '@/components/console/settings/logo-form'
import { MailsForm } from '@/components/console/settings/mails-form'
import { MailPreview } from '@/components/console/preview/mail-preview'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { removeLogoAction } from '@/lib/console/settings/actions'
import { openConsole } from '@/lib/auth/visits/open-console'
import { canSendMail } from '@/lib/mail/send-mail'
import { env } from '@/lib/env'
import { matchLocale } from '@/lib/i18n/resolve/match-locale'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { noDraft } from '@/lib/preview/draft-of-form'
import { signDraft } from '@/lib/preview/draft-token'
import { sampleSubjects } from '@/lib/preview/sample-subjects'
import { loadSettings } from '@/lib/console/settings/load-settings'

export const metadata: Metadata = { title: 'Portal settings' }

/** Brand settings and portal access for a merchant. */
export default async function SettingsPage({ params }: PageProps<'/console/[merchant]/settings'>) {
  const visit = await openConsole((await params).merchant)
  const settings = await loadSettings(visit)
  const viewer = { merchantId: settings.id, userId: visit.user.id }
  const draft = await signDraft(env().PORTICO_SECRET, noDraft, viewer, visit.now)
  const subjects = await sampleSubjects(visit)
  const text = (value: string | null) => value ?? ''
  return (
    <>
      <PageHeader
        title="Portal settings"
        lead="Brand, e-mails, links and embedding. What customers can do is set under Configurations."
        aside={
          <ButtonLink look="secondary" href={`/console/${settings.id}/settings/texts`}>
            Change texts
          </ButtonLink>
        }
      />
      <OwnersOnly role={visit.role}>
        <BrandDraftProvider saved={draft}>
          <div className="grid gap-6">
            <Card id="brand" title="Brand">
              <BrandForm
                merchant={settings.id}
                brand={{
                  name: settings.name,
                  brandColor: settings.brandColor,
                  headline: text(settings.headline),
                  supportEmail: text(settings.supportEmail),
                  supportUrl: text(settings.supportUrl),
                  termsUrl: text(settings.termsUrl),
                  privacyUrl: text(settings.privacyUrl),
                  defaultLocale: matchLocale(settings.defaultLocale) ?? 'en',
                  locales: settings.locales,
                  timeZone: settings.timeZone,
                }}
                draft={draft}
                languages={offeredLanguages(settings)}
                logo={settings.logoImageId ?? ''}
                timeZones={[...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), settings.timeZone])]}
              />
            </Card>
            <Card id="logo" title="Logo">
              <LogoForm merchant={settings.id} />
              {settings.logoImageId && (
                <ConsoleForm
                  action={removeLogoAction}
                  hidden={{ merchant: settings.id }}
                  submit="Remove logo"
                  look="quiet"
                  className="mt-3 grid gap-3"
                />
              )}
            </Card>
            <Card id="mails" title="Customer e-mails">
              <MailsForm merchant={settings.id} mailsOff={settings.mailsOff} canSend={canSendMail()} />
            </Card>
            <Card id="mail-preview" title="What the mails look like">
              <MailPreview
                merchant={settings.id}
                locale={matchLocale(settings.defaultLocale) ?? 'en'}
                languages={offeredLanguages(settings)}
                to={visit.user.email}
                canSend={canSendMail()}
                subjects={subjects}
              />
            </Card>
            <Card id="access" title="Links and embedding">
              <AccessForm settings={settings} />
            </Card>
          </div>
        </BrandDraftProvider>
      </OwnersOnly>
    </>
  )
}
