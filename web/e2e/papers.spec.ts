import { expect, read, test } from './people'

test('the papers a customer wants are kept with the customer, by whoever plans deliveries', async ({ as }) => {
  const page = await as('dispatcher.ly')
  const { rows } = await read<{ rows: { id: number; name: string }[] }>(page, '/api/customers?size=100')
  const customer = rows.at(-1)!
  await page.goto(`/customers/${customer.id}`)
  await page.getByRole('button', { name: '修改单据' }).click()
  await page.getByRole('button', { name: '增加一种' }).click()
  await page.getByRole('textbox', { name: '单据名称 1' }).fill('装箱单')
  // nothing typed is lost when the page is loaded anew
  await page.reload()
  await expect(page.getByRole('textbox', { name: '单据名称 1' })).toHaveValue('装箱单')
  await page.getByRole('button', { name: '增加一种' }).click()
  await page.getByRole('button', { name: '保存' }).last().click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: /删除/ }).last().click()
  await page.getByRole('button', { name: '保存' }).last().click()
  await expect(page.getByText('必备')).toBeVisible()
  expect(await read(page, `/api/delivery/customers/${customer.id}/papers`)).toMatchObject([{ code: 'own_1', zh: '装箱单', en: '装箱单', required: true }])

  const head = await as('tracker.ly')
  await head.goto(`/customers/${customer.id}`)
  await expect(head.getByText('装箱单')).toBeVisible()
  await expect(head.getByRole('button', { name: '修改单据' })).toHaveCount(0)
})
