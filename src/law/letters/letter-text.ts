/**
 * The body of a letter out of its fields, paragraph by paragraph: the receipt sentence with the day of receipt and what
 * was applied for, what was decided and by which article, what its kind must tell besides, and the remedies (law.md §7.2).
 */
import type { LetterField, LetterValues } from './letter-fields.ts'
import { type Address, citation } from './letter-sentences.ts'
import { letterRule } from './letters.ts'
import type { LetterKind } from '../decision/outcome.ts'

/** A paragraph: `heading` stands over those that follow. */
export interface LetterParagraph {
  readonly kind: 'heading' | 'body'
  readonly text: string
}

/** The paragraphs between the addressee and the signature. */
export function letterParagraphs(kind: LetterKind, values: LetterValues, you: Address): LetterParagraph[] {
  const text = (field: LetterField): string => (values[field] ?? '').trim()
  const writer = new Writer(text)
  const rule = letterRule(kind)
  if (rule.series === 'answer') answer(kind, writer, text, you)
  else others(kind, writer, text, you)
  return writer.paragraphs
}

type Text = (field: LetterField) => string

class Writer {
  readonly paragraphs: LetterParagraph[] = []
  readonly #text: Text

  constructor(text: Text) {
    this.#text = text
  }

  /** A sentence of the letter's own; nothing where it is empty. */
  say(sentence: string): void {
    for (const line of sentence.split('\n')) {
      if (line.trim() !== '') this.paragraphs.push({ kind: 'body', text: line.trim() })
    }
  }

  /** A field under its own words: 理由：……; nothing where the field is empty. */
  tell(field: LetterField, words = ''): void {
    const value = this.#text(field)
    if (value === '') return
    this.say(value.includes('\n') && words !== '' ? `${words}\n${value}` : `${words}${value}`)
  }
}

function stopped(sentence: string): string {
  return sentence === '' || /[。！？；：]$/u.test(sentence) ? sentence : `${sentence}。`
}

/** 条例第四十一条: no application for information, and told as what it is. */
function correctionSentence(text: Text, you: Address): string {
  const asked = text('description').replaceAll(/\s*\n\s*/gu, ' ')
  return `本机关于${text('receivedOn')}收到${you}提出的更正与自身相关的政府信息记录的要求：“${asked}”。`
}

function receiptSentence(text: Text, you: Address): string {
  const number = text('caseNumber') === '' ? '' : `（申请编号：${text('caseNumber')}）`
  const asked = `，申请公开：“${text('description').replaceAll(/\s*\n\s*/gu, ' ')}”。`
  const corrected = text('correction') === '' ? '' : stopped(text('correction'))
  return `本机关于${text('receivedOn')}收到${you}提出的政府信息公开申请${number}${asked}${corrected}`
}

function answer(kind: LetterKind, writer: Writer, text: Text, you: Address): void {
  writer.say(kind === 'recordCorrection' ? correctionSentence(text, you) : receiptSentence(text, you))
  writer.say(kind === 'recordCorrection' ? '经核实，现告知如下：' : '经审查，现答复如下：')
  writer.say(`根据${citation(text('article'))}的规定，${text('outcome')}`)
  writer.tell('content')
  writer.tell('provision', '提供方式：')
  writer.tell('wayToObtain', '获取的方式、途径：')
  writer.tell('forbiddingLaw', '禁止公开的规定：')
  writer.tell('search', '检索情况：')
  writer.tell('earlierReply', '前次答复：')
  writer.tell('specialLaw', '专门规定：')
  writer.tell('specialOffice', '办理的机关：')
  writer.tell('reasons', kind === 'partial' ? '不予公开的内容及理由：' : '理由：')
  writer.tell('responsible', '负责公开该信息的机关：')
  writer.tell('rightChannel')
  writer.tell('recordResult')
  writer.tell('remedies')
  writer.tell('contact', '联系方式：')
}

function others(kind: LetterKind, writer: Writer, text: Text, you: Address): void {
  if (kind === 'receipt') {
    writer.say(receiptSentence(text, you))
    writer.tell('channel', '提交方式：')
    writer.tell('materials', '收到的材料：')
    writer.say(`本机关将在${text('dueOn')}以前（含当日）答复；需要补正、延期、征求意见或者缴费的，另行告知。`)
    writer.tell('contact', '联系方式：')
    return
  }
  if (kind === 'correctionNotice') {
    writer.say(receiptSentence(text, you))
    writer.say(
      '经审查，申请内容不明确。根据《中华人民共和国政府信息公开条例》第三十条的规定，请补正以下事项：',
    )
    writer.tell('items')
    writer.tell('advice', '指导和释明：')
    writer.say(`请在${text('respondBy')}以前（含当日）将补正材料提交本机关。${text('consequence')}`)
  } else if (kind === 'reasonsRequest') {
    writer.say(receiptSentence(text, you))
    writer.say(
      `根据《中华人民共和国政府信息公开条例》第三十五条的规定，申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以要求申请人说明理由。`,
    )
    writer.tell('reasonsAsked')
    writer.say(
      `请在${text('reasonsBy')}以前（含当日）书面说明。本机关认为申请理由不合理的，告知${you}不予处理。`,
    )
  } else if (kind === 'extensionNotice') {
    writer.say(receiptSentence(text, you))
    writer.say(
      `因${text('extensionReason').replace(/[。；]$/u, '')}，不能在原定期限内答复。根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，经政府信息公开工作机构负责人${text('approvedBy')}同意，延长答复期限${text('extensionDays')}个工作日，至${text('newDueOn')}（含当日）。`,
    )
  } else if (kind === 'thirdPartyConsultation' || kind === 'agencyConsultation') {
    writer.tell('matter')
    writer.tell('extract', '信息摘录：')
    writer.say(
      `根据《中华人民共和国政府信息公开条例》第${kind === 'agencyConsultation' ? '三十四' : '三十二'}条的规定，现征求意见。${text('replyTerm')}${text('silence')}`,
    )
    writer.tell('replyForm', '意见反馈：')
  } else if (kind === 'consultationNotice') {
    writer.say(receiptSentence(text, you))
    writer.say('办理本件需要征求第三方或者其他机关的意见。')
    writer.tell('notCounted')
  } else if (kind === 'disclosureNotice') {
    writer.say(
      '根据《中华人民共和国政府信息公开条例》第三十二条的规定，本机关决定公开涉及你（单位）的以下政府信息，现予告知。',
    )
    writer.tell('disclosedContent', '决定公开的内容：')
    writer.tell('disclosedReasons', '理由：')
  } else if (kind === 'feeNotice') {
    writer.say(receiptSentence(text, you))
    writer.say('该申请依法应当收取信息处理费，现将有关事项通知如下：')
    writer.tell('feeBasis', '收费依据：')
    writer.tell('feeStandard', '收费标准：')
    writer.tell('feeCounting', '计算过程：')
    writer.tell('feeAmount', '收费数额：')
    writer.tell('payment', '缴纳方式：')
    writer.say(`${text('payTerm')}${text('consequence')}`)
  }
  writer.tell('contact', '联系方式：')
  writer.say(
    kind === 'feeNotice' ? '特此通知。' : kind === 'agencyConsultation' ? '请予支持。' : '特此告知。',
  )
}
