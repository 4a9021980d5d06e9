import type { ReactNode } from 'react'

/** A column of a list. */
export interface Column<R> {
  key: string
  title: string
  render: (row: R) => ReactNode
  /** Stands beside the row's link in the first column: a tag, a button to copy. */
  aside?: (row: R) => ReactNode
  /** The server's sort key; without it the column cannot be sorted. */
  sort?: string
  /** Numbers stand right. */
  align?: 'right'
  width?: number
  /** Hidden until chosen. */
  hidden?: boolean
  /** On a phone: the card's title, beside its neighbour in half a line, or left out of the card. */
  card?: 'title' | 'half' | 'leftOut'
}

interface FilterBase {
  /** Query parameter of the list endpoint. */
  key: string
  label: string
}

/** A filter, in one line above the list. */
export type Filter =
  | (FilterBase & { kind: 'select'; options: { value: string; label: string }[] })
  /** A day; the server gets its first instant (`start`) or the first of the next day (`end`). */
  | (FilterBase & { kind: 'date'; edge: 'start' | 'end' })
  | (FilterBase & {
      kind: 'custom'
      render: (value: string, set: (value: string) => void) => ReactNode
    })
