import Button from 'antd/es/button'
import { useEffect, useId, useRef, useState } from 'react'
import { copyText } from '@/lib/clipboard'
import { useTexts } from '@/lib/i18n'
import styles from './OneTimeSecret.module.css'
import { kit } from './texts'

interface Props {
  title: string
  /** Whose it is and what to do with it. */
  hint: string
  secret: string
  onClose: () => void
}

/** A password or key that is shown once and kept nowhere; it goes only when the person says so. */
export function OneTimeSecret({ title, hint, secret, onClose }: Props) {
  const t = useTexts(kit)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const copy = async () => {
    const done = await copyText(secret)
    setCopied(done)
    if (!done) field.current?.select()
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} onCancel={(e) => e.preventDefault()} onClose={onClose}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{hint}</p>
      <div className={styles.secret}>
        <input ref={field} readOnly value={secret} aria-label={title} onFocus={(e) => e.target.select()} />
        <Button type="primary" onClick={() => void copy()}>
          {t('copySecret')}
        </Button>
      </div>
      <p className={styles.once}>
        <span aria-hidden>● </span>
        {t('shownOnce')}
      </p>
      <footer>
        <span role="status">{copied === null ? '' : t(copied ? 'secretCopied' : 'copyByHand')}</span>
        <Button onClick={() => dialog.current?.close()}>{t('secretKept')}</Button>
      </footer>
    </dialog>
  )
}
