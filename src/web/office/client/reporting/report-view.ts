import type { ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'

/** A year's report as the server gives it. */
export type ReportView = CallAnswer<'GET /reports/:year'>
export type Part = ReportView['parts'][number]
export type PartNumber = Part['number']
export type Check = ReportView['checks'][number]
export type LiveField = ReportView['liveFields'][number]

/** The address of a report: of which unit, which published version. */
export function reportAddress(year: number, unit: string, version: number | null): string {
  const query = new URLSearchParams()
  if (unit !== '') query.set('unit', unit)
  if (version !== null) query.set('version', String(version))
  const tail = query.toString()
  return tail === '' ? `/reports/${year}` : `/reports/${year}?${tail}`
}

/** How a cell (`requests.received.naturalPerson`) is shown. */
export type FigureOf = (cell: string, value: number | string | null) => ReactNode
