import type { DisclosureKind } from '../disclosure-kind.ts'
import { issuedTitle } from './genre.ts'

/** What an item seems to be, and why; a person decides. */
export interface KindProposal {
  readonly kind: DisclosureKind
  readonly why: string
}

/** 种类 by the title, the number and the wording: proposed where signs are there, never set. */
export function kindOf(title: string, documentNumber: string | null, text: string): KindProposal | null {
  const bare = title.replace(/\s/g, '')
  if (/(?:解读|十问十答|问答|图解|一图读懂.*)(?:[（(].*[）)])?$/.test(bare)) {
    return { kind: 'interpretation', why: '标题说明是对政策文件的解读。' }
  }
  if (/(?:办事|服务|办理)(?:指南|须知)(?:[（(].*[）)])?$/.test(bare) || guideParts(text) >= 4) {
    return { kind: 'serviceGuide', why: '写的是一个事项怎么办：条件、材料、流程、时限。' }
  }
  if (documentNumber !== null && /规/.test(documentNumber.replace(/规划/g, ''))) {
    return {
      kind: 'normativeDocument',
      why: `发文字号“${documentNumber}”是行政规范性文件的编号。计入年报表二，请核对。`,
    }
  }
  const issued = issuedTitle(bare) ?? bare
  const sets = /(?:办法|细则|规定|规则|规范|若干措施)(?:[（(].*[）)])?$/.test(issued)
  const holds = /(?:办法|细则|规定|规则|规范|意见|通知|措施)自.{2,20}起(?:施行|实施|执行)/.test(
    text.replace(/\s/g, ''),
  )
  if (holds && (sets || /有效期/.test(text))) {
    return {
      kind: 'normativeDocument',
      why: '写明了施行日期，像是反复适用的规定。涉及公民、法人权利义务的是行政规范性文件，只管机关内部的不是，请确认。',
    }
  }
  return null
}

function guideParts(text: string): number {
  const parts = [
    /(?:受理|申请|办理|申报)条件/,
    /(?:申请|申报|所需|提交)材料/,
    /(?:办理|申请)(?:流程|程序)/,
    /办理时限|办结时限/,
    /办理地点|受理地点/,
  ]
  return parts.filter((part) => part.test(text)).length
}
