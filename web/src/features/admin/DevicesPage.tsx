import { useState } from 'react'
import { EntityListPage } from '@/components/EntityListPage'
import { OneTimeSecret } from '@/components/OneTimeSecret'
import { SimulatedTag } from '@/components/SimulatedTag'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { common, useTexts } from '@/lib/i18n'
import { DeviceBindings } from './DeviceBindings'
import { Tabs } from './Tabs'
import { texts } from './texts'
import { DEVICE_KINDS, type Device } from './types'

const BLANK: Device = { serial: '', kind: 'GPS_TERMINAL', name: '', active: true }

/** What reports positions, and the vehicle it is on. */
export function DevicesPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const [secret, setSecret] = useState<{ name: string; key: string } | null>(null)
  const kinds = DEVICE_KINDS.map((value) => ({ value, label: t(`kind_${value}`) }))
  return (
    <>
      <EntityListPage<Device>
        resource="devices"
        path="/admin/devices"
        title={t('devices')}
        head={<Tabs />}
        createLabel={t('newDevice')}
        emptyTitle={t('noDevices')}
        emptyHint={t('noDevicesHint')}
        searchHint={t('searchDevices')}
        defaultSort="serial"
        exportable={false}
        write="DEVICE_WRITE"
        blank={BLANK}
        recordTitle={(device) => device.name}
        filters={[
          {
            key: 'active', label: tc('status'), kind: 'select',
            options: [{ value: 'true', label: tc('active') }, { value: 'false', label: tc('inactive') }],
          },
        ]}
        columns={[
          { key: 'serial', title: t('serial'), sort: 'serial', render: (d) => d.serial, aside: (d) => <SimulatedTag simulated={d.simulated} /> },
          { key: 'name', title: t('deviceName'), sort: 'name', card: 'title', render: (d) => d.name },
          { key: 'kind', title: t('kind'), render: (d) => t(`kind_${d.kind}`) },
          { key: 'lastSeenAt', title: t('lastSeen'), sort: 'lastSeenAt', render: (d) => d.lastSeenAt ? <TimeText at={d.lastSeenAt} /> : t('neverSeen') },
          { key: 'active', title: tc('status'), render: (d) => d.active ? tc('active') : <StatusTag tone="waiting">{tc('inactive')}</StatusTag> },
        ]}
        fields={[
          { name: 'serial', label: t('serial'), kind: 'text', required: true, fixed: true, help: t('serialHelp') },
          { name: 'kind', label: t('kind'), kind: 'select', required: true, options: kinds },
          { name: 'name', label: t('deviceName'), kind: 'text', required: true },
          { name: 'active', label: tc('active'), kind: 'switch', when: (d) => 'id' in d },
        ]}
        below={(device) => (
          <DeviceBindings device={device} onKey={(key) => setSecret({ name: device.name, key })} />
        )}
        onSaved={(answer) => {
          const made = answer as { key?: string; name?: string }
          if (made.key) setSecret({ name: made.name ?? '', key: made.key })
        }}
      />
      {secret && (
        <OneTimeSecret
          title={t('deviceKey')}
          hint={t('deviceKeyHint', { name: secret.name })}
          secret={secret.key}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  )
}
