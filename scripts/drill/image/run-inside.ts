import { spawn } from 'node:child_process'

// As a container with a read-only root: only /tmp can be written.
const enter = `
  root=$1 user=$2; shift 2
  mount --bind "$root" "$root" && mount -o remount,ro,bind "$root" && mount -t tmpfs tmpfs "$root/tmp" &&
    mount --bind /dev "$root/dev" && mount -t proc proc "$root/proc" &&
    exec /usr/sbin/chroot --userspec="$user" "$root" "$@"`

/** Runs a program with `root` as its root, which it cannot write, as `user` (uid:gid). Needs to be root. */
export function runInside(image: { root: string; user: string; env: Record<string, string> }, command: string[]) {
  const args = ['--mount', '--propagation=private', 'sh', '-c', enter, 'sh', image.root, image.user, ...command]
  const child = spawn('unshare', args, {
    env: { ...image.env, NODE_ENV: 'production' },
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text)
    said += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { process: child, ended, stop, said: () => said }
}
