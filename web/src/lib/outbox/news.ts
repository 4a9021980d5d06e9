import { useEffect } from 'react'
import { filled, numbersOf } from './references'
import type { OutboxItem } from './types'

/** After the last answer of the outbox, in milliseconds: scans come in rows. */
const READ_AGAIN = 400

/** Whether what was read from the server at an instant cannot know of it yet. */
export function isNews(item: OutboxItem, readAt: number): boolean {
  return item.state === 'waiting' || (item.state === 'done' && (item.doneAt ?? 0) >= readAt)
}

/** What was recorded here about something, also while that had no number yet. */
export function itemsAbout(items: readonly OutboxItem[], concerns: (about: string) => boolean): OutboxItem[] {
  const numbers = numbersOf(items)
  return items.filter(({ about }) => about !== null && concerns(filled(about, numbers)))
}

/** What the server sent back of it. */
export function refusedAbout(items: readonly OutboxItem[], about: string): OutboxItem[] {
  return itemsAbout(items, (each) => each === about).filter(({ state }) => state === 'refused')
}

/** What was recorded here that the page, as it was read, does not show yet, in order. */
export function newsSince(items: readonly OutboxItem[], readAt: number, concerns: (about: string) => boolean): OutboxItem[] {
  return itemsAbout(items, concerns).filter((item) => isNews(item, readAt)).sort((a, b) => a.seq - b.seq)
}

/** Reads a page again when what was recorded here has arrived. */
export function useReadAgain(news: readonly OutboxItem[], refetch: () => unknown): void {
  const arrived = news.reduce((last, item) => Math.max(last, item.doneAt ?? 0), 0)
  useEffect(() => {
    if (!arrived) return
    const timer = setTimeout(() => void refetch(), READ_AGAIN)
    return () => clearTimeout(timer)
  }, [arrived, refetch])
}
