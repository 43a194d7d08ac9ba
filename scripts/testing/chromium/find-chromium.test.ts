import { expect, it, vi } from 'vitest'
import { findChromium } from './find-chromium'

const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

function system(change: Partial<Parameters<typeof findChromium>[0] & object> & { programs?: string[] }) {
  const { programs = [], ...rest } = change
  return {
    platform: 'linux' as const,
    arch: 'x64',
    env: { NODE_ENV: 'test' as const, PATH: '/usr/local/bin:/usr/bin' },
    isExecutable: async (file: string) => programs.includes(file),
    unpack: vi.fn(async () => '/unpacked/chromium'),
    ...rest,
  }
}

it('is the system’s before the packaged one, and on macOS the application', async () => {
  const linux = system({ programs: ['/usr/bin/chromium', chrome] })
  expect((await findChromium(linux)).executablePath).toBe('/usr/bin/chromium')
  expect(linux.unpack).not.toHaveBeenCalled()
  expect((await findChromium(system({ platform: 'darwin', programs: [chrome] }))).executablePath).toBe(chrome)
  expect((await findChromium(system({ programs: [chrome] }))).executablePath).toBe('/unpacked/chromium')
})

it.each([
  ['darwin', 'arm64'],
  ['linux', 'arm64'],
] as const)('the packaged one is not for %s on %s, which says what to do', async (platform, arch) => {
  const other = system({ platform, arch })
  await expect(findChromium(other)).rejects.toThrow(
    `no Chromium comes with Portico for ${platform}-${arch}: install Chrome, or set CHROMIUM_PATH`,
  )
  expect(other.unpack).not.toHaveBeenCalled()
})

it('is the setting’s before all others', async () => {
  const set = (file: string) => system({ env: { NODE_ENV: 'test', CHROMIUM_PATH: file }, programs: [chrome] })
  expect((await findChromium(set(process.execPath))).executablePath).toBe(process.execPath)
  await expect(findChromium(set('/nowhere/chrome'))).rejects.toThrow('CHROMIUM_PATH names /nowhere/chrome')
})
