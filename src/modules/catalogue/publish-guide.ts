import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../desk/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import { basicChannels, type Guide, type GuideContent, guideChannelLabels, officeOf } from './guide.ts'
import { cataloguePolicy } from './policy.ts'
import { selectGuide } from './store.ts'

export interface PublishGuide extends GuideContent {
  readonly unit: string
}

/**
 * 公布政府信息公开指南（条例第十二条）: all its fields, and each channel for applications with its instructions
 * (国办公开办函〔2017〕19号). How to reach the office comes from the unit and must be complete. Every
 * edition is kept.
 */
export async function publishGuide(desk: Desk, request: PublishGuide): Promise<Answer<Guide>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, cataloguePolicy.publishGuide, unit)
    if (refused) return refused
    const { unit: _unit, ...given } = request
    const content = tidy(given)
    const faults = [...textFaults(content), ...channelFaults(content, unit), ...contactFaults(unit)]
    if (faults.length > 0) return mend(...faults)

    const version = ((await selectGuide(transaction, unit.code))?.version ?? 0) + 1
    const updatedOn = desk.today()
    await record(transaction, desk, {
      act: 'catalogue.publish-guide',
      object: { kind: 'guide', id: unit.code },
      unitCode: unit.code,
      after: { version },
      sealed: [
        {
          table: 'guide_versions',
          row: {
            unit_id: unit.code,
            version,
            published_on: updatedOn.toString(),
            content: JSON.stringify({ ...content, supervisor: content.supervisor ?? null }),
          },
        },
      ],
    })
    return done({ ...content, unitCode: unit.code, version, updatedOn, office: officeOf(unit) })
  })
}

function tidy(content: GuideContent): GuideContent {
  const lines = (texts: readonly string[]): string[] =>
    texts.map((text) => text.trim()).filter((text) => text !== '')
  return {
    classification: lines(content.classification),
    arrangement: lines(content.arrangement),
    access: lines(content.access),
    channels: content.channels.map(({ channel, how }) => ({ channel, how: how.trim() })),
    ...(content.supervisor && { supervisor: content.supervisor }),
    ...(content.intake && { intake: content.intake }),
  }
}

const ground = '条例第十二条'
const channelGround = '国办公开办函〔2017〕19号'

function textFaults(content: GuideContent): Issue[] {
  const faults: Issue[] = []
  const needed = { classification: '政府信息的分类', arrangement: '编排体系', access: '获取方式' } as const
  for (const field of ['classification', 'arrangement', 'access'] as const) {
    if (content[field].length === 0) {
      faults.push({ field, text: `请填写“${needed[field]}”，这是指南的法定内容。`, ground })
    }
  }
  return faults
}

function channelFaults(content: GuideContent, unit: Unit): Issue[] {
  const faults: Issue[] = []
  const say = (text: string): void => {
    faults.push({ field: 'channels', text, ground: channelGround })
  }
  const open = content.channels.map(({ channel }) => channel)
  for (const channel of basicChannels) {
    if (!open.includes(channel)) {
      say(
        `“${guideChannelLabels[channel]}”是基本的申请渠道，任何时候都不能关闭，请写明怎样${guideChannelLabels[channel]}。`,
      )
    }
  }
  if (new Set(open).size < open.length) say('同一种申请渠道请只写一次。')
  for (const { channel, how } of content.channels) {
    if (how === '') say(`请写明“${guideChannelLabels[channel]}”的使用说明，开通了的渠道都要列明。`)
  }
  if (open.includes('fax') && unit.contact.fax === '') {
    say('指南开通了传真，但机关信息里没有传真号码。请先填写传真号码，或者不开通传真。')
  }
  if (open.includes('email') && unit.contact.email === '') {
    say('指南开通了电子邮件，但机关信息里没有电子邮箱。请先填写电子邮箱，或者不开通电子邮件。')
  }
  return faults
}

function contactFaults(unit: Unit): Issue[] {
  const needed = {
    office: '政府信息公开工作机构名称',
    address: '办公地址',
    officeHours: '办公时间',
    phone: '联系电话',
  } as const
  return (['office', 'address', 'officeHours', 'phone'] as const)
    .filter((field) => unit.contact[field].trim() === '')
    .map((field) => ({
      field: `contact.${field}`,
      text: `机关信息里还没有“${needed[field]}”，请先在机关信息中填写，再公布指南。`,
      ground,
    }))
}
