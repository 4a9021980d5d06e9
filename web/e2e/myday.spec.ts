import type { Page } from '@playwright/test'
import { expect, PHONE, read, test } from './people'

interface Day {
  tasks: { id: number; title: string; why: string; closing: string; ownerPersonId?: number }[]
}

/** The simulated office lays its first work on the desks a moment after the start. */
async function withWork(page: Page): Promise<Day> {
  await expect.poll(async () => (await read<Day>(page, '/api/my-day')).tasks.length, { timeout: 30_000 }).toBeGreaterThan(0)
  return read<Day>(page, '/api/my-day')
}

test('the day begins with what is overdue and ends a task only with words', async ({ as }) => {
  const page = await as('tracker.ly')
  await withWork(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '我的一天' })).toBeVisible()
  const first = page.getByRole('main').locator('section[data-section]').first()
  await expect(first.getByRole('heading', { name: /已超时/ })).toBeVisible()
  const before = (await read<Day>(page, '/api/my-day')).tasks.length
  await first.getByRole('button', { name: /^办结/ }).first().click()
  const dialog = page.getByRole('dialog', { name: '办结' })
  await dialog.getByRole('button', { name: '办结' }).click()
  await expect(dialog.getByText('请填写此项')).toBeVisible()
  await dialog.getByLabel(/处理情况/).fill('已与合肥站确认,19:30 前接货')
  await dialog.getByRole('button', { name: '办结' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await read<Day>(page, '/api/my-day')).tasks.length).toBe(before - 1)
})

test('a task opens with its story, is taken, and put back', async ({ as }) => {
  const page = await as('tracker.ly')
  const day = await withWork(page)
  const task = day.tasks.find((one) => one.why === 'ROLE')!
  await page.goto(`/?task=${task.id}`)
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText(task.title).first()).toBeVisible()
  await drawer.getByRole('button', { name: /^接手/ }).click()
  await expect(drawer.getByRole('button', { name: '退回岗位' })).toBeVisible()
  await expect(drawer.getByRole('list').getByText('改派')).toBeVisible()
  await drawer.getByRole('button', { name: '退回岗位' }).click()
  const words = page.getByRole('dialog', { name: '退回岗位' })
  await words.getByLabel(/原因/).fill('先处理更急的')
  await words.getByRole('button', { name: '退回岗位' }).click()
  await expect(drawer.getByRole('button', { name: /^接手/ })).toBeVisible()
})

test('a manager sees how the work is spread and gives a task away', async ({ as }) => {
  const tracker = await as('tracker.ly')
  const { tasks } = await withWork(tracker)
  const page = await as('manager.ly')
  await page.goto('/tasks/team')
  await expect(page.getByRole('region', { name: '团队' }).getByText('跟踪员').first()).toBeVisible()
  await page.goto(`/tasks?task=${tasks.at(-1)!.id}`)
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '改派' }).click()
  const dialog = page.getByRole('dialog', { name: '改派' })
  await dialog.getByLabel('改派给').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: '改派' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await read<Day>(tracker, '/api/my-day')).tasks.some((one) => one.why === 'MINE')).toBe(true)
})

test('who is on duty is listed, with the branches that lack somebody', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/rota?role=TRACKER')
  await expect(page.getByRole('region', { name: '值班' }).getByText('主责').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /缺人的岗位/ })).toBeVisible()
  await page.getByRole('link', { name: '安排值班' }).click()
  await expect(page.getByRole('dialog').getByLabel(/人员/)).toBeVisible()
})

test('the day of a customer is about cargo only', async ({ as }) => {
  const page = await as('customer.kh001')
  await page.goto('/')
  await expect(page.getByRole('list', { name: '货物' })).toBeVisible()
  await expect(page.getByRole('button', { name: '交班' })).toHaveCount(0)
})

test('on a phone the tasks of the day stand one below the other', async ({ as }) => {
  const page = await as('dispatcher.ly', PHONE)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '我的一天' })).toBeVisible()
  await expect(page.getByRole('main').locator('section[data-section]').first()).toBeVisible({ timeout: 30_000 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
