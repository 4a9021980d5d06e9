import { expect, read, test } from './people'

interface Versions {
  number: number
  current: boolean
}

test('a draft is changed in forms, compared, refused without a note, and published', async ({ as }) => {
  const page = await as('quality')
  const before = (await read<Versions[]>(page, '/api/regulation/versions')).find((one) => one.current)!.number
  await page.goto('/regulation/draft')
  await page.getByRole('button', { name: '开始修改' }).click()
  await page.getByRole('tab', { name: /^照片/ }).click()
  await page.getByRole('region', { name: '照片' }).getByRole('link').first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel(/最少张数/).fill('99')
  await drawer.getByRole('button', { name: '存入草稿' }).click()
  await expect(drawer.getByText('照片张数应为 1 到 50')).toBeVisible()
  await drawer.getByLabel(/最少张数/).fill('3')
  await drawer.getByRole('button', { name: '存入草稿' }).click()
  await expect(drawer).toBeHidden()
  await page.getByRole('tab', { name: /^与现行版本的不同 1/ }).click()
  await expect(page.getByRole('cell', { name: '3', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `发布为第 ${before + 1} 版` })
  await dialog.getByRole('button', { name: '发布' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请写明发布说明')
  await dialog.getByLabel('发布说明').fill('空车厢照片增加到 3 张')
  await dialog.getByRole('button', { name: '发布' }).click()
  await expect(page.getByRole('heading', { name: `第 ${before + 1} 版` })).toBeVisible()
  await page.getByRole('tab', { name: '与上一版的不同' }).click()
  await expect(page.getByRole('cell', { name: '3', exact: true })).toBeVisible()
})

test('a clause shows its sentence, and the table of rules is searched', async ({ as }) => {
  const page = await as('tracker.ly')
  await page.goto('/regulation/versions/1?part=deadlines')
  await page.getByLabel('搜内容、编码、条款').fill('arrival_report')
  await page.getByRole('button', { name: /^条款 A-/ }).first().click()
  await expect(page.getByRole('note').filter({ hasText: '小时' }).first()).toBeVisible()
  await expect(page.getByText('5 小时').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '草稿' })).toHaveCount(0)
})

test('a policy is read and confirmed, and headquarters sees who has not', async ({ as }) => {
  const page = await as('keeper.hf')
  await expect.poll(async () => (await read<unknown[]>(page, '/api/policies/mine')).length, { timeout: 30_000 }).toBeGreaterThan(0)
  await page.goto('/regulation')
  await page.getByRole('link', { name: /重点客户货物跟踪要求/ }).click()
  await page.getByRole('button', { name: '我已阅读并知晓' }).click()
  await expect(page.getByText(/您已于 .+ 确认阅读/)).toBeVisible()
  const quality = await as('quality')
  await quality.goto('/regulation/readers?role=WAREHOUSE_KEEPER')
  await expect(quality.getByRole('region', { name: '阅读情况' }).getByText('重点客户货物跟踪要求').first()).toBeVisible()
})
