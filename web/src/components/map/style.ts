import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Language } from '@/lib/i18n'

const kind = (value: string) => ['==', ['get', 'kind'], value] as never
const LAND = '#f7f9fb'

/**
 * The quiet grey ground. China lies over everything else: first its edge as a wide line, then the
 * provinces' bodies, which cover the inner half of that line and whatever another source draws
 * inside, then the thin lines between provinces. So its outline is the one of Chinese maps.
 */
function ground(): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': '#dde5ee' } },
    { id: 'land', type: 'fill', source: 'land', filter: kind('land'), paint: { 'fill-color': LAND, 'fill-antialias': false } },
    { id: 'border', type: 'line', source: 'land', filter: kind('border'), paint: { 'line-color': '#c3ccd7', 'line-width': 0.8 } },
    { id: 'china-edge', type: 'line', source: 'china', filter: kind('province'), paint: { 'line-color': '#94a2b4', 'line-width': 2.6 }, layout: { 'line-join': 'round' } },
    { id: 'china', type: 'fill', source: 'china', filter: kind('province'), paint: { 'fill-color': '#ffffff' } },
    { id: 'province', type: 'line', source: 'china', filter: kind('province'), paint: { 'line-color': '#d5dce5', 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 8, 1.4] } },
    { id: 'dash', type: 'fill', source: 'china', filter: kind('dash'), paint: { 'fill-color': '#94a2b4' } },
    { id: 'dash-line', type: 'line', source: 'china', filter: kind('dash'), paint: { 'line-color': '#94a2b4', 'line-width': 1 } },
    { id: 'island', type: 'circle', source: 'china', filter: kind('island'), paint: { 'circle-color': '#94a2b4', 'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 2.4] } },
  ]
}

/** Names appear by rank as one comes nearer. */
function names(language: Language): LayerSpecification[] {
  const text = ['get', language] as never
  const layer = (id: string, rank: number, minzoom: number, what: 'city' | 'country'): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'places',
    minzoom,
    filter: ['all', kind(what), ['<=', ['get', 'rank'], rank]] as never,
    layout: {
      'icon-image': ['concat', `${what}|`, text],
      'icon-padding': 2,
      'symbol-sort-key': ['get', 'rank'],
    },
  })
  return [
    { ...layer('countries', 0, 1.5, 'country'), maxzoom: 6 } as LayerSpecification,
    { ...layer('cities-1', 1, 2.8, 'city'), maxzoom: 4 } as LayerSpecification,
    { ...layer('cities-3', 3, 4, 'city'), maxzoom: 5.2 } as LayerSpecification,
    layer('cities-5', 5, 5.2, 'city'),
  ]
}

/** The whole style of the base map; its data comes from this server's own /map folder. */
export function baseStyle(language: Language): StyleSpecification {
  const source = (name: string) => ({ type: 'geojson' as const, data: `/map/${name}.json`, tolerance: 0.2 })
  return {
    version: 8,
    sources: { land: source('land'), china: source('china'), places: source('places') },
    layers: [...ground(), ...names(language)],
  }
}
