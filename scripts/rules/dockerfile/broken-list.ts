import { code, orExpected } from '../commands/wording.ts'
import { isSynopsis } from '../files/synopsis.ts'
import type { Finding, Snippet } from '../rule.ts'
import { fileOf } from './file.ts'

/**
 * `CMD [npm, start]` and `ENTRYPOINT ["sh" "-c"]`: lists that are no JSON, which the builder gives to a shell as they stand.
 *
 * Single quotes are told by the library.
 *
 * @see https://docs.docker.com/reference/dockerfile/#exec-form
 */
export function* brokenLists({ node, at }: Snippet): Iterable<Finding> {
  for (const { keyword, start, end } of fileOf(node).instructions) {
    if (keyword !== 'CMD' && keyword !== 'ENTRYPOINT') continue
    const given = node.value.slice(start, end)
    const list = given.trim()
    const right = isSynopsis(list) ? undefined : asJson(list)
    if (right === undefined) continue
    const from = start + given.indexOf(list)
    yield {
      start: at(from),
      end: at(from + list.length),
      reason: `Unexpected ${code(list)}${orExpected([right])}: else it is no list`,
      expected: [right],
      url: 'https://docs.docker.com/reference/dockerfile/#exec-form',
    }
  }
}

/** A list of strings without all of its commas, or of words without all of their quotes, as it is meant; nothing for another. */
function asJson(list: string): string | undefined {
  const inside = INSIDE.exec(list)?.[1]
  if (inside === undefined || isJson(list)) return undefined
  if (!(STRINGS.test(inside) || (WORDS.test(inside) && /[a-z]/.test(inside)))) return undefined
  const items = inside.match(ITEM) ?? []
  return `[${items.map((item) => (item.startsWith('"') ? item : `"${item}"`)).join(', ')}]`
}

const INSIDE = /^\[[ \t]*(.{1,400}?)[ \t]*\]$/

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const STRING = String.raw`"(?:[^"\\]|\\.)*"`
const WORD = String.raw`[\w./:=@-]+`
const ITEM = new RegExp(`${STRING}|${WORD}`, 'g')

/** `[ "-f" "a" ]` is a test of the shell. */
const STRINGS = new RegExp(String.raw`^(?!"[-!])${STRING}(?:[ \t]*,?[ \t]*${STRING})*[ \t]*,?$`)

/** With commas: `[ -f a ]` is a test as well. */
const WORDS = new RegExp(String.raw`^(?:${STRING}|${WORD})(?:[ \t]*,[ \t]*(?:${STRING}|${WORD}))+$`)
