import { type Block, isTextBlock, kindOf, paragraph } from './node.ts'
import { flattened } from './read-table.ts'

/** Blocks as they may stand in a cell, an item or a quotation: plain paragraphs, lists, pictures. */
export function withinCell(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [paragraph(block.content)]
      case 'table':
        return [
          ...(block.attrs.caption === '' ? [] : [paragraph([{ type: 'text', text: block.attrs.caption }])]),
          ...flattened(block.content.map(({ content }) => content)),
        ]
      case 'blockquote':
        return withinCell(block.content)
      case 'horizontalRule':
        return []
      case 'bulletList':
      case 'orderedList':
      case 'picture':
        return [block]
    }
  })
}

/** What was pasted, counted, in words. */
export function pastedWords(blocks: readonly Block[], lost: readonly string[]): string {
  const tables = blocks.filter(({ type }) => type === 'table').length
  const pictures = blocks.filter(({ type }) => type === 'picture').length
  const headings = blocks.filter((block) => isTextBlock(block) && kindOf(block).startsWith('heading')).length
  const counts = [
    [blocks.length - tables - pictures, headings === 0 ? '段' : `段（其中 ${headings} 个标题）`],
    [tables, '个表格'],
    [pictures, '张图片（写了替代文字才能公开）'],
  ] as const
  const came = counts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  const words = [`已贴入 ${came.join('、')}，原来的字体和颜色已去掉`, ...lost]
  return `${words.join('；')}。请核对每一段的形式。`
}
