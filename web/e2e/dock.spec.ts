import type { Page } from '@playwright/test'
import { expect, PHONE, read, test } from './people'
import { openOnPhone, photo, send } from './writes'

interface Load {
  state: string
  goods: { number: string; counted: number; pieces: { code: string }[] }[]
  slots: { place: string; step: string; count: number }[]
  items: { step: string; outcome: string | null; by: string | null }[]
  lastScans: { code: string }[]
}

let plates = 0

/** A key customer's waybill of two pieces from 合肥 to 临沂, and a vehicle prepared to be loaded with it. */
async function preparedLoad(admin: Page, keeper: Page): Promise<number> {
  const { rows: sites } = await read<{ rows: { id: number; code: string; name: string }[] }>(admin, '/api/sites?size=500')
  const site = (name: string) => sites.find((each) => each.name.includes(name))!.id
  const { rows: customers } = await read<{ rows: { id: number; customerClass: string }[] }>(admin, '/api/customers?size=100')
  const plate = `皖A${String(Date.now() % 10_000).padStart(4, '0')}${plates++ % 10}`
  const vehicle = await send(admin, '/api/vehicles', { plate, body: 'CLOSED', active: true })
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const waybill = await send(admin, '/api/consignments', {
    customerId: customers.find(({ customerClass }) => customerClass === 'KEY')!.id,
    consignor: { name: '合肥电器厂', phone: '13800000001', address: '合肥' },
    consignee: { name: '临沂收货仓', phone: '13800000002', address: '临沂' },
    goods: { name: '冰箱', nature: ['FRAGILE'], packaging: 'CARTON' },
    pieceCount: 2,
    weightKg: 120,
    promisedDeliveryAt: hour(48),
    route: [
      { siteId: site('合肥'), plannedDepartureAt: hour(3) },
      { siteId: site('临沂'), plannedArrivalAt: hour(14) },
    ],
  })
  const load = await send(keeper, '/api/loads', {
    reportKey: `e2e-${plate}`, kind: 'LOADING', siteId: site('合肥'), vehicleId: vehicle.id, plannedAt: hour(3), goods: [{ consignmentId: waybill.id }],
  })
  return load.id
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
