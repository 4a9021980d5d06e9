import { QueryClient } from '@tanstack/react-query'
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
