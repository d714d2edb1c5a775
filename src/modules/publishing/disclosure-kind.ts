export const disclosureKinds = [
  'document',
  'normativeDocument',
  'regulation',
  'serviceGuide',
  'interpretation',
] as const

export type DisclosureKind = (typeof disclosureKinds)[number]

export const disclosureKindLabels: Readonly<Record<DisclosureKind, string>> = {
  document: '一般信息',
  normativeDocument: '行政规范性文件',
  regulation: '规章',
  serviceGuide: '办事指南',
  interpretation: '政策解读',
}
