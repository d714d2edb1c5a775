import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { done, roleLabels, type Answer, type Role } from '../../../modules/desk/index.ts'
import {
  changePassword,
  findCounty,
  findUnit,
  listAccounts,
  listUnits,
  ownNoticeMail,
  ownSessions,
  setNoticeMail,
  signIn,
  signOut,
  signOutEverywhere,
} from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { sessionApi } from './session.schema.ts'

/** 登录、退出、修改密码、我的登录。 */
export function sessionRoutes(server: FastifyInstance, office: Office): void {
  const { desk } = office
  bind(server, office, '登录与账号', sessionApi, {
    'GET /session': async (_input, { account }) => {
      const county = await findCounty(desk.read)
      const unit = account && (await findUnit(desk.read, account.unit.code))
      return done({
        account: account && {
          username: account.username,
          name: account.name,
          unit: { code: account.unit.code, name: unit?.name ?? account.unit.code },
          roles: account.roles.map((key) => ({ key, label: roleLabels[key] })),
          mustChangePassword: account.mustChangePassword,
        },
        county: county?.name ?? '',
        today: desk.today().toString(),
        demonstrationAccounts:
          office.demonstration && account === null ? await demonstrationAccounts(office) : [],
      })
    },
    'POST /session': async ({ body }, { request, reply }) => {
      const answer = await signIn(desk, { ...body, ...originOf(request) })
      if (answer.kind !== 'done') return answer
      giveCookie(office, request, reply, answer.value.cookie)
      return done({ mustChangePassword: answer.value.account.mustChangePassword })
    },
    'DELETE /session': async (_input, visit) => {
      const answer = await signOut(visit.desk, { session: visit.account.session })
      return answered(answer, () => dropCookie(office, visit.request, visit.reply))
    },
    'POST /session/password': async ({ body }, visit) => {
      const answer = await changePassword(visit.desk, { ...body, ...originOf(visit.request) })
      if (answer.kind !== 'done') return answer
      giveCookie(office, visit.request, visit.reply, answer.value.cookie)
      return done(null)
    },
    'GET /sessions': async (_input, visit) => {
      const sessions = await ownSessions(visit.desk, visit.account)
      return done({
        sessions: sessions.map(({ id, device, address, since, lastSeen }) => ({
          id,
          device,
          address,
          since: since.toString(),
          lastSeen: lastSeen.toString(),
          current: id === visit.account.session,
        })),
      })
    },
    'GET /notice-mail': async (_input, visit) => done({ mail: await ownNoticeMail(visit.desk) }),
    'PUT /notice-mail': ({ body }, visit) => setNoticeMail(visit.desk, body),
    'DELETE /sessions/:id': async ({ params }, visit) => {
      const answer = await signOut(visit.desk, { session: params.id })
      return answered(answer, () => {
        if (params.id === visit.account.session) dropCookie(office, visit.request, visit.reply)
      })
    },
    'DELETE /sessions': async (_input, visit) => {
      const answer = await signOutEverywhere(visit.desk)
      return answered(answer, () => dropCookie(office, visit.request, visit.reply))
    },
  })
}

function answered<T>(answer: Answer<T>, then: () => void): Answer<T> {
  if (answer.kind === 'done') then()
  return answer
}

function originOf(request: FastifyRequest): { address: string; userAgent: string } {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? '' }
}

function giveCookie(office: Office, request: FastifyRequest, reply: FastifyReply, value: string): void {
  const { name, attributes } = office.cookie(request)
  reply.setCookie(name, value, attributes)
}

function dropCookie(office: Office, request: FastifyRequest, reply: FastifyReply): void {
  const { name, attributes } = office.cookie(request)
  reply.clearCookie(name, attributes)
}

/** The demonstration shows its accounts, never a password. */
async function demonstrationAccounts({ desk }: Office) {
  const listed = await listAccounts(desk)
  if (listed.kind !== 'done') return []
  const names = new Map((await listUnits(desk.read)).map(({ code, shortName }) => [code, shortName]))
  const words = (roles: readonly Role[]): string => roles.map((role) => roleLabels[role]).join('、')
  return listed.value
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ username, name, unit, roles }) => ({
      username,
      name,
      unit: names.get(unit.code) ?? unit.code,
      roles: words(roles),
    }))
}
