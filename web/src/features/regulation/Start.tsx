import { Navigate } from 'react-router'
import { useCan } from '@/lib/session'

/** Headquarters begins with the versions, everybody else with what they have to read. */
export function Start() {
  const writes = useCan('REGULATION_WRITE')
  return <Navigate to={writes ? '/regulation/versions' : '/regulation/policies'} replace />
}
