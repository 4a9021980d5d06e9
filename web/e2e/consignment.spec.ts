import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, someConsignment, test } from './people'

test('a consignment opens with a sentence, its route, five fields and what happened', async ({ as }) => {
  const page = await as('supervisor')
  const { id, number } = await someConsignment(page, 'IN_TRANSIT')
  await page.goto(`/consignments/${id}`)
  await expect(page.getByRole('heading', { name: number })).toBeVisible()
  await expect(page.getByTestId('sentence')).toContainText(/正从.+开往.+；预计.+到/)
  await expect(page.getByRole('list', { name: '运输路线' })).toContainText('发货')
  await expect(page.getByRole('list', { name: '轨迹' })).toContainText('装车')
  await page.getByRole('tab', { name: /^件/ }).click()
  await expect(page.getByRole('list', { name: '件' }).getByRole('listitem').first()).toBeVisible()
  await page.getByRole('tab', { name: '资料' }).click()
  await expect(page.getByRole('heading', { name: '收货人' })).toBeVisible()
  await page.getByRole('tab', { name: '变更' }).click()
  await expect(page.getByText('没有改过')).toBeVisible()
})

test('the labels of a consignment come as PDF', async ({ as }) => {
  const page = await as('supervisor')
  const { id, number } = await someConsignment(page, 'BOOKED')
  await page.goto(`/consignments/${id}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '打印标签' }).click()])
  expect(download.suggestedFilename()).toContain(number)
  expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-')
})

async function pick(page: Page, label: string) {
  await page.getByRole('combobox', { name: label }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
}

test('a refusal lists everything that is missing and leads there', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments/new')
  await page.getByLabel('客户单号').fill('E2E-KEPT')
  await page.getByRole('button', { name: '开单' }).click()
  const refusal = page.getByRole('alert')
  for (const missing of ['没有这个客户', '请填写名称', '请填写货物名称', '件数应在', '网点不存在'])
    await expect(refusal).toContainText(missing)
  expect(await refusal.getByRole('listitem').count()).toBeGreaterThanOrEqual(6)
  await refusal.getByRole('listitem').filter({ hasText: '请填写货物名称' }).getByRole('button', { name: '去填写' }).click()
  await expect(page.getByLabel('货物名称')).toBeFocused()
  // what was typed survives the refusal and a reload
  await page.reload()
  await expect(page.getByLabel('客户单号')).toHaveValue('E2E-KEPT')
})

test('a consignment is booked by form, events reach other browsers within a second, and can be taken back', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments/new')
  await pick(page, '客户')
  await expect(page.getByLabel('名称').first()).not.toHaveValue('')
  await page.getByLabel('名称').nth(1).fill('临沂收货仓')
  await page.getByLabel('货物名称').fill('陶瓷餐具')
  await page.getByLabel('易碎').check()
  await page.getByLabel('件数 *').fill('3')
  await pick(page, '线路')
  await expect(page.getByRole('combobox', { name: '第 2 个网点：网点' })).toBeVisible()
  await page.getByRole('button', { name: '开单' }).click()
  await expect(page.getByTestId('sentence')).toContainText('已下单')

  const watcher = await as('admin')
  await watcher.goto(page.url())
  await expect(watcher.getByTestId('sentence')).toContainText('已下单')

  await page.keyboard.press('n')
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByLabel('事件')).toHaveValue('ACCEPTED')
  await drawer.getByLabel('备注').fill('货齐')
  const recorded = page.waitForResponse((answer) => answer.url().endsWith('/events') && answer.status() === 201)
  // a double click is one event
  await drawer.getByRole('button', { name: '登记事件' }).dblclick()
  await recorded
  const start = Date.now()
  await expect(watcher.getByTestId('sentence')).toContainText('已收货', { timeout: 5_000 })
  expect(Date.now() - start, 'milliseconds until the other browser showed it').toBeLessThan(1_000)
  await expect(watcher.getByRole('list', { name: '轨迹' }).getByText('货齐')).toHaveCount(1)

  await watcher.getByRole('button', { name: '撤销「收货」' }).click()
  await watcher.getByLabel('撤销原因').fill('点错了票')
  await watcher.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销：点错了票')).toBeVisible()
  await expect(page.getByTestId('sentence')).toContainText('已下单')
})

test('an edit is kept with what stood before', async ({ as }) => {
  const page = await as('supervisor')
  const { id } = await someConsignment(page, 'IN_TRANSIT')
  await page.goto(`/consignments/${id}/edit`)
  await expect(page.getByLabel('货物名称')).toBeDisabled()
  const reference = `REF-${Date.now()}`
  await page.getByLabel('客户单号').fill(reference)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('tab', { name: '变更' }).click()
  await expect(page.getByRole('cell', { name: reference })).toBeVisible()
})

test('a refused event says why at its field', async ({ as }) => {
  const page = await as('supervisor')
  const { id } = await someConsignment(page, 'BOOKED')
  await page.goto(`/consignments/${id}`)
  await page.getByRole('button', { name: '登记事件' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('事件').selectOption('DELIVERED')
  await drawer.getByRole('button', { name: '登记事件' }).click()
  await expect(drawer.getByText('货物尚未发车')).toBeVisible()
})
