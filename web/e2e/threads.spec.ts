import { expect, PHONE, read, someConsignment, test } from './people'

interface Session {
  displayName: string
}

interface Unread {
  mine: number
}

const box = '/api/mentions/unread'

test('a colleague is named with the keyboard, finds it among the mentions and answers', async ({ as }) => {
  const tracker = await as('tracker.ly')
  const keeper = await as('keeper.ly')
  const { displayName } = await read<Session>(keeper, '/api/session')
  const { id, number } = await someConsignment(tracker, 'IN_TRANSIT')
  const words = `请核对封签 ${Date.now()}`
  await tracker.goto(`/consignments/${id}?tab=thread`)
  await expect(tracker.getByText('内部沟通，客户看不到。')).toBeVisible()
  const field = tracker.getByRole('combobox', { name: '发言' })
  await field.click()
  await field.pressSequentially(`@${displayName}`, { delay: 20 })
  // others may be called the same; where they work and as what tells them apart
  const wanted = tracker.getByRole('option').filter({ hasText: displayName }).filter({ hasText: '临沂 仓管员' })
  await expect(wanted).toBeVisible()
  for (let i = 0; i < 8 && (await wanted.getAttribute('aria-selected')) !== 'true'; i++) await field.press('ArrowDown')
  await field.press('Enter')
  await expect(tracker.getByText(`将提醒：${displayName}`)).toBeVisible()
  await field.pressSequentially(words)
  await field.press('Control+Enter')
  await expect(tracker.getByRole('list', { name: '沟通' }).getByText(words)).toBeVisible()
  await expect(field).toHaveValue('')

  await expect.poll(async () => (await read<Unread>(keeper, box)).mine).toBeGreaterThan(0)
  await keeper.goto('/mentions')
  const row = keeper.getByRole('row').filter({ hasText: words })
  await expect(row.getByText('未读')).toBeVisible()
  await row.getByRole('link', { name: `运单 ${number}` }).click()
  const said = keeper.getByRole('list', { name: '沟通' }).getByRole('listitem').filter({ hasText: words })
  await said.getByRole('button', { name: /^回复/ }).click()
  await keeper.getByRole('combobox', { name: '发言' }).fill('已核对，完好')
  await keeper.getByRole('button', { name: '发送' }).click()
  await expect(tracker.getByRole('list', { name: '沟通' }).getByText('已核对，完好').last()).toBeVisible()
  await keeper.goto('/mentions?unread=true')
  await expect(keeper.getByRole('row').filter({ hasText: words })).toHaveCount(0)
})

test('what is typed outlives a reload, and what was said is withdrawn but not gone', async ({ as }) => {
  const page = await as('tracker.ly')
  const { id } = await someConsignment(page, 'IN_TRANSIT')
  const words = `写错的话 ${Date.now()}`
  await page.goto(`/consignments/${id}?tab=thread`)
  await page.getByRole('combobox', { name: '发言' }).fill(words)
  await page.reload()
  await expect(page.getByRole('combobox', { name: '发言' })).toHaveValue(words)
  await page.getByRole('button', { name: '发送' }).click()
  const said = page.getByRole('list', { name: '沟通' }).getByRole('listitem').filter({ hasText: words })
  await said.getByRole('button', { name: '撤回' }).click()
  const dialog = page.getByRole('dialog', { name: '撤回' })
  await dialog.getByRole('button', { name: '撤回' }).click()
  await expect(dialog).toBeHidden()
  await expect(said).toHaveCount(0)
  await expect(page.getByRole('list', { name: '沟通' }).getByRole('listitem').last().getByText('已撤回')).toBeVisible()
})

test('a customer has no conversation to see', async ({ as }) => {
  const page = await as('customer.kh001')
  const { rows } = await read<{ rows: { id: number }[] }>(page, '/api/consignments?size=1')
  const id = rows[0]!.id
  await page.goto(`/consignments/${id}?tab=thread`)
  await page.getByTestId('sentence').waitFor()
  await expect(page.getByRole('tab', { name: '沟通' })).toHaveCount(0)
  expect((await page.request.get(`/api/threads/consignment/${id}`)).status()).toBe(403)
})

test('a customer is talked about beside their data, on a phone too', async ({ as }) => {
  const page = await as('sales', PHONE)
  const { rows } = await read<{ rows: { id: number }[] }>(page, '/api/customers?size=1')
  await page.goto(`/customers/${rows[0]!.id}`)
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('tab', { name: '沟通' }).click()
  const words = `客户要求每天下午报一次 ${Date.now()}`
  await drawer.getByRole('combobox', { name: '发言' }).fill(words)
  await drawer.getByRole('button', { name: '发送' }).click()
  await expect(drawer.getByRole('list', { name: '沟通' }).getByText(words)).toBeVisible()
  await page.goto('/mentions')
  await expect(page.getByRole('heading', { name: '提到我的' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
