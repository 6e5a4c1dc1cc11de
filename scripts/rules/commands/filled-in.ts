import type { Word } from '../../text/shell/word.ts'
import type { FoundCommand } from '../rule.ts'
import { kindOf, kindsOf } from './object-kinds.ts'

/** The operands as given, with placeholders for those that are missing: at the place of their kind, else at the end. */
export function filledIn({ operands, spec }: FoundCommand): string {
  const names = spec.operands.names.slice(0, spec.operands.min)
  const given = operands.map((word) => word)
  const parts: string[] = []
  names.forEach((name, index) => {
    const next = given[0]
    const isForced = given.length >= names.length - index
    if (next !== undefined && (isForced || fits(next, name, names.slice(index + 1)))) {
      parts.push(next.raw)
      given.shift()
    } else parts.push(placeholderFor(name))
  })
  return [...parts, ...given.map((word) => word.raw)].join(' ')
}

/** Whether an operand may stand for a name: not when it is of another kind that is wanted later, or a shell that is to run. */
function fits(word: Word, name: string, later: readonly string[]): boolean {
  if (later.includes('COMMAND') && SHELL.test(word.text)) return false
  const kind = kindOf(word.text)
  if (kind === undefined || kindsOf(name).includes(kind)) return true
  return !later.some((other) => kindsOf(other).includes(kind))
}

const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|a|z|k)?sh$/

function placeholderFor(name: string): string {
  if (/^\(?[a-z]+\|/.test(name)) return name.replace(/^\(/, '{').replace(/\)$/, '}')
  if (name.startsWith('PATH')) return '.'
  return `<${/[A-Za-z][\w-]*/.exec(name)?.[0] ?? name}>`
}
