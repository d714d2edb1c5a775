import { z } from 'zod'
import type { Session } from '../../../platform/database/index.ts'
import type { NoticeSender } from '../../../platform/notifier.ts'
import { enqueue, type OutboxHandler } from '../../../platform/outbox.ts'
import type { Desk, Role } from '../../desk/index.ts'
import { listAccountsOf, noticeMailsOf } from '../../units/index.ts'
import { findOutsideUnit } from './outside-store.ts'

/** What a unit is told about its yearly report. */
const noticeKinds = ['accepted', 'sentBack', 'urged', 'differs'] as const

interface UnitNotice {
  readonly notice: (typeof noticeKinds)[number]
  /** code of the unit, on the system or not */
  readonly code: string
  readonly year: number
}

const message = 'report.notice'
const shape = z.object({ notice: z.enum(noticeKinds), code: z.string(), year: z.number().int() })

/** Has a unit told after the commit; the message names the unit and the year, and no text of the report. */
export async function tellUnit(transaction: Session, desk: Desk, notice: UnitNotice): Promise<void> {
  await enqueue(transaction, message, { ...notice }, desk.now())
}

/** What the outbox does for the county's compilation: mail to those of the unit who set an address. */
export function reportNotices(
  desk: Desk,
  sender: NoticeSender | null,
  officeAddress: string | null,
): Readonly<Record<string, OutboxHandler>> {
  return {
    [message]: async (payload) => {
      const { notice, code, year } = shape.parse(payload)
      if (!sender) return
      const outside = await findOutsideUnit(desk.read, code)
      const where = outside
        ? '请将报告文件（.docx、.xlsx、.pdf 或网页）交县政府信息公开工作主管部门。'
        : officeAddress === null
          ? '请登录公开系统的工作端查看。'
          : `请登录查看：${officeAddress}/reports/${year}`
      const { subject, text } = words[notice](year)
      const to = outside ? [outside.mail].filter((mail) => mail !== '') : await mailsOf(desk.read, code)
      for (const address of to) {
        const body = [text, where, '本邮件由系统自动发出，请勿回复。'].join('\n')
        await sender.send({ to: address, subject, text: body })
      }
    },
  }
}

const concerned: readonly Role[] = ['disclosureOfficer', 'disclosureHead', 'unitHead']

async function mailsOf(session: Session, unitCode: string): Promise<string[]> {
  const accounts = (await listAccountsOf(session, unitCode)).filter(({ roles }) =>
    roles.some((role) => concerned.includes(role)),
  )
  const mails = await noticeMailsOf(
    session,
    accounts.map(({ id }) => id),
  )
  return [...new Set(mails.values())]
}

const words: Readonly<
  Record<UnitNotice['notice'], (year: number) => { readonly subject: string; readonly text: string }>
> = {
  accepted: (year) => ({
    subject: `${year}年度报告已被接收`,
    text: `县主管部门接收了本单位 ${year} 年政府信息公开工作年度报告。还没有发布的，请按期发布。`,
  }),
  sentBack: (year) => ({
    subject: `${year}年度报告被退回，请修改后重新报送`,
    text: `县主管部门退回了本单位 ${year} 年政府信息公开工作年度报告，意见写在报告相应的格子和文字旁边。`,
  }),
  urged: (year) => ({
    subject: `提醒：${year}年度报告还没有报送`,
    text: `本单位 ${year} 年政府信息公开工作年度报告还没有报送，请抓紧编制（条例第四十九条）。`,
  }),
  differs: (year) => ({
    subject: `${year}年度报告的公开页面与报送的不一致`,
    text: `县主管部门核对发现，本单位公开的 ${year} 年政府信息公开工作年度报告与报送的报告有不一致之处，请核对改正。`,
  }),
}
