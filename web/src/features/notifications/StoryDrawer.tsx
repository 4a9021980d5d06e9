import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useState } from 'react'
import { Link } from 'react-router'
import { Loading } from '@/components/Loading'
import { ReasonDialog } from '@/components/ReasonDialog'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { fullTime } from '@/lib/time'
import { useStory } from './data'
import styles from './notifications.module.css'
import { MessageState } from './Tags'
import { texts } from './texts'
import type { State, Story } from './types'

const REPLAYED: State[] = ['DEAD', 'UNCLEAR', 'DISMISSED']
const DISMISSED: State[] = ['DEAD', 'UNCLEAR', 'WAITING']

/** One message: what it says, every attempt with what was answered, and what people decided. */
export default function StoryDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const t = useTexts(texts)
  const query = useStory(id)
  return (
    <Drawer open onClose={onClose} size={560} title={query.data?.message.title ?? t('messages')} destroyOnHidden>
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {query.isPending && <Loading />}
      {query.data && <StoryText story={query.data} />}
    </Drawer>
  )
}

function StoryText({ story }: { story: Story }) {
  const t = useTexts(texts)
  const { message, attempts, decisions } = story
  return (
    <div className={styles.story}>
      <p>{message.body}</p>
      <dl className={styles.facts}>
        <dt>{t('receiver')}</dt>
        <dd>{message.receiverName} · {t(`channel_${message.channel}`)}</dd>
        <dt>{t('state')}</dt>
        <dd><MessageState state={message.state} /></dd>
        <dt>{t('at')}</dt>
        <dd>{fullTime(message.createdAt)}</dd>
        {message.state === 'WAITING' && <><dt /><dd>{t('dueAt', { time: fullTime(message.dueAt) })}</dd></>}
        <dt>{t('messageId')}</dt>
        <dd className={styles.mono}>{story.uid}</dd>
      </dl>
      {message.link && <Link to={message.link}>{t('open')}</Link>}
      {message.channel !== 'IN_APP' && (
        <section aria-label={t('attempts')}>
          <h3>{t('attempts')}</h3>
          {attempts.length === 0 && <p className={styles.quiet}>{t('noAttempts')}</p>}
          <ol>
            {attempts.map((attempt) => (
              <li key={attempt.number}>
                <p>
                  {t('attemptNo', { number: attempt.number })} · <TimeText at={attempt.startedAt} /> ·{' '}
                  {attempt.outcome ? t(`outcome_${attempt.outcome as 'SENT' | 'RETRY' | 'DEAD' | 'UNCLEAR'}`) : t('underWay')}
                </p>
                {attempt.proof && <p className={styles.mono}>{attempt.proof}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {decisions.length > 0 && (
        <section aria-label={t('decisions')}>
          <h3>{t('decisions')}</h3>
          <ol>
            {decisions.map((decision) => (
              <li key={decision.at}>
                <TimeText at={decision.at} /> {t(decision.replayed ? 'replayed' : 'dismissed', { name: decision.byName, reason: decision.reason })}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Decide story={story} />
    </div>
  )
}

function Decide({ story }: { story: Story }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [asked, setAsked] = useState<'replay' | 'dismiss' | null>(null)
  const { id, state, channel } = story.message
  if (channel === 'IN_APP') return null
  const send = async (reason: string) => {
    await api.post(`/api/notifications/log/${id}/${asked === 'replay' ? 'replay' : 'dismissal'}`, { reason })
    await client.invalidateQueries({ queryKey: keys.all('notifications/log') })
  }
  return (
    <div className={styles.actions}>
      {REPLAYED.includes(state) && <Button type="primary" onClick={() => setAsked('replay')}>{t('replay')}</Button>}
      {DISMISSED.includes(state) && <Button onClick={() => setAsked('dismiss')}>{t('dismiss')}</Button>}
      {asked && (
        <ReasonDialog title={t(asked)} hint={t(`${asked}Hint`)} label={t('reason')} confirm={t(asked)} done={t(`${asked}Done`)} required
          draft={`message-${asked}-${id}`} send={send} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}
