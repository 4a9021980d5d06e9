import { expect, PASSWORD, PHONE, test } from './people'

test('a wrong password is refused and what was typed stays; the right one opens the day', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('用户名').fill('admin')
  await page.getByLabel('密码').fill('not-the-password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue('admin')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { name: '我的一天' })).toBeVisible()
  await expect(page.getByText('模拟数据：')).toBeVisible()
})

const FRAMES: [who: string, sees: string[], not: string[]][] = [
  ['admin', ['我的一天', '运单', '地图', '网络', '客户'], []],
  ['keeper.hf', ['我的一天', '运单', '地图', '网络'], []],
  ['customer.kh001', ['我的一天', '运单', '地图'], ['网络', '客户']],
]
for (const [who, sees, not] of FRAMES)
  test(`${who} sees the navigation of the role`, async ({ as }) => {
    const page = await as(who)
    await page.goto('/')
    const navigation = page.getByRole('navigation', { name: '主导航' })
    for (const name of sees) await expect(navigation.getByRole('link', { name, exact: true })).toBeVisible()
    for (const name of not) await expect(navigation.getByRole('link', { name, exact: true })).toHaveCount(0)
  })

test('a keeper books nothing, a tracker does', async ({ as }) => {
  const keeper = await as('keeper.hf')
  await keeper.goto('/consignments')
  await expect(keeper.getByRole('heading', { name: '运单' })).toBeVisible()
  await expect(keeper.getByRole('link', { name: '开单' })).toHaveCount(0)
  const tracker = await as('tracker.ly')
  await tracker.goto('/consignments')
  await expect(tracker.getByRole('link', { name: '开单' })).toBeVisible()
})

test('the day shows how much is in which state and leads to the list', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/')
  await page.getByRole('link', { name: /运输中/ }).click()
  await expect(page).toHaveURL(/status=IN_TRANSIT/)
  await expect(page.getByRole('region', { name: '运单' }).getByText('运输中').first()).toBeVisible()
})

test('the language switches everywhere and comes back', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/consignments')
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Consignments' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'ETA' })).toBeVisible()
  await page.getByRole('button', { name: /account/i }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { name: '运单' })).toBeVisible()
})

test('on a phone the navigation stands below and the day fits', async ({ as }) => {
  const page = await as('tracker.ly', PHONE)
  await page.goto('/')
  const box = await page.getByRole('navigation', { name: '主导航' }).boundingBox()
  expect(box!.y).toBeGreaterThan(700)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
