import { expect, test } from 'vitest'
import { picturesInRtf } from './rtf-pictures.ts'

const png = '89504e470d0a1a0a'

test('pictures in their order, without those of bullets and the second forms', () => {
  const rtf = String.raw`{\rtf1 {\*\listpicture{\pict\pngblip 00}}
    \{text with a brace\'d6{\*\shppict {\pict {\*\picprop\shplid1{\sp{\sn wzName}{\sv abc}}}\picw10\pngblip\bliptag-12{\*\blipuid 0011aabb}
    89504e47
    0d0a1a0a}}{\nonshppict{\pict\wmetafile8 ffff}}
    {\pict\jpegblip ffd8ff}{\pict\emfblip 01}}`
  const [first, second, third, ...rest] = picturesInRtf(rtf)
  expect(first).toEqual({ mediaType: 'image/png', bytes: new Uint8Array(Buffer.from(png, 'hex')) })
  expect(second).toEqual({ mediaType: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff]) })
  expect(third).toBe(null)
  expect(rest).toEqual([])
})

test.each([
  ['nothing', ''],
  ['no end', String.raw`{\rtf1{\pict\pngblip 8950`],
  ['braces without end', '{\\'.repeat(100_000)],
  ['pictures in pictures', String.raw`{\pict\pngblip `.repeat(50_000)],
])('%s takes no longer than its length', (_what, rtf) => {
  const began = performance.now()
  expect(picturesInRtf(rtf).length).toBeLessThan(2)
  expect(performance.now() - began).toBeLessThan(5_000)
})
