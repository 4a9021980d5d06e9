import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined'
import type { FeatureModule } from '@/lib/module'

/** Customers and their contacts. */
export const accounts: FeatureModule = {
  nav: {
    path: '/customers',
    label: ['客户', 'Customers'],
    icon: <TeamOutlined />,
    any: ['ACCOUNT_READ'],
    order: 40,
  },
  subjects: { customer: (id) => `/customers/${id}` },
  routes: [
    {
      path: '/customers/:id?',
      lazy: async () => ({ Component: (await import('./CustomersPage')).CustomersPage }),
    },
  ],
}
