import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined'
import type { FeatureModule } from '@/lib/module'

/** Consignments: the list, the page of one with its journey, booking and editing. */
export const consignments: FeatureModule = {
  nav: {
    path: '/consignments',
    label: ['运单', 'Consignments'],
    icon: <InboxOutlined />,
    any: ['CONSIGNMENT_READ'],
    order: 10,
  },
  routes: [
    { path: '/consignments', lazy: async () => ({ Component: (await import('./ConsignmentsPage')).ConsignmentsPage }) },
    { path: '/consignments/new', lazy: async () => ({ Component: (await import('./form/BookPage')).BookPage }) },
    { path: '/consignments/:id', lazy: async () => ({ Component: (await import('./detail/ConsignmentPage')).ConsignmentPage }) },
    { path: '/consignments/:id/edit', lazy: async () => ({ Component: (await import('./form/EditPage')).EditPage }) },
  ],
  subjects: { consignment: (id) => `/consignments/${id}` },
}
