import type { Word } from '../../text/shell/word.ts'
import type { FoundCommand } from '../rule.ts'
import { kindOf } from './object-kinds.ts'
import { isStandIn } from './stand-in.ts'

/** How many operands are given: `[X]` and `<options>` are none or one, `$(…)`, `*` and `...` are any number. */
export function operandRange({ operands, words, path }: FoundCommand): {
  readonly least: number
  readonly most: number
} {
  let [least, most] = [0, 0]
  for (const [index, { text, raw }] of operands.entries()) {
    const isAny = /^[$`]|[*…]|\.\.\.|\{.*,.*\}/.test(raw) || text.includes('${')
    least += isAny || raw.startsWith('[') || OPTIONS.test(raw) ? 0 : 1
    // Itself is none, and what follows may be its value.
    if (FLAG_TO_FILL_IN.test(raw)) least -= 2
    // `<CONTAINER_ID> or <CONTAINER_NAME>` is one.
    if (text === 'or' && areNamed(operands[index - 1], operands[index + 1])) least -= 2
    most += isAny ? Infinity : 1
  }
  const from = path.at(-1)?.end ?? 0
  for (const { kind, start } of words) {
    if (start < from) continue
    if (kind === 'ellipsis') most = Infinity
    else if (kind === 'optional') most += 1
  }
  return { least: Math.max(0, least), most }
}

const areNamed = (...words: readonly (Word | undefined)[]): boolean =>
  words.every((word) => word && (isStandIn(word.text) || kindOf(word.text) !== undefined))

/** `<options>`, `{{flags}}`, `OPTIONS`: where flags may stand. */
const OPTIONS = /^[<{[]*(?:options?|flags?)(?:\.{3})?[\]>}]*$/i
/** `{{[-t|--tag]}}` */
const FLAG_TO_FILL_IN = /^[<{[].*?[^\w.]--?[a-z]/i
