import { expect, it } from 'vitest'
import { postgresAccount } from './postgres-account'

const linux = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n'
const mac = `##
nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false
root:*:0:0:System Administrator:/var/root:/bin/sh
_postgres:*:216:216:PostgreSQL Server:/var/empty:/usr/bin/false
`

it('is our own unless that is root, whom PostgreSQL refuses', () => {
  expect(postgresAccount('linux', { uid: 1000, passwd: () => linux })).toBeUndefined()
  expect(postgresAccount('linux', { uid: 0, passwd: () => linux })).toEqual({ uid: 65_534, gid: 65_534 })
})

it('is an account that Node accepts on macOS too, where nobody has the id -2', () => {
  expect(postgresAccount('darwin', { uid: 0, passwd: () => mac })).toEqual({ uid: 216, gid: 216 })
})
