import type { Rule } from '../rules/rule.ts'
import { nearest } from '../text/nearest.ts'
import { UsageError } from './arguments.ts'

/**
 * The rules that `--rules` asks for: `a,b` are these two, `-a` is all but that one.
 *
 * @throws {UsageError} when there is no such rule, or none is left.
 */
export function chooseRules(rules: readonly Rule[], wish: string | undefined): readonly Rule[] {
  if (wish === undefined) return rules
  const names = wish.split(/[\s,]+/).filter((name) => name !== '')
  const without = namedIn(
    names.filter((name) => name.startsWith('-')),
    rules,
  )
  const only = namedIn(
    names.filter((name) => !name.startsWith('-')),
    rules,
  )
  const chosen = rules.filter(({ id }) => (only.size === 0 || only.has(id)) && !without.has(id))
  if (chosen.length === 0) throw new UsageError(`No rule is left by \`--rules=${wish}\`.`)
  return chosen
}

function namedIn(names: readonly string[], rules: readonly Rule[]): ReadonlySet<string> {
  const ids = rules.map((rule) => rule.id)
  return new Set(
    names.map((name) => {
      const id = name.replace(/^-/, '')
      if (ids.includes(id)) return id
      const guess = nearest(id, ids)
      throw new UsageError(
        `Unexpected rule \`${id}\`. ${guess ? `Did you mean \`${guess}\`?` : '`--list-rules` names them all.'}`,
      )
    }),
  )
}
