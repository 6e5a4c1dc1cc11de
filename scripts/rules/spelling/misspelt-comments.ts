import type { Code } from 'mdast'
import { oncePer } from '../once-per.ts'
import { wordsIn } from '../prose-words.ts'
import { isScript } from '../reading/shell-languages.ts'
import type { Knowledge, ProseWord, Reading } from '../rule.ts'
import { withCapital } from './capital.ts'

/** A word of a comment that a list of misspellings has, and what was meant. */
export interface MisspeltWord extends ProseWord {
  readonly right: string
}

/** Misspelt words of the comments in files and commands: what is sure in prose is so there, too. */
export function* misspeltComments({ snippets, knowledge }: Reading): Iterable<MisspeltWord> {
  const slipsOf = slipsWith(knowledge)
  for (const { node, language, value, at } of snippets) {
    if (!isCommented(language) || !value.includes('#')) continue
    for (const word of slipsOf(node))
      yield { ...word, start: at(word.start), end: at(word.end - 1) + 1 }
  }
}

/** In a session (`console`) a `#` is a prompt. */
const isCommented = (language: string): boolean => isScript(language) || FILE.test(language)

/** Files that have comments of shell; nobody said what a block without a language is. */
const FILE = /^(?:|dockerfile|docker|ya?ml)$/

const slipsWith = oncePer(({ misspellings }: Knowledge) =>
  oncePer(({ value }: Code): readonly MisspeltWord[] => {
    const slips = commentsIn(value).flatMap(({ start, end }) =>
      wordsIn(value, start, end).flatMap((word) => {
        const right = isWord(word, start) ? misspellings.get(word.text.toLowerCase()) : undefined
        if (right === undefined || value[word.end] === ':') return []
        return [{ ...word, right: withCapital(right, word.text) }]
      }),
    )
    if (slips.length === 0) return slips
    // A name that the code has is none of the comment's making.
    const names = new Set(value.replace(COMMENT, '').match(/[A-Za-z]+/g))
    return slips.filter(({ text }) => !names.has(text))
  }),
)

function commentsIn(value: string): { readonly start: number; readonly end: number }[] {
  return [...value.matchAll(COMMENT)].flatMap((match) => {
    const [whole, said = ''] = match
    const end = match.index + whole.length
    return HOLDS_CODE.test(said) ? [] : [{ start: end - said.length, end }]
  })
}

/** What stands behind a `#` that begins a line or follows a blank. */
const COMMENT = /(?:^|[ \t])#+[ \t]+(\S[^\n]*)/gm

/** A command behind the prompt of root, a line that was commented out, a flag, an assignment, a path, a key. */
const HOLDS_CODE =
  /^(?:apt|apt-get|cat|cd|chmod|chown|cp|curl|docker|docker-compose|echo|export|git|ls|mkdir|mv|npm|pip|rm|sudo|systemctl|wget|yum)\s|[=/`"“”$|<>{}[\]\\@;&]|(?:^|\s)(?:['‘-]|\S+[_:.]\S)/

/** In small letters, or with the capital that opens the comment; shorter ones are names of things as often. */
const isWord = ({ text, start }: ProseWord, opens: number): boolean =>
  text.length >= SHORTEST && (start === opens ? /^[A-Z]?[a-z]+$/ : /^[a-z]+$/).test(text)

const SHORTEST = 5
