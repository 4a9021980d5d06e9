import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, PHONE, read, test } from './people'

interface Inbox {
  total: number
  rows: { document: { id: number; number: string; title: string } }[]
}

async function received(page: Page): Promise<Inbox> {
  await expect.poll(async () => (await read<Inbox>(page, '/api/documents/inbox')).total, { timeout: 30_000 }).toBeGreaterThan(0)
  return read<Inbox>(page, '/api/documents/inbox')
}

test('what is addressed to somebody is read, confirmed and gone from the inbox', async ({ as }) => {
  const page = await as('head.ly')
  await received(page)
  await page.goto('/documents')
  await expect(page.getByText(/\d+ 份等您确认/)).toBeVisible()
  await expect(page.getByText('未读').first()).toBeVisible()
  await page.getByRole('region', { name: '收件箱' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '发给' })).toBeVisible()
  await expect(page.getByText('以下内容为模拟数据').first()).toBeVisible()
  const id = Number(new URL(page.url()).pathname.split('/').pop())
  const open = async () => (await read<Inbox>(page, '/api/documents/inbox?open=true&size=200')).rows.map((row) => row.document.id)
  expect(await open()).toContain(id)
  await page.getByRole('button', { name: '确认收到' }).click()
  await expect(page.getByRole('button', { name: '确认收到' })).toHaveCount(0)
  await expect(page.getByText('已确认').first()).toBeVisible()
  expect(await open()).not.toContain(id)
})

test('a document comes on paper and as a workbook', async ({ as }) => {
  const page = await as('tracker.ly')
  const { rows } = await received(page)
  const { id, number } = rows[0]!.document
  await page.goto(`/documents/${id}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel' }).click()])
  expect(download.suggestedFilename()).toContain(number)
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK')
  const paper = await page.request.get(`/api/documents/${id}/paper.pdf`)
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('documents are found by number, and on a phone as cards', async ({ as }) => {
  const page = await as('tracker.ly', PHONE)
  const { rows } = await received(page)
  const { number } = rows[0]!.document
  await page.goto(`/documents/all?q=${encodeURIComponent(number)}`)
  await expect(page.getByRole('list', { name: '全部文件' }).getByRole('listitem')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
