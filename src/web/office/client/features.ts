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
  /** a line is drawn above it */
  readonly apart?: true
  /** kind of queue rows that are counted beside its name; `*` for all */
  readonly counts?: string
  /** its pages: a component with `<Routes>` of its own */
  readonly load: () => Promise<{ default: ComponentType }>
}

const caseReaders: readonly Role[] = ['disclosureOfficer', 'disclosureHead', 'unitHead', 'supervisor']

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
    roles: caseReaders,
    counts: 'application',
    load: () => import('./applications/index.tsx'),
  },
  {
    path: 'remedies',
    label: '复议与诉讼',
    short: '复议',
    roles: caseReaders,
    load: () => import('./remedies/index.tsx'),
  },
]
