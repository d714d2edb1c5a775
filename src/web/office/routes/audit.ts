import type { FastifyInstance } from 'fastify'
import { type AuditEvent, auditEvents, auditPolicy, type EventFilter } from '../../../modules/audit/index.ts'
import { columnNames } from '../../../modules/catalogue/index.ts'
import { type Desk, done, forbidden, may, refuse } from '../../../modules/desk/index.ts'
import {
  findCounty,
  listAccounts,
  listUnits,
  type SignedInAccount,
  type Unit,
} from '../../../modules/units/index.ts'
import { stamp, timeZone } from '../../../platform/day.ts'
import { changesOf } from '../audit-changes.ts'
import { actGroups, actLabel, objectLabels } from '../audit-words.ts'
import { bind } from '../bind.ts'
import type { Office } from '../office.ts'
import { auditApi, type AuditEventView } from './audit.schema.ts'

const pageSize = 50
/** faults told in one answer */
const mostFaults = 100

/** 审计日志. */
export function auditRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '审计日志', auditApi, {
    'GET /audit/events': async ({ query }, { desk, account }) => {
      const refused = forbidden(account, auditPolicy.read, account.unit)
      if (refused) return refused
      const units = (await listUnits(desk.read)).filter((unit) => may(account, auditPolicy.read, unit))
      if (query.unit !== undefined && !units.some(({ code }) => code === query.unit)) {
        return refuse('notFound', '没有这个机关，或者您无权查看它的日志。')
      }
      const events = await auditEvents(desk.read, filterOf(query, units, account))
      const names = await namesOf(desk, units, events)
      const last = events.at(-1)
      return done({
        events: events.map((event) => eventViewOf(event, names)),
        next: events.length === pageSize && last && last.seq > 1 ? last.seq : null,
        units: units.map(({ code, shortName }) => ({ key: code, label: shortName })),
        acts: actGroups,
      })
    },

    'POST /audit/verification': async (_input, { desk, account }) => {
      const county = await findCounty(desk.read)
      // the chain is one for the whole county: who reads a part of it cannot judge the whole
      const refused = forbidden(account, auditPolicy.read, county ?? account.unit)
      if (refused) return refused
      const began = desk.now()
      const { events, faults } = await office.verifyAudit()
      const at = desk.now()
      return done({
        events,
        faults: faults.slice(0, mostFaults).map(({ seq, text }) => ({ seq, text })),
        more: Math.max(0, faults.length - mostFaults),
        at: at.toString(),
        milliseconds: Math.max(0, Math.round(at.since(began).total('milliseconds'))),
      })
    },
  })
}

interface Query {
  readonly unit?: string | undefined
  readonly act?: string | undefined
  readonly objectKind?: string | undefined
  readonly objectId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly before?: number | undefined
}

function filterOf(query: Query, units: readonly Unit[], account: SignedInAccount): EventFilter {
  const wholeCounty = account.unit.path.split('/').length === 3 && query.unit === undefined
  const { objectKind, objectId } = query
  return {
    limit: pageSize,
    // what belongs to no unit belongs to the county
    ...(wholeCounty
      ? {}
      : { unitCodes: query.unit === undefined ? units.map(({ code }) => code) : [query.unit] }),
    ...(query.act === undefined ? {} : { act: query.act }),
    ...(objectKind === undefined || objectId === undefined
      ? {}
      : { object: { kind: objectKind, id: objectId } }),
    ...(query.before === undefined ? {} : { before: query.before }),
    ...(query.from === undefined ? {} : { from: startOf(query.from, 0) }),
    ...(query.to === undefined ? {} : { until: startOf(query.to, 1) }),
  }
}

/** The first moment of a day in China, or of the day so many days later. */
function startOf(day: string, later: number): string {
  const first = Temporal.PlainDate.from(day).add({ days: later })
  return stamp(first.toZonedDateTime(timeZone).toInstant())
}

interface Names {
  readonly units: ReadonlyMap<string, string>
  readonly accounts: ReadonlyMap<string, string>
  readonly column: (unitCode: string, code: string) => string
  /** titles that the log itself tells, by the object's id */
  readonly titles: ReadonlyMap<string, string>
}

async function namesOf(desk: Desk, units: readonly Unit[], events: readonly AuditEvent[]): Promise<Names> {
  const accounts = await listAccounts(desk)
  const titles = new Map(events.flatMap(titleOf))
  for (const { object } of events) {
    if (object.kind !== 'disclosure' || titles.has(object.id)) continue
    // the first event of an item is its writing, which names it
    const [first] = await auditEvents(desk.read, { object, after: 0, limit: 1 })
    for (const [id, title] of first ? titleOf(first) : []) titles.set(id, title)
  }
  const codes = events.flatMap(({ unitCode }) => unitCode ?? [])
  return {
    column: await columnNames(desk.read, codes),
    titles,
    units: new Map(units.map(({ code, shortName }) => [code, shortName])),
    accounts: new Map(
      accounts.kind === 'done'
        ? accounts.value.map(({ id, name, username }) => [id, `${name}（${username}）`])
        : [],
    ),
  }
}

function titleOf(event: AuditEvent): (readonly [id: string, title: string])[] {
  const told = toldName(event)
  return told === null ? [] : [[event.object.id, told]]
}

function eventViewOf(event: AuditEvent, names: Names): AuditEventView {
  const { seq, at, act, hash, unitCode, actorKind } = event
  return {
    seq,
    at,
    act,
    hash,
    actor: event.actorName,
    actorKind: actorKind === 'account' || actorKind === 'citizen' ? actorKind : 'system',
    unit: unitCode === null ? null : (names.units.get(unitCode) ?? unitCode),
    actLabel: actLabel(act),
    object: { ...event.object, label: objectLabelOf(event, names) },
    // what the line says already is not said again
    changes: changesOf(event.before, event.after, (code) =>
      unitCode === null ? code : names.column(unitCode, code),
    ).filter(({ before, after }) => before !== null || ![toldName(event), actLabel(act)].includes(after)),
  }
}

/** The object in words, as far as the log itself tells: it holds no case and no text. */
function objectLabelOf(event: AuditEvent, { units, accounts, titles }: Names): string {
  const { object } = event
  const kind = objectLabels[object.kind] ?? object.kind
  const [unit = '', rest = ''] = object.id.split('/')
  const told = toldName(event) ?? titles.get(object.id) ?? null
  switch (object.kind) {
    case 'account':
      return accounts.get(object.id) ?? kind
    case 'unit':
    case 'guide':
    case 'catalogue':
      return `${units.get(unit) ?? unit}${object.kind === 'unit' ? '' : kind}`
    case 'report':
      return `${units.get(unit) ?? unit}${rest}年度报告`
    case 'column':
      return told === null ? `${kind} ${rest}` : `${kind}“${told}”`
    default:
      return told === null ? kind : `${kind}“${told}”`
  }
}

function toldName({ object, after }: AuditEvent): string | null {
  if (typeof after !== 'object' || after === null) return null
  const fields = new Map<string, unknown>(Object.entries(after))
  // what an item's events name beside its title is a file of it
  for (const field of object.kind === 'disclosure' ? ['title'] : ['title', 'number', 'name']) {
    const value = fields.get(field)
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}
