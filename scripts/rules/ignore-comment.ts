import { nearest } from '../text/nearest.ts'
import { commentsIn, type Comment, type Name } from './comments.ts'
import type { Finding, Reading, Rule } from './rule.ts'

/** What is wrong with an ignore comment itself; proofreading reports it, since no rule knows the names of all others. */
export const ignoreComment = {
  id: 'ignore-comment',
  kind: 'structure',
  description: 'An ignore comment says `drydock-ignore` and names rules that exist.',
  examples: [],
  check: () => [],
} satisfies Rule

export interface Ignores {
  readonly isIgnored: (ruleId: string, finding: Finding) => boolean
  readonly findings: readonly Finding[]
}

/** A stretch of the text that some rules leave alone; without ids, all. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly ids: readonly string[]
}

const DIRECTIVES: readonly string[] = ['ignore', 'ignore-start', 'ignore-end']

/**
 * What comments say must be left alone, and what is wrong with them.
 *
 * `<!-- drydock-ignore unknown-flag -->` holds for the block behind it, `drydock-ignore-start` up to `drydock-ignore-end`.
 * Without names all rules are meant; behind a colon there may be a reason.
 */
export function ignoresIn({ text, tree }: Reading, ruleIds: readonly string[]): Ignores {
  const comments = commentsIn(text, tree)
  const { pairs, astray } = stretchesBetween(comments, text.length)
  const stretches = [
    ...comments.map(({ start, end }) => ({ start, end: end - 1, ids: [] })),
    ...comments.filter((one) => one.directive === 'ignore').map(stretchOfBlock),
    ...pairs,
  ]
  return {
    isIgnored: (ruleId, { start }) =>
      stretches.some(
        ({ start: from, end, ids }) =>
          from <= start && start <= end && (ids.length === 0 || ids.includes(ruleId)),
      ),
    findings: [...comments.flatMap((comment) => faultsOf(comment, ruleIds)), ...astray],
  }
}

function stretchOfBlock({ start, blockEnd, names }: Comment): Stretch {
  return { start, end: blockEnd, ids: idsOf(names) }
}

/** From each start to the end that names the same rules, or none; to the end of the text where there is no such end. */
function stretchesBetween(
  comments: readonly Comment[],
  length: number,
): { pairs: readonly Stretch[]; astray: readonly Finding[] } {
  const pairs: Stretch[] = []
  const astray: Finding[] = []
  let open: Stretch[] = []
  for (const comment of comments) {
    const ids = idsOf(comment.names)
    if (comment.directive === 'ignore-start') open.push({ start: comment.start, end: length, ids })
    if (comment.directive !== 'ignore-end') continue
    const closes = (one: Stretch): boolean =>
      ids.length === 0 || one.ids.some((id) => ids.includes(id))
    const closed = open.filter(closes)
    if (closed.length === 0) astray.push(unexpectedEnd(comment))
    for (const one of closed) pairs.push({ ...one, end: comment.end })
    open = open.filter((one) => !closes(one))
  }
  return { pairs: [...pairs, ...open], astray }
}

function faultsOf({ directive, name, names }: Comment, ruleIds: readonly string[]): Finding[] {
  if (!DIRECTIVES.includes(directive)) {
    const known = DIRECTIVES.map((one) => `drydock-${one}`)
    return [unexpected(name, 'comment', known)]
  }
  return names
    .filter(({ text }) => !ruleIds.includes(text))
    .map((wrong) => unexpected(wrong, 'rule', ruleIds))
}

function unexpected(name: Name, what: string, known: readonly string[]): Finding {
  const guess = nearest(name.text, known)
  return {
    start: name.start,
    end: name.end,
    reason: `Unexpected ${what} \`${name.text}\`, expected ${guess ? `\`${guess}\`` : `the name of a ${what}`}`,
    ...(guess && { expected: [guess] }),
  }
}

function unexpectedEnd({ name: { start, end } }: Comment): Finding {
  const reason =
    'Unexpected `drydock-ignore-end`, expected a `drydock-ignore-start` for the same rules before it'
  return { start, end, reason }
}

const idsOf = (names: readonly Name[]): readonly string[] => names.map((name) => name.text)
