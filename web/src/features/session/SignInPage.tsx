import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { RefusalList } from '@/components/RefusalList'
import { api } from '@/lib/api'
import { setLanguage, useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { session } from '@/lib/queries'
import type { Me } from '@/lib/session'
import { useTitle } from '@/lib/title'
import { PasswordForm } from './PasswordForm'
import styles from './session.module.css'
import { texts } from './texts'

/** The door: sign in, and on the first sign-in choose a password of one's own. */
export default function SignInPage({ me }: { me: Me | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const client = useQueryClient()
  const [firstPassword, setFirstPassword] = useState('')
  useTitle(t('title'))
  const refresh = () => client.invalidateQueries({ queryKey: session })
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <header>
          <img src="/icons/logo.svg" alt="" width={48} height={48} />
          <h1>运踪</h1>
          <p>{t('claim')}</p>
        </header>
        {me?.mustChangePassword ? (
          <>
            <h2>{t('mustChange')}</h2>
            <p className={styles.hint}>{t('mustChangeHint')}</p>
            <PasswordForm current={firstPassword} onDone={() => void refresh()} />
          </>
        ) : (
          <SignInForm onSignedIn={(next, password) => {
            setFirstPassword(next.mustChangePassword ? password : '')
            client.setQueryData(session, next)
          }} />
        )}
      </section>
      <button
        type="button"
        className={styles.language}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
    </main>
  )
}

function SignInForm({ onSignedIn }: { onSignedIn: (me: Me, password: string) => void }) {
  const t = useTexts(texts)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => api.post<Me>('/api/session', { username: username.trim(), password }),
    onSuccess: (me) => onSignedIn(me, password),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (username.trim() && password) signIn.mutate()
  }
  const problem = signIn.error ? asProblem(signIn.error) : null
  return (
    <form onSubmit={submit} className={styles.form}>
      {problem && <RefusalList problem={problem} />}
      {problem?.status === 401 && <p className={styles.hint}>{t('wrongHint')}</p>}
      <label>
        {t('username')}
        <input name="username" autoComplete="username" autoCapitalize="none" autoFocus required
          value={username} onChange={(e) => setUsername(e.target.value)} />
      </label>
      <label>
        {t('password')}
        <input name="password" type="password" autoComplete="current-password" required
          value={password} onChange={(e) => setPassword(e.target.value)} />
      </label>
      <button type="submit" className={styles.primary} disabled={signIn.isPending}>
        {t('signIn')}
      </button>
    </form>
  )
}
