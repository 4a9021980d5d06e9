import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popconfirm from 'antd/es/popconfirm'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import styles from './admin.module.css'
import { texts } from './texts'
import type { Person } from './types'

interface Props {
  person: Person & { id: number }
  onPassword: (person: Person, password: string) => void
}

/** How somebody's signing in stands, and what helps when it does not work. */
export function PersonSignIn({ person, onPassword }: Props) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const client = useQueryClient()
  const editable = useCan('PEOPLE_WRITE')
  const again = () => client.invalidateQueries({ queryKey: keys.all('people') })
  const reset = useMutation({
    mutationFn: () => api.post<{ oneTimePassword: string }>(`/api/people/${person.id}/password-reset`),
    onSuccess: async ({ oneTimePassword }) => {
      onPassword(person, oneTimePassword)
      await again()
    },
  })
  const unlock = useMutation({
    mutationFn: () => api.post(`/api/people/${person.id}/unlock`),
    onSuccess: async () => {
      toast.done(t('unlocked'))
      await again()
    },
  })
  const problem = reset.error ?? unlock.error
  return (
    <section className={styles.below}>
      <h2>{t('signIn')}</h2>
      {problem && <RefusalList problem={asProblem(problem)} />}
      <p>
        {t('lastSignIn')}：{person.lastSignInAt ? <TimeText at={person.lastSignInAt} /> : t('neverSignedIn')}
      </p>
      {person.locked && (
        <p>
          <StatusTag tone="now">{t('lockedHint')}</StatusTag>
        </p>
      )}
      {editable && (
        <div className={styles.row}>
          {person.locked && (
            <Button type="primary" loading={unlock.isPending} onClick={() => unlock.mutate()}>
              {t('unlock')}
            </Button>
          )}
          <Popconfirm
            title={t('resetPassword')}
            description={t('resetAsk')}
            okText={t('resetPassword')}
            cancelText={tc('cancel')}
            onConfirm={() => reset.mutate()}
          >
            <Button loading={reset.isPending}>{t('resetPassword')}</Button>
          </Popconfirm>
        </div>
      )}
    </section>
  )
}
