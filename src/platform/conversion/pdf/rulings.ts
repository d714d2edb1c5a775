import { getResolvedPDFJS } from 'unpdf'
import { type Turn, turned } from './page-turn.ts'

/** A straight line that runs level or upright, in points, from the lower left corner of the page. */
export interface Ruling {
  readonly upright: boolean
  /** where it stands: y of a level one, x of an upright one */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What a page draws, as the library hands it out. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Matrix = Turn
const unturned: Matrix = [1, 0, 0, 1, 0, 0]

/** A drawn line thicker than this is an area (points). */
const thickest = 3
/** A shorter one is a dash or a letter's stroke. */
const shortest = 4
const mostRulings = 6_000

/** The level and upright lines of a page: strokes, and the thin boxes that some programs fill in their place. */
export async function rulingsOf({ fnArray, argsArray }: Drawing, turn: Turn = unturned): Promise<Ruling[]> {
  const { OPS } = await getResolvedPDFJS()
  const painted = new Set<number>(
    [OPS.stroke, OPS.closeStroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke].filter(
      (op) => op !== undefined,
    ),
  )
  const found: Ruling[] = []
  const kept: Matrix[] = []
  let now = turn
  for (const [index, drawn] of fnArray.entries()) {
    const args = argsArray[index]
    if (drawn === OPS.save) kept.push(now)
    else if (drawn === OPS.restore) now = kept.pop() ?? turn
    else if (drawn === OPS.transform) now = turned(now, matrixOf(args))
    else if (drawn === OPS.constructPath && Array.isArray(args) && painted.has(Number(args[0]))) {
      for (const path of Array.isArray(args[1]) ? args[1] : []) {
        for (const ruling of ofPath(numbersOf(path), now)) found.push(ruling)
        if (found.length > mostRulings) return []
      }
    }
  }
  return found
}

function numbersOf(given: unknown): readonly number[] {
  return given instanceof Float32Array || Array.isArray(given) ? Array.from(given, Number) : []
}

function matrixOf(given: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(given)
  return [a, b, c, d, e, f]
}

/** How many numbers follow the sign of a move, a line, a curve, a simple curve, a closing. */
const lengths = [2, 2, 6, 4, 0]

interface Point {
  readonly x: number
  readonly y: number
}

function ofPath(numbers: readonly number[], [a, b, c, d, e, f]: Matrix): Ruling[] {
  const shapes: Point[][] = []
  for (let at = 0; at < numbers.length;) {
    const sign = numbers[at] ?? 4
    const length = lengths[sign]
    if (length === undefined) return []
    if (length >= 2) {
      const x = numbers[at + length - 1] ?? 0
      const y = numbers[at + length] ?? 0
      const point = { x: a * x + c * y + e, y: b * x + d * y + f }
      if (sign === 0) shapes.push([point])
      else shapes.at(-1)?.push(point)
    } else {
      const first = shapes.at(-1)?.[0]
      if (first) shapes.at(-1)?.push(first)
    }
    at += length + 1
  }
  return shapes.flatMap(ofShape)
}

/** A thin box is one line along its middle; any other shape the lines between its corners. */
function ofShape(points: readonly Point[]): Ruling[] {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  if (right - left <= thickest || high - low <= thickest) {
    const upright = high - low > right - left
    const at = upright ? (left + right) / 2 : (low + high) / 2
    return longEnough({ upright, at, from: upright ? low : left, to: upright ? high : right })
  }
  return points.slice(1).flatMap((point, index) => {
    const before = points[index] ?? point
    const upright = Math.abs(point.x - before.x) < 0.5
    if (!upright && Math.abs(point.y - before.y) >= 0.5) return []
    const [one, other] = upright ? [before.y, point.y] : [before.x, point.x]
    const at = upright ? point.x : point.y
    return longEnough({ upright, at, from: Math.min(one, other), to: Math.max(one, other) })
  })
}

function longEnough(ruling: Ruling): Ruling[] {
  return ruling.to - ruling.from >= shortest ? [ruling] : []
}
