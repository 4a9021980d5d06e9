import Button from 'antd/es/button'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import Input from 'antd/es/input'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTexts } from '@/lib/i18n'
import type { Problem } from '@/lib/problem'
import { RefusalList } from '../RefusalList'
import { Choices, useChoices } from './Choices'
import { complete, standing, wordAt } from './mentions'
import { threadTexts } from './texts'
import styles from './thread.module.css'
import type { Mentionable } from './types'

/** What is being written: kept in the tab until it is sent. */
export interface Draft {
  text: string
  mentions: Mentionable[]
  reply?: { id: number; name: string; text: string }
  /** Of the attempt to send it. */
  key?: string
}

interface Props {
  address: string
  draft: Draft
  onChange: (draft: Draft) => void
  onSend: () => void
  busy: boolean
  problem: Problem | null
}

const MOST = 2000

/** Where one writes: an @ opens who can be named, arrows and Enter choose, Ctrl+Enter sends. */
export function Composer({ address, draft, onChange, onSend, busy, problem }: Props) {
  const t = useTexts(threadTexts)
  const id = useId()
  const area = useRef<TextAreaRef>(null)
  const [caret, setCaret] = useState(0)
  const [closed, setClosed] = useState(false)
  const [active, setActive] = useState(0)
  const moveTo = useRef<number>(undefined)
  const word = closed ? undefined : wordAt(draft.text, caret)
  const choices = useChoices(address, word)
  const told = standing(draft.text, draft.mentions)
  const ready = draft.text.trim() !== '' && !busy
  useLayoutEffect(() => {
    const field = area.current?.resizableTextArea?.textArea
    if (moveTo.current === undefined || !field) return
    field.setSelectionRange(moveTo.current, moveTo.current)
    moveTo.current = undefined
  }, [draft.text])
  const choose = (one: Mentionable) => {
    if (word === undefined) return
    const done = complete(draft.text, caret, word, one.label)
    moveTo.current = done.caret
    setCaret(done.caret)
    onChange({ ...draft, text: done.text, mentions: [...draft.mentions.filter(({ label }) => label !== one.label), one] })
    area.current?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    // Chinese is composed with Enter and arrows too
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (ready) onSend()
    } else if (word !== undefined && choices.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const current = choices[active] ?? choices[0]!
      if (step !== 0) setActive((Math.min(active, choices.length - 1) + step + choices.length) % choices.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(current)
      else if (event.key === 'Escape') setClosed(true)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const open = word !== undefined && (choices.length > 0 || word !== '')
  return (
    <div className={styles.composer} role="group" aria-label={t('write')}>
      {problem && <RefusalList problem={problem} />}
      {draft.reply && (
        <div className={styles.replying}>
          <span>{t('replying', { name: draft.reply.name })}{draft.reply.text}</span>
          <Button size="small" type="link" onClick={() => onChange({ ...draft, reply: undefined })}>{t('stopReply')}</Button>
        </div>
      )}
      <Input.TextArea ref={area} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={MOST} value={draft.text}
        aria-label={t('write')} placeholder={t('placeholder')} role="combobox" aria-autocomplete="list" aria-expanded={open}
        aria-controls={`${id}-list`} aria-activedescendant={open && choices.length > 0 ? `${id}-${Math.min(active, choices.length - 1)}` : undefined}
        onChange={(e) => {
          setCaret(e.target.selectionStart)
          setClosed(false)
          setActive(0)
          onChange({ ...draft, text: e.target.value })
        }}
        onSelect={(e) => setCaret(e.currentTarget.selectionStart)} onKeyDown={onKey} onBlur={() => setClosed(true)} />
      {open && <Choices id={id} word={word} choices={choices} active={Math.min(active, choices.length - 1)} onChoose={choose} />}
      <div className={styles.foot}>
        {told.length > 0 && <span>{t('willTell', { names: told.map(({ label }) => label).join('、') })}</span>}
        {draft.text.length > MOST - 200 && <span>{t('count', { count: draft.text.length })}</span>}
        <span className={styles.quiet}>{t('sendKey')}</span>
        <Button type="primary" disabled={!ready} loading={busy} onClick={onSend}>{t('send')}</Button>
      </div>
    </div>
  )
}
