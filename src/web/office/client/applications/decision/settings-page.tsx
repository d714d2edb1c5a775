import type { ReactNode } from 'react'
import { type SignedThing, SigningSettingsPage } from '../../kit/signing-settings-page.tsx'

const answers: SignedThing = {
  get: 'GET /decision-settings',
  put: 'PUT /decision-settings',
  title: '答复审签环节',
  note: '拟好的答复由谁审核、由谁签发，缺人时由谁代办',
  crumb: { label: '依申请公开', to: '/applications' },
  saved: '审签环节已保存。已经送审的答复按原来的环节走完。',
  stale: ['GET /decision-settings', 'GET /queue', 'GET /applications/:id'],
}

/** 答复审签环节: who reviews and signs a unit's answers, and who stands in. */
export function DecisionSettingsPage(): ReactNode {
  return <SigningSettingsPage thing={answers} />
}
