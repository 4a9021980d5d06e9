import Button from 'antd/es/button'
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { common, useTexts } from '@/lib/i18n'
import type { Problem } from '@/lib/problem'
import styles from './elements.module.css'
import { RefusalList } from './RefusalList'

interface Props {
  title: string
  hint?: ReactNode
  /** The verb on the button. */
  confirm: string
  danger?: boolean
  busy?: boolean
  problem?: Problem | null
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** A small form over the page. A native dialog brings focus keeping and Escape with it. */
export function Dialog({ title, hint, confirm, danger, busy = false, problem, onConfirm, onClose, children }: Props) {
  const t = useTexts(common)
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    ref.current?.showModal()
    // back to what opened it, which the browser does only for a dialog that was closed and not taken away
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onConfirm()
  }
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <h2 id={id}>{title}</h2>
        {hint && <p>{hint}</p>}
        {problem && <RefusalList problem={problem} />}
        {children}
        <div className={styles.dialogActions}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
