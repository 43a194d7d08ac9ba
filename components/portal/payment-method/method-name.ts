export { paymentMethodName as methodName } from '@/lib/i18n/payment-method-name'
