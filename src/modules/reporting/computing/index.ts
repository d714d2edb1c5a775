export { behindCell, type BehindCell, type CountedThing } from './behind-cell.ts'
export { casesBehind } from './cases-behind.ts'
export { type CarryDifference, type CarryNote } from './carry-note.ts'
export { computeReport } from './compute-report.ts'
export { computingMigrations, computingSealedTables } from './computing-tables.ts'
export { type EnterFigures, enterFigures } from './enter-figures.ts'
export {
  type EnteredFigure,
  enteredFigureLabels,
  enteredFigures,
  type EnteredFigures,
} from './entered-figures.ts'
export { type EnterMonths, enterMonths } from './enter-months.ts'
export { type ImportMonths, importMonths, monthsTemplate } from './import-months.ts'
export { type KeptMonthEntry, type MonthEntry, type MonthFigure } from './month-figures.ts'
export { monthsOf } from './months-of.ts'
export { type NormativeRoll, normativeRoll } from './normative-roll.ts'
export { noteCarryOver, type NoteCarryOver } from './note-carry-over.ts'
export { type CasePlace, casePlaces } from './places-of-case.ts'
export { type CarriedCase, type TurnOfYear, turnOfYear } from './turn-of-year.ts'
