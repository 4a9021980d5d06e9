import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useState } from 'react'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { useDictionary } from '@/lib/dictionary'
import { useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useCan, useMe } from '@/lib/session'
import { shortTime, useNow } from '@/lib/time'
import { useDelays } from './data'
import { CancelForm, HandleForm, PlanForm } from './DelayForms'
import { texts } from './texts'
import type { Delay, Plan } from './types'
import styles from './watch.module.css'

interface Props {
  id: number
  number: string
  onClose: () => void
}

type Form = { delay: Delay; part: 'plan' | 'words' | 'cancel' }

/** The delays of a consignment, what was done about each, and the forms that answer the open ones. */
export function DelayDrawer({ id, number, onClose }: Props) {
  const t = useTexts(texts)
  return (
    <Drawer open onClose={onClose} size={600} title={`${t('delays')} ${number}`} destroyOnHidden>
      <DelayList id={id} />
    </Drawer>
  )
}

export function DelayList({ id }: { id: number }) {
  const t = useTexts(texts)
  const query = useDelays(id)
  const [form, setForm] = useState<Form | null>(null)
  if (query.isError) return <RefusalList problem={asProblem(query.error)} />
  if (!query.data) return <Loading />
  const { delays, plans } = query.data
  const close = () => setForm(null)
  if (delays.length === 0) return <p className={styles.quiet}>{t('noDelays')}</p>
  const plansOf = (delay: Delay) => plans.filter((plan) => plan.delayId === delay.id)
  return (
    <>
      <ul className={styles.delays}>
        {delays.map((delay) => (
          <DelayEntry key={delay.id} delay={delay} plans={plansOf(delay)} onForm={(part) => setForm({ delay, part })} />
        ))}
      </ul>
      {form?.part === 'plan' && <PlanForm delay={form.delay} last={plansOf(form.delay).at(-1)} onClose={close} />}
      {form?.part === 'words' && <HandleForm delay={form.delay} onClose={close} />}
      {form?.part === 'cancel' && <CancelForm delay={form.delay} onClose={close} />}
    </>
  )
}

interface EntryProps {
  delay: Delay
  plans: Plan[]
  onForm: (part: Form['part']) => void
}

function DelayEntry({ delay, plans, onForm }: EntryProps) {
  const t = useTexts(texts)
  const { word: wordOf } = useDictionary('delay')
  const time = useShortTime()
  const works = useCan('TRACKING_WORK')
  const { roles } = useMe()
  const arranges = roles.includes('DISPATCHER') || roles.includes('OPERATIONS_MANAGER')
  const tone = delay.closedAt ? 'done' : delay.handledAt ? 'waiting' : 'now'
  return (
    <li className={styles.delay}>
      <header>
        <StatusTag tone={tone}>{t(`delay_${delay.kind}`)}</StatusTag>
        <span>{t('was', { time: time(delay.plannedAt) })}</span>
        {delay.breaches > 1 && <strong className={styles.now}>{t('breachedTimes', { count: delay.breaches })}</strong>}
      </header>
      <Ending delay={delay} />
      {delay.cause && <p>{t('cause')}：{wordOf(delay.cause)}</p>}
      {delay.note && <p>{delay.note}</p>}
      {plans.map((plan) => (
        <p key={plan.id}>
          {t('planLine', { plate: plan.plate ?? '–', time: time(plan.plannedFor), cause: wordOf(plan.cause) })}{' '}
          <small className={styles.quiet}>{t('planBy', { name: plan.madeByName, time: time(plan.madeAt) })}</small>
        </p>
      ))}
      {works && !delay.closedAt && (
        <div className={styles.rowActions}>
          {delay.wantsPlan && arranges && <Button type="primary" onClick={() => onForm('plan')}>{t('arrange')}</Button>}
          {!delay.wantsPlan && <Button type="primary" onClick={() => onForm('words')}>{t('handle')}</Button>}
          {arranges && <Button onClick={() => onForm('cancel')}>{t('dropIt')}</Button>}
        </div>
      )}
    </li>
  )
}

function Ending({ delay }: { delay: Delay }) {
  const t = useTexts(texts)
  const time = useShortTime()
  if (delay.outcome === 'CANCELLED') return <p>{t('cancelledWord')}</p>
  if (delay.happenedAt) return <p>{t('happened', { time: time(delay.happenedAt), minutes: delay.minutes ?? 0 })}</p>
  if (delay.closedAt) return <p>{t('endedOther')}</p>
  if (delay.handledAt)
    return <p>{t('handledBy', { name: delay.handledByName ?? '', time: time(delay.handledAt) })}</p>
  return <p className={styles.quiet}>{t('detected', { time: time(delay.detectedAt) })}</p>
}

export function useShortTime() {
  const language = useLanguage()
  const now = useNow()
  return (at: string) => shortTime(at, now, language)
}
