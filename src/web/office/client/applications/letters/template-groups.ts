import type { LetterKind } from './use-letters.ts'

/** In the order of a case; what no group names is an answer, and those are the most. */
const named: Readonly<Record<string, readonly LetterKind[]>> = {
  '收件、补正': ['receipt', 'correctionNotice', 'reasonsRequest'],
  征求意见: ['thirdPartyConsultation', 'consultationNotice', 'agencyConsultation', 'disclosureNotice'],
  '延期、收费': ['extensionNotice', 'feeNotice'],
  答复: [],
  终止: ['termination'],
}

/** Letters by the stage in which they are written. */
export function templateGroups<Kind extends { readonly kind: LetterKind }>(
  kinds: readonly Kind[],
): { readonly label: string; readonly kinds: readonly Kind[] }[] {
  const elsewhere = new Set(Object.values(named).flat())
  return Object.entries(named).map(([label, own]) => ({
    label,
    kinds: kinds.filter(({ kind }) => (own.length === 0 ? !elsewhere.has(kind) : own.includes(kind))),
  }))
}
