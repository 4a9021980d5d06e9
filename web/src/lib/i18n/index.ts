export { common } from './common'
export { getLanguage, setLanguage, useLanguage, type Language } from './language'
export { defineTexts, textOf, useTexts, type Dictionary, type Pair, type Translate } from './texts'
