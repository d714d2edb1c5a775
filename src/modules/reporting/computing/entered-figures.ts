/**
 * Figures that come from outside the events kept here: 条例第二十条第（五）、（六）、（八）项 by the 科室's own
 * count, and the suggestions and proposals handled (part 六).
 */
export const enteredFigures = [
  'licensing',
  'penalties',
  'coercion',
  'chargesWanYuan',
  'deputies',
  'committeeMembers',
] as const
export type EnteredFigure = (typeof enteredFigures)[number]

export const enteredFigureLabels: Readonly<Record<EnteredFigure, string>> = {
  licensing: '行政许可（本年处理决定数量）',
  penalties: '行政处罚（本年处理决定数量）',
  coercion: '行政强制（本年处理决定数量）',
  chargesWanYuan: '行政事业性收费（本年收费金额，万元）',
  deputies: '承办人大代表建议（件）',
  committeeMembers: '承办政协委员提案（件）',
}

export type EnteredFigures = Readonly<Record<EnteredFigure, string>>

export const noEnteredFigures: EnteredFigures = {
  licensing: '0',
  penalties: '0',
  coercion: '0',
  chargesWanYuan: '0',
  deputies: '0',
  committeeMembers: '0',
}

/** Whether a text is a figure of this kind: whole numbers, or 万元 with up to six decimals. */
export function isEnteredFigure(figure: EnteredFigure, value: string): boolean {
  return figure === 'chargesWanYuan'
    ? /^(0|[1-9]\d{0,9})(\.\d{1,6})?$/.test(value)
    : /^(0|[1-9]\d{0,8})$/.test(value)
}
