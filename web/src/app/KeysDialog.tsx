import { useEffect, useRef } from 'react'
import { common, useTexts } from '@/lib/i18n'
import styles from './KeysDialog.module.css'
import { frame } from './texts'

/** The keys of the application; a native dialog brings focus keeping and Escape with it. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(frame)
  const tc = useTexts(common)
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => ref.current?.showModal(), [])
  const keys = [
    ['/', t('keySearch')],
    ['n', t('keyEvent')],
    ['e', t('keyIncident')],
    ['s', t('keySheet')],
    ['Enter', t('keyEnter')],
    ['Esc', t('keyEscape')],
    ['?', t('keyHelp')],
  ]
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t('keys')}</h2>
      <dl>
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => ref.current?.close()}>
        {tc('close')}
      </button>
    </dialog>
  )
}
