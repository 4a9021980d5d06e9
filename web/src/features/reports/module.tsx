import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined'
import type { FeatureModule } from '@/lib/module'

/** How punctual the network is, by customer and by lane. */
export const reports: FeatureModule = {
  nav: {
    path: '/reports',
    label: ['报表', 'Reports'],
    icon: <BarChartOutlined />,
    any: ['REPORT_READ'],
    order: 50,
  },
  routes: [
    { path: '/reports', lazy: async () => ({ Component: (await import('./ReportsPage')).ReportsPage }) },
  ],
}
