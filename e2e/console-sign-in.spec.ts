import { expect, expectAccessible, hydrated, linkIn, test } from './console-fixtures'
import { makeScenario } from './open-scenario'

const nobody = { cookies: [], origins: [] }

test(
  'an owner signs in by a mailed link, which opening does not use up, looks at the sessions and signs out',
  { tag: '@desktop' },
  async ({ openBrowser, console: { owner, mail, home } }) => {
    const page = await (await openBrowser({ storageState: nobody })).newPage()
    await page.goto(`/console/sign-in?to=${home}/team`)
    await page.getByLabel('Work e-mail').fill('not an address')
    await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click()
    await expect(page.getByText('Enter an address such as ada@example.com.')).toBeVisible()
    await expect(page.getByLabel('Work e-mail')).toHaveValue('not an address')
    await expectAccessible(page)
    await page.getByLabel('Work e-mail').fill(owner)
    await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click()
    await expect(page.getByText('Check your inbox')).toBeVisible()
    const link = linkIn(await mail(owner), '/console/sign-in/confirm')
    await page.request.get(link)
    await page.goto(link)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()

    const second = await (await openBrowser({ storageState: nobody })).newPage()
    await second.goto(link)
    await second.getByRole('button', { name: 'Sign in' }).click()
    await expect(second.getByText('This link has already been used')).toBeVisible()
    await expectAccessible(second)

    await page.goto('/console/account')
    await page.getByLabel('Your name, as others see it').fill('Olga Owner')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Browsers you are signed in with' }).getByRole('row')).not.toHaveCount(
      2,
    )
    await expect(page.getByText('This one')).toBeVisible()
    await page.goto(home)
    await page.getByRole('button', { name: 'Sign out' }).first().click()
    await expect(page).toHaveURL(/\/console\/sign-in/)
    await page.goto(home)
    await expect(page).toHaveURL(/\/console\/sign-in/)
  },
)

test(
  'an owner invites, changes a role and lets go; the last owner stays, and a member sees what members may',
  { tag: '@desktop' },
  async ({ page, openBrowser, console: { owner, mail, home, account } }) => {
    const invited = `grace@${account.slice(5)}.example`
    await page.goto(`${home}/team`)
    await page.getByLabel('E-mail').fill(owner)
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByText('This address already belongs to a member.')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('E-mail').fill(invited)
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByText(/^Invited /)).toBeVisible()
    await page.getByRole('button', { name: `Change to member: ${owner}` }).click()
    await expect(page.getByText('A merchant needs an owner.')).toBeVisible()

    const member = await (await openBrowser({ storageState: nobody })).newPage()
    await member.goto(linkIn(await mail(invited), '/console/sign-in/confirm'))
    await member.getByRole('button', { name: 'Sign in' }).click()
    await member.waitForURL(/\/console\/invitations\/merch_/)
    await expectAccessible(member)
    expect((await member.goto(`${home}/developers`))?.url()).toContain('/console/invitations/')
    await member.getByRole('button', { name: 'Join' }).click()
    await member.waitForURL(/\/console\/merch_/)
    await member.goto(`${home}/developers`)
    await expect(member.getByText('Only owners can change this.')).toBeVisible()
    await expect(member.getByText('Create a key')).toHaveCount(0)
    await expectAccessible(member)
    const { customer } = await makeScenario(page.request, 'active', account)
    await member.goto(`${home}/customers/${customer}`)
    await expect(member.getByText('only owners see links')).toBeVisible()
    await expect(member.getByRole('button', { name: 'Create a link' })).toHaveCount(0)
    await expectAccessible(member)
    const opened = member.waitForEvent('popup')
    await member.getByRole('button', { name: 'Open the portal as support' }).click()
    const support = await opened
    await expect(support.getByRole('heading', { name: 'Invoice history' })).toBeVisible()

    await page.getByRole('button', { name: `Make owner: ${invited}` }).click()
    await expect(page.getByRole('button', { name: `Change to member: ${invited}` })).toBeVisible()
    await page.getByRole('button', { name: `Remove ${invited}` }).click()
    await expect(page.getByRole('row').filter({ hasText: invited })).toHaveCount(0)
    expect((await member.goto(home))?.status()).toBe(404)
    await support.reload()
    await expect(support.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(support.getByRole('heading', { name: 'Invoice history' })).toHaveCount(0)
  },
)

test(
  'who signs out everywhere else stays where they are, and the other browser has to sign in again',
  { tag: '@desktop' },
  async ({ openBrowser, console: { account } }) => {
    const email = `twice@${account.slice(5)}.example`
    const signIn = async () => {
      const page = await (await openBrowser({ storageState: nobody })).newPage()
      const made = await page.request.post('/sandbox/console-users', { params: { account, email, role: 'member' } })
      await page.goto(((await made.json()) as { signIn: string }).signIn)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL(/\/console\/merch_/)
      return page
    }
    const [other, mine] = [await signIn(), await signIn()]
    await mine.goto('/console/account')
    const rows = mine.getByRole('table', { name: 'Browsers you are signed in with' }).getByRole('row')
    await expect(rows).toHaveCount(3)
    const everywhereElse = mine.getByRole('button', { name: 'Sign out everywhere else' })
    await hydrated(everywhereElse)
    await everywhereElse.click()
    await expect(mine.getByRole('status').filter({ hasText: 'One other browser has been signed out.' })).toBeVisible()
    await expect(everywhereElse).toHaveCount(0)
    await expectAccessible(mine)
    await mine.reload()
    await expect(rows).toHaveCount(2)
    await expect(rows.last()).toContainText('This one')
    await other.reload()
    await expect(other).toHaveURL(/\/console\/sign-in/)
  },
)
