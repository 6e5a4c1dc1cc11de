import { isCarriedOn, isGroup, type Passage } from './passage.ts'
import { closingQuotesOf, unquoted } from './quotes.ts'
import { isBlank, matchAt } from '../scan.ts'
import { bracketEnd, wordKind, type WordKind } from './word-kind.ts'

/**
 * A word of a line as notes write it: a synopsis, not shell. `<IMAGE>` is a placeholder and no redirection, `[OPTIONS]` may
 * be left out, `{a|b}` is a choice.
 */
export interface Word {
  /** As the shell would hand it on: quotes and backslashes resolved. */
  readonly text: string
  /** As it stands. */
  readonly raw: string
  /** Offset in the text. */
  readonly start: number
  readonly end: number
  readonly kind: WordKind
}

/** A reader of the words of a passage: what begins at an offset, at least one character. */
export function wordReader(passage: Passage): (from: number) => Word {
  const { text, closing, end, endOfLine, putOff } = passage
  const closingQuote = closingQuotesOf(passage)
  let wordStart = 0
  /** How far the word is read, and what the shell would make of it. */
  let at = 0
  let value = ''
  let hasPlaceholder = false

  return (from) => {
    wordStart = from
    at = from
    value = ''
    hasPlaceholder = false
    while (at < end) {
      const plain = matchAt(PLAIN, text, at)
      if (plain > 0) take(Math.min(at + plain, end))
      else if (!readMark(text[at] ?? '')) break
    }
    const next = Math.min(at === from ? from + 1 : at, end)
    const raw = text.slice(from, next)
    const isBracketed = closing.get(from) === bracketEnd(text, from, next)
    return {
      text: value,
      raw,
      start: from,
      end: next,
      kind: wordKind(raw, hasPlaceholder, isBracketed),
    }
  }

  /**
   * Read what begins with a character that means something to a shell.
   *
   * @returns Whether the word goes on.
   */
  function readMark(char: string): boolean {
    if (char === '\n' || isBlank(char) || char === ';' || char === ')') return false
    switch (char) {
      case '\\':
        return isCarriedOn(passage, at) ? readJoin() : readEscape()
      case "'":
      case '"':
        return readQuote()
      case '`':
        return !isCarriedOn(passage, at) && takeTo(backtickEnd())
      case '$':
        return readDollar()
      case '[':
      case '{':
        return readBracket()
      case '(':
        return at === wordStart && isGroup(passage, at) && takeTo(closing.get(at))
      case '<':
        return readAngle()
      case '>':
        // `->` and `=>` in a text that is no shell at all would end a word, too: nothing is lost by it.
        return false
      case '|':
        return isAlternative() && takeTo(at)
      case '&':
        // In an address without quotes, `?a=1&b=2` is meant as one word; the shell would disagree.
        return !/[\s&>]/.test(text[at + 1] ?? ' ') && takeTo(at)
      default:
        return takeTo(at)
    }
  }

  /** Take what stands up to and with the character at an offset as it is; without one, the next character. */
  function takeTo(last: number | undefined): true {
    return take(Math.min(end, (last === undefined || last >= end ? at : last) + 1))
  }

  function take(next: number): true {
    value += text.slice(at, next)
    at = next
    return true
  }

  /**
   * Without a blank on either side the shell joins what it carries on: `type=volume,\` and `source=x`. Notes mean that
   * where the first line cannot end like this.
   */
  function readJoin(): boolean {
    const feed = endOfLine(at)
    const joins = /[,=:/"']/.test(text[at - 1] ?? '') && text[at + 1] === '\n'
    if (feed >= end || !joins || /[\s-]/.test(text[feed + 1] ?? ' ')) return false
    at = feed + 1
    return true
  }

  function readEscape(): true {
    value += text[at + 1] ?? ''
    at += 2
    return true
  }

  function readQuote(): true {
    const close = closingQuote(at, wordStart)
    if (close === undefined) return takeTo(at)
    value += unquoted(text, at, close)
    if (text[at] === '"') putOffSubstitutions(at + 1, close)
    at = close + 1
    return true
  }

  /** `$(…)` inside double quotes. */
  function putOffSubstitutions(from: number, to: number): void {
    for (let open = from; open < to - 1; open++) {
      if (text[open] !== '$' || text[open + 1] !== '(') continue
      const close = closing.get(open + 1)
      if (close === undefined || close >= to) continue
      putOff(open + 2, close)
      open = close
    }
  }

  function backtickEnd(): number | undefined {
    const close = text.indexOf('`', at + 1)
    if (close === -1 || close >= Math.min(endOfLine(at), end)) return undefined
    putOff(at + 1, close)
    return close
  }

  /** `$(docker ps -q)`, `${NAME}` */
  function readDollar(): true {
    const open = at + 1
    const close = text[open] === '(' || text[open] === '{' ? closing.get(open) : undefined
    if (text[open] === '(' && close !== undefined && close < end) putOff(open + 1, close)
    return takeTo(close)
  }

  /** `[OPTIONS]`, `{a|b}`; with a blank behind it a brace is the shell's own. */
  function readBracket(): true {
    const isBrace = isBlank(text[at + 1] ?? ' ') || text[at + 1] === '\n'
    const close = isBrace ? undefined : closing.get(at)
    if (close !== undefined && text.slice(at, Math.min(close, at + 400)).includes('<'))
      hasPlaceholder = true
    return takeTo(close)
  }

  /** `<IMAGE>`, `<(docker ps)` */
  function readAngle(): boolean {
    const length = matchAt(PLACEHOLDER, text, at)
    if (length > 0) {
      hasPlaceholder = true
      return takeTo(at + length - 1)
    }
    const close = text[at + 1] === '(' ? closing.get(at + 1) : undefined
    if (close === undefined || close >= end) return false
    putOff(at + 2, close)
    return takeTo(close)
  }

  function isAlternative(): boolean {
    return matchAt(ALTERNATIVE, text, at) > 0 && /[A-Z>}\]]/.test(text[at - 1] ?? '')
  }
}

/** What may stand in a word without meaning anything to a shell, up to the next character that may. */
const PLAIN = /[^\s\\'"`$|&;<>[\]{}()#]+/y
/** `A|B` in a synopsis: capitals or brackets on both sides, no blanks. */
const ALTERNATIVE = /\|(?=[A-Z<{[-])/y
/** `<IMAGE>`, `<SERVICE NAME>`: no blank inside its edges, unlike `< in > out`. */
const PLACEHOLDER = /<(?=[^\s<>|&;=])[^<>\n`]{0,78}[^\s<>`]>|<[^\s<>|&;=]>/y

/** Length of the placeholder in angle brackets at an offset; 0 for none. */
export function placeholderLength(text: string, at: number): number {
  return matchAt(PLACEHOLDER, text, at)
}
