import Button from 'antd/es/button'
import SendOutlined from '@ant-design/icons/es/icons/SendOutlined'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { Tabs } from '@/components/Tabs'
import { useHotkey } from '@/lib/hotkeys'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import { ContactList } from './ContactList'
import { useAskDispatcher, useSendSheet, useSheet } from './data'
import { DelayList, useShortTime } from './DelayDrawer'
import { Receipts } from './Receipts'
import { SheetNodes } from './SheetNodes'
import { texts } from './texts'
import { Trackers } from './Trackers'
import type { Sheet } from './types'

const ContactDrawer = lazy(() => import('./ContactDrawer').then(({ ContactDrawer }) => ({ default: ContactDrawer })))

/** The tracking sheet of a consignment: a section per node, and who has taken it. */
export function SheetPage() {
  const { id = '' } = useParams()
  const t = useTexts(texts)
  const query = useSheet(id)
  const problem = query.error ? asProblem(query.error) : null
  if (query.data) return <Shown sheet={query.data} />
  if (problem?.status === 404 || !/^\d+$/.test(id))
    return <EmptyState title={t('notFound')} hint={t('notFoundHint')} action={<LinkButton to="/watch">{t('toBoard')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

function Shown({ sheet }: { sheet: Sheet }) {
  const t = useTexts(texts)
  const [shown, setShown] = useState('nodes')
  const id = sheet.consignmentId
  const parts = [
    { key: 'nodes', label: t('nodes'), render: () => <SheetNodes nodes={sheet.nodes} /> },
    { key: 'receipts', label: t('receipts'), render: () => <Receipts sheet={sheet} /> },
    { key: 'delays', label: t('delays'), render: () => <DelayList id={id} /> },
    { key: 'contacts', label: t('contacts'), render: () => <ContactList id={id} /> },
    { key: 'trackers', label: t('trackers'), render: () => <Trackers id={id} /> },
  ]
  return (
    <>
      <PageHeader title={t('sheetOf', { number: sheet.number })} sentence={<Sentence sheet={sheet} />} actions={<Actions sheet={sheet} />} />
      <Tabs label={t('sheet')} parts={parts} shown={shown} onShow={setShown} />
    </>
  )
}

function Sentence({ sheet }: { sheet: Sheet }) {
  const t = useTexts(texts)
  const time = useShortTime()
  const { document, receipts } = sheet
  if (!document) return <>{t('sheetNever')}</>
  return (
    <>
      {t('sheetSentence', {
        number: document.number,
        version: document.version,
        time: time(document.revisedAt),
        name: sheet.sendings[0]?.byName ?? document.issuedByName,
        acked: receipts.filter((each) => each.acknowledged).length,
        all: receipts.length,
      })}
    </>
  )
}

function Actions({ sheet }: { sheet: Sheet }) {
  const t = useTexts(texts)
  const works = useCan('TRACKING_WORK')
  const navigate = useNavigate()
  const send = useSendSheet()
  const ask = useAskDispatcher()
  const [contacting, setContacting] = useState(false)
  const { consignmentId: id, document } = sheet
  const { mutate, isPending } = send
  const current = [...sheet.nodes].reverse().find((node) => node.state === 'HERE' || node.state === 'BEHIND')
  useHotkey('s', useCallback(() => { if (!isPending) mutate(id) }, [mutate, isPending, id]), works)
  useHotkey('n', useCallback(() => void navigate(`/consignments/${id}`), [navigate, id]))
  return (
    <>
      <LinkButton to={`/consignments/${id}`} title={`${t('toWaybill')} (n)`}>{t('toWaybill')}</LinkButton>
      {document && <Button href={`/api/documents/${document.id}/paper.pdf`} target="_blank" rel="noopener">{t('pdf')}</Button>}
      {document && <Button href={`/api/documents/${document.id}/tables.xlsx`} download>{t('excel')}</Button>}
      {works && <Button onClick={() => setContacting(true)}>{t('logContact')}</Button>}
      {works && (
        <Button loading={ask.isPending} onClick={() => ask.mutate({ id, siteName: current?.siteName ?? sheet.nodes[0]?.siteName ?? '' })}>
          {t('askDispatcher')}
        </Button>
      )}
      {works && (
        <Button type="primary" icon={<SendOutlined aria-hidden />} title={t('sendSheetKey')} loading={isPending} onClick={() => mutate(id)}>
          {t('sendSheet')}
        </Button>
      )}
      <Suspense>{contacting && <ContactDrawer id={id} number={sheet.number} onClose={() => setContacting(false)} />}</Suspense>
    </>
  )
}
