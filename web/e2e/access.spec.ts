import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, PHONE, someConsignment, test } from './people'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  id: string
  impact: string | null
  nodes: { html: string }[]
}

/** Serious and critical findings of axe, as one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } }
    return (await axe.run({ resultTypes: ['violations'] })).violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

const PAGES = [
  '/', '/consignments', '/consignments/new', '/map', '/network/sites', '/reports', '/admin/people',
  '/customers', '/customers/new', '/imports',
  '/tasks', '/tasks/team', '/rota', '/rota/new', '/rota/absences', '/rota/holidays', '/documents', '/documents/all', '/evidence', '/evidence/sample',
  '/regulation/versions', '/regulation/versions/1', '/regulation/versions/1?part=dictionaries', '/regulation/policies', '/regulation/policies/new', '/regulation/readers',
  '/dock', '/dock/outbox', '/loads', '/loads/quality', '/incidents', '/incidents/new',
  '/mentions', '/mentions/department', '/leadership', '/leadership/escalations', '/leadership/decisions',
]
for (const path of PAGES)
  test(`${path} has no serious accessibility finding`, async ({ as }) => {
    const page = await as('admin')
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    // the live feed keeps the network busy for ever: lists get a moment instead
    await page.waitForTimeout(700)
    expect(await findings(page)).toEqual([])
  })

test('the page of a consignment, its tabs and its event form have no serious finding', async ({ as }) => {
  const page = await as('admin')
  const { id } = await someConsignment(page, 'IN_TRANSIT')
  for (const tab of ['journey', 'pieces', 'photos', 'thread', 'facts', 'changes']) {
    await page.goto(`/consignments/${id}?tab=${tab}`)
    await page.getByTestId('sentence').waitFor()
    expect(await findings(page), tab).toEqual([])
  }
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByLabel('事件').waitFor()
  await page.waitForTimeout(400)
  expect(await findings(page), 'event form').toEqual([])
})

test('list and consignment have no serious finding on a phone', async ({ as }) => {
  const page = await as('admin', PHONE)
  const { id } = await someConsignment(page, 'IN_TRANSIT')
  for (const path of ['/consignments', `/consignments/${id}`]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await findings(page), path).toEqual([])
  }
})

test('the sign-in page has no serious finding', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('用户名').waitFor()
  expect(await findings(page)).toEqual([])
})
