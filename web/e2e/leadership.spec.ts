import type { Page } from '@playwright/test'
import { expect, PHONE, read, test } from './people'

interface State {
  inTerm: { personName: string }[]
  mayDecide: boolean
}

/** The simulated office appoints the group a moment after the start. */
async function group(page: Page): Promise<State> {
  await expect.poll(async () => (await read<State>(page, '/api/leadership/state')).inTerm.length, { timeout: 30_000 }).toBeGreaterThan(0)
  return read<State>(page, '/api/leadership/state')
}

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

test('a member decides, and whoever sees to it reports until it is done', async ({ as }) => {
  const leader = await as('leader')
  const head = await as('head.ly')
  await group(leader)
  const { displayName } = await read<{ displayName: string }>(head, '/api/session')
  const title = `夜间装卸须有负责人到场 ${Date.now()}`
  await leader.goto('/leadership/decisions')
  await leader.getByRole('link', { name: '登记决议' }).click()
  const drawer = leader.getByRole('dialog')
  await drawer.getByLabel('决议事项').fill(title)
  await drawer.getByLabel('决议内容').fill('各分公司夜间装卸须有专门负责人到场，拍照留存。')
  await drawer.getByLabel('责任人').fill(displayName)
  await leader.getByTitle(displayName, { exact: true }).first().click()
  await drawer.getByLabel('完成期限').fill(inAWeek())
  await drawer.getByRole('button', { name: '登记决议' }).click()
  await expect(drawer).toBeHidden()
  const row = leader.getByRole('row').filter({ hasText: title })
  await expect(row.getByText('落实中')).toBeVisible()
  await row.getByRole('link').first().click()
  await expect(leader.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible()
  await expect(leader.getByRole('link', { name: /LDJY/ })).toBeVisible()

  await head.goto(new URL(leader.url()).pathname)
  await expect(head.getByRole('button', { name: '延期' })).toHaveCount(0)
  await head.getByRole('button', { name: '填报进展' }).click()
  const progress = head.getByRole('dialog', { name: '填报进展' })
  await progress.getByLabel(/进展情况/).fill('已通知各网点')
  await progress.getByRole('button', { name: '填报进展' }).click()
  await expect(head.getByText('已通知各网点')).toBeVisible()
  await head.getByRole('button', { name: '办结' }).click()
  const done = head.getByRole('dialog', { name: '办结' })
  await done.getByRole('button', { name: '办结' }).click()
  await expect(done.getByText('请填写此项')).toBeVisible()
  await done.getByLabel(/完成情况/).fill('各网点已执行')
  await done.getByRole('button', { name: '办结' }).click()
  await expect(leader.getByText('已办结').first()).toBeVisible()
})

test('only members in term decide; quality appoints them', async ({ as }) => {
  const quality = await as('quality')
  const { inTerm } = await group(quality)
  await quality.goto('/leadership/decisions')
  await expect(quality.getByRole('heading', { name: '决议' })).toBeVisible()
  await expect(quality.getByRole('link', { name: '登记决议' })).toHaveCount(0)
  await quality.goto('/leadership')
  await expect(quality.getByText(/\d 人在任/)).toBeVisible()
  await quality.getByRole('button', { name: '任命成员' }).click()
  const dialog = quality.getByRole('dialog', { name: '任命成员' })
  await dialog.getByLabel('姓名').selectOption({ label: inTerm[0]!.personName })
  await dialog.getByRole('button', { name: '任命成员' }).click()
  await expect(dialog.getByText(/任期不能重叠/)).toHaveCount(2)
  await dialog.getByRole('button', { name: '取消' }).click()
  const tracker = await as('tracker.ly')
  expect((await tracker.request.get('/api/leadership/members')).status()).toBe(403)
})

test('what reached the group is taken note of, on a phone', async ({ as }) => {
  const page = await as('leader', PHONE)
  await group(page)
  await expect.poll(async () => (await read<{ total: number }>(page, '/api/leadership/escalations?open=true')).total, { timeout: 30_000 }).toBeGreaterThan(0)
  await page.goto('/leadership/escalations')
  await page.getByRole('button', { name: /^签阅/ }).first().click()
  const dialog = page.getByRole('dialog', { name: '签阅' })
  await dialog.getByLabel(/批示/).fill('请质量管理部跟进')
  await dialog.getByRole('button', { name: '签阅' }).click()
  await expect(page.getByText('请质量管理部跟进').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
