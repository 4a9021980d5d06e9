import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useMe } from '@/lib/session'
import { usePreferences, useTrial } from './data'
import { NotifyNav } from './NotifyNav'
import styles from './notifications.module.css'
import { PushSwitch } from './PushSwitch'
import { texts } from './texts'
import { PERSONAL, type Channel, type Preferences, type Topic } from './types'

/** How one wants to be told. */
export function SettingsPage() {
  const t = useTexts(texts)
  const query = usePreferences()
  return (
    <>
      <NotifyNav />
      <PageHeader title={t('settings')} />
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {query.isPending && <Loading />}
      <PushSwitch />
      {query.data && <Choices kept={query.data} />}
    </>
  )
}

function Choices({ kept }: { kept: Preferences }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [choice, setChoice] = useState(kept)
  const set = (part: Partial<Preferences>) => setChoice({ ...choice, ...part })
  const save = useMutation({
    mutationFn: () => api.put<Preferences>('/api/notifications/preferences', choice),
    onSuccess: (answer) => {
      client.setQueryData(keys.one('notifications', 'preferences'), answer)
      toast.done(t('saved'))
    },
  })
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      {save.error && <RefusalList problem={asProblem(save.error)} />}
      <section className={styles.card} aria-labelledby="quiet">
        <h2 id="quiet">{t('hours')}</h2>
        <p>{t('quietHint')}</p>
        <div className={styles.line}>
          <label>
            <input className={styles.check} type="checkbox" checked={choice.quiet} onChange={(e) => set({ quiet: e.target.checked })} />
            {t('quiet')}
          </label>
          <label>{t('quietFrom')} <input type="time" required disabled={!choice.quiet} value={choice.quietFrom.slice(0, 5)} onChange={(e) => set({ quietFrom: e.target.value })} /></label>
          <label>{t('quietTo')} <input type="time" required disabled={!choice.quiet} value={choice.quietTo.slice(0, 5)} onChange={(e) => set({ quietTo: e.target.value })} /></label>
        </div>
        <div className={styles.line}>
          <label>
            <input className={styles.check} type="checkbox" checked={choice.digest} onChange={(e) => set({ digest: e.target.checked })} />
            {t('digest')}
          </label>
        </div>
        <div className={styles.line}>
          <label>
            {t('language')}
            <select className={styles.native} value={choice.language} onChange={(e) => set({ language: e.target.value })}>
              <option value="zh">中文</option>
              <option value="en">English</option>
            </select>
          </label>
        </div>
      </section>
      <Wanted choice={choice} onChange={(optOuts) => set({ optOuts })} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>{t('saveChoices')}</Button>
    </form>
  )
}

function Wanted({ choice, onChange }: { choice: Preferences; onChange: (optOuts: Preferences['optOuts']) => void }) {
  const t = useTexts(texts)
  const trial = useTrial()
  const me = useMe()
  const customer = me.roles.includes('CUSTOMER_CONTACT')
  const topics: Topic[] = customer ? ['OWN_CARGO'] : ['TASKS', 'DOCUMENTS', 'CARGO']
  const there = (channel: Channel) => (channel === 'EMAIL' ? choice.mail : channel === 'SMS' ? choice.sms : true)
  const isOut = (topic: Topic, channel: Channel) => choice.optOuts.some((one) => one.topic === topic && one.channel === channel)
  const toggle = (topic: Topic, channel: Channel) =>
    onChange(isOut(topic, channel)
      ? choice.optOuts.filter((one) => one.topic !== topic || one.channel !== channel)
      : [...choice.optOuts, { topic, channel }])
  return (
    <section className={styles.card} aria-labelledby="wanted">
      <h2 id="wanted">{t('wanted')}</h2>
      <p>{t('wantedHint')}</p>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('topic')}</th>
              {PERSONAL.map((channel) => (
                <th key={channel} scope="col">
                  {t(`channel_${channel}`)}
                  {!there(channel) && <small>{t('notSetUp')}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic}>
                <th scope="row">{t(`topic_${topic}`)}</th>
                {PERSONAL.map((channel) => (
                  <td key={channel}>
                    <input className={styles.check} type="checkbox" aria-label={`${t(`topic_${topic}`)} ${t(`channel_${channel}`)}`}
                      disabled={!there(channel)} checked={there(channel) && !isOut(topic, channel)} onChange={() => toggle(topic, channel)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!customer && (
        <div className={styles.line}>
          {(['EMAIL', 'SMS'] as const).filter(there).map((channel) => (
            <Button key={channel} size="small" loading={trial.isPending && trial.variables === channel} onClick={() => trial.mutate(channel)}>
              {t('tryMine', { channel: t(`channel_${channel}`) })}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
