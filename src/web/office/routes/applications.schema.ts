import { z } from 'zod'
import { choice, day, idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 办理状态 for the filter. */
export const applicationFilter = z.enum(['open', 'closed', 'all'])

const row = z.object({
  id: z.string(),
  number: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  /** masked */
  applicant: z.string(),
  kindLabel: z.string(),
  channelLabel: z.string(),
  /** named where it is not the reader's own unit */
  unit: z.string().nullable(),
  arrivedOn: day,
  receivedOn: day.nullable(),
  state: z.string(),
  stateLabel: z.string(),
  dueOn: day.nullable(),
  overdue: z.boolean(),
  /** 剩 9 天, 今天到期, 逾期 2 天, in working days; null once it has ended or while nothing runs */
  dueText: z.string().nullable(),
  provisional: z.boolean(),
  outcomeLabel: z.string().nullable(),
  concludedOn: day.nullable(),
})

/** What stands beside the ledger: other ledgers and lists, and what is set once. */
const applicationPage = z.enum([
  'fees',
  'ledger',
  'corrections',
  'retention',
  'sections',
  'signing',
  'letters',
])
export type ApplicationPage = z.infer<typeof applicationPage>

const channelChoice = z.object({
  key: z.string(),
  label: z.string(),
  /** which day the channel turns on */
  asks: z.enum(['submittedOn', 'signedOn', 'confirmedOn']),
  fieldLabel: z.string(),
  task: z.string(),
  rule: z.string(),
})

const outcomeChoice = z.object({
  key: z.string(),
  label: z.string(),
  group: z.string(),
  rowLabel: z.string(),
  article: z.string(),
  letter: z.string(),
  mustTell: z.string(),
  /** 救济途径 of a decision made today */
  remedy: z.string(),
  grounds: z.array(z.object({ key: z.string(), label: z.string(), article: z.string(), letter: z.string() })),
})

/** The application form as staff enter it; a field left blank is ''. */
export const applicationForm = z.strictObject({
  applicantIs: z.enum(['naturalPerson', 'organisation', '']),
  name: line,
  idKind: z.enum(['residentIdCard', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'otherId', '']),
  idNumber: line,
  workplace: line,
  organisationName: line,
  organisationKind: z.enum([
    'business',
    'research',
    'publicInterest',
    'legalService',
    'otherOrganisation',
    '',
  ]),
  creditCode: line,
  legalRepresentative: line,
  contactName: line,
  phone: line,
  email: line,
  fax: line,
  address: line,
  postcode: line,
  description: z.string().max(20_000),
  documentName: line,
  yearFrom: line,
  yearTo: line,
  carrier: z.enum(['electronic', 'paper', '']),
  delivery: z.enum(['online', 'email', 'mail', 'pickup', 'inspect', '']),
})

/** Channels by which staff take an application in. */
export const registeredChannel = z.enum(['counter', 'signedMail', 'ordinaryMail', 'email', 'fax'])

/** 共同申请人 besides the contact. */
const coApplicant = z.strictObject({
  name: line,
  idKind: z.enum([
    'residentIdCard',
    'passport',
    'hkMacaoPermit',
    'taiwanPermit',
    'otherId',
    'creditCode',
    '',
  ]),
  idNumber: line,
})

const list = z.object({
  rows: z.array(row),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
})

export const applicationsApi = defineApi({
  'GET /applications/choices': {
    summary: '办理申请时可选的内容：渠道、证件、办理结果等，各有名称和依据',
    answer: z.object({
      units: z.array(choice),
      mayRegister: z.boolean(),
      /** the pages beside the ledger that this person may use */
      pages: z.array(applicationPage),
      channels: z.array(channelChoice),
      organisationKinds: z.array(choice),
      idKinds: z.array(choice),
      coIdKinds: z.array(choice),
      carriers: z.array(choice),
      deliveries: z.array(choice),
      deliveryMethods: z.array(choice),
      consultationAnswers: z.array(choice),
      revealReasons: z.array(choice),
      outcomeGroups: z.array(choice),
      outcomes: z.array(outcomeChoice),
    }),
  },
  'GET /applications': {
    summary: '申请台账',
    query: z.strictObject({
      state: applicationFilter.optional(),
      year: z.coerce.number().int().min(2000).max(2200).optional(),
      unit: z.string().max(40).optional(),
      page: z.coerce.number().int().min(1).max(100_000).optional(),
    }),
    answer: list,
  },
  // a name or an identity number never stands in an address, where proxies and histories keep it
  'POST /applications/search': {
    summary: '查找申请：申请编号、案号、申请人姓名全称或者证件号码',
    body: z.strictObject({ q: line, unit: z.string().max(40).optional() }),
    answer: list,
  },
  'POST /applications': {
    summary: '登记当面、邮寄、传真、电子邮件收到的申请',
    status: 201,
    body: z.strictObject({
      form: applicationForm,
      channel: registeredChannel,
      arrivedOn: day,
      signedOn: day.optional(),
      confirmedOn: day.optional(),
      note: line.optional(),
      coApplicants: z.array(coApplicant).max(20).optional(),
      /** a question on which the day of receipt turns, left open: everything that is to be mended is told, nothing registered */
      unanswered: z.enum(['writing', 'signedFor', 'addressee', 'contact']).optional(),
      /** 联系不上: registered, the clock waits */
      unreachable: z.boolean().optional(),
      /** when the mail system had it, 2026-10-14T09:05 */
      systemReceivedAt: z.string().max(40).optional(),
      /** 口头申请, written down by staff */
      oral: z.strictObject({ readBack: z.boolean() }).optional(),
      addressedElsewhere: z.boolean().optional(),
      /** the open cases that look like the same application were seen: this is another one */
      separate: z.boolean().optional(),
    }),
    answer: z.object({
      id: z.string(),
      number: z.string(),
      caseNumber: z.string(),
      /** for the receipt; cannot be shown again */
      queryCode: z.string(),
      receivedOn: day.nullable(),
      dueOn: day.nullable(),
      /** pass it with the files that are put into the case */
      lastSeq: z.number().int(),
    }),
  },
  'POST /applications/:id/reveal': {
    summary: '查看申请人完整身份信息；会留下记录',
    params: idParams,
    perMinute: 30,
    body: z.strictObject({ reason: z.enum(['contact', 'identity', 'letter', 'other']) }),
    answer: z.object({
      name: z.string(),
      idKindLabel: z.string(),
      idNumber: z.string(),
      creditCode: z.string(),
      legalRepresentative: z.string(),
      contactName: z.string(),
      phone: z.string(),
      email: z.string(),
      address: z.string(),
      postcode: z.string(),
      workplace: z.string(),
      fax: z.string(),
      coApplicants: z.array(z.object({ name: z.string(), idKindLabel: z.string(), idNumber: z.string() })),
    }),
  },
})
