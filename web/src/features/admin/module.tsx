import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined'
import type { FeatureModule } from '@/lib/module'

/** Who may do what: people, departments, keys of programs, devices, and the trail of what was done. */
export const admin: FeatureModule = {
  nav: {
    path: '/admin',
    label: ['管理', 'Administration'],
    icon: <SafetyCertificateOutlined />,
    any: ['PEOPLE_READ', 'PEOPLE_WRITE', 'DEVICE_READ', 'AUDIT_READ'],
    order: 70,
  },
  routes: [
    { path: '/admin', lazy: async () => ({ Component: (await import('./Tabs')).Start }) },
    { path: '/admin/people/:id?', lazy: async () => ({ Component: (await import('./PeoplePage')).PeoplePage }) },
    { path: '/admin/departments/:id?', lazy: async () => ({ Component: (await import('./DepartmentsPage')).DepartmentsPage }) },
    { path: '/admin/devices/:id?', lazy: async () => ({ Component: (await import('./DevicesPage')).DevicesPage }) },
    { path: '/admin/api-keys/:id?', lazy: async () => ({ Component: (await import('./KeysPage')).KeysPage }) },
    { path: '/admin/audit', lazy: async () => ({ Component: (await import('./AuditPage')).AuditPage }) },
  ],
}
