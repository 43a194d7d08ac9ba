import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { buildBrowserScripts } from './scripts/build-browser-scripts.mjs'
import { buildDocumentWorker } from './scripts/build-document-worker.mjs'
import { deriveActionKey } from './scripts/launcher/build/action-key.mjs'
import { hashSources } from './scripts/launcher/build/source-hash.mjs'

// A second build beside a running one (tests beside a demo) needs a folder of its own.
const distDir = process.env.PORTICO_DIST_DIR ?? '.next'

/** @type {import('next').NextConfig} */
const config = {
  distDir,
  poweredByHeader: false,
  // Browsers ask for it beside every page that names no other, and tell of a 404 in the console.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/favicon.svg' }],
  // The marks of cards stand on every portal; they change with a release at most.
  headers: async () => [
    { source: '/cards/:file', headers: [{ key: 'cache-control', value: 'public, max-age=86400' }] },
  ],
  // Pictures come from /api/images, made small once; /_next/image would make them anew for whoever asks.
  images: { unoptimized: true },
  // The portal and the console have root layouts of their own, so an unknown address has none.
  experimental: { globalNotFound: true },
  // The URLs of portals are keys; the development server would print them.
  logging: { incomingRequests: { ignore: [/^\/(p|portal|unsubscribe|console\/sign-in)\//] } },
  serverExternalPackages: ['@react-email/render', 'graphile-worker', 'nodemailer', 'pg', 'pino', 'piscina', 'sharp'],
  compiler: { runAfterProductionCompile: () => buildPrograms() },
  // No import leads to it: threads load it by its path.
  outputFileTracingIncludes: {
    '/portal/**': [`${distDir}/documents/*`],
    '/{embed,framed}.js': [`${distDir}/browser/*`],
  },
  // Types and lint have their own commands; the build is not the place to find out.
  typescript: { ignoreBuildErrors: true },
}

const buildPrograms = () => Promise.all([buildDocumentWorker(distDir), buildBrowserScripts(distDir)])

// Of what server.ts adds to every answer: a policy would take the place of a route's own here.
const developmentHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
]

/**
 * Settings by phase. The development server compiles no page beforehand, but the threads need their program. A build is
 * named after its sources, and so are its actions, unless the operator has set a key of his own: Next reads it after this.
 */
export default async function nextConfig(phase) {
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    await buildPrograms()
    const headers = async () => [...(await config.headers()), { source: '/:path*', headers: developmentHeaders }]
    return { ...config, headers }
  }
  if (phase !== PHASE_PRODUCTION_BUILD) return config
  const sources = hashSources()
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= deriveActionKey(sources)
  return { ...config, generateBuildId: () => sources.slice(0, 20) }
}
