import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { common, useTexts } from '@/lib/i18n'
import styles from './phone.module.css'
import { askTexts } from './texts'

interface AskProps {
  title: string
  hint?: ReactNode
  /** Reasons to choose from; without them only the note is asked. */
  reasons?: { code: string; text: string }[]
  noteLabel?: string
  noteRequired?: boolean
  /** One more line to fill in, such as who was there. */
  extraLabel?: string
  confirm?: string
  onAnswer: (answer: { reason: string; note: string; extra: string }) => void
  onClose: () => void
}

/** Asks for a reason before something is recorded, instead of "are you sure". */
export function Ask(props: AskProps) {
  const { reasons, noteRequired = !reasons } = props
  const t = useTexts(askTexts)
  const tc = useTexts(common)
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [extra, setExtra] = useState('')
  useEffect(() => ref.current?.showModal(), [])
  const complete = (!reasons || reason) && (!noteRequired || note.trim()) && (!props.extraLabel || extra.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!complete) return
    props.onAnswer({ reason, note: note.trim(), extra: extra.trim() })
    ref.current?.close()
  }
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={id} onClose={props.onClose}>
      <form onSubmit={submit}>
        <h2 id={id}>{props.title}</h2>
        {props.hint && <p className={styles.small}>{props.hint}</p>}
        {reasons && (
          <fieldset className={styles.chips}>
            <legend>{t('reason')}</legend>
            {reasons.map((each) => (
              <label key={each.code} className={styles.chip}>
                <input type="radio" name={id} checked={reason === each.code} onChange={() => setReason(each.code)} />
                {each.text}
              </label>
            ))}
          </fieldset>
        )}
        {props.extraLabel && (
          <label>
            {props.extraLabel}
            <input className={styles.text} value={extra} maxLength={200} onChange={(e) => setExtra(e.target.value)} />
          </label>
        )}
        <label>
          {props.noteLabel ?? t('note')} {!noteRequired && <span className={styles.small}>{tc('optional')}</span>}
          <textarea className={styles.text} rows={2} maxLength={500} value={note} onChange={(e) => setNote(e.target.value)} />
        </label>
        <div className={styles.row}>
          <button type="button" className={styles.button} onClick={() => ref.current?.close()}>
            {tc('cancel')}
          </button>
          <button type="submit" className={styles.primary} disabled={!complete}>
            {props.confirm ?? t('confirm')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
