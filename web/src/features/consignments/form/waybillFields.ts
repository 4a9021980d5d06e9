import { useMemo } from 'react'
import type { Field } from '@/components/form/types'
import { useTexts } from '@/lib/i18n'
import { NATURES, PACKAGINGS } from '../types'
import { waybill } from '../waybillTexts'
import { form as words } from './texts'
import { isFree, isTemperatureControlled, type WaybillForm } from './waybillForm'

type F = Field<WaybillForm>

/** The fields of a waybill by section. `started`: the goods are in the network, most of it stands. */
export function useWaybillFields(value: WaybillForm, isNew: boolean, started: boolean) {
  const t = useTexts(waybill)
  const tf = useTexts(words)
  const cold = isTemperatureControlled(value)
  const stacks = !value['goods.nature'].includes('DO_NOT_STACK')
  return useMemo(() => {
    const locked = (fields: (F | false)[]): F[] =>
      fields.filter((field) => field !== false).map((field) => (started && !isFree(field.name) ? { ...field, locked: tf('lockedStarted') } : field))
    const party = (who: 'consignor' | 'consignee') =>
      locked([
        { name: `${who}.name`, label: t('name'), kind: 'text', required: true, wide: true },
        { name: `${who}.phone`, label: t('phone'), kind: 'phone', wide: true },
        { name: `${who}.address`, label: t('address'), kind: 'text', wide: true },
      ])
    return {
      basics: locked([
        { name: 'customerId', label: t('customerId'), kind: 'lookup', resource: 'customers', required: true },
        isNew && { name: 'number', label: t('number'), kind: 'text', help: tf('numberHelp') },
        { name: 'customerReference', label: t('customerReference'), kind: 'text' },
      ]),
      consignor: party('consignor'),
      consignee: party('consignee'),
      goods: locked([
        { name: 'goods.name', label: t('goodsName'), kind: 'text', required: true },
        { name: 'goods.packaging', label: t('packaging'), kind: 'select', options: PACKAGINGS.map((value) => ({ value, label: t(`packaging_${value}`) })) },
        { name: 'goods.nature', label: t('nature'), kind: 'several', wide: true, clause: 'A-04', options: NATURES.map((value) => ({ value, label: t(`nature_${value}`) })) },
        stacks && { name: 'goods.stackLimit', label: t('stackLimit'), kind: 'number', min: 1, max: 99, step: 1, unit: t('layers') },
        cold && { name: 'goods.minCelsius', label: t('minCelsius'), kind: 'number', unit: '℃' },
        cold && { name: 'goods.maxCelsius', label: t('maxCelsius'), kind: 'number', unit: '℃' },
        { name: 'weightKg', label: t('weightKg'), kind: 'number', min: 0, unit: 'kg' },
        { name: 'volumeM3', label: t('volumeM3'), kind: 'number', min: 0, unit: 'm³' },
      ]),
      promises: locked([
        { name: 'promisedPickupAt', label: t('promisedPickupAt'), kind: 'time' },
        { name: 'promisedDeliveryAt', label: t('promisedDeliveryAt'), kind: 'time' },
        { name: 'serviceLevel', label: t('serviceLevel'), kind: 'text' },
        { name: 'note', label: t('note'), kind: 'textarea', wide: true },
      ]),
      carriage: locked([
        { name: 'vehicleId', label: t('vehicleId'), kind: 'lookup', resource: 'vehicles' },
        { name: 'carrierId', label: t('carrierId'), kind: 'lookup', resource: 'carriers' },
      ]),
    }
  }, [t, tf, isNew, started, cold, stacks])
}
