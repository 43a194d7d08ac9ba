import { expect, it } from 'vitest'
import { db } from './client'
import { pool } from './pool'

const createdAt = new Date('2023-06-14T00:30:00.123Z')

it('reads and writes the database of this test file', async () => {
  await db.merchant.create({ data: { id: 'mer_1', name: 'TechSolutions Inc.' } })
  await db.customer.create({
    data: { merchantId: 'mer_1', id: 'cus_1', balance: 2n ** 40n, createdAt, syncedAt: createdAt },
  })
  const customer = await db.customer.findUniqueOrThrow({
    where: { merchantId_id: { merchantId: 'mer_1', id: 'cus_1' } },
    include: { merchant: true },
    relationLoadStrategy: 'join',
  })
  expect(customer).toMatchObject({ balance: 2n ** 40n, createdAt, merchant: { name: 'TechSolutions Inc.' } })
})

it('keeps times in UTC whatever the server says', async () => {
  const { rows } = await pool().query(
    "SELECT created_at AT TIME ZONE 'UTC' AS utc, current_setting('timezone') AS zone FROM customers",
  )
  expect(rows).toEqual([{ utc: expect.anything(), zone: 'UTC' }])
  const text = await pool().query(
    "SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') AS utc FROM customers",
  )
  expect(text.rows).toEqual([{ utc: '2023-06-14 00:30:00.123' }])
})

it('runs several statements as one transaction, or none of them', async () => {
  await expect(
    db.$transaction(async (tx) => {
      await tx.merchant.create({ data: { id: 'mer_2', name: 'Two' } })
      await tx.merchant.create({ data: { id: 'mer_1', name: 'Taken' } })
    }),
  ).rejects.toMatchObject({ code: 'P2002' })
  expect(await db.merchant.count()).toBe(1)
})
