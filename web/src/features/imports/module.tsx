import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined'
import type { FeatureModule } from '@/lib/module'

/** Files that go in: choose what, match the columns, try, load, take back. */
export const imports: FeatureModule = {
  nav: {
    path: '/imports',
    label: ['导入', 'Imports'],
    icon: <ImportOutlined />,
    any: ['IMPORT_RUN'],
    unless: ['PEOPLE_READ', 'PEOPLE_WRITE'],
    order: 60,
  },
  routes: [
    { path: '/imports', lazy: async () => ({ Component: (await import('./ImportsPage')).ImportsPage }) },
    { path: '/imports/new', lazy: async () => ({ Component: (await import('./NewImportPage')).NewImportPage }) },
    { path: '/imports/:id', lazy: async () => ({ Component: (await import('./ImportPage')).ImportPage }) },
  ],
}
