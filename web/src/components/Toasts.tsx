import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled'
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled'
import { useEffect, useState } from 'react'
import styles from './elements.module.css'
import { toast, type Toast } from './toast'

/** Where `toast` speaks; the frame holds one. */
export function Toasts() {
  const [toasts, setToasts] = useState<Toast[]>([])
  useEffect(() => toast.listen(setToasts), [])
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {toasts.map((each) => (
        <div key={each.id} className={styles[`toast_${each.kind}`]}>
          {each.kind === 'done' ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
          {each.text}
        </div>
      ))}
    </div>
  )
}
