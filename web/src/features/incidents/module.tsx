import WarningOutlined from '@ant-design/icons/es/icons/WarningOutlined'
import type { Duty, FeatureModule } from '@/lib/module'

/** The incidents of what a duty is about; its subject is the consignment. */
const ofConsignment = (duty: Duty) => `/incidents?consignmentId=${duty.subject.split(':')[1] ?? ''}`

/** What went wrong: the list by time left, three taps to report it, the page of one. */
export const incidents: FeatureModule = {
  nav: {
    path: '/incidents',
    label: ['异常', 'Incidents'],
    icon: <WarningOutlined />,
    any: ['INCIDENT_WORK', 'INCIDENT_JUDGE'],
    order: 12,
  },
  routes: [
    { path: '/incidents', lazy: async () => ({ Component: (await import('./IncidentsPage')).IncidentsPage }) },
    { path: '/incidents/new', lazy: async () => ({ Component: (await import('./NewIncidentPage')).NewIncidentPage }) },
    { path: '/incidents/:id', lazy: async () => ({ Component: (await import('./IncidentPage')).IncidentPage }) },
  ],
  subjects: { incident: (id) => `/incidents/${id}` },
  duties: {
    incident_first_action: ofConsignment,
    incident_notice: ofConsignment,
    incident_report: ofConsignment,
    incident_material: ofConsignment,
    hq_opinion: ofConsignment,
  },
}
