import { readFileSync } from 'node:fs'
import { expect, PHONE, someConsignment, test } from './people'

test('the list shows the five fields of each consignment with source and age', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments?status=IN_TRANSIT')
  const list = page.getByRole('region', { name: '运单' })
  for (const name of ['起始地', '目的地', '当前位置', '运输工具', '预计到达'])
    await expect(list.getByRole('columnheader', { name })).toBeVisible()
  const row = list.locator('tbody tr').first()
  await expect(row.getByText('→')).toBeVisible()
  expect(await row.getByText(/(模拟|GPS|计划|人工|扫描) · /).count()).toBeGreaterThanOrEqual(5)
  await expect(row.getByText('模拟', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^(共|超过) [\d,]+ 条$/)).toBeVisible()
})

test('the search finds one number and opens it at once', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/')
  const { number } = await someConsignment(page, 'IN_TRANSIT')
  await page.getByRole('heading', { name: '我的一天' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: number })).toBeVisible()
})

test('a search without a hit says so and how to go on', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments')
  await page.getByRole('searchbox', { name: /搜单号/ }).fill('NOSUCHNUMBER99')
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page.getByRole('region', { name: '运单' }).locator('tbody tr').first()).toBeVisible()
})

test('filters are kept as a view and open again as a tab', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments')
  await page.getByLabel('状态').selectOption('DELIVERED')
  await expect(page).toHaveURL(/status=DELIVERED/)
  await expect(page.getByRole('region', { name: '运单' }).getByText('已签收').first()).toBeVisible()
  await page.getByRole('button', { name: '保存视图' }).click()
  const name = `已签收 ${Date.now()}`
  await page.getByRole('textbox', { name: '视图名称' }).fill(name)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await page.goto('/consignments')
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page).toHaveURL(/status=DELIVERED/)
  await page.getByRole('button', { name: `删除视图「${name}」` }).click()
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
})

test('labels of chosen consignments come as PDF in the chosen size', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments?status=ACCEPTED')
  const boxes = page.getByRole('region', { name: '运单' }).getByRole('checkbox', { name: '选择此行' })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await expect(page.getByText('已选 2 条')).toBeVisible()
  await page.getByLabel('标签规格').selectOption('100x100')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '打印标签' }).click()])
  expect(download.suggestedFilename()).toBe('labels-2-100x100.pdf')
  expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the list goes to Excel with its filters', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments?status=LOADED')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 Excel' }).click()])
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK')
})

test('on a phone the list is cards that open', async ({ as }) => {
  const page = await as('tracker.ly', PHONE)
  await page.goto('/consignments')
  const card = page.getByRole('list', { name: '运单' }).getByRole('listitem').first()
  await expect(card.getByText('预计到达')).toBeVisible()
  await card.getByRole('link').first().click()
  await expect(page.getByTestId('sentence')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
