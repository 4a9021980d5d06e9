import { StatusTag, type Tone } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { PhotoPair, Photos } from './Photos'
import { texts } from './texts'
import type { SheetNode } from './types'
import styles from './watch.module.css'

const TONES: Record<SheetNode['state'], Tone> = { BEHIND: 'done', HERE: 'soon', NEXT: 'plain', AHEAD: 'waiting' }

/** A section per node, as on the paper: times, what was done, photos beside those of the node before. */
export function SheetNodes({ nodes }: { nodes: SheetNode[] }) {
  return (
    <div className={styles.nodes}>
      {nodes.map((node, index) => (
        <NodeSection key={node.seq} node={node} before={nodes[index - 1]} />
      ))}
    </div>
  )
}

function NodeSection({ node, before }: { node: SheetNode; before?: SheetNode }) {
  const t = useTexts(texts)
  return (
    <section className={styles.node} aria-label={`${t(`role_${node.role}`)} ${node.siteName}`}>
      <header>
        <h2>
          {node.seq} {t(`role_${node.role}`)} · {node.siteName}
        </h2>
        <StatusTag tone={TONES[node.state]}>{t(`state_${node.state}`)}</StatusTag>
      </header>
      <dl className={styles.times}>
        <Passing word={t('arrive')} planned={node.plannedArrivalAt} actual={node.arrivedAt} />
        <Passing word={t('depart')} planned={node.plannedDepartureAt} actual={node.departedAt} />
      </dl>
      {node.facts.length === 0 ? (
        <p className={styles.quiet}>{t('noFacts')}</p>
      ) : (
        <ul className={styles.facts}>
          {node.facts.map((fact, index) => (
            <li key={index}>
              <TimeText at={fact.at} />
              <strong>{fact.label}</strong>
              <span>{fact.value}</span>
              <small>{fact.byName}</small>
            </li>
          ))}
        </ul>
      )}
      {before && <PhotoPair here={node} before={before} />}
      <Photos photos={node.photos} />
    </section>
  )
}

function Passing({ word, planned, actual }: { word: string; planned?: string; actual?: string }) {
  const t = useTexts(texts)
  if (!planned && !actual) return null
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {t('planned')} <TimeText at={planned} />
        {' · '}
        {t('actual')} <TimeText at={actual} />
      </dd>
    </div>
  )
}
