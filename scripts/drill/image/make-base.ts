import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { run } from './run'

const npm = path.resolve(run('npm', 'root', '--global'), 'npm')

/**
 * Makes the image `name` from Debian's packages, with this project's Node and this machine's npm, as an official image
 * of Node has them. It stands in for that one where no registry of images is reached.
 */
export function makeBase(name: string, folder: string): void {
  const root = path.join(folder, 'base')
  const suite = run('sh', '-c', '. /etc/os-release && echo $VERSION_CODENAME')
  run('mmdebstrap', '--variant=minbase', '--include=ca-certificates,libstdc++6', suite, root)
  const local = path.join(root, 'usr/local')
  cpSync(process.execPath, path.join(local, 'bin/node'))
  mkdirSync(path.join(local, 'lib/node_modules'), { recursive: true })
  cpSync(npm, path.join(local, 'lib/node_modules/npm'), { recursive: true, verbatimSymlinks: true })
  for (const tool of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${tool}-cli.js`, path.join(local, 'bin', tool))
  // npm in the first stage reaches the registry as it does here.
  cpSync('/etc/ssl/certs/ca-certificates.crt', path.join(root, 'etc/ssl/certs/ca-certificates.crt'))
  const container = run('buildah', 'from', 'scratch')
  run('buildah', 'copy', '--quiet', container, root, '/')
  run('buildah', 'config', '--env', 'NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt', container)
  run('buildah', 'commit', '--quiet', '--rm', container, name)
  rmSync(root, { recursive: true })
}
