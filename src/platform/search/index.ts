export {
  indexDocument,
  indexDocuments,
  missingDocuments,
  removeDocument,
  type SearchDocument,
} from './index-documents.ts'
export { matchingRows, titleHitsFirst, type Place } from './matches.ts'
export { type CutWords, parseQuery, type Term } from './query.ts'
export { documentBodies, searchMatches, type Match, type SearchRequest } from './search-matches.ts'
export { markHits, snippet, type TextPart } from './snippet.ts'
export { searchMigrations } from './tables.ts'
export { loadWords } from './words.ts'
