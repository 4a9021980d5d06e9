import type { Page } from '@playwright/test'
import { expect } from './people'

/** Sends a command under the page's own rights. */
export async function send<T = { id: number }>(page: Page, path: string, data: object, method: 'POST' | 'PUT' = 'POST'): Promise<T> {
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.fetch(path, { method, data, headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

/** A photo of its own each time: noise of the browser as JPEG. */
export async function photo(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [640, 480]
    const context = canvas.getContext('2d')!
    const picture = context.createImageData(640, 480)
    for (let i = 0; i < picture.data.length; i++) picture.data[i] = i % 4 === 3 ? 255 : Math.floor(Math.random() * 256)
    context.putImageData(picture, 0, 0)
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1]!
  })
  return { name: 'dock.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}

/** Opens a page and waits until the phone keeps the application itself. */
export async function openOnPhone(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Waits until the phone has so many answers of the server for itself whose keys begin so. */
export async function keptOnPhone(page: Page, start: string, least = 1) {
  await expect
    .poll(() => page.evaluate((wanted) => new Promise<number>((resolve) => {
      const open = indexedDB.open('yunzong-dock')
      open.onsuccess = () => {
        const keys = open.result.transaction('answer').objectStore('answer').getAllKeys()
        keys.onsuccess = () => {
          open.result.close()
          resolve(keys.result.filter((each) => Array.isArray(each) && String(each[1]).startsWith(wanted)).length)
        }
      }
    }), start))
    .toBeGreaterThanOrEqual(least)
}
