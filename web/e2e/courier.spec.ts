import type { Page } from '@playwright/test'
import { bookedWaybill, hour, siteId, someVehicle } from './docks'
import { expect, PHONE, read, test } from './people'
import { keptOnPhone, openOnPhone, photo, send } from './writes'

interface Order { id: number; revision: number; state: string; papers: { code: string; required: boolean }[]; number?: string }
interface Row { id: number; state: string; number: string; leftAt?: string; closedAt?: string }

let made = 0
const report = () => ({ reportKey: `e2e-courier-${Date.now()}-${made++}` })

/** Goods in the store of 临沂, released by two people for its courier. */
async function released(as: (name: string) => Promise<Page>): Promise<{ order: number; number: string; consignee: string }> {
  const admin = await as('admin')
  const consignee = `临沂收货人${Date.now()}`
  const waybill = await bookedWaybill(admin, '合肥', '临沂', 2, 'ORDINARY', {
    consignee: { name: consignee, phone: '13800000002', address: '临沂市兰山区 1 号' },
    promisedDeliveryAt: hour(8),
    route: [
      { siteId: await siteId(admin, '合肥'), plannedDepartureAt: hour(-9) },
      { siteId: await siteId(admin, '临沂'), plannedArrivalAt: hour(-2) },
    ],
  })
  const at = `/api/consignments/${waybill.id}`
  for (const [kind, hours, where] of [['DEPARTED', -2, '合肥'], ['ARRIVED', -1, '临沂']] as const)
    await send(admin, `${at}/events`, { kind, occurredAt: hour(hours), siteId: await siteId(admin, where), ...report() })
  const van = await someVehicle(admin, '鲁Q')
  const dispatcher = await as('dispatcher.ly')
  const keeper = await as('keeper.ly')
  const couriers = await read<{ id: number }[]>(dispatcher, `/api/delivery/consignments/${waybill.id}/couriers`)
  const courier = (await read<{ personId: number }>(await as('courier.ly'), '/api/session')).personId
  expect(couriers.map(({ id }) => id)).toContain(courier)
  let order = await send<Order>(dispatcher, `/api/delivery/consignments/${waybill.id}/releases`, {
    report: report(), mode: 'DOOR', vehicleId: van.id, vehicleReason: 'closed_body', courierId: courier,
  })
  const orderAt = `/api/delivery/releases/${order.id}`
  for (const { code, required } of order.papers)
    order = await send<Order>(keeper, `${orderAt}/papers/${code}`, required ? { report: report(), present: true } : { report: report(), present: false, reason: 'not_required' }, 'PUT')
  order = await send<Order>(keeper, `${orderAt}/submission`, { report: report(), revision: order.revision })
  for (const reviewer of [dispatcher, await as('manager.ly')])
    order = await send<Order>(reviewer, `${orderAt}/approval`, { report: report(), revision: order.revision })
  expect(order.state).toBe('APPROVED')
  return { order: order.id, number: waybill.number, consignee }
}

const mine = async (page: Page, id: number) =>
  (await read<{ rows: Row[] }>(page, '/api/delivery/mine?size=100')).rows.find((row) => row.id === id)!

/** The customer signs with a finger. */
async function sign(page: Page) {
  const pad = page.getByRole('img', { name: /签名/ })
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 140, box.y + 120, { steps: 8 })
  await page.mouse.up()
}

test('a hand-over without a network is kept, survives a reload, and arrives once with its time', async ({ as }) => {
  const { order, consignee } = await released(as)
  const page = await as('courier.ly', PHONE)
  await openOnPhone(page, '/delivery/mine')
  const card = page.getByRole('listitem').filter({ hasText: consignee })
  await expect(card).toBeVisible()
  for (const key of [`release:${order}`, 'dictionary:signer_relation']) await keptOnPhone(page, key)
  await page.context().setOffline(true)
  const before = Date.now()
  await card.getByRole('button', { name: '出发送货' }).click()
  await card.getByRole('link', { name: /签收/ }).click()
  await page.getByRole('button', { name: '全部完好' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('签收人').fill('王五')
  await page.getByRole('button', { name: /本人/ }).click()
  await page.getByRole('button', { name: '无保留' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.locator('input[type=file]').setInputFiles(await photo(page))
  await expect(page.locator('img[src^="blob:"]')).toHaveCount(1)

  // the phone is switched off and on at the door: nothing that was said is lost
  await page.reload()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByLabel('签收人')).toHaveValue('王五')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.locator('img[src^="blob:"]')).toHaveCount(1)
  await sign(page)
  await page.getByRole('button', { name: '完成签收' }).click()
  await expect(card.getByText('待发送')).toBeVisible()
  await expect(card.getByText('已签收')).toBeVisible()
  expect((await mine(await as('courier.ly'), order)).state).toBe('APPROVED')

  await page.context().setOffline(false)
  await expect(page.getByRole('status', { name: /待发送/ })).toHaveAccessibleName(/已全部发送/, { timeout: 30_000 })
  const after = await read<{ receipt: { signerName: string; signatureId: number; slipIds: number[]; signedAt: string } }>(
    await as('dispatcher.ly'), `/api/delivery/releases/${order}`,
  )
  const { receipt } = after
  expect(receipt).toMatchObject({ signerName: '王五' })
  expect(receipt.slipIds).toHaveLength(1)
  expect(receipt.signatureId).toBeGreaterThan(0)
  expect(Date.parse(receipt.signedAt)).toBeGreaterThanOrEqual(before - 2_000)
  await expect(card.getByText('待发送')).toHaveCount(0)
})

test('a hand-over the server refuses comes back as a to-do list with everything that was said', async ({ as }) => {
  const { order, consignee } = await released(as)
  const page = await as('courier.ly', PHONE)
  await openOnPhone(page, '/delivery/mine')
  const card = page.getByRole('listitem').filter({ hasText: consignee })
  await card.getByRole('button', { name: '出发送货' }).click()
  await card.getByRole('link', { name: /签收/ }).click()
  await page.getByRole('button', { name: '全部完好' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '完成签收' }).click()
  const refusal = card.getByRole('alert')
  await expect(refusal).toContainText('签收', { timeout: 15_000 })
  await refusal.getByRole('button', { name: '去处理' }).first().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: '去处理' }).first().click()
  await page.getByLabel('签收人').fill('王五')
  await page.getByRole('button', { name: /本人/ }).click()
  await page.getByRole('button', { name: '无保留' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await sign(page)
  await page.getByRole('button', { name: '完成签收' }).click()
  await expect(card.getByText('已签收')).toBeVisible()
  await expect.poll(async () => (await mine(page, order)).state).toBe('DONE')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
