import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { pathOfSubject } from '@/lib/module'
import { asProblem } from '@/lib/problem'
import { oneQuery } from '@/lib/queries'
import { Acting, type Act } from './dialogs'
import styles from './leadership.module.css'
import { DecisionState, GroupNav } from './shared'
import { texts } from './texts'
import type { DecisionPageData } from './types'

/** One decision: what was decided, who sees to it, and what became of it. */
export function DecisionPage() {
  const { id = '' } = useParams()
  const t = useTexts(texts)
  const query = useQuery({ ...oneQuery<DecisionPageData>('leadership/decisions', id), enabled: /^\d+$/.test(id) })
  if (query.data) return <Shown page={query.data} />
  const problem = query.error ? asProblem(query.error) : null
  if (problem?.status === 404 || !/^\d+$/.test(id))
    return <EmptyState title={t('notFound')} hint={t('notFoundHint')} action={<LinkButton to="/leadership/decisions">{t('toList')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

function Shown({ page }: { page: DecisionPageData }) {
  const t = useTexts(texts)
  const { decision } = page
  const [act, setAct] = useState<Act>()
  const sentence =
    decision.state === 'OPEN' ? t('sentenceOpen', { name: decision.ownerName, day: decision.dueOn })
      : t(decision.state === 'DONE' ? 'sentenceDone' : 'sentenceCancelled', { name: decision.closedByName ?? '' })
  const actions = (page.mayReport || page.mayDecide) && (
    <div className={styles.acts}>
      {page.mayReport && <Button type="primary" onClick={() => setAct('complete')}>{t('complete')}</Button>}
      {page.mayReport && <Button onClick={() => setAct('progress')}>{t('progress')}</Button>}
      {page.mayDecide && <Button onClick={() => setAct('postpone')}>{t('postpone')}</Button>}
      {page.mayDecide && <Button danger onClick={() => setAct('cancel')}>{t('cancelDecision')}</Button>}
    </div>
  )
  return (
    <>
      <GroupNav />
      <PageHeader title={`${decision.number} ${decision.title}`} sentence={sentence} actions={actions} />
      <div className={styles.detail}>
        <div>
          <section className={styles.panel} aria-labelledby="text-title">
            <h2 id="text-title">{t('text')}</h2>
            <p className={styles.words}>{page.text}</p>
          </section>
          {page.reason && (
            <section className={styles.panel} aria-labelledby="why-title">
              <h2 id="why-title">{t('why')}</h2>
              <p className={styles.words}>{page.reason}</p>
            </section>
          )}
          <Story page={page} />
        </div>
        <Facts page={page} />
      </div>
      {act && <Acting act={act} decision={decision} onClose={() => setAct(undefined)} />}
    </>
  )
}

function Facts({ page }: { page: DecisionPageData }) {
  const t = useTexts(texts)
  const { decision } = page
  const about = pathOfSubject(decision.subject)
  return (
    <section className={styles.panel}>
      <dl className={styles.facts}>
        <div><dt>{t('state')}</dt><dd><DecisionState decision={decision} /></dd></div>
        {decision.state === 'OPEN' && <div><dt>{t('left')}</dt><dd><Countdown due={decision.dueAt} soonMinutes={3 * 1440} /></dd></div>}
        <div><dt>{t('due')}</dt><dd>{decision.dueOn}{decision.postponed > 0 && <> <span className={styles.quiet}>{t('firstDue', { day: decision.firstDueOn })}</span></>}</dd></div>
        <div><dt>{t('owner')}</dt><dd>{decision.ownerName}</dd></div>
        <div><dt>{t('decidedOn')}</dt><dd>{decision.decidedOn} <span className={styles.quiet}>{t('recordedBy', { name: page.recordedByName })}</span></dd></div>
        {decision.documentId && (
          <div>
            <dt>{t('document')}</dt>
            <dd>
              <Link to={`/documents/${decision.documentId}`} className={styles.mono}>{decision.documentNumber}</Link>
              {' · '}<a href={`/api/documents/${decision.documentId}/paper.pdf`} target="_blank" rel="noreferrer">{t('paper')}</a>
            </dd>
          </div>
        )}
        {about && <div><dt>{t('about')}</dt><dd><Link to={about}>{t('openSubject')}</Link></dd></div>}
        {decision.taskId && <div><dt>{t('matter')}</dt><dd><Link to={`/tasks?task=${decision.taskId}`}>{t('openTask')}</Link></dd></div>}
      </dl>
    </section>
  )
}

function Story({ page }: { page: DecisionPageData }) {
  const t = useTexts(texts)
  return (
    <section className={styles.panel} aria-labelledby="story-title">
      <h2 id="story-title">{t('story')}</h2>
      <ol className={styles.story}>
        {page.events.map((event, index) => (
          <li key={index}>
            <strong>{t(`event_${event.kind}`)}</strong> {event.byName} <span className={styles.quiet}><TimeText at={event.at} /></span>
            {event.newDueOn && <div className={styles.quiet}>{t('postponedFromTo', { old: event.oldDueOn ?? '', new: event.newDueOn })}</div>}
            {event.words && <p>{event.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
