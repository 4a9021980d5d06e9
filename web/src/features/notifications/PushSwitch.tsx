import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import { StatusTag } from '@/components/StatusTag'
import { toast } from '@/components/toast'
import { useTexts } from '@/lib/i18n'
import { asProblem, Problem } from '@/lib/problem'
import { useTrial } from './data'
import styles from './notifications.module.css'
import { pushState, switchOff, switchOn, type PushState } from './push'
import { texts } from './texts'

const SENTENCES = { on: 'pushOn', off: 'pushOff', denied: 'pushDenied', unsupported: 'pushUnsupported' } as const

/** Push in the browser one sits at; each browser is switched for itself. */
export function PushSwitch() {
  const t = useTexts(texts)
  const trial = useTrial()
  const [state, setState] = useState<PushState | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void pushState().catch(() => 'unsupported' as const).then(setState)
  }, [])
  const act = async (change: () => Promise<PushState>) => {
    setBusy(true)
    try {
      setState(await change())
    } catch (error) {
      toast.problem(error instanceof Problem ? asProblem(error).message : t('pushFailed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={styles.card} aria-labelledby="push-here">
      <h2 id="push-here">{t('pushHere')}</h2>
      <p role="status">
        {state && <StatusTag tone={state === 'on' ? 'done' : state === 'off' ? 'waiting' : 'soon'}>{t(SENTENCES[state])}</StatusTag>}
      </p>
      <div className={styles.line}>
        {state === 'off' && <Button type="primary" loading={busy} onClick={() => void act(switchOn)}>{t('switchOn')}</Button>}
        {state === 'on' && <Button loading={busy} onClick={() => void act(switchOff)}>{t('switchOff')}</Button>}
        {state === 'on' && <Button loading={trial.isPending} onClick={() => trial.mutate('PUSH')}>{t('tryMine', { channel: t('channel_PUSH') })}</Button>}
      </div>
    </section>
  )
}
