import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { StatusTag, type Tone } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { oneQuery } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import { can, useMe } from '@/lib/session'
import styles from './delivery.module.css'
import { texts } from './texts'
import type { RefusalState, Release, ReleaseRow, ReleaseState } from './types'

/** Every command carries a key of its own, so that sending it twice has one effect. */
export const report = (key = newReportKey()) => ({ reportKey: key })

/** A release order as the server answers it, in parts. */
export interface Answer {
  cargo: Partial<Release>
  plan: Partial<Release>
  progress: Partial<Release>
}

/** Its parts side by side. */
export const merged = ({ cargo, plan, progress, ...rest }: Answer) => ({ ...rest, ...cargo, ...plan, ...progress }) as Release

export function useRelease(id: string) {
  return useQuery({ ...oneQuery<Answer>('delivery/releases', id), select: merged })
}

const TONES: Record<ReleaseState, Tone> = {
  DRAFT: 'waiting', IN_REVIEW: 'soon', APPROVED: 'done', REJECTED: 'now', DONE: 'done', CANCELLED: 'waiting',
}

export function ReleaseStateTag({ row }: { row: Pick<ReleaseRow, 'state' | 'leftAt'> }) {
  const t = useTexts(texts)
  if (row.leftAt && row.state !== 'DONE') return <StatusTag tone="plain">{t('state_OUT')}</StatusTag>
  return <StatusTag tone={TONES[row.state]}>{t(`state_${row.state}`)}</StatusTag>
}

const REFUSAL_TONES: Record<RefusalState, Tone> = {
  AWAITING_DECISION: 'now', RETURNING: 'soon', REPACKING: 'soon', REDELIVERING: 'soon', CLOSED: 'done',
}

export function RefusalStateTag({ state }: { state: RefusalState }) {
  const t = useTexts(texts)
  return <StatusTag tone={REFUSAL_TONES[state]}>{t(`rstate_${state}`)}</StatusTag>
}

/** The parts of this desk that the reader has to do with. */
export function DeliveryTabs() {
  const t = useTexts(texts)
  const me = useMe()
  const desk = can(me, 'RELEASE_REVIEW', 'RELEASE_REQUEST', 'DELIVERY_PLAN')
  const tabs = [
    desk && { to: '/delivery/releases', label: t('releases') },
    desk && { to: '/delivery/deficiencies', label: t('deficiencies') },
    can(me, 'DELIVERY_WORK') && { to: '/delivery/mine', label: t('mine') },
    can(me, 'RETURN_DECIDE', 'DELIVERY_PLAN', 'RELEASE_REQUEST') && { to: '/delivery/refusals', label: t('refusals') },
  ].filter((tab) => tab !== false)
  if (tabs.length < 2) return null
  return (
    <nav className={styles.parts} aria-label={t('parts')}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to}>{tab.label}</NavLink>
      ))}
    </nav>
  )
}

/** A heading with what belongs to it. */
export function Panel({ title, side, children }: { title: ReactNode; side?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.panel}>
      <header>
        <h2>{title}</h2>
        {side}
      </header>
      {children}
    </section>
  )
}

/** A fact and its name. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
