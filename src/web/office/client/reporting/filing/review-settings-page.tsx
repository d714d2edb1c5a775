import type { ReactNode } from 'react'
import { type SignedThing, SigningSettingsPage } from '../../kit/signing-settings-page.tsx'

const reports: SignedThing = {
  get: 'GET /report-review-settings',
  put: 'PUT /report-review-settings',
  title: '年报审签环节',
  note: '编好的年度报告由谁审核、由谁签发，缺人时由谁代办',
  crumb: { label: '年度报告', to: '/reports' },
  saved: '审签环节已保存。已经送审的报告按原来的环节走完。',
  stale: ['GET /report-review-settings', 'GET /reports/:year/filing', 'GET /queue'],
}

/** 年报审签环节: who reviews and signs a unit's yearly report, and who stands in. */
export function ReviewSettingsPage(): ReactNode {
  return <SigningSettingsPage thing={reports} />
}
