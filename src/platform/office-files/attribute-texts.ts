/** Elements that carry text for people in an attribute: [attributes, what it is]. */
export const attributeTexts: Readonly<
  Record<string, readonly [attributes: readonly string[], label: string]>
> = {
  'wp:docPr': [['descr', 'title'], '图片说明'],
  'pic:cNvPr': [['descr', 'title'], '图片说明'],
  'p:cNvPr': [['descr', 'title'], '图片说明'],
  'xdr:cNvPr': [['descr', 'title'], '图片说明'],
  'wps:cNvPr': [['descr', 'title'], '图片说明'],
  'v:shape': [['alt'], '图片说明'],
  'v:imagedata': [['o:title'], '图片说明'],
  'v:textpath': [['string'], '艺术字'],
  'w:hyperlink': [['w:tooltip'], '超链接提示'],
  'a:hlinkClick': [['tooltip'], '超链接提示'],
  'w:listItem': [['w:displayText', 'w:value'], '下拉选项'],
  'w:listEntry': [['w:val'], '下拉选项'],
  'w:helpText': [['w:val'], '填写提示'],
  'w:statusText': [['w:val'], '填写提示'],
  'w:fldSimple': [['w:instr'], '域代码'],
  's:hyperlink': [['display', 'tooltip', 'location'], '超链接提示'],
  's:dataValidation': [['prompt', 'promptTitle', 'error', 'errorTitle'], '填写提示'],
}
