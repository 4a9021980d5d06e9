import { expect, PHONE, read, someConsignment, test } from './people'

interface Reviews {
  total: number
  rows: { evidence: { id: number; subject: string }; doubts: { earlier?: object }[] }[]
}

test('a photo that served before stands beside the earlier one and is rejected with a reason', async ({ as }) => {
  const page = await as('quality')
  const list = '/api/evidence-reviews?decided=false&size=200'
  const repeated = async () => (await read<Reviews>(page, list)).rows.find((row) => row.doubts.some((doubt) => doubt.earlier))
  await expect.poll(repeated, { timeout: 30_000 }).toBeTruthy()
  const { id } = (await repeated())!.evidence
  await page.goto(`/evidence/${id}`)
  const pair = page.getByRole('figure').first()
  await expect(pair.getByText('这张', { exact: true })).toBeVisible()
  await expect(pair.getByText('先前的这张', { exact: true })).toBeVisible()
  await expect(pair.getByRole('img')).toHaveCount(2)
  await page.getByRole('button', { name: '判为无效' }).click()
  const dialog = page.getByRole('dialog', { name: '判为无效' })
  await dialog.getByLabel('理由').fill('与另一票的照片是同一个文件')
  await dialog.getByRole('button', { name: '判为无效' }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`/evidence/${id}`)
  await expect(page.getByText(/判定：已判无效/)).toBeVisible()
})

test('the photos of a consignment hang on its page', async ({ as }) => {
  const page = await as('quality')
  const { rows } = await read<Reviews>(page, '/api/evidence-reviews?size=200')
  const subject = rows[0]!.evidence.subject.split(':')[1]!
  await page.goto(`/consignments/${subject}?tab=photos`)
  await expect(page.getByRole('link', { name: /查看原图/ }).first()).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载证据包' }).click()])
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
})

test('cargo is held with a reason, and only quality lets it go', async ({ as }) => {
  const tracker = await as('tracker.ly')
  const { id } = await someConsignment(tracker, 'BOOKED')
  await tracker.goto(`/consignments/${id}`)
  await tracker.getByRole('button', { name: '扣货' }).click()
  const drawer = tracker.getByRole('dialog')
  await drawer.getByLabel(/扣货原因/).selectOption({ index: 1 })
  await drawer.getByRole('button', { name: '扣货' }).click()
  const banner = tracker.getByRole('region', { name: '扣货' })
  await expect(banner.getByText('已扣货')).toBeVisible()
  await expect(banner.getByRole('button')).toHaveCount(0)
  const quality = await as('quality', PHONE)
  await quality.goto(`/consignments/${id}`)
  await quality.getByRole('region', { name: '扣货' }).getByRole('button', { name: '解除扣货' }).click()
  const dialog = quality.getByRole('dialog', { name: /解除扣货/ })
  await dialog.getByLabel('解决办法').fill('已重新打包,外观完好')
  await dialog.getByRole('button', { name: '解除扣货' }).click()
  await expect(quality.getByRole('region', { name: '扣货' })).toHaveCount(0)
})
