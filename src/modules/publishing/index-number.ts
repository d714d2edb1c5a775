/**
 * 索引号: unique in the county, never changed, never given twice. The county's pattern says how it looks;
 * `{unit}` is the unit's code, `{year}` the year, `{serial:5}` the running number in unit and year with five
 * digits at least.
 */
export const defaultIndexPattern = '{unit}/{year}-{serial:5}'

const place = /\{(unit|year|serial:([1-9]))\}/g

/** What is wrong with a pattern, in words for whoever sets it; null: nothing. */
export function patternFault(pattern: string): string | null {
  const places = Array.from(pattern.matchAll(place), ([whole]) => whole.replace(/:.*/, '}'))
  for (const needed of ['{unit}', '{year}', '{serial}']) {
    const times = places.filter((one) => one === needed).length
    if (times !== 1) {
      const written = needed === '{serial}' ? '{serial:5}' : needed
      return `索引号的格式里必须有且只有一个 ${written}，这样每个索引号才不会重复。`
    }
  }
  const literal = pattern.replace(place, ' ')
  if (!/^[A-Za-z0-9/\- ]*$/.test(literal)) {
    return '索引号的格式里，除 {unit}、{year}、{serial:5} 外只能用字母、数字、“-”和“/”。'
  }
  // two numbers side by side could give the same text for different items
  if (/\}\{/.test(pattern) || /\}[A-Za-z0-9]|[0-9]\{/.test(pattern)) {
    return '索引号的各部分之间请用“-”或者“/”隔开。'
  }
  return null
}

/** The number of one item. */
export function formatIndexNumber(
  pattern: string,
  parts: { readonly unit: string; readonly year: number; readonly serial: number },
): string {
  return pattern.replace(place, (_whole, name: string, digits: string | undefined) => {
    if (name === 'unit') return parts.unit
    if (name === 'year') return String(parts.year)
    return String(parts.serial).padStart(Number(digits), '0')
  })
}
