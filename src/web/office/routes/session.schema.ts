import { z } from 'zod'
import { choice, day } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const password = z.string().max(500)

/** Who is signed in. */
const account = z.object({
  username: z.string(),
  name: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  /** empty while the password must be changed: until then nothing can be done */
  roles: z.array(choice),
  mustChangePassword: z.boolean(),
})

const visit = z.object({
  account: account.nullable(),
  /** name of the county, for the sign-in page */
  county: z.string(),
  /** the day in China, by which everything is counted */
  today: day,
  /** only in a demonstration, and only while nobody is signed in: its accounts, without passwords */
  demonstrationAccounts: z.array(
    z.object({ username: z.string(), name: z.string(), unit: z.string(), roles: z.string() }),
  ),
})

const ownSession = z.object({
  id: z.string(),
  device: z.string(),
  address: z.string(),
  since: z.string(),
  lastSeen: z.string(),
  /** the session in which this is asked */
  current: z.boolean(),
})

export const sessionApi = defineApi({
  'GET /session': { summary: '当前登录的账号', access: 'open', answer: visit },
  'POST /session': {
    summary: '登录',
    access: 'open',
    perMinute: 20,
    body: z.strictObject({ username: z.string().max(200), password }),
    answer: z.object({ mustChangePassword: z.boolean() }),
  },
  'DELETE /session': { summary: '退出登录', answer: z.null() },
  'POST /session/password': {
    summary: '修改自己的密码；其他登录全部结束',
    perMinute: 20,
    body: z.strictObject({ current: password, next: password }),
    answer: z.null(),
  },
  'GET /notice-mail': { summary: '自己的通知邮箱', answer: z.object({ mail: z.string() }) },
  'PUT /notice-mail': {
    summary: '设定自己的通知邮箱；空的不通知',
    body: z.strictObject({ mail: z.string().max(500) }),
    answer: z.object({ mail: z.string() }),
  },
  'GET /sessions': { summary: '自己在哪些设备上登录', answer: z.object({ sessions: z.array(ownSession) }) },
  'DELETE /sessions/:id': {
    summary: '结束自己的一次登录',
    params: z.strictObject({ id: z.string().max(100) }),
    answer: z.null(),
  },
  'DELETE /sessions': {
    summary: '在所有设备上退出登录',
    answer: z.object({ ended: z.number().int() }),
  },
})
