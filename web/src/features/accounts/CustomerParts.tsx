import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import { Loading } from '@/components/Loading'
import { Tabs } from '@/components/Tabs'
import { THREAD_TAB } from '@/components/thread/path'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import styles from './accounts.module.css'
import Contacts from './Contacts'
import Papers from './Papers'
import { texts } from './texts'

const Thread = lazy(() => import('@/components/thread/Thread').then(({ Thread }) => ({ default: Thread })))

/** Below a customer's fields: whom to talk to there, what their papers must be, and what colleagues say about them. */
export default function CustomerParts({ id }: { id: number }) {
  const t = useTexts(texts)
  const { hash } = useLocation()
  const talks = useCan('THREAD_USE')
  const [shown, setShown] = useState(hash === `#${THREAD_TAB}` ? THREAD_TAB : 'facts')
  const facts = (
    <>
      <Contacts customerId={id} />
      <Papers customerId={id} />
    </>
  )
  if (!talks) return facts
  return (
    <div className={styles.parts}>
      <Tabs label={t('parts')} shown={shown} onShow={setShown} parts={[
        { key: 'facts', label: t('factsPart'), render: () => facts },
        { key: THREAD_TAB, label: t('threadPart'), render: () => <Suspense fallback={<Loading />}><Thread kind="customer" id={id} /></Suspense> },
      ]} />
    </div>
  )
}
