import { expect, test } from 'vitest'
import { roleBarred } from './role-help.ts'

const lone = ['auditor', 'systemAdministrator']

test.each([
  ['editor', [], false],
  ['editor', ['signer'], false],
  ['auditor', ['auditor'], false],
  ['auditor', ['editor'], true],
  ['editor', ['auditor'], true],
  ['systemAdministrator', ['auditor'], true],
] as const)('%s beside %j', (role, chosen, barred) => {
  expect(roleBarred(role, chosen, lone)).toBe(barred)
})
