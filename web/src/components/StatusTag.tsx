import type { ReactNode } from 'react'
import styles from './elements.module.css'

/** What a colour means here, and nothing else: act now, soon, done, waiting, or none of these. */
export type Tone = 'now' | 'soon' | 'done' | 'waiting' | 'plain'

const SIGNS: Record<Tone, string> = { now: '●', soon: '◐', done: '✓', waiting: '○', plain: '▸' }

/** A state as sign, word and colour, never colour alone. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`${styles.status} ${styles[`tone_${tone}`]}`}>
      <span aria-hidden>{SIGNS[tone]}</span> {children}
    </span>
  )
}
