import type { Unit } from '../units/index.ts'

/** Ways to hand in an application that a guide may open (国办公开办函〔2017〕19号). */
export const guideChannels = ['counter', 'mail', 'online', 'fax', 'email'] as const
export type GuideChannel = (typeof guideChannels)[number]

export const guideChannelLabels: Readonly<Record<GuideChannel, string>> = {
  counter: '当面提交',
  mail: '邮政寄送',
  online: '网上提交',
  fax: '传真',
  email: '电子邮件',
}

/** These two can never be refused. */
export const basicChannels: readonly GuideChannel[] = ['counter', 'mail']

/** What a unit writes of its guide; who it is and how to reach it comes from the unit itself. */
export interface GuideContent {
  /** 政府信息的分类 */
  readonly classification: readonly string[]
  /** 编排体系 */
  readonly arrangement: readonly string[]
  /** 获取方式 */
  readonly access: readonly string[]
  /** the open channels, each with its instructions */
  readonly channels: readonly { readonly channel: GuideChannel; readonly how: string }[]
  /** 监督渠道 */
  readonly supervisor?: { readonly name: string; readonly phone: string; readonly address: string }
  /** how what is filed online is taken in; absent: by the rule, 双方确认, and without a picture of the identity paper */
  readonly intake?: GuideIntake
}

/** 网上申请 as the guide opens it. */
export interface GuideIntake {
  /** 提交成功即确认: what is filed online counts as confirmed by both sides on that day */
  readonly confirmedOnSubmit: boolean
  /** a picture or scan of the identity paper is asked for */
  readonly identityPaper: boolean
}

/** 政府信息公开指南 with the fields of 条例第十二条. */
export interface Guide extends GuideContent {
  readonly unitCode: string
  readonly version: number
  readonly updatedOn: Temporal.PlainDate
  /** 政府信息公开工作机构; an empty text: there is none */
  readonly office: {
    readonly name: string
    readonly address: string
    readonly hours: string
    readonly phone: string
    readonly fax: string
    /** 互联网联系方式 */
    readonly internet: string
  }
}

/** The office as the unit's own data gives it today. */
export function officeOf(unit: Unit): Guide['office'] {
  const { office, address, officeHours, phone, fax, email } = unit.contact
  return { name: office, address, hours: officeHours, phone, fax, internet: email }
}

/** A guide to begin with, in plain words; the unit reads it, changes what differs, and publishes it. */
export function proposeGuide(unit: Unit, columnNames: readonly string[], supervisor?: Unit): GuideContent {
  const { address, postcode, office, officeHours } = unit.contact
  return {
    classification: [
      `本机关的政府信息分为主动公开和依申请公开两类。主动公开的信息按以下栏目分类：${columnNames.join('、')}。`,
    ],
    arrangement: [
      '每条主动公开的信息都有索引号，在“法定主动公开内容”中按栏目编排，注明名称、发文字号、成文日期、发布日期和有效性。',
    ],
    access: [
      '主动公开的信息可以在本网站“政府信息公开”栏目检索、查阅、下载，也可以在国家档案馆、公共图书馆和政务服务场所的查阅点查阅。',
      '没有主动公开的信息，可以依法向本机关提出政府信息公开申请。',
    ],
    channels: [
      { channel: 'counter', how: `在办公时间（${officeHours}）到${office}当面提交，地址：${address}。` },
      {
        channel: 'mail',
        how: `邮寄至${address}，收件人：${unit.name}${office}${postcode === '' ? '' : `，邮政编码：${postcode}`}，请在信封上注明“政府信息公开申请”。`,
      },
      { channel: 'online', how: '在本网站“依申请公开”填写申请表提交，由双方确认后办理。' },
    ],
    ...(supervisor && {
      supervisor: {
        name: supervisor.contact.office || supervisor.name,
        phone: supervisor.contact.phone,
        address: supervisor.contact.address,
      },
    }),
  }
}
