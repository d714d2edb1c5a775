import type { FastifyInstance } from 'fastify'
import { done, may, roleLabels, roles } from '../../../modules/desk/index.ts'
import {
  type Account,
  accountPolicy,
  addUnit,
  createAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  listUnits,
  loneRoles,
  resetPassword,
  setRoles,
  type SignedInAccount,
  type Unit,
  unitKindLabels,
  unitPolicy,
  updateUnit,
} from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { type AccountView, peopleApi, type UnitView } from './people.schema.ts'

/** 机关与人员. */
export function peopleRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '机关与人员', peopleApi, {
    'GET /units': async (_input, { desk, account }) => {
      const units = await listUnits(desk.read)
      const shown = units.filter(({ path }) => path.startsWith(account.unit.path))
      return done({
        units: inTreeOrder(shown).map((unit) => unitViewOf(unit, account)),
        kinds: (['township', 'department'] as const).map((key) => ({ key, label: unitKindLabels[key] })),
      })
    },

    'POST /units': async ({ body }, { desk }) => {
      const answer = await addUnit(desk, body)
      return answer.kind === 'done' ? done({ code: answer.value.code }) : answer
    },

    'PUT /units/:code': async ({ params, body }, { desk }) => {
      const answer = await updateUnit(desk, { ...body, code: params.code })
      return answer.kind === 'done' ? done({ code: answer.value.code }) : answer
    },

    'GET /accounts': async ({ query }, { desk, account }) => {
      const listed = await listAccounts(desk, query.unit === undefined ? {} : { unit: query.unit })
      if (listed.kind !== 'done') return listed
      const names = new Map((await listUnits(desk.read)).map(({ code, shortName }) => [code, shortName]))
      return done({
        accounts: listed.value.map((one) => accountViewOf(one, names, account)),
        mayCreate: may(account, accountPolicy.create, account.unit),
        roles: roles.map((key) => ({ key, label: roleLabels[key], lone: loneRoles.includes(key) })),
      })
    },

    'POST /accounts': async ({ body }, { desk }) => {
      const answer = await createAccount(desk, body)
      if (answer.kind !== 'done') return answer
      const { username, password } = answer.value
      return done({ username, password })
    },

    'PUT /accounts/:username/roles': async ({ params, body }, { desk }) => {
      const answer = await setRoles(desk, { ...params, ...body })
      return answer.kind === 'done' ? done(null) : answer
    },

    'POST /accounts/:username/password': async ({ params }, { desk }) => {
      const answer = await resetPassword(desk, params)
      if (answer.kind !== 'done') return answer
      const { username, password } = answer.value
      return done({ username, password })
    },

    'PUT /accounts/:username/state': async ({ params, body }, { desk }) => {
      const answer = await (body.disabled ? disableAccount : enableAccount)(desk, params)
      return answer.kind === 'done' ? done(null) : answer
    },
  })
}

/** Each unit before those below it, siblings by their place. */
function inTreeOrder(units: readonly Unit[]): Unit[] {
  const codes = new Set(units.map(({ code }) => code))
  const below = (parent: string | null): Unit[] =>
    units.filter((unit) => unit.parent === parent).flatMap((unit) => [unit, ...below(unit.code)])
  return units
    .filter(({ parent }) => parent === null || !codes.has(parent))
    .flatMap((unit) => [unit, ...below(unit.code)])
}

function unitViewOf(unit: Unit, account: SignedInAccount): UnitView {
  const { code, name, shortName, kind, parent, path } = unit
  return {
    code,
    name,
    shortName,
    kind,
    kindLabel: unitKindLabels[kind],
    parent,
    depth: path.split('/').length - account.unit.path.split('/').length,
    contact: { ...unit.contact },
    mayUpdate: may(account, unitPolicy.update, unit),
    mayAdd: may(account, unitPolicy.add, unit),
  }
}

function accountViewOf(
  one: Account,
  names: ReadonlyMap<string, string>,
  account: SignedInAccount,
): AccountView {
  const { username, name, unit, mustChangePassword } = one
  return {
    username,
    name,
    unit: { code: unit.code, name: names.get(unit.code) ?? unit.code },
    roles: one.roles.map((key) => ({ key, label: roleLabels[key] })),
    disabledAt: one.disabledAt?.toString() ?? null,
    mustChangePassword,
    createdAt: one.createdAt.toString(),
    lastSignedInAt: one.lastSignedInAt?.toString() ?? null,
    mayManage: may(account, accountPolicy.setRoles, unit),
  }
}
