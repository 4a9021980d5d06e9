import { useSyncExternalStore } from 'react'
import { outbox } from './outbox'

export { outbox } from './outbox'
export { outboxTexts } from './texts'
export type { OutboxView } from './outbox'
export { isNews, itemsAbout, newsSince, refusedAbout, useReadAgain } from './news'
export { isUnsent, numberOf, numbersOf, recordedOn } from './references'
export type { CommandBody, KeptProblem, NewCommand, NewEntry, NewPhoto, NewRequest, OutboxCommand, OutboxItem, OutboxPhoto, OutboxRequest } from './types'

/** What waits on this device, and how sending goes. */
export function useOutbox() {
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot)
}
