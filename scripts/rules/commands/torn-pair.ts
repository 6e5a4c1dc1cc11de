import type { Word } from '../../text/shell/word.ts'
import type { Finding, FoundCommand } from '../rule.ts'
import { code } from './wording.ts'

/**
 * A pair in pieces where the usage wants one word: `docker service scale web = 5` for `SERVICE=REPLICAS`.
 *
 * @see https://github.com/docker/cli/blob/master/cli/command/service/scale.go
 */
export function tornPair({ operands, spec }: FoundCommand, text: string): Finding | undefined {
  const name = spec.operands.names.find((wanted) => /^[A-Z]+=[A-Z]+$/.test(wanted))
  if (name === undefined) return undefined
  const pieces = name.endsWith('=REPLICAS')
    ? (numbered(operands) ?? around(operands))
    : around(operands)
  const [first, last] = [pieces?.[0], pieces?.at(-1)]
  if (!pieces || !first || !last || text.slice(first.start, last.end).includes('\n'))
    return undefined
  const sides = pieces.map(({ raw }) => raw.replace(/^=|=$/g, '')).filter(Boolean)
  const right = sides.join('=')
  return {
    start: first.start,
    end: last.end,
    reason: `Unexpected ${code(text.slice(first.start, last.end))}, expected ${code(right)}: ${code(name)} is one word`,
    fix: right,
  }
}

/** What stands on both sides of a `=` that has a blank on one of them. */
function around(operands: readonly Word[]): readonly Word[] | undefined {
  const at = operands.findIndex(({ raw }) => raw.startsWith('=') || /^[^=]+=$/.test(raw))
  const raw = operands[at]?.raw
  if (raw === undefined) return undefined
  const from = raw.startsWith('=') ? at - 1 : at
  const to = raw.endsWith('=') ? at + 1 : at
  const isWhole =
    from >= 0 && to < operands.length && operands[from]?.raw.slice(0, -1).includes('=') === false
  return isWhole ? operands.slice(from, to + 1) : undefined
}

/** `web 5`, without any `=`. */
function numbered(operands: readonly Word[]): readonly Word[] | undefined {
  const [service, replicas, ...more] = operands
  const isOne = service && replicas && more.length === 0 && !service.raw.includes('=')
  return isOne && /^\d+$/.test(replicas.raw) ? [service, replicas] : undefined
}
