import { readSecrets } from './secrets'

/** The settings of everything that runs on a machine with the stand-in, and of the stand-in itself. */
export function stackEnv(values: {
  dataDir: string
  databaseUrl: string
  stripeBase: string
  appUrl: string
  host: string
  port: number
  sandboxPort: number
  smtpPort: number
}): NodeJS.ProcessEnv {
  const { porticoSecret, sandboxKey } = readSecrets(values.dataDir)
  return {
    ...process.env,
    DATABASE_URL: values.databaseUrl,
    STRIPE_SECRET_KEY: `sk_test_${sandboxKey}`,
    STRIPE_PUBLISHABLE_KEY: `pk_test_${sandboxKey}`,
    STRIPE_API_BASE: values.stripeBase,
    SANDBOX_PUBLIC_URL: process.env.SANDBOX_PUBLIC_URL || values.stripeBase,
    PORTICO_SECRET: porticoSecret,
    PORTICO_DATA_DIR: values.dataDir,
    APP_URL: values.appUrl,
    HOST: values.host,
    PORT: String(values.port),
    SANDBOX_PORT: String(values.sandboxPort),
    SANDBOX_SMTP_PORT: String(values.smtpPort),
    // Mails go to the sandbox's mailbox unless a mail server is set.
    ...(!process.env.SMTP_URL && {
      SMTP_URL: `smtp://${sandboxKey}:sandbox@${new URL(values.stripeBase).hostname}:${values.smtpPort}`,
      MAIL_FROM: process.env.MAIL_FROM || 'TechSolutions Inc. <billing@techsolutions.example>',
    }),
  }
}
