import { Navigate } from 'react-router'
import { can, useMe } from '@/lib/session'

/** Each role lands on its own work. */
export function DeliveryHome() {
  const me = useMe()
  if (can(me, 'RELEASE_REVIEW', 'RELEASE_REQUEST', 'DELIVERY_PLAN')) return <Navigate to="/delivery/releases" replace />
  if (can(me, 'DELIVERY_WORK')) return <Navigate to="/delivery/mine" replace />
  return <Navigate to="/delivery/refusals" replace />
}
