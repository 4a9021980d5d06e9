import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import { threadTexts } from './texts'
import styles from './thread.module.css'
import type { Mentionable } from './types'

const PAUSE = 150
const NONE: Mentionable[] = []

/** Who can be meant by the word behind the @, asked a moment after the last key. */
export function useChoices(address: string, word: string | undefined): Mentionable[] {
  const [asked, setAsked] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setAsked(word), word === '' || word === undefined ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [word])
  const query = useQuery({
    queryKey: keys.list('mentionable', { address, word: asked }),
    queryFn: ({ signal }) => api.get<Mentionable[]>(`${address}/mentionable`, { q: asked }, signal),
    enabled: asked !== undefined && word !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  return word === undefined ? NONE : (query.data ?? NONE)
}

interface Props {
  id: string
  word: string
  choices: Mentionable[]
  active: number
  onChoose: (one: Mentionable) => void
}

/** The list below the field; the keyboard stays in the field. */
export function Choices({ id, word, choices, active, onChoose }: Props) {
  const t = useTexts(threadTexts)
  if (choices.length === 0) return <p className={styles.empty}>{t('nobody', { word })}</p>
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={t('suggestions')} className={styles.choices}>
      {choices.map((one, index) => (
        <li key={`${one.kind}-${one.personId ?? one.label}`} id={`${id}-${index}`} role="option" aria-selected={index === active} className={styles.choice}
          // the field keeps the focus, or the list would be gone before it is touched
          onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(one)}>
          <span>{one.label}</span>
          <small>{one.kind === 'PERSON' ? one.detail : `${t(`kind_${one.kind}`)} · ${t('reached', { count: one.reached })}`}</small>
        </li>
      ))}
    </ul>
  )
}
