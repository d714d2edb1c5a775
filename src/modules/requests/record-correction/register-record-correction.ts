import { type Channel, channels, regulationInForce } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { holdLock } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record } from '../../audit/index.ts'
import {
  actorName,
  type Answer,
  type Desk,
  done,
  forbidden,
  type Issue,
  mend,
  refuse,
} from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { caseNumberOf } from '../application.ts'
import { plainIdentity } from '../identity/application-marks.ts'
import { withoutUnseen } from '../intake/application-form.ts'
import { isResidentIdNumber } from '../intake/identity-numbers.ts'
import { applicationPolicy } from '../policy.ts'
import type { RecordCorrectionParticulars } from './record-correction.ts'
import { insertCorrectionKey, nextCorrectionSerial } from './record-correction-store.ts'

export interface RegisterRecordCorrection extends RecordCorrectionParticulars {
  readonly unitCode: string
  readonly channel: Channel
  /** the day on which it came in */
  readonly arrivedOn: Day
}

export interface RegisteredRecordCorrection {
  readonly id: string
  readonly number: string
  readonly caseNumber: string
}

const ground = '条例第四十一条'
const longest = 5_000

/** 登记更正本人信息的请求（条例第四十一条）: with the evidence that the record about oneself is inaccurate. */
export async function registerRecordCorrection(
  desk: Desk,
  request: RegisterRecordCorrection,
): Promise<Answer<RegisteredRecordCorrection>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.handleRecordCorrection, unit)
    if (refused) return refused
    const particulars = trimmed(request)
    const { channel, arrivedOn } = request
    const issues = issuesOf(particulars, channel, arrivedOn, desk.today())
    if (issues.length > 0) return mend(...issues)

    const { year } = desk.today()
    await holdLock(transaction, `record-correction-numbers:${unit.code}`)
    const serial = await nextCorrectionSerial(transaction, unit.code, year)
    const id = desk.newId()
    const number = `${unit.code}-${year}-gz-${String(serial).padStart(4, '0')}`
    const caseNumber = caseNumberOf(unit.shortName, year, serial).replace('公申〔', '公更〔')
    const sealedKey = desk.vault.newSealedKey()
    await insertCorrectionKey(transaction, desk.vault, id, unit.code, sealedKey)
    await record(transaction, desk, {
      act: 'application.register-record-correction',
      object: { kind: 'recordCorrection', id },
      unitCode: unit.code,
      after: { number, channel, arrivedOn: arrivedOn.toString() },
      sealed: [
        {
          table: 'record_corrections',
          row: {
            id,
            unit_id: unit.code,
            number,
            case_number: caseNumber,
            year,
            serial,
            channel,
            arrived_on: arrivedOn.toString(),
            at: stamp(desk.now()),
            actor_name: actorName(desk.actor),
            sealed: desk.vault.seal(sealedKey, JSON.stringify(particulars)),
          },
        },
      ],
    })
    return done({ id, number, caseNumber })
  })
}

function trimmed(request: RegisterRecordCorrection): RecordCorrectionParticulars {
  return {
    name: request.name.trim(),
    idKind: request.idKind,
    idNumber: plainIdentity(withoutUnseen(request.idNumber)),
    phone: request.phone.trim(),
    address: request.address.trim(),
    record: request.record.trim(),
    wrong: request.wrong.trim(),
    right: request.right.trim(),
    evidence: request.evidence.trim(),
  }
}

const needed: readonly (readonly [field: keyof RecordCorrectionParticulars, text: string])[] = [
  ['name', '请填写本人姓名（名称）。'],
  ['record', '请写明是哪一份记录：名称、文号，或者登记在哪里。'],
  ['wrong', '请写明记录中哪些内容不准确。'],
  ['right', '请写明应当怎样更正。'],
  ['evidence', '请写明有什么证据证明记录不准确：没有证据的，告知本人补充后再登记。'],
]

function issuesOf(
  particulars: RecordCorrectionParticulars,
  channel: Channel,
  arrivedOn: Day,
  today: Day,
): Issue[] {
  const issues: Issue[] = []
  for (const [field, text] of needed) if (particulars[field] === '') issues.push({ field, text, ground })
  if (particulars.phone === '' && particulars.address === '') {
    issues.push({ field: 'phone', text: '请填写电话或者地址，处理结果要告知本人。', ground })
  }
  if (
    particulars.idKind === 'residentIdCard' &&
    particulars.idNumber !== '' &&
    !isResidentIdNumber(particulars.idNumber)
  ) {
    const text = '居民身份证号码不对：应为18位，末位是校验码。请对照证件核对；来件本身写错的，请留空。'
    issues.push({ field: 'idNumber', text, ground })
  }
  for (const [field, value] of Object.entries(particulars)) {
    if (value.length > longest) issues.push({ field, text: `内容过长，请控制在${longest}字以内。` })
  }
  if (!channels.includes(channel)) issues.push({ field: 'channel', text: '请选择提出的方式。' })
  if (isAfter(arrivedOn, today)) {
    issues.push({ field: 'arrivedOn', text: `提出之日不能晚于今天（${chineseDate(today)}）。` })
  } else if (isBefore(arrivedOn, regulationInForce)) {
    issues.push({ field: 'arrivedOn', text: '提出之日早于现行条例施行之日，请核对年份。' })
  }
  return issues
}
