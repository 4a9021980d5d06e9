import { useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Flags } from '@/components/evidence/Flags'
import { PhotoFacts } from '@/components/evidence/PhotoFacts'
import { useSlotNames } from '@/components/evidence/slots'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { PhotoPair } from '@/components/PhotoPair'
import { ReasonDialog } from '@/components/ReasonDialog'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api, type Page } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { pathOfSubject } from '@/lib/module'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { EvidenceNav } from './EvidenceNav'
import styles from './review.module.css'
import { texts } from './texts'
import type { Doubt, Review } from './types'

/** One photo in doubt beside what it repeats, and the verdict on it. */
export function ReviewPage() {
  const t = useTexts(texts)
  const { id = '' } = useParams()
  const query = useQuery({
    queryKey: keys.one('evidence', 'reviews', id),
    queryFn: ({ signal }) => api.get<Review>(`/api/evidence-reviews/${id}`, undefined, signal),
    enabled: /^\d+$/.test(id),
  })
  const problem = query.error ? asProblem(query.error) : null
  if (query.data) return <Shown key={id} review={query.data} />
  if (problem?.status === 404 || !/^\d+$/.test(id))
    return <EmptyState title={t('notFound')} action={<LinkButton to="/evidence">{t('toQueue')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

function Shown({ review }: { review: Review }) {
  const t = useTexts(texts)
  const slotName = useSlotNames()
  const { evidence, doubts, decision } = review
  const repeated = doubts.filter((doubt) => doubt.earlier)
  const unreadable = doubts.some(({ flag }) => flag === 'UNREADABLE')
  const about = pathOfSubject(evidence.subject)
  const title = slotName(evidence.slot)
  return (
    <>
      <EvidenceNav />
      <PageHeader title={title} sentence={<Flags flags={doubts.map((doubt) => doubt.flag)} />}
        actions={<Verdict review={review} about={about} />} />
      {decision && (
        <p className={styles.decision} role="status">
          <StatusTag tone={decision.verdict === 'REJECTED' ? 'now' : 'done'}>
            {t('decidedBy', { name: decision.byName, verdict: t(decision.verdict === 'REJECTED' ? 'rejected' : 'accepted') })}
          </StatusTag>{' '}
          <TimeText at={decision.at} /> {decision.note}
        </p>
      )}
      {repeated.map((doubt) => <Repeated key={doubt.earlier?.id} doubt={doubt} review={review} title={title} />)}
      {repeated.length === 0 && (
        <div className={styles.alone}>
          {unreadable
            ? <a href={`/api/evidence/${evidence.id}/original`} download>{t('download')}</a>
            : <img src={`/api/evidence/${evidence.id}/thumbnail?size=LARGE`} alt={title} />}
          <div>
            <p>{t(unreadable ? 'unreadable' : 'alone')}</p>
            <PhotoFacts photo={evidence} />
          </div>
        </div>
      )}
    </>
  )
}

function Repeated({ doubt, review, title }: { doubt: Doubt; review: Review; title: string }) {
  const t = useTexts(texts)
  const about = pathOfSubject(doubt.earlier?.subject)
  return (
    <section className={styles.repeated}>
      <p>
        <StatusTag tone="now">{doubt.distance ? t('near', { distance: doubt.distance }) : t('same')}</StatusTag>{' '}
        {about && <LinkButton size="small" to={about}>{t('openSubject')}</LinkButton>}
      </p>
      <PhotoPair title={title} left={{ label: t('thisOne'), photo: review.evidence }} right={{ label: t('earlier'), photo: doubt.earlier ?? null }} />
    </section>
  )
}

function Verdict({ review, about }: { review: Review; about: string | undefined }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asked, ask] = useState<'ACCEPTED' | 'REJECTED' | null>(null)
  const { id } = review.evidence
  const decide = async (note: string) => {
    await api.post(`/api/evidence-reviews/${id}/decision`, { verdict: asked, note })
    await client.invalidateQueries({ queryKey: keys.all('evidence') })
    const rest = await api.get<Page<Review>>('/api/evidence-reviews', { decided: false, page: 0, size: 1 })
    const next = rest.rows[0]
    void navigate(next ? `/evidence/${next.evidence.id}` : '/evidence')
  }
  return (
    <>
      {about && <LinkButton to={about}>{t('openSubject')}</LinkButton>}
      {!review.decision && (
        <>
          <Button danger onClick={() => ask('REJECTED')}>{t('reject')}</Button>
          <Button type="primary" onClick={() => ask('ACCEPTED')}>{t('accept')}</Button>
        </>
      )}
      {asked && (
        <ReasonDialog title={t(asked === 'REJECTED' ? 'reject' : 'accept')} hint={t(asked === 'REJECTED' ? 'rejectHint' : 'acceptHint')}
          label={t('why')} confirm={t(asked === 'REJECTED' ? 'reject' : 'accept')} done={t(asked === 'REJECTED' ? 'rejected' : 'accepted')}
          required danger={asked === 'REJECTED'} draft={`evidence.${id}.${asked}`} send={decide} onClose={() => ask(null)} />
      )}
    </>
  )
}
