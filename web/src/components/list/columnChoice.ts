import { useCallback, useState } from 'react'

const storageKey = (list: string) => `yunzong.columns.${list}`

function read(list: string): string[] | null {
  try {
    return JSON.parse(localStorage.getItem(storageKey(list)) ?? 'null') as string[] | null
  } catch {
    return null
  }
}

/** The columns a person wants to see in a list, kept in this browser; null: as the list proposes. */
export function useColumnChoice(list: string) {
  const [choice, setChoice] = useState(() => read(list))
  const choose = useCallback(
    (keys: string[] | null) => {
      if (keys) localStorage.setItem(storageKey(list), JSON.stringify(keys))
      else localStorage.removeItem(storageKey(list))
      setChoice(keys)
    },
    [list],
  )
  return [choice, choose] as const
}

interface Choosable {
  key: string
  hidden?: boolean
}

/** The columns to show, in the list's order. A choice that names none of them counts as no choice. */
export function shownColumns<C extends Choosable>(columns: C[], choice: string[] | null): C[] {
  const chosen = choice ? columns.filter((c) => choice.includes(c.key)) : []
  return chosen.length > 0 ? chosen : columns.filter((c) => !c.hidden)
}
