import { cp } from 'node:fs/promises'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { buildBrowserScripts } from './scripts/launcher/build/build-browser-scripts.mjs'
import { buildDocumentWorker } from './scripts/launcher/build/build-document-worker.mjs'
import { deriveActionKey } from './scripts/launcher/build/action-key.mjs'
import { hashSources } from './scripts/launcher/build/source-hash.mjs'

// A build beside a running one, as tests beside a demo, needs its own folder.
const distDir = process.env.PORTICO_DIST_DIR ?? '.next'

/** @type {import('next').NextConfig} */
const config = {
  distDir,
  // `npm run release` takes what Next traces as the files that a build needs.
  ...(process.env.PORTICO_RELEASE && { output: 'standalone', outputFileTracingRoot: import.meta.dirname }),
  poweredByHeader: false,
  // Browsers request it for every page that names no other icon, and log a 404 in the console.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/favicon.svg' }],
  // Card marks and the typeface of pages at the edge change only with a release.
  headers: async () => [
    { source: '/cards/:file', headers: [{ key: 'cache-control', value: 'public, max-age=86400' }] },
    { source: '/fonts/:file', headers: [{ key: 'cache-control', value: 'public, max-age=86400' }] },
  ],
  // Images come from /api/images, already resized. /_next/image would resize them again for each request.
  images: { unoptimized: true },
  experimental: {
    // Portal and console have their own root layouts, so an unknown address has none.
    globalNotFound: true,
    // Each state of the sources is built once, in a folder of its own, so no later build would read this cache. Writing
    // it takes a quarter of a build's time and 150 MB.
    turbopackFileSystemCacheForBuild: false,
  },
  // The URLs of portals grant access, and the development server would print them.
  logging: {
    incomingRequests: { ignore: [/^\/(p|portal|declaration|email|recipient|unsubscribe|console\/sign-in)\//] },
  },
  serverExternalPackages: [
    '@react-email/render',
    'graphile-worker',
    'nodemailer',
    'pg',
    'pino',
    'piscina',
    'prom-client',
    'sharp',
  ],
  compiler: { runAfterProductionCompile: () => buildPrograms() },
  // Threads load it by path, so no import leads to it.
  outputFileTracingIncludes: {
    '/portal/**': [`${distDir}/documents/*`],
    '/{embed,framed,plain}.js': [`${distDir}/browser/*`],
  },
  // `npm run types` and `npm run lint` check these.
  typescript: { ignoreBuildErrors: true },
}

/** What a build needs besides Next's own files: programs, and the migrations that its database must have. */
const buildPrograms = () =>
  Promise.all([
    buildDocumentWorker(distDir),
    buildBrowserScripts(distDir),
    cp('prisma/migrations', `${distDir}/migrations`, { recursive: true }),
  ])

// The headers of server.ts that `next dev` needs. A policy set here would replace a route's own.
const developmentHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
]

/**
 * The settings by phase. In development nothing is compiled beforehand, but the worker threads need their program. A
 * build and the key of its actions are derived from the sources, unless the operator sets a key. Next reads it later.
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
