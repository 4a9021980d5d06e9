import { lazy, Suspense, useCallback, useState } from 'react'
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useNavigate } from 'react-router'
import { LinkButton } from '@/components/LinkButton'
import { useHotkey } from '@/lib/hotkeys'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { PrintLabels } from '../labels'
import type { ConsignmentPageData } from '../types'
import { ReasonDialog } from './ReasonDialog'
import { detail } from './texts'

const EventDrawer = lazy(() => import('./EventDrawer').then(({ EventDrawer }) => ({ default: EventDrawer })))
const HoldDrawer = lazy(() => import('./Holds').then(({ HoldDrawer }) => ({ default: HoldDrawer })))

/** What this person may do with the consignment as it stands. */
export function Actions({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const { id, number } = page.consignment
  const { status } = page.summary
  const open = status !== 'CANCELLED'
  const records = useCan('EVENT_RECORD') && open
  const edits = useCan('CONSIGNMENT_WRITE') && open
  const holds = useCan('HOLD_PLACE') && open && status !== 'DELIVERED'
  const prints = useCan('LABEL_PRINT') && open
  // once loaded it can only be returned
  const cancels = useCan('CONSIGNMENT_CANCEL') && (status === 'BOOKED' || status === 'ACCEPTED')
  const [recording, setRecording] = useState(false)
  const [holding, setHolding] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const opens = useCan('INCIDENT_OPEN') && open
  const navigate = useNavigate()
  useHotkey('e', useCallback(() => void navigate(`/incidents/new?consignment=${id}`), [navigate, id]), opens)
  useHotkey('n', useCallback(() => setRecording(true), []), records)
  return (
    <>
      {cancels && <Button danger onClick={() => setCancelling(true)}>{t('cancel')}</Button>}
      {holds && <Button onClick={() => setHolding(true)}>{t('placeHold')}</Button>}
      {opens && <LinkButton to={`/incidents/new?consignment=${id}`} title={`${t('openIncident')} (e)`}>{t('openIncident')}</LinkButton>}
      {prints && <PrintLabels consignmentIds={[id]} name={number} />}
      {edits && <LinkButton to={`/consignments/${id}/edit`} icon={<EditOutlined aria-hidden />}>{t('edit')}</LinkButton>}
      {records && (
        <Button type="primary" icon={<PlusOutlined aria-hidden />} title={`${t('record')} (n)`} onClick={() => setRecording(true)}>
          {t('record')}
        </Button>
      )}
      {recording && (
        <Suspense>
          <EventDrawer page={page} onClose={() => setRecording(false)} />
        </Suspense>
      )}
      {holding && (
        <Suspense>
          <HoldDrawer page={page} onClose={() => setHolding(false)} />
        </Suspense>
      )}
      {cancelling && (
        <ReasonDialog
          title={`${t('cancel')} ${number}`}
          hint={t('cancelHint')}
          label={t('cancelReason')}
          confirm={t('confirmCancel')}
          done={t('cancelled')}
          path={`/api/consignments/${id}/cancel`}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  )
}
