import Button from 'antd/es/button'
import { useState } from 'react'
import { LinkButton } from '@/components/LinkButton'
import { ReasonDialog } from '@/components/ReasonDialog'
import { toast } from '@/components/toast'
import { useTexts } from '@/lib/i18n'
import { pathOfDuty } from '@/lib/module'
import { asProblem } from '@/lib/problem'
import { useMe } from '@/lib/session'
import { AssignDialog } from './AssignDialog'
import { useAct } from './data'
import { texts } from './texts'
import type { Task } from './types'

type Ask = 'completion' | 'return' | 'pause' | 'cancellation' | 'assign'

interface Props {
  task: Task
  /** Only what is done from a row: opening the work, taking it, ending it. */
  short?: boolean
}

/** What this person may do with a task as it stands; the server decides again. */
export function TaskActions({ task, short = false }: Props) {
  const t = useTexts(texts)
  const me = useMe()
  const act = useAct()
  const [asked, ask] = useState<Ask | null>(null)
  const [busy, setBusy] = useState(false)
  const size = short ? 'small' : undefined
  const work = pathOfDuty(task)
  const mine = task.ownerPersonId != null && task.ownerPersonId === me.personId
  const takes = task.mayWork && !task.ownerPersonId && task.ownerRole != null && me.roles.includes(task.ownerRole)
  const now = async (what: string, done: string) => {
    setBusy(true)
    try {
      await act(`tasks/${task.id}/${what}`)
      toast.done(done)
    } catch (error) {
      toast.problem(asProblem(error).message)
    } finally {
      setBusy(false)
    }
  }
  const open = !task.closedAt
  const ends = open && task.mayWork && task.closing !== 'BY_DEED'
  return (
    <>
      {work && (
        <LinkButton to={work} size={size} type={open && !ends ? 'primary' : undefined} aria-label={`${t('go')} ${task.title}`}>
          {t('go')}
        </LinkButton>
      )}
      {open && takes && (
        <Button size={size} loading={busy} aria-label={`${t('take')} ${task.title}`} onClick={() => void now('taking', t('taken'))}>
          {t('take')}
        </Button>
      )}
      {ends && (
        <Button size={size} type="primary" aria-label={`${t('complete')} ${task.title}`} onClick={() => ask('completion')}>
          {t('complete')}
        </Button>
      )}
      {open && !short && (
        <>
          {mine && task.ownerRole && <Button onClick={() => ask('return')}>{t('putBack')}</Button>}
          {task.mayAssign && <Button onClick={() => ask('assign')}>{t('assign')}</Button>}
          {task.mayAssign && !task.pausedAt && <Button onClick={() => ask('pause')}>{t('pause')}</Button>}
          {task.mayAssign && task.pausedAt && (
            <Button loading={busy} onClick={() => void now('resumption', t('resumed'))}>{t('resume')}</Button>
          )}
          {task.mayAssign && <Button danger onClick={() => ask('cancellation')}>{t('cancel')}</Button>}
        </>
      )}
      {asked === 'assign' && <AssignDialog task={task} onClose={() => ask(null)} />}
      {asked && asked !== 'assign' && <Words task={task} what={asked} onClose={() => ask(null)} />}
    </>
  )
}

const VERBS = {
  completion: ['complete', 'completed'],
  return: ['putBack', 'putBackDone'],
  pause: ['pause', 'paused'],
  cancellation: ['cancel', 'cancelled'],
} as const

/** The words an act needs: what was done, or why. */
function Words({ task, what, onClose }: { task: Task; what: keyof typeof VERBS; onClose: () => void }) {
  const t = useTexts(texts)
  const act = useAct()
  const [verb, done] = VERBS[what]
  const ends = what === 'completion'
  return (
    <ReasonDialog
      title={t(verb)}
      hint={task.title}
      label={t(ends ? 'completeNote' : 'reason')}
      confirm={t(verb)}
      done={t(done)}
      required={!ends || task.closing === 'WITH_NOTE'}
      danger={what === 'cancellation'}
      draft={`task.${task.id}.${what}`}
      send={(words) => act(`tasks/${task.id}/${what}`, ends ? { note: words || null } : { reason: words })}
      onClose={onClose}
    />
  )
}
