import { CarriersPage } from './CarriersPage'
import { DriversPage } from './DriversPage'
import { LanesPage } from './LanesPage'
import { SitesPage } from './SitesPage'
import { VehiclesPage } from './VehiclesPage'

export const sites = SitesPage
export const lanes = LanesPage
export const vehicles = VehiclesPage
export const drivers = DriversPage
export const carriers = CarriersPage
