import { bookedWaybill, hour, preparedLoad, siteId, someVehicle } from './docks'
import { expect, PHONE, read, test } from './people'
import { keptOnPhone, openOnPhone, photo, send } from './writes'

interface Load {
  state: string
  goods: { number: string; counted: number; pieces: { code: string }[] }[]
  slots: { place: string; step: string; count: number }[]
  items: { step: string; outcome: string | null; by: string | null }[]
  lastScans: { code: string }[]
}

test('a loading begun without a network survives a reload and arrives once', async ({ as }) => {
  const admin = await as('admin')
  const page = await as('keeper.hf', PHONE)
  const foreman = await as('foreman.hf', PHONE)
  const id = await preparedLoad(admin, page)
  await openOnPhone(page, `/dock/loads/${id}`)
  const before = await read<Load>(page, `/api/loads/${id}`)
  const count = page.getByRole('status', { name: /待发送/ })

  await page.context().setOffline(true)
  await page.getByRole('button', { name: /以下 \d+ 项全部合格/ }).click()
  await expect(count).toContainText(/\d+ 条待发/)
  await page.getByRole('button', { name: /作业前照片/ }).click()
  const slots = before.slots.filter(({ step }) => step === 'START')
  const inputs = page.locator('input[type=file]')
  for (let i = 0; i < slots.length; i++) {
    await inputs.nth(i).setInputFiles(await photo(page))
    await expect(page.locator('img[src^="blob:"]')).toHaveCount(i + 1)
  }
  await page.getByRole('button', { name: /^扫描/ }).click()
  await page.getByRole('button', { name: '开始装车' }).click()
  await expect(page.getByText('作业中')).toBeVisible()
  const field = page.getByRole('textbox', { name: /扫描或输入/ })
  for (const { code } of before.goods[0]!.pieces) {
    await field.fill(code)
    await field.press('Enter')
    await expect(page.getByText(/✓ .*第 \d 件/)).toBeVisible()
  }
  // a second scan of the same piece counts nothing
  await field.fill(before.goods[0]!.pieces[0]!.code)
  await field.press('Enter')
  await expect(page.getByText(/已扫过/)).toBeVisible()
  const checks = before.items.filter(({ step }) => step === 'START').length
  const waiting = checks + slots.length + 1 + 2
  await expect(count).toContainText(`${waiting} 条待发`)

  // the phone is switched off and on, still without a network
  await page.reload()
  await expect(page.getByText('作业中')).toBeVisible()
  await expect(count).toContainText(`${waiting} 条待发`)
  await expect(page.getByText('2 / 2 件').first()).toBeVisible()

  await page.context().setOffline(false)
  await expect(count).toHaveAccessibleName(/已全部发送/, { timeout: 30_000 })
  const after = await read<Load>(foreman, `/api/loads/${id}`)
  expect(after.state).toBe('WORKING')
  expect(after.goods[0]!.counted).toBe(2)
  expect(after.lastScans).toHaveLength(2)
  expect(after.slots.filter(({ step }) => step === 'START').map((slot) => slot.count)).toEqual(slots.map(() => 1))
  expect(after.items.filter(({ step }) => step === 'START').every(({ outcome }) => outcome === 'PASS')).toBe(true)
})

test('a vehicle is listed without a network, and everything recorded on it arrives once', async ({ as }) => {
  const admin = await as('admin')
  const vehicle = await someVehicle(admin)
  await bookedWaybill(admin, '合肥', '临沂', 2, 'KEY', {
    vehicleId: vehicle.id,
    route: [
      { siteId: await siteId(admin, '合肥'), plannedDepartureAt: hour(0.1) },
      { siteId: await siteId(admin, '临沂'), plannedArrivalAt: hour(10) },
    ],
  })
  const { plate } = vehicle
  const page = await as('keeper.hf', PHONE)
  await openOnPhone(page, '/dock')
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: '准备' }) })
  const card = cards.filter({ hasText: plate })
  await expect(card).toBeVisible()
  // the dozen soonest are foreseen
  const foreseen = Math.min(await cards.count(), 12)
  await keptOnPhone(page, 'foreseen:', foreseen)
  await keptOnPhone(page, 'dictionary:condition')
  await page.context().setOffline(true)
  await card.getByRole('button', { name: '准备' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(plate)
  await page.getByRole('button', { name: /以下 \d+ 项全部合格/ }).first().click()
  const count = page.getByRole('status', { name: /待发送/ })
  await expect(count).toContainText(/[2-9] 条待发/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(plate)
  await page.goto('/dock')
  await expect(page.getByRole('link', { name: new RegExp(`准备车次.*${plate}`) })).toBeVisible()
  await page.getByRole('link', { name: new RegExp(`准备车次.*${plate}`) }).click()

  await page.context().setOffline(false)
  await expect(count).toHaveAccessibleName(/已全部发送/, { timeout: 30_000 })
  await expect(page).toHaveURL(/\/dock\/loads\/\d+/)
  const id = Number(/loads\/(\d+)/.exec(page.url())![1])
  const load = await read<Load>(page, `/api/loads/${id}`)
  expect(load.items.filter(({ outcome }) => outcome === 'PASS').length).toBeGreaterThan(0)
  expect(load.goods).toHaveLength(1)
})

test('a closed gate is a to-do list that leads to the place', async ({ as }) => {
  const admin = await as('admin')
  const page = await as('keeper.hf', PHONE)
  const id = await preparedLoad(admin, page)
  await page.goto(`/dock/loads/${id}?step=scan`)
  await page.getByRole('button', { name: '开始装车' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('车厢')
  expect(await refusal.getByRole('listitem').count()).toBeGreaterThanOrEqual(4)
  await refusal.getByRole('button', { name: '去处理' }).last().click()
  await expect(page.getByRole('heading', { name: '作业前照片' })).toBeVisible()
})

test('what the server refuses comes back with its reason, and is given up only with one', async ({ as }) => {
  const admin = await as('admin')
  const page = await as('keeper.hf', PHONE)
  const id = await preparedLoad(admin, page)
  await openOnPhone(page, `/dock/loads/${id}`)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /以下 \d+ 项全部合格/ }).click()
  // meanwhile the load is cancelled at the desk
  await send(await as('keeper.hf'), `/api/loads/${id}/commands`, { type: 'CANCEL', reportKey: `e2e-cancel-${id}`, reason: '换车' })
  await page.context().setOffline(false)
  await expect(page.getByRole('status', { name: /被退回/ })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('status', { name: /被退回/ }).click()
  const first = page.getByRole('alert').first()
  await first.getByRole('button', { name: '放弃' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: '放弃' })).toBeDisabled()
  await page.getByRole('dialog').getByRole('textbox').fill('车次已取消')
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
  await expect(page.getByText('车次已取消')).toBeVisible()
})

test('the desk lists the same loads, finds one by its plate and takes them to Excel', async ({ as }) => {
  const admin = await as('admin')
  const id = await preparedLoad(admin, await as('keeper.hf'))
  const { plate } = await read<{ plate: string }>(admin, `/api/loads/${id}`)
  await admin.goto('/loads')
  await admin.getByRole('searchbox', { name: '车牌或运单号' }).fill(plate)
  const row = admin.getByRole('region', { name: '车次' }).getByRole('link', { name: plate })
  await expect(row).toHaveCount(1)
  const [download] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: '导出 Excel' }).click()])
  expect(download.suggestedFilename()).toContain('.xlsx')
  await row.click()
  await expect(admin.getByRole('heading', { level: 1 })).toContainText(plate)
  await expect(admin.getByText('开始前还缺')).toBeVisible()
})
