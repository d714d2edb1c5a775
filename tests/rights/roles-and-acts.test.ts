import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import {
  citizen,
  may,
  type Permission,
  type Policy,
  type Role,
  roles,
  type UnitPlace,
} from '../../src/modules/desk/index.ts'
import { policies } from '../../src/modules/policies.ts'
import { person } from '../support/people.ts'

/**
 * Who may do what, as the county would read it out. Plain: on things of one's own unit. With ↓: on those
 * of one's own unit and of every unit below it. Whoever changes a policy changes this table with it.
 */
const expected: Readonly<Record<Role | 'anyone' | 'assigned' | 'nobody', readonly string[]>> = {
  // without an account
  anyone: ['application: submit status follow'],
  // whoever of the unit the thing itself was given to, whatever his role
  assigned: ['application: readAssigned giveOpinion passOn handBack'],

  editor: ['disclosure: read write submit mask notePenaltyChange', 'report: enterMonths'],
  firstReviewer: ['disclosure: read firstReview mask'],
  secondReviewer: ['disclosure: read secondReview mask'],
  secrecyReviewer: ['disclosure: read secrecyReview mask refer reassess'],
  signer: [
    'disclosure: read signing withdraw changeValidity mask releaseUrgently callBack notePenaltyChange',
  ],

  disclosureOfficer: [
    'unit: update',
    'account: list',
    'catalogue: applyTemplate addColumn updateColumn publishGuide',
    'disclosure: read',
    'application: read reveal register confirmReceipt review requestCorrection receiveCorrection consult recordConsultationAnswer proposeExtension extendDeadline notifyFee recordPayment joinApplicants decide reviewDecision deliver withdraw archive addPaper import answerUrging assign giveOpinion passOn handBack watchAssignments readSections manageSections transfer askReasons split join readRecordCorrection handleRecordCorrection handleLetter seeLetter setLetters seeMoves sendMessage checkIdentity',
    'remedy: read register close continueSuit',
    'report: read write enterMonths sendForReview review submit publish reopen',
  ],
  disclosureHead: [
    'unit: update',
    'account: list',
    'catalogue: applyTemplate addColumn updateColumn publishGuide',
    'disclosure: read reassess setReview seeBoard rescan',
    'application: read reveal answerExtension reviewDecision setDecision addPaper answerUrging watchAssignments readSections manageSections readRecordCorrection seeLetter setLetters sendMessage erase',
    'remedy: read',
    'report: read write enterMonths sendForReview review submit publish reopen setReview importFile',
  ],
  unitHead: [
    'account: list',
    'disclosure: read setReview seeBoard',
    'application: read reviewDecision setDecision answerUrging readSections seeLetter',
    'remedy: read',
    'report: read review publish setReview',
  ],
  supervisor: [
    'account: list↓',
    'calendar: enterNotice',
    'catalogue: applyTemplate↓ addColumn↓ updateColumn↓',
    'disclosure: read↓ lend↓ seeBoard↓ rescan↓ import↓ setIndexPattern',
    'application: read↓ settleFees urge↓ setReminders setLetters↓ setRetention↓',
    'remedy: read↓',
    'report: read↓ setDates importFile↓ seeBoard↓ rule↓ urgeReports↓ keepOutside↓ comparePage↓',
    'scanning: read setRules importWordList removeWordList',
  ],

  // reads the log, changes nothing
  auditor: ['account: list↓', 'audit: read↓'],
  // manages units and people, reads no case file
  systemAdministrator: [
    'unit: add↓ update↓',
    'account: list↓ create↓ resetPassword↓ setRoles↓ disable↓ enable↓',
  ],

  nobody: [],
}

const above: UnitPlace = { code: 'shi', path: '/shi/' }
const own: UnitPlace = { code: 'xian', path: '/shi/xian/' }
const below: UnitPlace = { code: 'zhen', path: '/shi/xian/zhen/' }
/** beside it, with a code that begins alike */
const beside: UnitPlace = { code: 'xian2', path: '/shi/xian2/' }

const nouns: readonly (readonly [string, Policy<string>])[] = Object.entries(policies)

test.each(roles)('what a person with the role %s may do', (role) => {
  const somebody = person(role, own, role)
  const rights = nouns.flatMap(([noun, policy]) => {
    const acts = Object.entries<Permission>(policy)
      .filter(([, permission]) => !may(citizen, permission, own))
      .filter(([, permission]) => may(somebody, permission, own))
      .map(([act, permission]) => (may(somebody, permission, below) ? `${act}↓` : act))
    return acts.length > 0 ? [`${noun}: ${acts.join(' ')}`] : []
  })
  expect(rights).toEqual(expected[role])
})

test('what anybody may do without an account', () => {
  expect(actsWhere((permission) => may(citizen, permission, own))).toEqual(expected.anyone)
})

test('what no account may do', () => {
  const everybody = person('everybody', own, ...roles)
  const nobodys = actsWhere((permission) => !permission.assigned && !may(everybody, permission, own))
  expect(nobodys).toEqual(expected.nobody)
})

test('what somebody may do with the very thing that was given to him, beside what his role may', () => {
  const editor = person('editor', own, 'editor')
  const gained = actsWhere(
    (permission) => may(editor, permission, own, true) && !may(editor, permission, own),
  )
  expect(gained).toEqual(expected.assigned)
})

test('what was given to an administrator, an auditor, an account without a role or to another unit gives no right', () => {
  const outsiders = [
    person('administrator', own, 'systemAdministrator'),
    person('auditor', own, 'auditor'),
    person('newcomer', own),
    person('below', below, 'editor'),
    person('above', above, 'editor'),
    person('beside', beside, 'editor'),
    citizen,
  ]
  for (const actor of outsiders) {
    for (const [noun, policy] of nouns) {
      for (const [act, permission] of Object.entries<Permission>(policy)) {
        expect(may(actor, permission, own, true), `${noun}.${act}`).toBe(may(actor, permission, own))
      }
    }
  }
})

test('nobody has a right over a unit above or beside his own', () => {
  const everybody = person('everybody', own, ...roles)
  for (const [noun, policy] of nouns) {
    for (const [act, permission] of Object.entries<Permission>(policy)) {
      if (permission.anyone) continue
      expect(may(everybody, permission, above), `${noun}.${act} above`).toBe(false)
      expect(may(everybody, permission, beside), `${noun}.${act} beside`).toBe(false)
    }
  }
})

test('a person with several roles may do what each of them may, and no more', () => {
  const both = person('both', own, 'editor', 'unitHead')
  for (const [noun, policy] of nouns) {
    for (const [act, permission] of Object.entries<Permission>(policy)) {
      const each = (['editor', 'unitHead'] as const).map((role) =>
        may(person(role, own, role), permission, own),
      )
      expect(may(both, permission, own), `${noun}.${act}`).toBe(each.includes(true))
    }
  }
})

test('an account whose password was given to it holds no role, and may do what anybody may', () => {
  const newcomer = person('newcomer', own)
  for (const [noun, policy] of nouns) {
    for (const [act, permission] of Object.entries<Permission>(policy)) {
      expect(may(newcomer, permission, own), `${noun}.${act}`).toBe(may(citizen, permission, own))
    }
  }
})

test('every policy of every module is walked', async () => {
  const modules = new URL('../../src/modules/', import.meta.url)
  const walked: ReadonlySet<unknown> = new Set(Object.values(policies))
  const missing: string[] = []
  for (const path of await readdir(modules, { recursive: true })) {
    if (!path.endsWith('policy.ts') || path.startsWith('desk')) continue
    const exports: Record<string, unknown> = await import(new URL(path, modules).href)
    for (const [name, value] of Object.entries(exports)) {
      if (name.endsWith('Policy') && !walked.has(value)) missing.push(`${path} ${name}`)
    }
  }
  expect(missing).toEqual([])
})

/** Acts whose permission is as asked, by noun. */
function actsWhere(holds: (permission: Permission) => boolean): string[] {
  return nouns.flatMap(([noun, policy]) => {
    const acts = Object.entries<Permission>(policy)
      .filter(([, permission]) => holds(permission))
      .map(([act]) => act)
    return acts.length > 0 ? [`${noun}: ${acts.join(' ')}`] : []
  })
}
