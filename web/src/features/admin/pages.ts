import { AuditPage } from './AuditPage'
import { DepartmentsPage } from './DepartmentsPage'
import { DevicesPage } from './DevicesPage'
import { KeysPage } from './KeysPage'
import { PeoplePage } from './PeoplePage'
import { Start } from './Tabs'

export const start = Start
export const people = PeoplePage
export const departments = DepartmentsPage
export const keys = KeysPage
export const devices = DevicesPage
export const audit = AuditPage
