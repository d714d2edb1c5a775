import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeRange, applyEdits, escapeXml, signsOf } from './xml-source.ts'
import { decodeXml, encodeXml, readXml, type XmlTag } from './xml.ts'

interface Seen {
  readonly texts: { readonly text: string; readonly source: string; readonly cdata: boolean }[]
  readonly tags: XmlTag[]
}

function read(source: string): Seen {
  const seen: Seen = { texts: [], tags: [] }
  readXml(source, {
    open: (tag) => seen.tags.push(tag),
    text(text, from, to, cdata) {
      seen.texts.push({ text, source: source.slice(from, to), cdata })
      expect(
        signsOf(source, from, to, cdata)
          .map(({ sign }) => sign)
          .join(''),
      ).toBe(text)
    },
  })
  return seen
}

test('every text is found where it stands', () => {
  const source =
    '<?xml version="1.0"?><!-- < --><a>1<!-- <x> -->2<b/>3<![CDATA[<4>]]>5<?p <y?>6&amp;&#x1F600;\r\n</a>'
  expect(read(source).texts.map(({ text, source: written }) => [text, written])).toEqual([
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
    ['<4>', '<4>'],
    ['5', '5'],
    ['6&😀\n', '6&amp;&#x1F600;\r\n'],
  ])
})

test('signs lead back to the source, however they are written', () => {
  const written = fc.oneof(
    fc.constantFrom(
      '&amp;',
      '&lt;',
      '&#49;',
      '&#x1F600;',
      '\r\n',
      '\r',
      '<!-- > -->',
      '<?p >?>',
      '<![CDATA[<&]]>',
      '<b/>',
    ),
    fc
      .string({ unit: 'grapheme' })
      .map((text) => escapeXml(text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, ''))),
  )
  fc.assert(
    fc.property(fc.array(written), (parts) => {
      const source = `<a>${parts.join('')}</a>`
      const { tags, texts } = read(source)
      expect(tags[0]?.name).toBe('?:a')
      expect(texts.every(({ cdata, source: own }) => cdata || !own.includes('<'))).toBe(true)
    }),
  )
})

test('names go by their namespace, attributes too', () => {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const { tags } = read(
    `<x:a xmlns:x="${word}" x:val="1" val="2"><b xmlns="${strict}"/><x:b xmlns:x="urn:o"/><x:c/></x:a>`,
  )
  expect(tags.map(({ name }) => name)).toEqual(['w:a', 'w:b', '?:b', 'w:c'])
  expect([tags[0]?.get('w:val'), tags[0]?.get('val'), tags[0]?.get('w:other')]).toEqual(['1', '2', undefined])
})

test('an attribute’s value is found between its quotes', () => {
  const source = '<a b = "x > y" cb=\'"z"\' c="&amp;"/>'
  const [tag] = read(source).tags
  const found = ['b', 'cb', 'c', 'd'].map((name) => {
    const range = tag ? attributeRange(source, tag, name) : null
    return range && source.slice(range.from, range.to)
  })
  expect(found).toEqual(['x > y', '"z"', '&amp;', null])
})

test.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /XML炸弹/],
  ['entities of its own', '<a>&b;</a>', /已损坏/],
  ['depth', '<a>'.repeat(300) + '</a>'.repeat(300), /XML炸弹/],
  ['attributes', `<a ${Array.from({ length: 1_001 }, (_, index) => `b${index}=""`).join(' ')}/>`, /XML炸弹/],
  ['elements', `<a>${'<b/>'.repeat(5_000_001)}</a>`, /XML炸弹/],
  ['an end that is missing', '<a>', /已损坏/],
  ['another encoding', '<?xml version="1.0" encoding="GBK"?><a/>', /已损坏/],
  ['nothing', '', /已损坏/],
])('%s refuses a part', (_, source, reason) => {
  expect(() => readXml(source, {})).toThrow(reason)
})

test.each(['utf8', 'utf16le', 'utf16be'])('%s is written back as it came', (encoding) => {
  const text = '\ufeff<a>一😀</a>'
  const little = Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'utf16le')
  const bytes = encoding === 'utf16be' ? little.swap16() : little
  expect(decodeXml(bytes)).toBe(text)
  expect(Buffer.compare(encodeXml(text, bytes), bytes)).toBe(0)
  expect(() => decodeXml(Buffer.from([0x3c, 0xff, 0x3e]))).toThrow(/已损坏/)
})

test('of edits inside of each other the outer one is made', () => {
  const edits = [
    { from: 2, to: 3, text: 'x' },
    { from: 1, to: 4, text: '-' },
    { from: 4, to: 4, text: '+' },
  ]
  expect(applyEdits('abcdef', edits)).toBe('a-+ef')
})
