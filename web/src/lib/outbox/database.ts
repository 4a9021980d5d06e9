import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { OutboxItem } from './types'

/** An answer of the server kept for work without a network. */
export interface KeptAnswer {
  key: string
  personId: number
  /** When it was asked for, by the clock of this device. */
  readAt: number
  value: unknown
}

interface DockSchema extends DBSchema {
  item: {
    key: number
    value: OutboxItem
    indexes: { reportKey: string; person: [number, string] }
  }
  /** Contents of photos, apart from the items, so that listing what waits stays cheap. */
  bytes: { key: string; value: ArrayBuffer }
  answer: { key: [number, string]; value: KeptAnswer }
}

export type DockDatabase = IDBPDatabase<DockSchema>

export const DATABASE = 'yunzong-dock'

/** Opens the store of this device; rejects where the browser has none, as some do in private windows. */
export async function openDatabase(name = DATABASE): Promise<DockDatabase> {
  return openDB<DockSchema>(name, 2, {
    async upgrade(database, oldVersion, _newVersion, change) {
      if (oldVersion === 1) {
        // what waits goes on waiting: version 1 said of commands and photos only which load they were about
        const items = change.objectStore('item')
        for (const item of (await items.getAll()) as (OutboxItem & { loadId?: number | null })[]) {
          const { loadId, ...rest } = item
          void items.put({ ...rest, about: loadId == null ? null : `load:${loadId}`, answer: item.answer ?? null })
        }
        return
      }
      const items = database.createObjectStore('item', { keyPath: 'seq', autoIncrement: true })
      items.createIndex('reportKey', 'reportKey', { unique: true })
      items.createIndex('person', ['personId', 'state'])
      database.createObjectStore('bytes')
      database.createObjectStore('answer', { keyPath: ['personId', 'key'] })
    },
    blocking(_current, _blocked, event) {
      // a newer version of the application in another tab wants to change the store
      ;(event.target as IDBDatabase).close()
    },
  })
}
