import type { ComponentType } from 'react'
import type { Role } from '../../../modules/desk/index.ts'

/** A feature of the office: one folder of the client, one entry here. */
export interface Feature {
  /** first part of its addresses, below `/office`; '' is the home page */
  readonly path: string
  /** in the navigation and in page titles */
  readonly label: string
  /** two characters for the folded navigation */
  readonly short: string
  /** who sees it; the server decides what each may do */
  readonly roles: readonly Role[] | 'everybody'
  /** of these, who finds it in the navigation even while nothing waits for him there; left out: all of them */
  readonly always?: readonly Role[]
  /** a line is drawn above it */
  readonly apart?: true
  /** kind of queue rows that are counted beside its name; `*` for all */
  readonly counts?: string
  /** its pages: a component with `<Routes>` of its own */
  readonly load: () => Promise<{ default: ComponentType }>
}

const reviewers: readonly Role[] = ['firstReviewer', 'secondReviewer', 'secrecyReviewer', 'signer']
const itemReaders: readonly Role[] = [
  'editor',
  ...reviewers,
  'disclosureOfficer',
  'disclosureHead',
  'unitHead',
  'supervisor',
]
const peopleReaders: readonly Role[] = [
  'disclosureOfficer',
  'disclosureHead',
  'unitHead',
  'supervisor',
  'auditor',
  'systemAdministrator',
]

export const caseReaders: readonly Role[] = ['disclosureOfficer', 'disclosureHead', 'unitHead', 'supervisor']

/** In the order of the navigation. Register yours here. */
export const features: readonly Feature[] = [
  {
    path: '',
    label: '今天要办的',
    short: '待办',
    roles: 'everybody',
    counts: '*',
    load: () => import('./queue/queue-page.tsx'),
  },
  {
    path: 'applications',
    label: '依申请公开',
    short: '申请',
    // somebody of any role may have a case to look into for his 科室
    roles: itemReaders,
    always: caseReaders,
    counts: 'application',
    load: () => import('./applications/index.tsx'),
  },
  {
    path: 'supervision',
    label: '逾期与督办',
    short: '督办',
    roles: caseReaders,
    always: ['supervisor', 'unitHead', 'disclosureHead'],
    counts: 'urging',
    load: () => import('./supervision/index.tsx'),
  },
  {
    path: 'remedies',
    label: '复议与诉讼',
    short: '复议',
    roles: caseReaders,
    load: () => import('./remedies/index.tsx'),
  },
  {
    path: 'publishing',
    label: '主动公开',
    short: '公开',
    roles: itemReaders,
    counts: 'publishing',
    load: () => import('./publishing/index.tsx'),
  },
  {
    path: 'reviews',
    label: '审核发布',
    short: '审核',
    // whoever stands in for a reviewer, or is lent as one, holds another role
    roles: itemReaders,
    always: reviewers,
    counts: 'review',
    load: () => import('./publishing/reviews.tsx'),
  },
  {
    path: 'watching',
    label: '发布监督',
    short: '监督',
    roles: ['disclosureHead', 'unitHead', 'supervisor'],
    load: () => import('./watching/index.tsx'),
  },
  {
    path: 'catalogue',
    label: '目录与指南',
    short: '目录',
    roles: ['disclosureOfficer', 'disclosureHead', 'supervisor'],
    load: () => import('./catalogue/index.tsx'),
  },
  {
    path: 'reports',
    label: '年度报告',
    short: '年报',
    // editors enter the months of their 科室
    roles: ['editor', ...caseReaders],
    counts: 'report',
    load: () => import('./reporting/index.tsx'),
  },
  {
    path: 'calendar',
    label: '放假安排',
    short: '放假',
    roles: [...caseReaders, 'systemAdministrator'],
    // the others come to it from a case or from the queue
    always: ['supervisor'],
    counts: 'calendar',
    load: () => import('./calendar/index.tsx'),
  },
  {
    path: 'scanning',
    label: '检查规则',
    short: '检查',
    roles: ['supervisor'],
    load: () => import('./scanning/index.tsx'),
  },
  {
    path: 'people',
    label: '机关与人员',
    short: '人员',
    roles: peopleReaders,
    apart: true,
    load: () => import('./people/index.tsx'),
  },
  {
    path: 'audit',
    label: '审计日志',
    short: '日志',
    roles: ['auditor'],
    load: () => import('./audit/index.tsx'),
  },
]
