import {
  outcomes,
  remedyBlockLabels,
  remedyBlocks,
  requestColumns,
  requestRowLabels,
} from '../../../law/report/report-rows.ts'
import type { RemedyColumn, RequestRow } from '../../../law/report/report-rows.ts'
import type { Figure, Finding } from '../report.ts'
import type { ReportReading } from '../reading/reading.ts'
import type { Fact, RowFact, Statement } from '../reading/statement.ts'
import { finding, once, quote } from './finding.ts'

/** A figure in the prose against the table, or, where no table has it, against the same figure elsewhere. */
export function checkAgainstTables(report: ReportReading, statements: readonly Statement[]): Finding[] {
  const findings: Finding[] = []
  const first = new Map<string, Statement>()
  for (const statement of statements) {
    const printed = figuresOf(report, statement)
    if (printed.stated) {
      if (
        !printed.values.some((value) => agrees(statement, value)) &&
        !ofNewOnes(report, statement, printed) &&
        !ofOtherCases(report, statement, statements)
      ) {
        findings.push(againstTable(statement, printed))
      }
      continue
    }
    const key = `${statement.fact} ${statement.verb}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, statement)
    else if (earlier.value !== statement.value) findings.push(againstProse(statement, earlier))
  }
  return once(findings)
}

/** What the report's tables give for a fact: several figures where more than one reading is fair. */
interface Printed {
  readonly stated: boolean
  readonly label: string
  readonly values: readonly number[]
}

const unknown: Printed = { stated: false, label: '', values: [] }

/** The figures of the tables that a statement may mean. */
export function figuresOf({ account, layout }: ReportReading, { fact, verb }: Statement): Printed {
  const total = requestColumns.indexOf('total')
  const row = (name: RequestRow): Figure => account.requests.rows[name][total] ?? null
  if (isRowFact(fact)) return outcomeRow(fact, row)
  switch (fact) {
    case 'received': {
      const [fresh, carried] = [row('received'), row('carriedIn')]
      const all = fresh === null || carried === null ? null : fresh + carried
      // 受理、办理 may include what came over from last year
      const handled = /受理|办理|处理|收办/.test(verb) ? row('concluded') : null
      const figures = verb.startsWith('新') ? [fresh] : [fresh, all, handled]
      return fresh === null ? unknown : known('本年新收申请总计', figures)
    }
    case 'carriedIn':
      return known('上年结转总计', [row('carriedIn')])
    case 'carriedOut':
      return known('结转下年度总计', [row('carriedOut')])
    case 'concluded':
      return known('办理结果总计', [row('concluded')])
    case 'answered':
      return answered(row)
    case 'granted':
      return known('予以公开总计', [row('granted')])
    case 'partial':
      return known('部分公开总计', [row('partial')])
    case 'refused':
    case 'unavailable':
    case 'notProcessed':
    case 'other': {
      const group = outcomes.filter((name) => name.startsWith(`${fact}.`))
      const one = fact === 'other' ? layout.tables.requests.otherGroup?.[total] : undefined
      return known(groupLabels[fact], [one ?? sum(group.map(row))])
    }
    case 'licensing':
    case 'penalties':
    case 'coercion':
      return known(verb, [account.proactive[fact]])
    case 'regulations.issued':
    case 'regulations.repealed':
    case 'regulations.inForce':
    case 'normativeDocuments.issued':
    case 'normativeDocuments.repealed':
    case 'normativeDocuments.inForce': {
      const kind = fact.startsWith('regulations') ? 'regulations' : 'normativeDocuments'
      const column = fact.endsWith('issued') ? 'issued' : fact.endsWith('repealed') ? 'repealed' : 'inForce'
      const name = kind === 'regulations' ? '规章' : '行政规范性文件'
      return known(`${name}${documentColumns[column]}`, [account.proactive[kind][column]])
    }
    case 'kinds.naturalPerson':
    case 'kinds.business':
    case 'kinds.research':
    case 'kinds.publicInterest':
    case 'kinds.legalService':
    case 'kinds.otherOrganisation':
    case 'kinds.organisations':
      return applicants(account, fact)
    case 'litigationDirect.total':
    case 'litigationAfterReconsideration.total': {
      const block = fact === 'litigationDirect.total' ? 'litigationDirect' : 'litigationAfterReconsideration'
      return known(remedyBlockLabels[block], [account.remedies[block].total])
    }
    case 'chargesWanYuan':
      return known('行政事业性收费（万元）', [
        account.proactive.chargesWanYuan === null ? null : Number(account.proactive.chargesWanYuan),
      ])
    case 'disclosed':
      return layout.columns === null ? unknown : known('主动公开信息总数', [account.disclosed.total])
    case 'fees':
      return known('信息处理费（元）', [account.feesCollectedYuan])
    case 'deputies':
    case 'committeeMembers':
      return known('建议提案', [account.suggestions[fact]])
    case 'suggestions': {
      const { deputies, committeeMembers } = account.suggestions
      return known('建议提案', [sum([deputies, committeeMembers])])
    }
    case 'reconsideration.upheld':
    case 'reconsideration.corrected':
    case 'reconsideration.otherResult':
    case 'reconsideration.pending':
    case 'reconsideration.total':
    case 'litigation.upheld':
    case 'litigation.corrected':
    case 'litigation.otherResult':
    case 'litigation.pending':
    case 'litigation.total':
      return remedyFigures(account, fact)
  }
}

function isRowFact(fact: Fact): fact is RowFact {
  return fact.startsWith('row.')
}

function outcomeRow(fact: RowFact, row: (name: RequestRow) => Figure): Printed {
  const outcome = outcomes.find((name) => fact === `row.${name}`)
  return outcome === undefined ? unknown : known(requestRowLabels[outcome], [row(outcome)])
}

/** Who applied, of the new applications, of all that were dealt with or of those concluded. */
function applicants({ requests }: ReportReading['account'], fact: Fact): Printed {
  const kind = fact.slice('kinds.'.length)
  const columns = requestColumns.filter((column) =>
    kind === 'organisations' ? column !== 'naturalPerson' && column !== 'total' : column === kind,
  )
  const row = (name: RequestRow): Figure =>
    sum(columns.map((column) => requests.rows[name][requestColumns.indexOf(column)] ?? null))
  const label = kind === 'naturalPerson' ? '本年新收申请中自然人' : '本年新收申请中这一类申请人'
  const fresh = row('received')
  return fresh === null ? unknown : known(label, [fresh, sum([fresh, row('carriedIn')]), row('concluded')])
}

/** 答复 may leave out what needed no answer (不予处理, 其他处理): any of these counts is fair. */
function answered(row: (name: RequestRow) => Figure): Printed {
  const group = (prefix: string): Figure => sum(outcomes.filter((name) => name.startsWith(prefix)).map(row))
  const less = (figure: Figure, part: Figure): Figure =>
    figure === null || part === null ? null : figure - part
  const concluded = row('concluded')
  const withoutOther = less(concluded, group('other.'))
  if (concluded === null || withoutOther === null) return unknown
  return known('办理结果总计', [
    concluded,
    withoutOther,
    less(concluded, group('notProcessed.')),
    less(withoutOther, group('notProcessed.')),
    row('received'),
    sum([row('received'), row('carriedIn')]),
  ])
}

const documentColumns = { issued: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' } as const

const groupLabels = {
  refused: '不予公开合计',
  unavailable: '无法提供合计',
  notProcessed: '不予处理合计',
  other: '其他处理合计',
} as const

function remedyFigures(account: ReportReading['account'], fact: Fact): Printed {
  const [kind, column] = fact.split('.')
  if ((kind !== 'reconsideration' && kind !== 'litigation') || !isRemedyColumn(column)) return unknown
  const blocks = remedyBlocks.filter(
    (block) => (block === 'reconsideration') === (kind === 'reconsideration'),
  )
  const label = kind === 'reconsideration' ? '行政复议' : '行政诉讼'
  return known(label, [sum(blocks.map((block) => account.remedies[block][column]))])
}

function isRemedyColumn(text: string | undefined): text is RemedyColumn {
  return ['upheld', 'corrected', 'otherResult', 'pending', 'total'].includes(text ?? '')
}

function known(label: string, figures: readonly Figure[]): Printed {
  const values = figures.filter((figure) => figure !== null)
  return { stated: values.length > 0, label, values }
}

function sum(figures: readonly Figure[]): Figure {
  return figures.reduce<Figure>(
    (total, figure) => (total === null || figure === null ? null : total + figure),
    0,
  )
}

/** Money in the prose may be rounded to fewer decimals than the table has. */
function agrees({ fact, value }: Statement, figure: number): boolean {
  if (fact !== 'chargesWanYuan') return value === figure
  const decimals = String(value).split('.')[1]?.length ?? 0
  return Math.abs(value - figure) < 10 ** -decimals
}

/**
 * A sentence that counts the new applications alone may tell what became of these alone: the table counts
 * what came over from last year too.
 */
function ofNewOnes(
  { account }: ReportReading,
  { fact, newOnly, value }: Statement,
  printed: Printed,
): boolean {
  const carried = account.requests.rows.carriedIn[requestColumns.indexOf('total')] ?? 0
  const told = [
    'concluded',
    'answered',
    'granted',
    'partial',
    'refused',
    'unavailable',
    'notProcessed',
    'other',
  ]
  if (!newOnly || carried === 0 || !(told.includes(fact) || isRowFact(fact))) return false
  return printed.values.some((figure) => value <= figure && value >= figure - carried)
}

/**
 * A sentence that counts other applications than the table (its own total differs) breaks with that total
 * alone; the outcomes that it goes on to name are of those other applications.
 */
function ofOtherCases(report: ReportReading, statement: Statement, all: readonly Statement[]): boolean {
  if (statement.verb !== '办理结果' && statement.verb !== '申请人') return false
  const total = all.find(({ fact, passage }) => fact === 'received' && passage === statement.passage)
  if (total === undefined) return false
  const { stated, values } = figuresOf(report, total)
  return stated && !values.includes(total.value)
}

function againstTable(statement: Statement, { label, values }: Printed): Finding {
  const passage = quote(statement.passage)
  const [expected] = values
  return finding('narrative.table', {
    where: passage,
    expected: String(expected),
    actual: String(statement.value),
    text: `正文写“${passage}”，其中的 ${statement.value} 与表格不符：${label}是 ${expected}。请核对正文和表格，改正其中写错的一处。`,
  })
}

function againstProse(statement: Statement, earlier: Statement): Finding {
  const passage = quote(statement.passage)
  return finding('narrative.table', {
    where: passage,
    expected: String(earlier.value),
    actual: String(statement.value),
    text: `正文前面写“${quote(earlier.passage)}”（${earlier.value}），这里写“${passage}”（${statement.value}），两处说的是同一件事而数字不同。请核对。`,
  })
}
