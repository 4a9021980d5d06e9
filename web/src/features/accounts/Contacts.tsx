import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { EntityDrawer } from '@/components/form/EntityDrawer'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { api, type Page } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import styles from './accounts.module.css'
import { texts } from './texts'
import type { Contact } from './types'

const BLANK: Contact = {
  name: '', title: null, phone: null, email: null, province: null, primary: false, active: true,
}

type Stored = Contact & { id: number }

/** The people to call at a customer; the main one stands first. */
export default function Contacts({ customerId }: { customerId: number }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const editable = useCan('ACCOUNT_WRITE')
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const path = `customers/${customerId}/contacts`
  const query = useQuery({
    queryKey: keys.one('customers', customerId, 'contacts'),
    queryFn: ({ signal }) => api.get<Stored[] | Page<Stored>>(`/api/${path}`, undefined, signal),
    select: (answer) => (Array.isArray(answer) ? answer : answer.rows),
  })
  const contacts = [...(query.data ?? [])].sort((a, b) => Number(b.primary) - Number(a.primary))
  const current = contacts.find((contact) => contact.id === open)
  const add = editable && <Button onClick={() => setOpen('new')}>{t('newContact')}</Button>
  return (
    <section className={styles.contacts}>
      <header>
        <h2>{t('contacts')}</h2>
        {contacts.length > 0 && add}
      </header>
      {query.isError && <RefusalList problem={asProblem(query.error)} />}
      {query.data && contacts.length === 0 && (
        <EmptyState title={t('noContacts')} hint={t('noContactsHint')} action={add} />
      )}
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <button type="button" onClick={() => setOpen(contact.id)}>
              <strong>{contact.name}</strong>
              <span>{contact.title}</span>
              {contact.primary && <StatusTag tone="plain">{t('primary')}</StatusTag>}
              {!contact.active && <StatusTag tone="waiting">{tc('inactive')}</StatusTag>}
            </button>
            <Phone number={contact.phone} />
          </li>
        ))}
      </ul>
      {open !== null && (
        <EntityDrawer<Contact>
          key={open}
          resource="contacts"
          id={open}
          record={current}
          createPath={path}
          title={(contact) => (open === 'new' ? t('newContact') : contact.name)}
          blank={BLANK}
          editable={editable}
          width={480}
          alsoChanges={['customers']}
          onClose={() => setOpen(null)}
          fields={[
            { name: 'name', label: t('contactName'), kind: 'text', required: true },
            { name: 'title', label: t('jobTitle'), kind: 'text' },
            { name: 'phone', label: tc('phone'), kind: 'phone' },
            { name: 'email', label: t('email'), kind: 'email' },
            { name: 'province', label: t('province'), kind: 'text' },
            { name: 'primary', label: t('primary'), kind: 'switch' },
            { name: 'active', label: tc('active'), kind: 'switch' },
          ]}
        />
      )}
    </section>
  )
}

/** A number to call, unless it is masked for this reader. */
function Phone({ number }: { number: string | null }) {
  if (!number) return null
  return number.includes('*') ? <span>{number}</span> : <a href={`tel:${number}`}>{number}</a>
}
