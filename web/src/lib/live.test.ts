import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherer, staleKeys } from './live'
import { keys } from './queries'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('reads a consignment and its lists again, but no other consignment', () => {
  const stale = staleKeys('consignment', 7)
  expect(stale).toContainEqual(keys.one('consignments', 7))
  expect(stale).toContainEqual(keys.lists('consignments'))
  expect(stale).not.toContainEqual(keys.all('consignments'))
})

it('answers a burst of announcements with one reading per key, within a second', () => {
  const client = new QueryClient()
  const invalidate = vi.spyOn(client, 'invalidateQueries').mockResolvedValue()
  const feed = gatherer(client, 200)
  for (let i = 0; i < 50; i++) feed.add(staleKeys('import', 3))
  expect(invalidate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(invalidate).toHaveBeenCalledTimes(2)
})

it('lets an answer arrive however fast announcements come, and reads once more after it', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  let asked = 0
  let answers = 0
  const read = ({ signal }: { signal: AbortSignal }) =>
    new Promise<number>((answer, broken) => {
      const mine = ++asked
      signal.addEventListener('abort', () => broken(new Error('broken off')))
      const arrive = () => {
        if (signal.aborted) return
        answers++
        answer(mine)
      }
      setTimeout(arrive, 700)
    })
  client.setQueryData(['handling'], 0)
  const watch = new QueryObserver(client, { queryKey: ['handling'], queryFn: read, staleTime: Infinity }).subscribe(() => undefined)
  const feed = gatherer(client, 200)
  for (let i = 0; i < 40; i++) {
    feed.add([['handling']])
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(answers).toBeGreaterThanOrEqual(4)
  const askedBefore = asked
  feed.add([['handling']])
  await vi.advanceTimersByTimeAsync(2_000)
  // what changed while an answer was on its way is in the last one
  expect(asked).toBeGreaterThan(askedBefore)
  expect(client.getQueryData(['handling'])).toBe(asked)
  watch()
})
