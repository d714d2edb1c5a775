import type { FastifyInstance } from 'fastify'
import { type Desk, done, forbidden, refuse } from '../../../modules/desk/index.ts'
import {
  alwaysOn,
  exampleMasks,
  exportWordList,
  type Finding,
  importWordList,
  maskEverything,
  removeWordList,
  ruleKeys,
  ruleLabels,
  ruleNotes,
  scan,
  type ScanInput,
  scanningPolicy,
  scanRulesOf,
  setScanRules,
  severities,
  severityLabels,
  wordLists,
} from '../../../modules/scanning/index.ts'
import { findCounty, type Unit } from '../../../modules/units/index.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { scanningApi, type TrialFinding } from './scanning.schema.ts'

/** 检查规则. */
export function scanningRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '检查规则', scanningApi, {
    'GET /scanning': async (_input, { desk }) => {
      const answer = await wordLists(desk)
      if (answer.kind !== 'done') return answer
      const { settings, lists } = answer.value
      return done({
        settings: { ...settings, allowedHosts: [...settings.allowedHosts] },
        rules: ruleKeys.map((key) => ({
          key,
          label: ruleLabels[key],
          note: ruleNotes[key],
          alwaysOn: alwaysOn.includes(key),
        })),
        severities: severities.map((key) => ({ key, label: severityLabels[key] })),
        examples: exampleMasks(),
        lists: lists.map((list) => ({ ...list, importedAt: list.importedAt?.toString() ?? null })),
      })
    },

    'PUT /scanning': async ({ body }, { desk }) => {
      const answer = await setScanRules(desk, body)
      if (answer.kind !== 'done') return answer
      return done({ settings: { ...answer.value, allowedHosts: [...answer.value.allowedHosts] } })
    },

    'POST /scanning/word-lists': async ({ query }, { desk, request }) => {
      // the right first: nobody makes the server read a file that he may not bring
      const barred = await refusalOf(desk, 'importWordList')
      if (barred) return barred
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      const { name = '', source = '', version = '' } = query
      return importWordList(desk, { name, source, version, file: upload.value })
    },

    'GET /scanning/word-lists/:id/file': async ({ params, query }, { desk, reply }) => {
      const answer = await exportWordList(desk, { ...params, ...query })
      if (answer.kind !== 'done') return answer
      const mediaType = query.format === 'json' ? 'application/json' : 'text/csv; charset=utf-8'
      return sendFile(reply, { ...answer.value, mediaType })
    },

    'DELETE /scanning/word-lists/:id': ({ params }, { desk }) => removeWordList(desk, params),

    'POST /scanning/trial': async ({ body }, { desk }) => {
      const barred = await refusalOf(desk, 'read')
      if (barred) return barred
      const county = await findCounty(desk.read)
      const rules = await scanRulesOf(desk.read)
      const input = trialOf(body.text, county, desk)
      const masked = maskEverything(input, rules).texts[0]?.text ?? ''
      const findings = scan(input, rules).findings.map((one) => viewOf(one, body.text))
      return done({ findings: findings.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0)), masked })
    },
  })
}

async function refusalOf(desk: Desk, act: keyof typeof scanningPolicy) {
  const county = await findCounty(desk.read)
  if (!county) return refuse('notFound', '还没有设立县。')
  return forbidden(desk.actor, scanningPolicy[act], county)
}

/** What is tried stands for a body; what the county makes public itself is known to it. */
function trialOf(text: string, county: Unit | null, desk: Desk): ScanInput {
  const { phone = '', fax = '', email = '', address = '' } = county?.contact ?? {}
  return {
    texts: [{ part: 'guide', text }],
    body: '',
    files: [],
    context: {
      today: desk.today(),
      phones: [phone, fax],
      emails: [email],
      addresses: [address],
      ownHosts: [],
      deadPaths: [],
    },
  }
}

function viewOf(
  { key, rule, severity, from, to, quote, proposal, text, ground }: Finding,
  tried: string,
): TrialFinding {
  const line = from === null ? null : tried.slice(0, from).split('\n').length
  return { key, rule, label: ruleLabels[rule], severity, from, to, line, quote, proposal, text, ground }
}
