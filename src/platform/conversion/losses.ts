/** What of a file did not come along, or came along changed: counted while it is read, told in words at the end. */
export class Losses {
  readonly #counts = new Map<string, number>()

  add(loss: Loss): void {
    this.#counts.set(loss, (this.#counts.get(loss) ?? 0) + 1)
  }

  /** one sentence each, for the person who brought the file */
  words(): string[] {
    return Object.entries(sentences).flatMap(([loss, words]) => {
      const count = this.#counts.get(loss) ?? 0
      return count === 0 ? [] : [words(count)]
    })
  }

  /** how much was counted so far */
  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
  }
}

export type Loss = keyof typeof sentences

const sentences = {
  hiddenText: (count: number) => `文件里有 ${count} 处隐藏文字，没有带过来。`,
  hiddenRows: (count: number) => `表格里有 ${count} 行或者列是隐藏的，没有带过来。`,
  hiddenSheets: (count: number) => `有 ${count} 张隐藏的工作表，没有带过来。`,
  trackedChanges: () => '文件里有修订记录，按接受全部修订处理，请核对正文。',
  comments: (count: number) => `文件里有 ${count} 处批注，没有带过来。`,
  oldPicture: (count: number) =>
    `有 ${count} 张图片是 WMF、EMF 等格式，网页显示不了，没有带过来。请另存为 PNG 或 JPG 后添加。`,
  linkedPicture: (count: number) => `有 ${count} 张图片没有存在文件里（链接图片），没有带过来。`,
  chart: (count: number) => `有 ${count} 个图表没有带过来。请截图存为 PNG，作为图片添加，并附上数据表。`,
  diagram: (count: number) => `有 ${count} 个智能图形没有带过来。请截图存为 PNG，作为图片添加。`,
  shapes: (count: number) => `有 ${count} 组图形，其中的文字带过来了，图形没有。`,
  object: (count: number) => `有 ${count} 个嵌入的对象没有带过来。请另存为文件，作为附件添加。`,
  formula: (count: number) => `有 ${count} 个公式按文字带过来了，请核对。`,
  contents: () => '目录（页码）没有带过来，网页上用不着。',
  nestedTable: (count: number) => `有 ${count} 个表格套在另一个表格里，按文字放进了单元格，请核对。`,
  tablePicture: (count: number) => `表格里的 ${count} 张图片移到了表格后面，请核对。`,
  sheetPicture: () => '工作表里的图片、图表没有带过来。',
  pagePicture: () => '文件里的图片没有带过来。请另存为 PNG 或 JPG 后添加。',
  scannedPages: (count: number) => `有 ${count} 页没有文字（可能是扫描件），没有带过来。`,
  pageTable: () => 'PDF 里的表格按文字带过来了，请重新做成表格，或者改用 Word、Excel 文件。',
  morePictures: (count: number) => `图片超过 40 张，后面的 ${count} 张没有带过来。`,
} as const satisfies Record<string, (count: number) => string>
