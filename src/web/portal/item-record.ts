import type { PublicChange, PublishedDisclosure, PublishedLinks } from '../../modules/publishing/index.ts'
import { disclosureHref } from './disclosure-models.ts'
import type { DocumentBand, RecordLine } from './views/parts/document-parts.ts'

/** What a reader has to know before he reads: no longer in force, put right. */
export function bandsOf(
  item: PublishedDisclosure,
  { replacedBy, changes }: Pick<PublishedLinks, 'replacedBy' | 'changes'>,
): DocumentBand[] {
  const corrections = changes.filter(({ kind }) => kind === 'revised')
  const [latest] = corrections
  const stale = staleBand(item, replacedBy)
  const corrected: DocumentBand | null = latest
    ? {
        kind: 'corrected',
        on: latest.on.toString(),
        reason: latest.note,
        ...(corrections.length > 1
          ? { more: { label: `共 ${corrections.length} 次更正`, href: '#corrections' } }
          : {}),
      }
    : null
  return [stale, corrected].filter((band) => band !== null)
}

function staleBand(item: PublishedDisclosure, replacedBy: PublishedLinks['replacedBy']): DocumentBand | null {
  if (item.validity === 'valid') return null
  const change = item.validityChange
  // 有效期至 is the last day on which it holds
  const on = change?.on ?? item.expiresOn?.add({ days: 1 }) ?? item.disclosedOn
  return {
    kind: item.validity,
    on: on.toString(),
    reason: change?.reason ?? '有效期届满。',
    ...(replacedBy === null
      ? {}
      : { successor: { label: replacedBy.title, href: disclosureHref(replacedBy.indexNumber) } }),
  }
}

/** 公开记录, newest first: made with its legal limit, published, corrected, 有效性 changed. */
export function recordOf(
  item: PublishedDisclosure,
  changes: readonly PublicChange[],
  dueOn: string | null,
): RecordLine[] {
  const made: RecordLine = {
    on: item.madeOn.toString(),
    what: '成文',
    ...(dueOn === null ? {} : { note: `法定公开期限 ${dueOn}` }),
  }
  return [
    ...changes.map(({ kind, on, note }) => ({
      on: on.toString(),
      what: kind === 'revised' ? '更正' : '变更有效性',
      note,
    })),
    { on: item.disclosedOn.toString(), ...released(item) },
    made,
  ]
}

function released({ imported, urgent }: PublishedDisclosure): Omit<RecordLine, 'on'> {
  if (imported) return { what: '发布', note: `由原系统导入（${imported.source}）` }
  if (urgent) return { what: '应急发布', note: '突发事件应急发布，事后补审' }
  return { what: '发布', note: '三审三校、保密审查已完成' }
}
