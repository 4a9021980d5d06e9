import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'

const PASSWORD = 'yunzong-demo'
type State = Awaited<ReturnType<BrowserContext['storageState']>>
const signedIn = new Map<string, State>()

/** The cookies of a demonstration account; each signs in once for all tests. */
async function stateOf(browser: Browser, username: string): Promise<State> {
  const known = signedIn.get(username)
  if (known) return known
  const context = await browser.newContext({ baseURL: process.env.YUNZONG_URL })
  await context.request.get('/api/session')
  const token = (await context.cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await context.request.post('/api/session', {
    data: { username, password: PASSWORD },
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
  })
  expect(answer.status(), `sign-in of ${username}`).toBe(200)
  const state = await context.storageState()
  signedIn.set(username, state)
  await context.close()
  return state
}

interface Cast {
  /** A page of somebody who is signed in. */
  as: (username: string, options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<Cast>({
  as: async ({ browser, contextOptions, viewport, locale, timezoneId, baseURL }, give) => {
    const pages: Page[] = []
    await give(async (username, options) => {
      const storageState = await stateOf(browser, username)
      const context = await browser.newContext({ ...contextOptions, viewport, locale, timezoneId, baseURL, storageState, ...options })
      const page = await context.newPage()
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
})

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
export { expect, PASSWORD }

/** Reads one of the server's lists under the page's own rights. */
export async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path)
  expect(answer.ok(), path).toBe(true)
  return (await answer.json()) as T
}

/** A consignment in a given state, as the simulation has them. */
export async function someConsignment(page: Page, status: string): Promise<{ id: number; number: string }> {
  const { rows } = await read<{ rows: { id: number; number: string }[] }>(page, `/api/consignments?status=${status}&size=1&sort=statusAt`)
  expect(rows.length, `a consignment that is ${status}`).toBeGreaterThan(0)
  return rows[0]!
}
