import { useMutation } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useId, useState } from 'react'
import { useDraft } from '@/lib/draft'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { Dialog } from './Dialog'
import styles from './elements.module.css'
import { toast } from './toast'

interface Props {
  title: string
  hint?: string
  label: string
  /** The verb on the button. */
  confirm: string
  /** What the person reads when it is done. */
  done: string
  /** Without it an empty answer is sent as it is. */
  required?: boolean
  danger?: boolean
  /** Keeps what is typed under this name until it is accepted. */
  draft: string
  send: (words: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for a few words and acts with them, instead of asking "are you sure". */
export function ReasonDialog({ title, hint, label, confirm, done, required = false, danger, draft, send, onClose }: Props) {
  const t = useTexts(common)
  const id = useId()
  const [words, setWords, drop] = useDraft(draft, '')
  const [empty, setEmpty] = useState(false)
  const act = useMutation({
    mutationFn: () => send(words.trim()),
    onSuccess: () => {
      drop()
      toast.done(done)
      onClose()
    },
  })
  const confirmed = () => {
    if (required && !words.trim()) setEmpty(true)
    else act.mutate()
  }
  return (
    <Dialog title={title} hint={hint} confirm={confirm} danger={danger} busy={act.isPending}
      problem={act.error ? asProblem(act.error) : null} onConfirm={confirmed} onClose={onClose}>
      <label htmlFor={id}>
        {label} {!required && <span className={styles.optional}>{t('optional')}</span>}
      </label>
      <Input.TextArea id={id} rows={3} maxLength={2000} value={words} autoFocus status={empty ? 'error' : undefined}
        aria-invalid={empty || undefined} aria-describedby={empty ? `${id}-error` : undefined}
        onChange={(e) => { setWords(e.target.value); setEmpty(false) }} />
      {empty && <p id={`${id}-error`} className={styles.dialogError}>{t('required')}</p>}
    </Dialog>
  )
}
