import { expect, read, test } from './people'

interface Site { id: number; name: string; geofence: [number, number][] }

/** The fence of a simulated site, drawn with the mouse and corrected from the keyboard. */
test('a geofence is drawn on the map, corrected in the table, and kept', async ({ as }) => {
  const page = await as('admin')
  const { rows } = await read<{ rows: Site[] }>(page, '/api/sites?size=1&sort=-code')
  const site = rows[0]!
  await page.goto(`/network/sites/${site.id}`)
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('radio', { name: '多边形' }).check()
  const map = drawer.locator('canvas')
  await map.scrollIntoViewIfNeeded()
  // the map shows its buttons when it can be drawn on
  await drawer.getByRole('button', { name: '放大' }).waitFor()
  await page.waitForTimeout(1_500)
  const box = (await map.boundingBox())!
  for (const [x, y] of [[0.4, 0.3], [0.6, 0.3], [0.6, 0.6], [0.4, 0.6]] as const)
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
  await expect(drawer.getByRole('spinbutton', { name: /第 \d 个点的纬度/ })).toHaveCount(4)

  // a corner is dragged to where the sides cross, which is said, and taken back
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.3)
  await page.waitForTimeout(300)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.45, { steps: 20 })
  await page.mouse.up()
  await expect(drawer.getByText('边线相交')).toBeVisible()
  await drawer.getByRole('button', { name: '撤销一步' }).click()
  await expect(drawer.getByText('边线相交')).toBeHidden()

  await drawer.getByRole('button', { name: '删除第 4 个点' }).click()
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  const kept = await read<Site>(page, `/api/sites/${site.id}`)
  expect(kept.geofence).toHaveLength(3)
})
