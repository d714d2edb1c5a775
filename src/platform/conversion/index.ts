export {
  type Block,
  type Cell,
  type Inline,
  type Picture,
  type PictureBlock,
  type PlacedWord,
  plainOf,
  type TableBlock,
  type TextBlock,
  textBlock,
  textOf,
} from './block.ts'
export { readChineseDay } from './chinese-day.ts'
export { type Conversion, type Converted } from './convert.ts'
export { convertBounded } from './convert-bounded.ts'
export { toHtml } from './to-html.ts'
export { withUnifiedSigns } from './unified-signs.ts'
