import { updateConfigurationAction } from '@/lib/console/settings/configuration-actions'
import { translator } from '@/lib/i18n'
import { cancellationFeedback, customerFields } from '@/lib/billing/portal-features'
import { readBusinessProfile } from '@/lib/merchant/read-business-profile'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import type { LoadedConfiguration } from '@/lib/console/settings/load-configuration'
import { CheckGroup } from '../form/check-group'
import { ConsoleForm } from '../form/console-form'
import { CheckField, SelectField, TextField } from '../form/fields'
import { FeatureGroup } from './feature-group'
import { OwnReasonChoices } from './own-reason-choices'
import { PauseFields } from './pause-fields'
import { PlanChoices } from './plan-choices'

const prorations = [
  { value: 'none', text: 'None' },
  { value: 'create_prorations', text: 'On the next invoice' },
  { value: 'always_invoice', text: 'Invoiced immediately' },
]

const sections = [
  ['texts', 'Name and texts'],
  ['login', 'Login page'],
  ['cancelling', 'Cancelling'],
  ['pausing', 'Pausing'],
  ['paying', 'Paying'],
  ['details', 'Billing details'],
  ['plans', 'Changing the plan'],
  ['preview', 'Preview'],
] as const

type ConfigurationFormProps = { merchant: string; loaded: LoadedConfiguration; loginPage: string }

/** The fields of Stripe's billing_portal.configuration that have an effect in the portal. */
export function ConfigurationForm({
  merchant,
  loaded: { configuration, plans, complete, ownReasons },
  loginPage,
}: ConfigurationFormProps) {
  const features = readPortalFeatures(configuration.features)
  const profile = readBusinessProfile(configuration.businessProfile)
  const {
    customerUpdate,
    invoiceHistory,
    paymentMethodUpdate,
    subscriptionCancel: cancel,
    subscriptionUpdate: update,
  } = features
  const t = translator('en', 'cancel')
  const detailTexts = translator('en', 'details')
  const scheduled = update.scheduleAtPeriodEnd.conditions.map(({ type }) => type)
  return (
    <ConsoleForm
      action={updateConfigurationAction}
      hidden={{ merchant, id: configuration.id }}
      submit="Save"
      pending="Saving…"
      className="grid gap-6"
    >
      <nav aria-label="Sections" className="flex flex-wrap gap-x-1 gap-y-1">
        {sections.map(([id, title]) => (
          <a
            key={id}
            href={`#${id}`}
            className="inline-flex min-h-11 items-center rounded-lg px-3 text-sm font-medium text-muted hover:bg-sunken hover:text-ink"
          >
            {title}
          </a>
        ))}
      </nav>
      <FeatureGroup id="texts" title="Name and texts">
        <TextField
          name="name"
          label="Name"
          defaultValue={configuration.name ?? ''}
          maxLength={100}
          hint="Only your team sees it."
        />
        <TextField
          name="headline"
          label="Headline"
          defaultValue={profile.headline ?? ''}
          maxLength={60}
          hint="Leave this and the two URLs below empty to use the portal settings."
        />
        <TextField
          name="terms_of_service_url"
          label="Terms of service"
          defaultValue={profile.termsOfServiceUrl ?? ''}
          placeholder="https://"
        />
        <TextField
          name="privacy_policy_url"
          label="Privacy policy"
          defaultValue={profile.privacyPolicyUrl ?? ''}
          placeholder="https://"
        />
        <TextField
          name="default_return_url"
          label="Return URL"
          defaultValue={configuration.defaultReturnUrl ?? ''}
          placeholder="https://"
          hint="A session can set a different URL."
        />
      </FeatureGroup>
      <FeatureGroup id="login" title="Login page">
        <CheckField
          name="login_page.enabled"
          label="Customers can ask for a link by e-mail address"
          defaultChecked={configuration.loginPageEnabled}
          hint={
            <>
              Links from this page use this configuration. Link to it from your site:{' '}
              <code className="wrap-anywhere text-ink">{loginPage}</code>
            </>
          }
        />
      </FeatureGroup>
      <FeatureGroup id="cancelling" title="Cancelling">
        <CheckField name="subscription_cancel.enabled" label="Customers can cancel" defaultChecked={cancel.enabled} />
        <SelectField
          name="subscription_cancel.mode"
          label="When it ends"
          defaultValue={cancel.mode}
          choices={[
            { value: 'at_period_end', text: 'At the end of the period' },
            { value: 'immediately', text: 'Immediately' },
          ]}
        />
        <SelectField
          name="subscription_cancel.proration_behavior"
          label="Credit for unused time, if it ends immediately"
          choices={prorations}
          defaultValue={cancel.prorationBehavior}
        />
        <CheckField
          name="subscription_cancel.stops_collection"
          label="Stop collecting open invoices as soon as a customer cancels"
          defaultChecked={cancel.stopsCollection}
          hint="They stay due, and customers can still pay them. Otherwise Stripe keeps trying until the subscription ends. An immediate end always stops it."
        />
        <CheckField
          name="cancellation_reason.enabled"
          label="Ask for a reason"
          defaultChecked={cancel.cancellationReason.enabled}
        />
        <CheckGroup
          name="cancellation_reason.options[]"
          legend="Reasons offered"
          choices={cancellationFeedback.map((value) => ({ value, text: t(`feedback.${value}`) }))}
          chosen={cancel.cancellationReason.options}
        />
        <OwnReasonChoices ownReasons={ownReasons} chosen={cancel.cancellationReason.feedbackOptions} />
      </FeatureGroup>
      <PauseFields feature={features.subscriptionPause} />
      <FeatureGroup id="paying" title="Paying">
        <CheckField
          name="payment_method_update.enabled"
          label="Customers can change their payment method"
          defaultChecked={paymentMethodUpdate.enabled}
        />
        <CheckField
          name="invoice_history.enabled"
          label="Customers can see their invoices"
          defaultChecked={invoiceHistory.enabled}
        />
      </FeatureGroup>
      <FeatureGroup id="details" title="Billing details">
        <CheckField
          name="customer_update.enabled"
          label="Customers can change their billing details"
          defaultChecked={customerUpdate.enabled}
        />
        <CheckGroup
          name="customer_update.allowed_updates[]"
          legend="What they may change"
          choices={customerFields.map((value) => ({ value, text: detailTexts(`field.${value}`) }))}
          chosen={customerUpdate.allowedUpdates}
        />
      </FeatureGroup>
      <FeatureGroup id="plans" title="Changing the plan">
        <CheckField
          name="subscription_update.enabled"
          label="Customers can change their subscription"
          defaultChecked={update.enabled}
        />
        <CheckGroup
          name="subscription_update.default_allowed_updates[]"
          legend="What they may change"
          choices={updates}
          chosen={update.defaultAllowedUpdates}
        />
        <PlanChoices plans={plans} complete={complete} chosen={update.products} />
        <SelectField
          name="subscription_update.proration_behavior"
          label="Prorations"
          choices={prorations}
          defaultValue={update.prorationBehavior}
        />
        <fieldset>
          <legend className="text-sm text-muted">Wait until the end of the period for</legend>
          <CheckField
            name="subscription_update.schedule[]"
            value="decreasing_item_amount"
            label="Cheaper plans"
            defaultChecked={scheduled.includes('decreasing_item_amount')}
          />
          <CheckField
            name="subscription_update.schedule[]"
            value="shortening_interval"
            label="Shorter intervals"
            defaultChecked={scheduled.includes('shortening_interval')}
          />
        </fieldset>
        <SelectField
          name="subscription_update.trial_update_behavior"
          label="If the subscription is on trial, the trial"
          defaultValue={update.trialUpdateBehavior}
          choices={[
            { value: 'continue_trial', text: 'continues' },
            { value: 'end_trial', text: 'ends with the change' },
          ]}
        />
      </FeatureGroup>
    </ConsoleForm>
  )
}

const updates = [
  { value: 'price', text: 'The plan' },
  { value: 'quantity', text: 'The quantity, if the product allows it' },
  { value: 'promotion_code', text: 'A promotion code, with a change or without' },
]
