import { readsAsProse } from '../../text/reads-as-prose.ts'
import { columnOf, type Row } from './paragraphs.ts'

/** What at the end of a line says that its command goes on: a backslash, PowerShell's backtick, a sign between two commands. */
export const CARRIES_ON = /\\$| `$|\s*(?:&&|\|\||(?<=\s)\|)$/

/** Whether a row goes on with the command of the row before: by the sign at its end, or indented, with flags. */
export function isCarried(rows: readonly Row[], place: number): boolean {
  const [before, row] = [rows[place - 1], rows[place]]
  if (!before || !row) return false
  // "docker-machine create" above "--driver digitalocean \\": the first line forgot its mark.
  if (/^--[a-z].*\\$/.test(row.text)) return true
  if (/ `$/.test(before.text)) return /^-{1,2}[A-Za-z]/.test(row.text) || isCarried(rows, place - 1)
  return CARRIES_ON.test(before.text) || forgotMark(rows, place, before, row)
}

/** Whether the row before has no sign where one belongs: flags stand deeper than the command, its operands below flags. */
function forgotMark(rows: readonly Row[], place: number, before: Row, row: Row): boolean {
  const [above, column] = [columnOf(before.line.text), columnOf(row.line.text)]
  if (FLAGS.test(row.text) && column > above) return !readsAsProse(row.text)
  if (column !== above || !isCarried(rows, place - 1)) return false
  return FLAGS.test(row.text)
    ? !readsAsProse(row.text)
    : OPERAND.test(row.text) && before.text.startsWith('-')
}

const FLAG = String.raw`--?[A-Za-z][\w-]*(?:=\S+)?`
const VALUE = String.raw`\S*[\d/:=<$_"'.[]\S*`

/** `--replicas=3 mysql:5`: behind the flag no words that may say what it does. */
const FLAGS = new RegExp(
  String.raw`^(?:--(?:name|network|mode|driver|hostname) [\w.-]+|${FLAG})(?: (?:${FLAG}|${VALUE}))*$`,
)

/** `my_web`, `nginx:alpine`, `alpine` */
const OPERAND = /^[a-z][\w./:-]*$/
