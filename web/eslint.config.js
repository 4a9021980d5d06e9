import { readdirSync } from 'node:fs'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('./src/features/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** Forbids imports into the named zones of src/, by alias and by relative path alike. */
const closed = (zones, message) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: `^(@|\\.\\.?(/\\.\\.)*)/(${zones.join('|')})(/|$)`, message }] },
  ],
})

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/lib/**'],
    rules: closed(['components', 'features', 'app'], 'lib knows neither components, features nor app.'),
  },
  {
    files: ['src/components/**'],
    rules: closed(['features', 'app'], 'Shared components know neither features nor app.'),
  },
  ...features.map((feature) => {
    const others = features.filter((other) => other !== feature)
    const siblings = others.map((other) => `features/${other}`)
    // `../network` from features/accounts is a sibling too
    return {
      files: [`src/features/${feature}/**`],
      rules: closed(['app', ...siblings, ...others], 'Features never import each other, nor app.'),
    }
  }),
)
