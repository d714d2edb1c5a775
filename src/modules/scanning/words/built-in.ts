import common from '../../../../templates/word-lists/common.json' with { type: 'json' }
import type { WordList } from './word-list.ts'

/** Under this id the list that comes with the product is named beside those of the county. */
export const builtInId = 'built-in'

/** 自编: wrong wordings that nobody disputes. Wordings about persons, places and symbols a county adds itself. */
export const builtInWords: WordList = common
