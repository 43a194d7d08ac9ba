import type { Metadata } from 'next'
import { ConfigurationForm } from '@/components/console/settings/configuration-form'
import { OwnReasonTexts } from '@/components/console/settings/own-reason-texts'
import { ConsoleForm } from '@/components/console/form/console-form'
import { PreviewedForm } from '@/components/console/preview/previewed-form'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { Badge } from '@/components/ui/badge'
import { switchConfigurationAction } from '@/lib/console/settings/configuration-actions'
import { loginPagePath } from '@/lib/access/login/login-page-path'
import { openConsole } from '@/lib/auth/visits/open-console'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'
import { env } from '@/lib/env'
import { matchLocale } from '@/lib/i18n/resolve/match-locale'
import { draftOfSaved } from '@/lib/preview/draft-of-form'
import { signDraft } from '@/lib/preview/draft-token'
import { loadConfiguration } from '@/lib/console/settings/load-configuration'

export const metadata: Metadata = { title: 'Configuration' }

export default async function ConfigurationPage({
  params,
}: PageProps<'/console/[merchant]/configurations/[configuration]'>) {
  const { merchant: merchantId, configuration: id } = await params
  const visit = await openConsole(merchantId)
  const loaded = await loadConfiguration(visit, id)
  if (!loaded) return refuseConsolePage(merchantId)
  const { name, isDefault, active } = loaded.configuration
  const viewer = { merchantId, userId: visit.user.id }
  const hidden = { merchant: merchantId, id }
  return (
    <>
      <PageHeader
        title={
          <>
            {name ?? (isDefault ? 'Default' : 'Configuration')} {isDefault && <Badge tone="good">Default</Badge>}{' '}
            {!active && <Badge>Inactive</Badge>}
          </>
        }
        lead={<code className="text-sm">{id}</code>}
        aside={
          visit.role === 'owner' &&
          !isDefault && (
            <div className="flex flex-wrap gap-2">
              <ConsoleForm
                action={switchConfigurationAction}
                hidden={{ ...hidden, to: 'default' }}
                submit="Make default"
                look="secondary"
              />
              <ConsoleForm
                action={switchConfigurationAction}
                hidden={{ ...hidden, to: active ? 'inactive' : 'active' }}
                submit={active ? 'Deactivate' : 'Activate'}
                look={active ? 'danger' : 'secondary'}
              />
            </div>
          )
        }
      />
      <OwnersOnly role={visit.role}>
        <PreviewedForm
          merchant={merchantId}
          draft={await signDraft(env().PORTICO_SECRET, draftOfSaved(loaded.configuration), viewer, visit.now)}
          locale={matchLocale(visit.merchant.defaultLocale) ?? 'en'}
        >
          <ConfigurationForm
            merchant={merchantId}
            loaded={loaded}
            loginPage={env().APP_URL + loginPagePath(merchantId, id)}
          />
        </PreviewedForm>
        <div className="mt-6 empty:hidden">
          <OwnReasonTexts merchant={merchantId} ownReasons={loaded.ownReasons} />
        </div>
      </OwnersOnly>
    </>
  )
}
