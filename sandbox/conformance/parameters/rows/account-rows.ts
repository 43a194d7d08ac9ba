import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

/** Rows for the account, its portal configurations and sessions, and its webhook endpoints. */
export function accountRows(made: MadeObjects): Row[] {
  const flow = (type: string) => ({ flow_data: { type } })
  const about = { on: 'billingPortal.sessions.create', at: (path: string) => path.replace('flow_data', 'flow') }
  const { subscription, item } = made
  const confirmed = { subscription, items: [{ id: item }] }
  return [
    {
      on: 'customerSessions.create',
      param: 'components.customer_portal.enabled',
      values: [true],
      with: { components: { customer_portal: null, buy_button: { enabled: true } } },
    },
    {
      on: 'accounts.*',
      param: ['account_token', 'capabilities.**', 'company.**', 'controller.**', 'documents.**', 'external_account**'],
      refused: true,
    },
    {
      on: 'accounts.*',
      param: [
        'business_profile.annual_revenue.**',
        'business_profile.estimated_worker_count',
        'business_profile.minority_owned_business_designation',
        'business_profile.monthly_estimated_revenue.**',
        'business_profile.specified_commercial_transactions_act_url',
      ],
      refused: true,
    },
    { on: 'accounts.*', param: ['groups.**', 'individual.**', 'tos_acceptance.**'], refused: true },
    { on: 'accounts.*', param: ['settings.branding.**', 'settings.dashboard.**'] },
    { on: 'accounts.*', param: 'settings.**', refused: true },

    { ...about, param: 'flow_data.type', values: ['customer_update', 'payment_method_update'] },
    {
      ...about,
      param: 'flow_data.after_completion.**',
      with: { flow_data: { type: 'customer_update', after_completion: { type: 'redirect' } } },
    },
    {
      ...about,
      param: 'flow_data.subscription_cancel.subscription',
      with: flow('subscription_cancel'),
      values: [subscription],
    },
    {
      ...about,
      param: 'flow_data.subscription_pause.subscription',
      with: flow('subscription_pause'),
      values: [subscription],
    },
    {
      ...about,
      param: 'flow_data.subscription_update.subscription',
      with: flow('subscription_update'),
      values: [subscription],
    },
    {
      ...about,
      param: 'flow_data.subscription_cancel.retention.coupon_offer.coupon',
      with: {
        flow_data: {
          type: 'subscription_cancel',
          subscription_cancel: { subscription, retention: { type: 'coupon_offer' } },
        },
      },
    },
    {
      ...about,
      param: 'flow_data.subscription_cancel.retention.type',
      with: {
        flow_data: {
          type: 'subscription_cancel',
          subscription_cancel: { subscription, retention: { coupon_offer: { coupon: made.coupon } } },
        },
      },
    },
    {
      ...about,
      param: 'flow_data.subscription_update_confirm.subscription',
      with: {
        flow_data: { type: 'subscription_update_confirm', subscription_update_confirm: { items: [{ id: item }] } },
      },
      values: [subscription],
    },
    {
      ...about,
      param: 'flow_data.subscription_update_confirm.**',
      with: { flow_data: { type: 'subscription_update_confirm', subscription_update_confirm: confirmed } },
    },
    { on: 'billingPortal.sessions.create', param: 'on_behalf_of', refused: true },
    {
      on: 'billingPortal.configurations.*',
      param: 'features.subscription_pause.duration.interval_options[].**',
      with: {
        features: {
          subscription_pause: {
            duration: { type: 'interval_options', interval_options: [{ interval: 'month', interval_count: 1 }] },
          },
        },
      },
    },
    {
      on: 'billingPortal.configurations.*',
      param: 'features.customer_update.enabled',
      with: { features: { customer_update: { allowed_updates: ['email'] } } },
    },
    {
      on: 'billingPortal.configurations.*',
      param: 'features.subscription_update.products[].**',
      with: { expand: ['features.subscription_update.products'] },
    },
    { on: 'webhookEndpoints.update', param: 'disabled', values: [true], at: 'status', as: () => 'disabled' },
    {
      on: 'webhookEndpoints.create',
      param: 'connect',
      acts: 'webhooks/webhooks.test.ts: delivers a connected account’s events to the platform’s Connect endpoints, naming the account',
    },
  ]
}
