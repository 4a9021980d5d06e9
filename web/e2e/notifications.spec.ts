import { expect, PHONE, read, test } from './people'
import type { Page } from '@playwright/test'

interface Bell {
  total: number
  rows: { id: number; title: string; link?: string }[]
}

async function told(page: Page): Promise<Bell> {
  const path = '/api/notifications?unread=true&size=100'
  await expect.poll(async () => (await read<Bell>(page, path)).total, { timeout: 30_000 }).toBeGreaterThan(1)
  return read<Bell>(page, path)
}

async function token(page: Page): Promise<Record<string, string>> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')
  return { 'X-XSRF-TOKEN': decodeURIComponent(cookie?.value ?? '') }
}

test('what happened stands in the bell, leads to where it is done, and is read', async ({ as }) => {
  const page = await as('manager.ly')
  await told(page)
  await page.goto('/')
  const bell = page.getByRole('button', { name: /消息，\d+ 条未读/ })
  await bell.click()
  const latest = page.getByRole('region', { name: '消息' })
  await latest.getByRole('link').first().click()
  await expect(page).not.toHaveURL(/\/$/)
  await page.goto('/notifications')
  await expect(page.getByText(/\d+ 条未读。/)).toBeVisible()
  await page.getByRole('button', { name: '全部标为已读' }).click()
  // the simulation goes on: what is told meanwhile is unread again
  await expect.poll(async () => (await read<{ unread: number }>(page, '/api/notifications/unread')).unread).toBeLessThan(5)
})

test('a message appears in an open browser without reloading', async ({ as }) => {
  const giver = await as('manager.ly')
  const taker = await as('tracker.ly')
  await taker.goto('/notifications?unread=true')
  await expect(taker.getByRole('heading', { name: '消息' })).toBeVisible()
  const { personId } = await read<{ personId: number }>(taker, '/api/session')
  const { rows } = await read<{ rows: { id: number; ownerRole?: string }[] }>(giver, '/api/tasks?size=200')
  const task = rows.find(({ ownerRole }) => ownerRole === 'TRACKER') ?? rows[0]!
  const before = (await read<Bell>(taker, '/api/notifications')).total
  const answer = await giver.request.post(`/api/tasks/${task.id}/assignment`, { data: { personId, note: '请跟进' }, headers: await token(giver) })
  expect(answer.ok(), await answer.text()).toBe(true)
  await expect(taker.getByText(/派给您：/).first()).toBeVisible()
  expect((await read<Bell>(taker, '/api/notifications')).total).toBeGreaterThan(before)
})

test('the worker shows what is pushed, and a repeat takes the place of the first', async ({ as }) => {
  const page = await as('tracker.ly', { permissions: ['notifications'] })
  await page.goto('/notifications/settings')
  await expect(page.getByRole('heading', { name: '在此浏览器推送' })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const devtools = await page.context().newCDPSession(page)
  const known = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    }),
  )
  await devtools.send('ServiceWorker.enable')
  const registrationId = await known
  const message = { title: '已超时：合肥中转', body: '请立即处理。', tag: 'yunzong-7', link: '/tasks?task=7', urgent: true }
  for (const body of [message.body, '请立即处理（重发）。']) {
    await devtools.send('ServiceWorker.deliverPushMessage', {
      origin: new URL(page.url()).origin, registrationId, data: JSON.stringify({ ...message, body }),
    })
  }
  const shown = () =>
    page.evaluate(async () =>
      (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, link: (data as { link: string }).link })),
    )
  await expect.poll(shown).toEqual([{ title: message.title, body: '请立即处理（重发）。', tag: message.tag, link: message.link }])
})

test('rules, channels and the log are kept by administrators', async ({ as }) => {
  const page = await as('admin')
  await page.goto('/notifications/rules')
  const tick = page.getByRole('checkbox', { name: '野蛮装卸 公司负责人 邮件' })
  await tick.click()
  await expect(tick).toBeChecked()
  await page.reload()
  await expect(tick).toBeChecked()
  await tick.click()
  await expect(tick).not.toBeChecked()

  await page.goto('/notifications/channels')
  await page.getByRole('button', { name: '登记渠道' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('试群')
  await dialog.getByLabel('地址').fill('http://127.0.0.1:1/send?key=k')
  await dialog.getByRole('button', { name: '登记渠道' }).click()
  // nothing inside may be called, and nothing without TLS
  await expect(dialog.getByText(/须以 https:\/\/ 开头/)).toBeVisible()
  await dialog.getByRole('button', { name: '取消' }).click()

  await page.goto('/notifications/log?channel=IN_APP')
  await page.getByRole('region', { name: '发送记录' }).getByRole('link').first().click()
  await expect(page.getByRole('dialog').getByText('消息编号')).toBeVisible()
})

test('on a phone the bell leads to the messages, and nothing is wider than the screen', async ({ as }) => {
  const page = await as('manager.hf', PHONE)
  await page.goto('/')
  await page.getByRole('button', { name: /^消息，/ }).click()
  await expect(page.getByRole('heading', { name: '消息' })).toBeVisible()
  for (const path of ['/notifications', '/notifications/settings']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})
