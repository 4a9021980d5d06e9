import type { Page } from '@playwright/test'
import { bookedWaybill, listed } from './docks'
import { expect, PHONE, read, test } from './people'
import { openOnPhone, photo } from './writes'

interface Load {
  siteId: number
  goods: { consignmentId: number; number: string; expected: number; partial: boolean; pieces: { pieceId: number; code: string }[] }[]
}
interface Damage { id: number; pieceId: number; number: string; solution?: string; method?: string; costFen?: number; newLabelCode?: string; note?: string }

const damagesOf = async (page: Page, site: number, number: string) =>
  (await read<Damage[]>(page, `/api/handling/damages?siteId=${site}&open=false`)).filter((each) => each.number === number)

/** A key customer's piece that came to 临沂 with its packaging torn, as a keeper finds it with the phone. */
async function damagedPiece(admin: Page, page: Page) {
  const waybill = await bookedWaybill(admin, '合肥', '临沂', 2)
  const id = await listed(admin, page, 'UNLOADING', '临沂', waybill.id)
  const load = await read<Load>(page, `/api/loads/${id}`)
  const code = load.goods[0]!.pieces[1]!.code
  await page.goto(`/dock/loads/${id}?step=photos:START`)
  await page.locator('input[type=file]').first().setInputFiles(await photo(page))
  await expect(page.getByText('1 / 1 张')).toBeVisible()
  await page.getByRole('button', { name: /^扫描/ }).click()
  await page.getByRole('button', { name: '开始卸车' }).click()
  await expect(page.getByText('作业中')).toBeVisible()
  await page.getByRole('radio', { name: '外包装破损' }).check({ force: true })
  await page.getByRole('textbox', { name: /扫描或输入/ }).fill(code)
  await page.getByRole('textbox', { name: /扫描或输入/ }).press('Enter')
  await expect(page.getByText(/第 2 件 · 1 \/ 2 件/)).toBeVisible()
  await expect.poll(async () => (await damagesOf(page, load.siteId, waybill.number)).length).toBe(1)
  return { load, loadId: id, waybill, code }
}

test('a damaged piece of a key customer is packed again with photos and a new label, also without a network', async ({ as }) => {
  const admin = await as('admin')
  const page = await as('keeper.ly', PHONE)
  const { load, waybill, code } = await damagedPiece(admin, page)
  await page.getByRole('button', { name: /第 2 件，破损/ }).click()
  await expect(page.getByText('处理好之前不得装车')).toBeVisible()
  await page.getByRole('dialog').getByRole('link', { name: '再包装' }).click()
  await expect(page.getByText('整理或再包装前的包装', { exact: true })).toBeVisible()
  await expect(page.getByText(code)).toBeVisible()

  // without photos it is a to-do list
  await page.getByText('更换纸箱').click()
  await page.getByRole('button', { name: '记录再包装' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal.getByRole('listitem')).toHaveCount(2)
  await expect(refusal).toContainText('整理或再包装前的包装')
  await refusal.getByRole('button', { name: '去处理' }).first().click()

  await openOnPhone(page, page.url())
  await expect(page.getByRole('radio', { name: '更换纸箱' })).toBeChecked()
  await expect(page.getByText('整理或再包装前的包装', { exact: true })).toBeVisible()
  await page.context().setOffline(true)
  for (let i = 0; i < 2; i++) {
    await page.locator('input[type=file]').nth(i).setInputFiles(await photo(page))
    await expect(page.locator('img[src^="blob:"]')).toHaveCount(i + 1)
  }
  const label = `RP${Date.now()}`
  await page.getByRole('textbox', { name: '材料' }).fill('五层纸箱 1 个')
  await page.getByRole('textbox', { name: '费用（元）' }).fill('18.5')
  await page.getByRole('textbox', { name: '扫描或输入新标签' }).fill(label)
  await page.getByRole('button', { name: '记录再包装' }).click()
  await expect(page.getByText(`${code} → ${label}`)).toBeVisible()
  await expect(page.getByText('待发送', { exact: true })).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('status', { name: /待发送/ })).toHaveAccessibleName(/已全部发送/, { timeout: 30_000 })
  const [solved] = await damagesOf(page, load.siteId, waybill.number)
  expect(solved).toMatchObject({ solution: 'REPACKED', method: 'new_carton', costFen: 1850, newLabelCode: label })
  expect(await read(page, `/api/handling/scan/${label}?siteId=${load.siteId}`)).toMatchObject({ what: 'PIECE', pieceId: solved!.pieceId })

  // the branch's list has it among what was done
  await page.goto(`/dock/damages?site=${load.siteId}&tab=solved`)
  const card = page.getByRole('listitem').filter({ hasText: waybill.number })
  await expect(card).toContainText(`${code} → ${label}`)
  await expect(card).toContainText('更换纸箱')
  await expect(card).toContainText('¥18.50')
})

test('the server refuses what it knows better, and says where to mend it', async ({ as }) => {
  const admin = await as('admin')
  const page = await as('keeper.ly', PHONE)
  const { load, waybill } = await damagedPiece(admin, page)
  const [found] = await damagesOf(page, load.siteId, waybill.number)
  await page.goto(`/dock/damages/${found!.id}?site=${load.siteId}`)
  await expect(page.getByText('整理或再包装前的包装', { exact: true })).toBeVisible()
  for (let i = 0; i < 2; i++) {
    await page.locator('input[type=file]').nth(i).setInputFiles(await photo(page))
    await expect(page.getByText('1 / 1 张')).toHaveCount(i + 1)
  }
  await page.getByText('胶带封补').click()
  // a waybill's number is no label
  await page.getByRole('textbox', { name: '扫描或输入新标签' }).fill(waybill.number)
  await page.getByRole('button', { name: '记录再包装' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('标签号已被使用', { timeout: 30_000 })
  await expect(refusal.getByRole('button', { name: '去处理' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '胶带封补' })).toBeChecked()
  await page.getByRole('button', { name: new RegExp(`去掉 ${waybill.number}`) }).click()
  await page.getByRole('button', { name: '记录再包装' }).click()
  await expect.poll(async () => (await damagesOf(page, load.siteId, waybill.number))[0]?.solution).toBe('REPACKED')
  await expect(refusal).toHaveCount(0)
})

test('headquarters let a piece go as it is, in writing', async ({ as }) => {
  const admin = await as('admin')
  const keeper = await as('keeper.ly', PHONE)
  const { load, waybill } = await damagedPiece(admin, keeper)
  const quality = await as('quality')
  await quality.goto('/loads')
  await quality.getByRole('link', { name: '包装破损' }).click()
  await quality.getByRole('link', { name: new RegExp(waybill.number) }).click()
  await quality.getByRole('button', { name: '让行' }).click()
  const dialog = quality.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '让行' })).toBeDisabled()
  await dialog.getByRole('textbox').fill('外箱轻微破口，不影响货物，同意转运')
  await dialog.getByRole('button', { name: '让行' }).click()
  await expect(quality.getByText('外箱轻微破口，不影响货物，同意转运')).toBeVisible()
  expect(await damagesOf(keeper, load.siteId, waybill.number)).toMatchObject([{ solution: 'WAIVED' }])
})

test('a waybill is put on a load in part and whole, refused with its reason, and taken off with one', async ({ as }) => {
  const admin = await as('admin')
  const page = await as('keeper.hf', PHONE)
  const first = await bookedWaybill(admin, '合肥', '临沂', 2)
  const more = await bookedWaybill(admin, '合肥', '临沂', 3)
  const astray = await bookedWaybill(admin, '临沂', '合肥', 1)
  const id = await listed(admin, page, 'LOADING', '合肥', first.id)
  const goods = async () => (await read<Load>(page, `/api/loads/${id}`)).goods
  await page.goto(`/dock/loads/${id}?step=scan`)
  const field = page.getByRole('textbox', { name: /扫描或输入/ })
  // scanned at the wrong load it is one touch away from being on it
  await field.fill(more.number)
  await field.press('Enter')
  await page.getByRole('link', { name: '加到本车' }).click()
  await expect(page.getByRole('heading', { name: more.number })).toBeVisible()
  await page.getByRole('button', { name: '只装一部分' }).click()
  await page.getByRole('button', { name: /第 1 件/ }).click()
  await page.getByRole('button', { name: /第 3 件/ }).click()
  await page.getByRole('button', { name: '加入所选 2 件' }).click()
  // what is on its way stands on a line of its own, without a customer
  const line = page.getByRole('listitem').filter({ hasText: more.number }).filter({ hasText: '重点客户' })
  await expect(line).toContainText('0 / 2 件 · 部分')
  expect((await goods()).find(({ number }) => number === more.number)).toMatchObject({ expected: 2, partial: true })

  // the rest of it follows
  await field.fill(more.number)
  await field.press('Enter')
  await page.getByRole('button', { name: /第 2 件/ }).click()
  await page.getByRole('button', { name: '加入所选 1 件' }).click()
  await expect(line).toContainText('0 / 3 件')
  await expect(line).not.toContainText('部分')

  await field.fill(astray.number)
  await field.press('Enter')
  await page.getByRole('button', { name: '整票加入（1 件）' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText(astray.number)
  await refusal.getByRole('button', { name: '放弃' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('不经过本网点')
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
  await expect(refusal).toHaveCount(0)

  await line.getByRole('button', { name: /移出/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '移出' })).toBeDisabled()
  await dialog.getByRole('textbox').fill('装不下')
  await dialog.getByRole('button', { name: '移出' }).click()
  await expect(page.getByRole('region', { name: /已在本车/ }).getByText(more.number)).toHaveCount(0)
  await expect.poll(async () => (await goods()).map(({ number }) => number)).toEqual([first.number])
})
