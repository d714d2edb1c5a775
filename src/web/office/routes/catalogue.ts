import type { FastifyInstance } from 'fastify'
import { dutiesOf } from '../../../law/publishing/duty.ts'
import {
  addColumn,
  catalogueOf,
  cataloguePolicy,
  guideChannelLabels,
  guideChannels,
  guideOf,
  proposeGuide,
  publishGuide,
  type PublishGuide,
  updateColumn,
  updateCycleLabels,
  updateCycles,
} from '../../../modules/catalogue/index.ts'
import { type Desk, done, may, refuse } from '../../../modules/desk/index.ts'
import { countByColumn, lastDisclosedByColumn } from '../../../modules/publishing/index.ts'
import {
  findCounty,
  findUnit,
  listUnits,
  type SignedInAccount,
  type Unit,
  unitPolicy,
} from '../../../modules/units/index.ts'
import { paths } from '../../shared/paths.ts'
import { bind } from '../bind.ts'
import { columnViewOf } from '../column-view.ts'
import type { Office } from '../office.ts'
import { isStale } from '../stale-column.ts'
import { catalogueApi, type GuideContentView } from './catalogue.schema.ts'

/** 目录与指南. */
export function catalogueRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '目录与指南', catalogueApi, {
    'GET /catalogue': async ({ query }, { desk, account }) => {
      const unit = await findUnit(desk.read, query.unit ?? account.unit.code)
      if (!unit) return noUnit()
      const catalogue = await catalogueOf(desk.read, unit.code)
      const total = await countByColumn(desk.read, { unit: unit.code })
      const thisYear = await countByColumn(desk.read, { unit: unit.code, year: desk.today().year })
      const last = await lastDisclosedByColumn(desk.read, unit.code)
      return done({
        unit: { code: unit.code, name: unit.name },
        units: await arrangeable(desk, account),
        mayArrange: may(account, cataloguePolicy.updateColumn, unit),
        columns: catalogue.columns.map((column) => {
          const lastOn = last.get(column.code) ?? null
          return {
            ...columnViewOf(catalogue, column),
            timeLimit: column.timeLimit === 'promptly' ? ('promptly' as const) : { ...column.timeLimit },
            updateCycle: column.updateCycle,
            total: total.get(column.code) ?? 0,
            thisYear: thisYear.get(column.code) ?? 0,
            lastOn: lastOn?.toString() ?? null,
            stale: isStale(column.updateCycle, lastOn, desk.today()),
          }
        }),
        duties: dutiesOf(unit.kind === 'township' ? 'township' : 'county').map(({ key, article, text }) => ({
          key,
          article,
          text,
        })),
        updateCycles: updateCycles.map((key) => ({ key, label: updateCycleLabels[key] })),
      })
    },

    'POST /catalogue/columns': async ({ body }, { desk }) => {
      const { parent, ...rest } = body
      const answer = await addColumn(desk, parent === undefined ? rest : { ...rest, parent })
      return answer.kind === 'done' ? done({ code: answer.value.code }) : answer
    },

    'PUT /catalogue/columns/:code': async ({ params, body }, { desk }) => {
      const answer = await updateColumn(desk, { ...body, code: params.code })
      return answer.kind === 'done' ? done({ code: answer.value.code }) : answer
    },

    'GET /guide': async ({ query }, { desk, account }) => {
      const unit = await findUnit(desk.read, query.unit ?? account.unit.code)
      if (!unit) return noUnit()
      const guide = await guideOf(desk.read, unit.code)
      return done({
        unit: { code: unit.code, name: unit.name },
        units: await arrangeable(desk, account),
        contact: { ...unit.contact },
        published: guide && { version: guide.version, updatedOn: guide.updatedOn.toString() },
        content: guide ? contentOf(guide) : await proposal(desk, unit),
        channels: guideChannels.map((key) => ({
          key,
          label: guideChannelLabels[key],
          basic: key === 'counter' || key === 'mail',
        })),
        mayPublish: may(account, cataloguePolicy.publishGuide, unit),
        mayEditContact: may(account, unitPolicy.update, unit),
        portal: paths.guide(unit.code),
      })
    },

    'POST /guide': async ({ body }, { desk }) => {
      const { supervisor, intake, ...content } = body.content
      const answer = await publishGuide(desk, {
        ...content,
        unit: body.unit,
        ...(supervisor && { supervisor }),
        ...(intake && { intake }),
      })
      if (answer.kind !== 'done') return answer
      return done({ version: answer.value.version, updatedOn: answer.value.updatedOn.toString() })
    },
  })
}

function noUnit() {
  return refuse('notFound', '没有这个机关。')
}

/** The units whose catalogue concerns this person: his own, and those that he may arrange. */
async function arrangeable(desk: Desk, account: SignedInAccount) {
  const units = await listUnits(desk.read)
  return units
    .filter((unit) => unit.code === account.unit.code || may(account, cataloguePolicy.updateColumn, unit))
    .map(({ code, shortName }) => ({ key: code, label: shortName }))
}

async function proposal(desk: Desk, unit: Unit): Promise<GuideContentView> {
  const catalogue = await catalogueOf(desk.read, unit.code)
  const names = catalogue.disclosures.map(({ name }) => name)
  const county = await findCounty(desk.read)
  return contentOf(proposeGuide(unit, names, county && county.code !== unit.code ? county : undefined))
}

function contentOf(guide: Omit<PublishGuide, 'unit'>): GuideContentView {
  const { classification, arrangement, access, channels, supervisor, intake } = guide
  return {
    classification: [...classification],
    arrangement: [...arrangement],
    access: [...access],
    channels: channels.map((one) => ({ ...one })),
    ...(supervisor && { supervisor: { ...supervisor } }),
    ...(intake && { intake: { ...intake } }),
  }
}
