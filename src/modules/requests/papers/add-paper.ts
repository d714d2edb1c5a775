import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { keepPapers } from './keep-papers.ts'
import { type PaperKind, paperKinds, type PaperUpload } from './paper.ts'

export interface AddPaper extends OnCase {
  readonly kind: PaperKind
  readonly upload: PaperUpload
  /** what it is, where its name does not say so */
  readonly note: string
}

const longestNote = 500

/** 补充案卷材料（条例第四十五条）：one file goes into the case with the entry that says who put it there. */
export async function addPaper(desk: Desk, request: AddPaper): Promise<Answer<Handled>> {
  const { kind } = request
  const note = request.note.trim()
  if (!paperKinds.includes(kind)) return mend({ field: 'kind', text: '请选择材料的种类。' })
  if (note.length > longestNote) return mend({ field: 'note', text: `说明请控制在${longestNote}字以内。` })
  const kept = await keepPapers(desk, kind, [request.upload])
  if ('issues' in kept) return mend(...kept.issues)
  return handleCase(desk, request, 'addPaper', () =>
    done({
      event: { type: 'paper_added', on: desk.today(), event: null, details: { kind, note } },
      papers: kept.papers,
    }),
  )
}
