import type { GeoJSONSource, Map as MapLibre, MapLayerMouseEvent } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { collection } from './mapData'
import { severityColour } from './images'

const nothing = () => collection([])

/** Sources and layers for what moves on the base map; data arrives with `setData`. */
export function addOverlays(map: MapLibre): void {
  map.addSource('fence', { type: 'geojson', data: nothing() })
  map.addSource('corners', { type: 'geojson', data: nothing() })
  map.addSource('track', { type: 'geojson', data: nothing() })
  map.addSource('nodes', { type: 'geojson', data: nothing() })
  map.addSource('head', { type: 'geojson', data: nothing() })
  map.addSource('focus', { type: 'geojson', data: nothing() })
  map.addSource('points', {
    type: 'geojson',
    data: nothing(),
    cluster: true,
    clusterRadius: 44,
    clusterMaxZoom: 11,
    clusterProperties: { worst: ['max', ['get', 'severity']], count: ['+', ['get', 'count']] },
  })
  map.addLayer({ id: 'fence', type: 'fill', source: 'fence', paint: { 'fill-color': '#1668dc', 'fill-opacity': 0.12 } })
  map.addLayer({ id: 'fence-line', type: 'line', source: 'fence', paint: { 'line-color': '#1668dc', 'line-width': 1.5, 'line-dasharray': [3, 2] } })
  map.addLayer({
    id: 'track',
    type: 'line',
    source: 'track',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': ['case', ['get', 'ahead'], '#9db4d3', '#1668dc'] as never, 'line-width': 3.5 },
  })
  map.addLayer({
    id: 'nodes',
    type: 'circle',
    source: 'nodes',
    paint: { 'circle-color': '#fff', 'circle-radius': 5, 'circle-stroke-color': '#12263f', 'circle-stroke-width': 2.5 },
  })
  map.addLayer({
    id: 'node-names',
    type: 'symbol',
    source: 'nodes',
    layout: { 'icon-image': ['concat', 'node|', ['get', 'name']], 'icon-anchor': 'top', 'icon-offset': [0, 6] },
  })
  map.addLayer({
    id: 'focus',
    type: 'circle',
    source: 'focus',
    paint: { 'circle-color': '#1668dc', 'circle-opacity': 0.16, 'circle-radius': 26, 'circle-stroke-color': '#1668dc', 'circle-stroke-width': 2 },
  })
  addPoints(map)
  map.addLayer({
    id: 'corners',
    type: 'circle',
    source: 'corners',
    paint: {
      'circle-color': ['case', ['get', 'chosen'], '#1668dc', '#fff'] as never,
      'circle-radius': 8,
      'circle-stroke-color': '#1668dc',
      'circle-stroke-width': 3,
    },
  })
  map.addLayer({
    id: 'head',
    type: 'symbol',
    source: 'head',
    layout: { 'icon-image': 'vehicle|1|true', 'icon-rotate': ['get', 'heading'], 'icon-allow-overlap': true, 'icon-rotation-alignment': 'map' },
  })
}

function addPoints(map: MapLibre): void {
  map.addLayer({
    id: 'cluster-halo',
    type: 'circle',
    source: 'points',
    filter: ['has', 'point_count'],
    paint: { 'circle-color': severityColour('worst') as never, 'circle-opacity': 0.18, 'circle-radius': ['step', ['get', 'point_count'], 22, 20, 28, 100, 34] },
  })
  map.addLayer({
    id: 'clusters',
    type: 'symbol',
    source: 'points',
    filter: ['has', 'point_count'],
    layout: {
      'icon-image': ['concat', 'cluster|', ['get', 'worst'], '|', ['to-string', ['get', 'count']]],
      'icon-allow-overlap': true,
    },
  })
  map.addLayer({
    id: 'points',
    type: 'symbol',
    source: 'points',
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': [
        'case',
        ['>', ['get', 'count'], 1],
        ['concat', 'cluster|', ['get', 'severity'], '|', ['to-string', ['get', 'count']]],
        ['concat', 'vehicle|', ['get', 'severity'], '|', ['to-string', ['get', 'arrow']]],
      ],
      'icon-rotate': ['get', 'heading'],
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      // the worst lie on top
      'symbol-sort-key': ['get', 'severity'],
    },
  })
}

export function setData(map: MapLibre, source: string, data: FeatureCollection): void {
  void map.getSource<GeoJSONSource>(source)?.setData(data)
}

/** A click on a cluster comes nearer until it opens; a click on a point opens it. */
export function listen(map: MapLibre, open: (id: number) => void): void {
  map.on('click', 'clusters', (event: MapLayerMouseEvent) => {
    const feature = event.features?.[0]
    if (!feature) return
    void map
      .getSource<GeoJSONSource>('points')!
      .getClusterExpansionZoom(feature.properties.cluster_id as number)
      .then((zoom) => map.easeTo({ center: event.lngLat, zoom, duration: 180 }))
  })
  map.on('click', 'points', (event: MapLayerMouseEvent) => {
    const id: unknown = event.features?.[0]?.properties.id
    if (typeof id === 'number') open(id)
  })
  for (const layer of ['clusters', 'points']) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'))
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''))
  }
}
