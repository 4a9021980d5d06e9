import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { Refused } from '@/components/outbox/Refused'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { useLanguage, useTexts } from '@/lib/i18n'
import { useOutbox } from '@/lib/outbox'
import { asProblem } from '@/lib/problem'
import { can, useMe } from '@/lib/session'
import { shortTime, useNow } from '@/lib/time'
import { useTitle } from '@/lib/title'
import { texts } from '../texts'
import type { Damage } from '../types'
import { useDamages } from './data'
import { RepackForm } from './RepackForm'
import { isOnForm, labelBefore, refusedOf } from './rules'
import { Solution } from './Solution'
import { Waiver } from './Waiver'

/** One damaged packaging: what is known of it, and the ways to deal with it. */
export function DamagePage() {
  const t = useTexts(texts)
  const id = Number(useParams().id)
  const site = Number(useSearchParams()[0].get('site')) || null
  // a branch's list holds the latest only: one that waits long is found among the open ones
  const open = useDamages(site, true)
  const all = useDamages(site, false)
  useTitle(t('damages'))
  const damage = all.damages?.find((each) => each.id === id) ?? open.damages?.find((each) => each.id === id)
  const back = <Link to={`/dock/damages${site ? `?site=${site}` : ''}`}>{t('damages')}</Link>
  const error = all.error ?? open.error
  return (
    <div className={styles.page}>
      {damage ? <One key={id} damage={damage} all={all.damages ?? []} /> : error ? (
        <RefusalList problem={asProblem(error)} action={back} />
      ) : all.read && open.read ? (
        <EmptyState title={t('damageGone')} action={back} />
      ) : (
        <Loading />
      )}
    </div>
  )
}

function One({ damage, all }: { damage: Damage; all: readonly Damage[] }) {
  const me = useMe()
  const { items } = useOutbox()
  const [place, setPlace] = useState<string | null>(null)
  const goTo = (target: string) => {
    setPlace(target)
    document.getElementById(target)?.scrollIntoView({ block: 'center' })
  }
  const refused = refusedOf(items, damage)
  const mine = me.everything || me.branches.includes(damage.siteId)
  const solved = damage.solvedAt != null
  return (
    <>
      <Head damage={damage} all={all} />
      <Refused items={refused} jump={(field) => (!solved && isOnForm(field) ? () => goTo(field) : null)} />
      {solved && <section className={`${styles.item} ${styles.good}`}><Solution damage={damage} all={all} /></section>}
      {!solved && mine && can(me, 'HANDLING_WORK') && <RepackForm {...{ damage, all, place, goTo }} refused={refused} />}
      {!solved && can(me, 'HOLD_RELEASE') && me.roles.includes('QUALITY_CONTROLLER') && <Waiver damage={damage} />}
    </>
  )
}

function Head({ damage, all }: { damage: Damage; all: readonly Damage[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const works = can(useMe(), 'HANDLING_WORK', 'HANDLING_SUPERVISE')
  return (
    <header className={styles.loadHead}>
      <div className={styles.head}>
        <h1><span className={styles.mono}>{damage.number}</span> {t('pieceNo', { seq: damage.pieceSeq })}</h1>
        <Link to={`/dock/damages?site=${damage.siteId}`}>{t('damages')}</Link>
      </div>
      <div className={styles.facts}>
        {damage.solvedAt == null && <Countdown due={damage.dueAt} />}
        <span>{damage.siteName}</span>
        <span>{t('foundBy', { name: damage.foundBy, time: shortTime(damage.foundAt, now, language) })}</span>
        <ClauseChip clause="A-20" />
      </div>
      <div className={styles.head}>
        <span className={styles.mono}>{labelBefore(damage, all)}</span>
        {damage.loadId != null && <Link to={`${works ? '/dock' : ''}/loads/${damage.loadId}`}>{t('atLoad')}</Link>}
      </div>
    </header>
  )
}
