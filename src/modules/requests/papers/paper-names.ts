import { type Paper, paperKindLabels } from './paper.ts'

/**
 * What a file is called where its name may be seen by others or stays behind on a disk: by its kind and its place among
 * those of its kind in the case, 提供的信息1. How its uploader called it may hold anybody's name.
 */
export function paperTitles(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const counts = new Map<Paper['kind'], number>()
  return new Map(
    papers.map(({ id, kind }) => {
      const place = (counts.get(kind) ?? 0) + 1
      counts.set(kind, place)
      return [id, `${paperKindLabels[kind]}${place}`]
    }),
  )
}

/** 提供的信息1.pdf */
export function paperFileName(paper: Paper, papers: readonly Paper[]): string {
  const extension = /\.([a-z0-9]{1,5})$/iu.exec(paper.name ?? '')?.[1] ?? 'bin'
  return `${paperTitles(papers).get(paper.id) ?? paperKindLabels[paper.kind]}.${extension.toLowerCase()}`
}
