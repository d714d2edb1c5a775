import { type OfficialDocument, paragraph } from '../../../platform/documents/model.ts'
import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { findDisclosure } from '../find-disclosure.ts'

/** 报请确定的函 (条例第十七条): asks the authority whether something may be published, with what is doubtful in it. */
export async function referralLetter(
  desk: Desk,
  id: string,
  demonstration: boolean,
): Promise<Answer<OfficialDocument>> {
  const found = await findDisclosure(desk, id)
  if (found.kind !== 'done') return found
  const { referral, title, documentNumber, unitCode } = found.value
  const unit = await findUnit(desk.read, unitCode)
  if (!referral || !unit) return refuse('notNow', '这条信息没有报请确定，没有函可以下载。')
  const date = Temporal.PlainDate.from(referral.on)
  const number = documentNumber === null ? '' : `（${documentNumber}）`
  return done({
    title: `关于提请确定《${title}》能否公开的函`,
    unit: unit.name,
    date,
    demonstration,
    blocks: [
      paragraph('title', `关于提请确定《${title}》能否公开的函`),
      paragraph('addressee', `${referral.to}：`),
      paragraph(
        'body',
        `我单位拟主动公开《${title}》${number}。公开前审查时，以下内容能否公开，依照《中华人民共和国保守国家秘密法》以及其他法律、法规和国家有关规定不能确定：`,
      ),
      paragraph('body', referral.question),
      paragraph(
        'body',
        '根据《中华人民共和国政府信息公开条例》第十七条的规定，现报请贵单位确定上述内容能否公开。在收到答复以前，我单位不予公开。',
      ),
      paragraph('body', `联系人：${referral.by}　电话：${unit.contact.phone || '（请填写）'}`),
      { type: 'attachments', names: [`《${title}》送审稿`] },
      { type: 'signature', unit: unit.name, date },
    ],
  })
}
