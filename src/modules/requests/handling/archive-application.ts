import { type Answer, type Desk, done } from '../../desk/index.ts'
import { archiveWhole } from '../splitting/archive-whole.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface ArchiveApplication extends OnCase {
  /** 卷号 or place, where there is one */
  readonly note: string
}

/** 归档（条例第四十五条）：办结以后，把案卷整理归档；拆分出来的各件都归档了，原申请一并归档。 */
export async function archiveApplication(desk: Desk, request: ArchiveApplication): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'archive', () =>
    done({
      event: { type: 'archived', on: desk.today(), event: null, details: { note: request.note.trim() } },
      also: (transaction, after) => archiveWhole(transaction, desk, after),
    }),
  )
}
