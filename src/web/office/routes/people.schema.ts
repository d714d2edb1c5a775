import { z } from 'zod'
import { choice, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 机关与人员. Nothing of a case or an item is here: who manages accounts sees neither. */

const code = z.string().max(60)
const username = z.string().max(100)

const role = z.enum([
  'editor',
  'firstReviewer',
  'secondReviewer',
  'signer',
  'secrecyReviewer',
  'disclosureOfficer',
  'disclosureHead',
  'unitHead',
  'supervisor',
  'auditor',
  'systemAdministrator',
])

const contact = z.strictObject({
  office: line,
  address: line,
  officeHours: line,
  phone: line,
  fax: line,
  email: line,
  postcode: line,
})

const unit = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['county', 'department', 'township']),
  kindLabel: z.string(),
  parent: z.string().nullable(),
  /** how far below the county */
  depth: z.number().int(),
  contact,
  mayUpdate: z.boolean(),
  mayAdd: z.boolean(),
})

const account = z.object({
  username: z.string(),
  name: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  roles: z.array(choice),
  disabledAt: z.string().nullable(),
  mustChangePassword: z.boolean(),
  createdAt: z.string(),
  lastSignedInAt: z.string().nullable(),
  /** this person may change it, close it, give it a new password */
  mayManage: z.boolean(),
})

/** A password that is shown this once. */
const fresh = z.object({ username: z.string(), password: z.string() })

export const peopleApi = defineApi({
  'GET /units': {
    summary: '机关：树形列表和联系方式',
    answer: z.object({ units: z.array(unit), kinds: z.array(choice) }),
  },
  'POST /units': {
    summary: '增加机关',
    status: 201,
    body: z.strictObject({
      code,
      name: line,
      shortName: line,
      kind: z.enum(['department', 'township']),
      parent: code,
      contact,
    }),
    answer: z.object({ code: z.string() }),
  },
  'PUT /units/:code': {
    summary: '修改机关的名称和联系方式',
    params: z.strictObject({ code }),
    body: z.strictObject({ name: line, shortName: line, contact }),
    answer: z.object({ code: z.string() }),
  },
  'GET /accounts': {
    summary: '账号：所属机关、角色、最近一次登录',
    query: z.strictObject({ unit: code.optional() }),
    answer: z.object({
      accounts: z.array(account),
      mayCreate: z.boolean(),
      roles: z.array(
        z.object({
          key: role,
          label: z.string(),
          /** stands alone: who holds it holds no other */
          lone: z.boolean(),
        }),
      ),
    }),
  },
  'POST /accounts': {
    summary: '开设账号；密码由系统生成，只显示这一次',
    status: 201,
    perMinute: 30,
    body: z.strictObject({ username, name: line, unit: code, roles: z.array(role).max(11) }),
    answer: fresh,
  },
  'PUT /accounts/:username/roles': {
    summary: '调整角色，从下一次操作起生效',
    params: z.strictObject({ username }),
    body: z.strictObject({ roles: z.array(role).max(11) }),
    answer: z.null(),
  },
  'POST /accounts/:username/password': {
    summary: '重设密码；只显示这一次，原有登录全部结束',
    params: z.strictObject({ username }),
    perMinute: 30,
    answer: fresh,
  },
  'PUT /accounts/:username/state': {
    summary: '停用或者恢复账号',
    params: z.strictObject({ username }),
    body: z.strictObject({ disabled: z.boolean() }),
    answer: z.null(),
  },
})

export type UnitView = z.input<typeof unit>
export type AccountView = z.input<typeof account>
export type RoleKey = z.output<typeof role>
