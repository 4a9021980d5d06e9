import type { Page } from '@playwright/test'
import { expect, PHONE, someConsignment, test } from './people'

/** How many different colours the map shows; an empty one has one or two. */
async function colours(page: Page): Promise<number> {
  const picture = (await page.locator('canvas.maplibregl-canvas').screenshot()).toString('base64')
  const blank = await page.context().newPage()
  try {
    return await blank.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const pen = canvas.getContext('2d')!
      pen.drawImage(image, 0, 0)
      return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)).size
    }, picture)
  } finally {
    await blank.close()
  }
}

test('the map draws land and cargo, and the list beside it is linked', async ({ as }) => {
  const page = await as('supervisor')
  await page.goto('/map')
  const list = page.getByRole('region', { name: '运单列表' })
  await expect(list.getByText(/\d+ 票/)).toBeVisible()
  await expect.poll(() => colours(page), { timeout: 30_000 }).toBeGreaterThan(30)
  await list.getByRole('listitem').first().getByRole('button').click()
  await list.getByRole('link', { name: '打开运单' }).click()
  await expect(page.getByTestId('sentence')).toBeVisible()
})

test('the way of a consignment can be replayed', async ({ as }) => {
  const page = await as('supervisor')
  const { id } = await someConsignment(page, 'IN_TRANSIT')
  await page.goto(`/consignments/${id}?tab=map`)
  // at the slowest speed a short way is not over before anybody looks
  await page.getByLabel('速度').selectOption('60', { timeout: 30_000 })
  // pressed again when the page was drawn anew under the first press
  await expect(async () => {
    await page.getByRole('button', { name: '播放' }).click({ timeout: 2_000 })
    await expect(page.getByRole('button', { name: '暂停' })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
})

test('a customer sees the own cargo on a phone with the list as a sheet', async ({ as }) => {
  const page = await as('customer.kh001', PHONE)
  await page.goto('/map')
  await page.getByRole('button', { name: '展开列表' }).click()
  await expect(page.getByRole('button', { name: '收起列表' })).toBeVisible()
  await expect(page.getByRole('group', { name: '显示' })).toHaveCount(0)
})
