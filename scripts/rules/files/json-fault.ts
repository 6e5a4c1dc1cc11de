/** What is wrong with a JSON text, first fault only. */
export interface JsonFault {
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly fix?: string
}

type State = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'done'

/**
 * The first fault of a JSON text, with its place.
 *
 * `JSON.parse` gives no place for half of its complaints. One pass, no recursion: brackets may be nested as deep as they like.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let lastComma = -1
  let lastEnd = 0
  TOKEN.lastIndex = 0
  for (let at = 0; ;) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) break
    const start = match.index + (match[1]?.length ?? 0)
    const token = match[2] ?? ''
    at = TOKEN.lastIndex
    if (token === '') break

    const inObject = open.at(-1) === '{'
    if (/^(?:\/\/|\/\*|#)/.test(token))
      return fault(start, token, 'comment', 'none: JSON has no comments')
    if (token === '}' || token === ']') {
      const opener = token === '}' ? '{' : '['
      if (open.at(-1) !== opener) return fault(start, token, '', expectation(state, inObject))
      if ((state === 'key' || state === 'value') && lastComma >= 0) {
        return {
          start: lastComma,
          end: lastComma + 1,
          reason: `Unexpected \`,\` before \`${token}\`, expected none`,
          fix: '',
        }
      }
      if (state === 'colon' || state === 'value')
        return fault(start, token, '', expectation(state, inObject))
      open.pop()
      state = open.length === 0 ? 'done' : 'comma or end'
    } else if (token === ',') {
      if (state !== 'comma or end') return fault(start, token, '', expectation(state, inObject))
      state = inObject ? 'key' : 'value'
      lastComma = start
      lastEnd = start + 1
      continue
    } else if (token === ':') {
      if (state !== 'colon') return fault(start, token, '', expectation(state, inObject))
      state = 'value'
    } else if (state === 'comma or end') {
      // A comma is missing, when what stands here could stand behind it.
      const isNext = inObject ? token.startsWith('"') : VALUE.test(token) || /^[{[]/.test(token)
      const insertion = {
        start: lastEnd,
        end: lastEnd,
        reason: `Unexpected \`${short(token)}\`, expected \`,\` before it`,
      }
      return isNext
        ? { ...insertion, fix: ',' }
        : fault(start, token, '', expectation(state, inObject))
    } else if (state === 'key' || state === 'key or end') {
      if (!/^"(?:[^"\\]|\\.)*"$/.test(token))
        return fault(start, token, '', expectation(state, inObject))
      state = 'colon'
    } else if (state === 'value' || state === 'value or end') {
      if (token === '{' || token === '[') {
        open.push(token)
        state = token === '{' ? 'key or end' : 'value or end'
      } else if (VALUE.test(token)) state = open.length === 0 ? 'done' : 'comma or end'
      else return fault(start, token, '', expectation(state, inObject))
    } else return fault(start, token, '', expectation(state, inObject))
    lastComma = -1
    lastEnd = start + token.length
  }
  if (state === 'done') return undefined
  const end = text.trimEnd().length
  return {
    start: Math.max(0, end - 1),
    end,
    reason: `Unexpected end, expected ${expectation(state, open.at(-1) === '{')}`,
  }
}

/** Blanks, then a mark, a string on one line, a comment's beginning, or what else stands up to a mark or blank. */
const TOKEN = /(\s*)([{}[\],:]|"(?:[^"\\\n]|\\.)*"?|\/\/|\/\*|#|[^\s{}[\],:"]+|$)/y

/** Escapes are those of JSON; characters below the blank stand in none. */
const VALUE =
  /^(?:"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/

function expectation(state: State, inObject: boolean): string {
  if (state === 'done') return 'nothing behind the end'
  if (state === 'colon') return '`:` behind the key'
  if (state === 'comma or end') return inObject ? '`,` or `}`' : '`,` or `]`'
  if (state === 'key' || state === 'key or end') return 'a key in double quotes'
  return 'a value'
}

function fault(start: number, token: string, what: string, expected: string): JsonFault {
  const name = what === '' ? `\`${short(token)}\`` : what
  return { start, end: start + token.length, reason: `Unexpected ${name}, expected ${expected}` }
}

const short = (token: string): string => (token.length > 40 ? `${token.slice(0, 40)}…` : token)
