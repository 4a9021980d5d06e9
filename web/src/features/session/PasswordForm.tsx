import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import styles from './session.module.css'
import { texts } from './texts'

interface Props {
  /** The current password when it was typed a moment ago; then it is not asked twice. */
  current: string
  onDone: () => void
}

export function PasswordForm({ current: known, onDone }: Props) {
  const t = useTexts(texts)
  const [current, setCurrent] = useState(known)
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && next !== again
  const change = useMutation({
    mutationFn: () => api.put('/api/session/password', { current, next }),
    onSuccess: () => {
      toast.done(t('changed'))
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (next && next === again) change.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {change.error && <RefusalList problem={asProblem(change.error)} />}
      {!known && (
        <label>
          {t('current')}
          <input type="password" autoComplete="current-password" required
            value={current} onChange={(e) => setCurrent(e.target.value)} />
        </label>
      )}
      <label>
        {t('next')}
        <input type="password" autoComplete="new-password" required aria-describedby="password-rule"
          value={next} onChange={(e) => setNext(e.target.value)} />
        <small id="password-rule">{t('rule')}</small>
      </label>
      <label>
        {t('again')}
        <input type="password" autoComplete="new-password" required aria-invalid={differs}
          value={again} onChange={(e) => setAgain(e.target.value)} />
        {differs && <small role="alert" className={styles.error}>{t('different')}</small>}
      </label>
      <button type="submit" className={styles.primary} disabled={change.isPending || differs}>
        {t('change')}
      </button>
    </form>
  )
}
