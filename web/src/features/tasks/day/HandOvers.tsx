import Button from 'antd/es/button'
import { useState } from 'react'
import { ReasonDialog } from '@/components/ReasonDialog'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useMe } from '@/lib/session'
import { useAct, useHandOvers } from '../data'
import { texts } from '../texts'
import type { HandOver } from '../types'
import styles from './day.module.css'

/** Hand-overs that wait: for the person to confirm, or for others to confirm theirs. */
export function HandOvers({ waiting }: { waiting: HandOver[] }) {
  const t = useTexts(texts)
  const me = useMe()
  const all = useHandOvers()
  const given = (all.data ?? []).filter((one) => one.giverId === me.personId)
  if (waiting.length === 0 && given.length === 0) return null
  return (
    <section className={styles.panel} aria-labelledby="hand-overs-title">
      <h2 id="hand-overs-title">{t('handOver')}</h2>
      <ul className={styles.plain}>
        {waiting.map((one) => <ForMe key={one.id} handOver={one} />)}
        {given.map((one) => <Mine key={one.id} handOver={one} />)}
      </ul>
    </section>
  )
}

function ForMe({ handOver }: { handOver: HandOver }) {
  const t = useTexts(texts)
  const act = useAct()
  const [declining, setDeclining] = useState(false)
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    try {
      await act(`hand-overs/${handOver.id}/confirmation`)
      toast.done(t('confirmed'))
    } catch (error) {
      toast.problem(asProblem(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <li>
      <strong>{t('offeredBy', { name: handOver.giverName ?? '', count: handOver.taskIds.length })}</strong>{' '}
      <TimeText at={handOver.offeredAt} />
      <p>{handOver.note || t('noNote')}</p>
      <div className={styles.acts}>
        <Button size="small" type="primary" loading={busy} onClick={() => void confirm()}>{t('confirm')}</Button>
        <Button size="small" onClick={() => setDeclining(true)}>{t('decline')}</Button>
      </div>
      {declining && (
        <ReasonDialog title={t('decline')} label={t('reason')} confirm={t('decline')} done={t('declined')} required
          draft={`hand-over.${handOver.id}`} send={(reason) => act(`hand-overs/${handOver.id}/refusal`, { reason })}
          onClose={() => setDeclining(false)} />
      )}
    </li>
  )
}

function Mine({ handOver }: { handOver: HandOver }) {
  const t = useTexts(texts)
  const act = useAct()
  const withdraw = async () => {
    try {
      await act(`hand-overs/${handOver.id}/withdrawal`)
      toast.done(t('withdrawn'))
    } catch (error) {
      toast.problem(asProblem(error).message)
    }
  }
  return (
    <li>
      {t('offeredTo', { name: handOver.receiverName ?? '' })} · <TimeText at={handOver.offeredAt} />
      <div className={styles.acts}>
        <Button size="small" onClick={() => void withdraw()}>{t('withdraw')}</Button>
      </div>
    </li>
  )
}
