import type { FastifyReply } from 'fastify'
import { type Answer, type Desk, done } from '../../modules/desk/index.ts'
import { approvalSheetDocument, approvalSheetOf, referralLetter } from '../../modules/publishing/index.ts'
import type { OfficialDocument } from '../../platform/documents/model.ts'
import { sendDocument } from './file-reply.ts'
import type { Office } from './office.ts'

export type Sheet = 'approval' | 'referral'

/** 审批单 or 报请确定的函 of an item, as Word or PDF. */
export async function sendSheet(
  office: Office,
  desk: Desk,
  reply: FastifyReply,
  { sheet, id, format }: { readonly sheet: Sheet; readonly id: string; readonly format: 'docx' | 'pdf' },
): Promise<Answer<null>> {
  const made = sheet === 'approval' ? await approval(office, desk, id) : await referral(office, desk, id)
  if (made.kind !== 'done') return made
  return sendDocument(office, reply, { ...made.value, format })
}

type Named = { readonly document: OfficialDocument; readonly name: string }

async function approval(office: Office, desk: Desk, id: string): Promise<Answer<Named>> {
  const answer = await approvalSheetOf(desk, id, office.demonstration)
  if (answer.kind !== 'done') return answer
  const { sheet, title } = answer.value
  return done({
    document: approvalSheetDocument(sheet),
    name: `审批单-${Array.from(title).slice(0, 60).join('')}`,
  })
}

async function referral(office: Office, desk: Desk, id: string): Promise<Answer<Named>> {
  const answer = await referralLetter(desk, id, office.demonstration)
  return answer.kind === 'done' ? done({ document: answer.value, name: answer.value.title }) : answer
}
