// Makes the quiet base map under public/map/ from npm packages, so that no tile server is needed:
//   land.json    land of the world and the borders between other countries (world-atlas, Natural Earth, ISC)
//   china.json   Chinese provinces, islands of the South China Sea, dash line, as Chinese maps draw them
//                (echarts 4.9 map data, Apache-2.0; dash line from world-geo-json-zh, Unlicense)
//   places.json  names of countries, provincial capitals and large cities
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { merge, mesh } from 'topojson-client'
import { CITIES, COUNTRIES } from './cities.mjs'

const node_modules = new URL('../node_modules/', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(name, node_modules), 'utf8'))
const OUT = new URL('../public/map/', import.meta.url)
const CHINA = new Set(['156', '158', '344', '446'])
const zhWorld = read('@surbowl/world-geo-json-zh/world.zh.json')
const atlas = read('world-atlas/countries-50m.json')

const rounded = (digits) => {
  const factor = 10 ** digits
  const round = (value) =>
    Array.isArray(value) ? value.map(round) : Math.round(value * factor) / factor
  return round
}
const feature = (kind, geometry, properties = {}) => ({
  type: 'Feature',
  properties: { kind, ...properties },
  geometry,
})

/** Undoes the delta and zigzag encoding of the echarts 4 map files. */
function decodeRing(text, [offsetX, offsetY], scale) {
  const ring = []
  let [x, y] = [offsetX, offsetY]
  for (let i = 0; i < text.length; i += 2) {
    const [dx, dy] = [text.charCodeAt(i) - 64, text.charCodeAt(i + 1) - 64]
    x += (dx >> 1) ^ -(dx & 1)
    y += (dy >> 1) ^ -(dy & 1)
    ring.push([x / scale, y / scale])
  }
  return ring
}

function decodePolygons(json) {
  const scale = json.UTF8Scale ?? 1024
  return json.features.map(({ properties, geometry }) => {
    const many = geometry.type === 'MultiPolygon'
    const parts = many ? geometry.coordinates : [geometry.coordinates]
    const offsets = many ? geometry.encodeOffsets : [geometry.encodeOffsets]
    const polygons = parts.map((rings, p) =>
      rings.map((ring, r) => decodeRing(ring, offsets[p][r], scale)),
    )
    return { properties, polygons }
  })
}

function land() {
  const all = atlas.objects.countries
  const chinese = (g) => CHINA.has(g.id)
  // A border that touches China is left out: china.json draws it, and must not be contradicted.
  const borders = mesh(atlas, all, (a, b) => a !== b && a.id && b.id && !chinese(a) && !chinese(b))
  const round = rounded(2)
  const body = merge(atlas, all.geometries)
  return [
    feature('land', { type: body.type, coordinates: round(body.coordinates) }),
    feature('border', { type: borders.type, coordinates: round(borders.coordinates) }),
  ]
}

function china() {
  const round = rounded(3)
  const provinces = decodePolygons(read('echarts/map/json/china.json')).map((p) =>
    feature('province', { type: 'MultiPolygon', coordinates: round(p.polygons) }, p.properties),
  )
  for (const p of provinces) p.properties = { kind: 'province', name: p.properties.name }
  const sansha = decodePolygons(read('echarts/map/json/province/hainan.json')).find(
    ({ properties }) => properties.name === '三沙市',
  )
  const islands = sansha.polygons.map((rings) => rings[0][0])
  return [
    ...provinces,
    feature('island', { type: 'MultiPoint', coordinates: rounded(3)(islands) }),
    feature('dash', { type: 'MultiPolygon', coordinates: rounded(3)(dashes()) }),
  ]
}

/** The ten dashes are the slim polygons about a degree long in the south and east of the seas. */
function dashes() {
  const mapOfChina = zhWorld.features.find((f) => f.properties.iso_n3 === '156')
  return mapOfChina.geometry.coordinates.filter(([ring]) => {
    const xs = ring.map(([x]) => x)
    const ys = ring.map(([, y]) => y)
    const length = Math.hypot(
      Math.max(...xs) - Math.min(...xs),
      Math.max(...ys) - Math.min(...ys),
    )
    return length > 0.85 && length < 1.6
  })
}

function places() {
  const names = new Map(zhWorld.features.map((f) => [f.properties.iso_n3, f.properties.name]))
  const english = new Map(atlas.objects.countries.geometries.map((g) => [g.id, g.properties.name]))
  const at = (longitude, latitude) => ({ type: 'Point', coordinates: [longitude, latitude] })
  const countries = COUNTRIES.map(([code, x, y]) =>
    feature('country', at(x, y), { zh: names.get(code), en: english.get(code), rank: 0 }),
  )
  const cities = CITIES.map(([zh, en, x, y, rank]) => feature('city', at(x, y), { zh, en, rank }))
  return [...countries, ...cities]
}

mkdirSync(OUT, { recursive: true })
for (const [name, features] of Object.entries({ land: land(), china: china(), places: places() })) {
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  writeFileSync(new URL(`${name}.json`, OUT), text + '\n')
  console.log(`${name}.json ${features.length} features, ${Math.round(text.length / 1024)} kB`)
}
