import { useCallback, useState } from 'react'

const prefix = 'yunzong.draft.'

/** Drafts live as long as the browser tab: a reload or a lost session loses nothing typed. */
export const drafts = {
  read<T>(key: string): T | undefined {
    try {
      const text = sessionStorage.getItem(prefix + key)
      return text ? (JSON.parse(text) as T) : undefined
    } catch {
      return undefined
    }
  },
  keep(key: string, value: unknown): void {
    try {
      sessionStorage.setItem(prefix + key, JSON.stringify(value))
    } catch {
      // A full or forbidden storage must not stop anybody from typing.
    }
  },
  drop(key: string): void {
    sessionStorage.removeItem(prefix + key)
  },
}

/**
 * State that survives a reload until it is dropped: `[value, set, drop, wasRestored]`.
 * Drop it when the server has accepted what was typed.
 */
export function useDraft<T>(key: string, initial: T) {
  const [restored] = useState(() => drafts.read<T>(key))
  const [value, setValue] = useState<T>(restored ?? initial)
  const set = useCallback(
    (next: T) => {
      drafts.keep(key, next)
      setValue(next)
    },
    [key],
  )
  const drop = useCallback(() => drafts.drop(key), [key])
  return [value, set, drop, restored !== undefined] as const
}
