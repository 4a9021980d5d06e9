import { useState } from 'react'
import Button from 'antd/es/button'
import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import type { Column } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { TimeText } from '@/components/TimeText'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { useMe } from '@/lib/session'
import { SignDialog } from './dialogs'
import { DeliveryTabs } from './shared'
import { texts } from './texts'
import type { Deficiency } from './types'

/** 补签: what is still to be made up, the most overdue first. */
export function DeficienciesPage() {
  const t = useTexts(texts)
  const me = useMe()
  const kinds = useDictionary('release_deficiency')
  const [signing, setSigning] = useState<Deficiency>()
  const columns: Column<Deficiency>[] = [
    { key: 'number', title: t('number'), sort: 'number', render: (d) => d.number, card: 'title' },
    { key: 'due', title: t('left'), sort: 'dueAt', card: 'half', render: (d) => <Countdown due={d.dueAt} doneAt={d.signedAt} /> },
    { key: 'kind', title: t('kind'), card: 'half', render: (d) => kinds.word(d.kind) },
    { key: 'note', title: t('remark'), render: (d) => d.note ?? '–' },
    { key: 'responsible', title: t('responsible'), sort: 'responsible', card: 'half', render: (d) => d.responsibleName },
    { key: 'site', title: t('site'), card: 'leftOut', render: (d) => d.siteName },
    { key: 'permitted', title: t('permittedOnly'), render: (d) => (d.permittedByName ? t('permitted', { name: d.permittedByName, reason: d.permitReason ?? '' }) : '–') },
    {
      key: 'signed', title: t('sign'),
      render: (d) =>
        d.signedAt ? (
          <>{d.signedByName} <TimeText at={d.signedAt} /></>
        ) : d.responsibleId === me.personId ? (
          <Button onClick={() => setSigning(d)}>{t('sign')}</Button>
        ) : (
          '–'
        ),
    },
  ]
  return (
    <>
      <PageHeader title={t('deficiencies')} />
      <DeliveryTabs />
      <DataList<Deficiency>
        resource="delivery/deficiencies"
        label={t('deficiencies')}
        columns={columns}
        filters={[
          { key: 'open', label: t('state'), kind: 'select', options: [{ value: 'true', label: t('open') }] },
          { key: 'overdue', label: t('due'), kind: 'select', options: [{ value: 'true', label: t('overdueOnly') }] },
          { key: 'mine', label: t('responsible'), kind: 'select', options: [{ value: 'true', label: t('mineOnly') }] },
          { key: 'permitted', label: t('permit'), kind: 'select', options: [{ value: 'true', label: t('permittedOnly') }] },
        ]}
        searchHint={t('searchHint')}
        defaultSort="dueAt"
        rowKey={(row) => row.id}
        rowLink={(row) => `/delivery/releases/${row.releaseId}`}
        empty={<EmptyState title={t('noDeficiencies')} />}
      />
      {signing && <SignDialog deficiency={signing} onClose={() => setSigning(undefined)} />}
    </>
  )
}
