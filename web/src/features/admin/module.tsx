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
    { path: '/admin', lazy: async () => ({ Component: (await import('./pages')).start }) },
    ...(['people', 'departments', 'api-keys', 'devices'] as const).map((tab) => ({
      path: `/admin/${tab}/:id?`,
      lazy: async () => ({ Component: (await import('./pages'))[tab === 'api-keys' ? 'keys' : tab] }),
    })),
    { path: '/admin/audit', lazy: async () => ({ Component: (await import('./pages')).audit }) },
  ],
}
