import { Lookup } from '@/components/form/Lookup'

/** One site of the network. */
export function SiteFilter({ value, set, label }: { value: string; set: (value: string) => void; label: string }) {
  return <Lookup resource="sites" aria-label={label} value={value ? Number(value) : null} onChange={(id) => set(id == null ? '' : String(id))} />
}
