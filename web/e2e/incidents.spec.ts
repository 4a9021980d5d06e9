import type { Page } from '@playwright/test'
import { bookedWaybill } from './docks'
import { expect, PHONE, read, test } from './people'
import { photo, send } from './writes'

/** Takes a new photo in the dialog or form that is open, and waits until it is chosen. */
async function take(page: Page, inside = page.locator('body')) {
  const before = await inside.locator('button[aria-pressed="true"] img').count()
  await inside.locator('input[type=file]').setInputFiles(await photo(page))
  await expect(inside.locator('button[aria-pressed="true"] img')).toHaveCount(before + 1)
}

test('a damage is reported in three taps, holds the goods, and ends only with opinion, proof and material', async ({ as }) => {
  const admin = await as('admin')
  const { id, number } = await bookedWaybill(admin, '临沂', '合肥', 3)
  const tracker = await as('tracker.ly', PHONE)
  await tracker.goto(`/incidents/new?consignment=${id}`)
  await tracker.getByRole('button', { name: /^破损/ }).click()
  await take(tracker)
  await tracker.getByRole('button', { name: '登记异常' }).click()
  await expect(tracker.getByRole('heading', { level: 1 })).toContainText(`破损 · ${number}`)
  await expect(tracker.getByText('货物扣货中')).toBeVisible()
  const address = new URL(tracker.url()).pathname

  await tracker.getByRole('button', { name: '登记处理' }).click()
  const act = tracker.getByRole('dialog')
  await act.getByRole('button', { name: '登记处理' }).click()
  await expect(act.getByRole('alert')).toContainText('请写明情况')
  await act.getByLabel('情况说明').fill('已隔离，外箱加固')
  await act.getByRole('button', { name: '登记处理' }).click()
  await expect(act).toBeHidden()

  await tracker.getByRole('button', { name: '书面汇报' }).click()
  const report = tracker.getByRole('dialog')
  await report.getByLabel(/^异常情况/).fill('外箱破损一处')
  await report.getByLabel(/^处理结果/).fill('已加固')
  await report.getByRole('button', { name: '书面汇报' }).click()
  await expect(report).toBeHidden()
  await expect(tracker.getByRole('link', { name: /-YCBG-/ })).toBeVisible()

  const quality = await as('quality')
  await quality.goto('/incidents')
  await quality.getByRole('button', { name: /待处理意见/ }).click()
  await quality.getByRole('searchbox', { name: '搜运单号、异常编号' }).fill(number)
  const row = quality.getByRole('region', { name: '异常' }).getByRole('link', { name: '破损' })
  await expect(row).toHaveCount(1)
  await row.click()
  await expect(quality.getByText('关闭前还缺')).toBeVisible()
  await quality.getByRole('button', { name: '给出意见' }).click()
  const opinion = quality.getByRole('dialog')
  await opinion.getByLabel('处理意见').selectOption('continue')
  await opinion.getByLabel('具体要求').fill('加固后继续转运')
  await opinion.getByRole('button', { name: '给出意见' }).click()
  await expect(opinion).toBeHidden()

  await expect(tracker.getByText('加固后继续转运')).toBeVisible()
  await tracker.getByRole('button', { name: '提交解决情况' }).click()
  const solution = tracker.getByRole('dialog')
  await solution.getByLabel(/如何解决/).fill('已换外箱')
  await take(tracker, solution)
  await solution.getByRole('button', { name: '提交解决情况' }).click()
  await expect(solution).toBeHidden()

  await quality.getByRole('button', { name: '放行', exact: true }).click()
  await quality.getByRole('dialog').getByRole('button', { name: '放行' }).click()
  await expect(quality.getByText('货物已放行')).toBeVisible()
  await quality.getByRole('button', { name: '关闭异常' }).click()
  await quality.getByRole('dialog').getByLabel(/结论/).fill('已处理')
  await quality.getByRole('dialog').getByRole('button', { name: '关闭异常' }).click()
  await expect(quality.getByRole('dialog').getByRole('alert')).toContainText('材料不全')
  await quality.getByRole('dialog').getByRole('button', { name: '取消' }).click()

  await tracker.goto(address)
  await expect(tracker.getByRole('heading', { name: /相关材料/ })).toBeVisible()
  await tracker.getByRole('button', { name: '提供“装箱单”' }).click()
  await tracker.getByRole('dialog').getByLabel('或写明不适用的原因').fill('客户未提供')
  await tracker.getByRole('dialog').getByRole('button', { name: '提供', exact: true }).click()
  await expect(tracker.getByText('客户未提供').first()).toBeVisible()
})

test('the list is narrowed to what waits for something and goes to Excel; the waybill shows its incidents', async ({ as }) => {
  const admin = await as('admin')
  const { id, number } = await bookedWaybill(admin, '临沂', '合肥', 2)
  const page = await as('tracker.ly')
  await send(page, '/api/incidents', { report: { reportKey: `e2e-incident-${id}` }, consignmentId: id, kind: 'WET', words: '雨淋' })
  await page.goto('/incidents')
  await page.getByRole('button', { name: /待首次处理/ }).click()
  await page.getByRole('searchbox', { name: '搜运单号、异常编号' }).fill(number)
  await expect(page.getByRole('region', { name: '异常' }).getByRole('link', { name: '水湿' })).toHaveCount(1)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 Excel' }).click()])
  expect(download.suggestedFilename()).toContain('.xlsx')

  await page.goto(`/consignments/${id}?tab=incidents`)
  await expect(page.getByRole('link', { name: /水湿/ })).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: '登记异常' })).toBeVisible()
  const { rows } = await read<{ rows: { held: boolean }[] }>(page, `/api/incidents?consignmentId=${id}`)
  expect(rows[0]!.held).toBe(true)
})
