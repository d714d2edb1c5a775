import { expect, test } from 'vitest'
import { countWord } from './count-words.ts'

test.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [3], ['03']],
  [
    'chineseCounting',
    [1, 10, 11, 20, 35, 100, 101, 110, 1005],
    ['一', '十', '十一', '二十', '三十五', '一百', '一百零一', '一百一十', '一千零五'],
  ],
  ['chineseLegalSimplified', [1, 12, 105], ['壹', '壹拾贰', '壹佰零伍']],
  ['ideographDigital', [10, 26], ['一〇', '二六']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['ideographZodiac', [12], ['亥']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalEnclosedParen', [2], ['⑵']],
  ['decimalEnclosedFullstop', [3], ['⒊']],
  ['ideographEnclosedCircle', [1, 11], ['㊀', '11']],
  ['decimalFullWidth', [12], ['１２']],
  ['lowerLetter', [1, 26, 27, 28], ['a', 'z', 'aa', 'bb']],
  ['upperLetter', [3], ['C']],
  ['lowerRoman', [4, 9, 14], ['iv', 'ix', 'xiv']],
  ['upperRoman', [1999], ['MCMXCIX']],
  ['none', [5], ['']],
  ['somethingElse', [5], ['5']],
] as const)('%s', (format, counts, words) => {
  expect(counts.map((count) => countWord(count, format))).toEqual(words)
})
