import { lastUpTo } from '../../text/last-up-to.ts'
import { oncePer } from '../once-per.ts'
import type { Finding, Knowledge, Reading, Retired } from '../rule.ts'
import { inlineCodeOf } from './inline-code.ts'
import { marked } from './retired-mark.ts'

/** Why something is retired that code of another program names, if it is: `DOCKER_CONTENT_TRUST`, `apt-key`. */
export function retiredNameIn(text: string, { retired }: Knowledge): string | undefined {
  const entry = retired.find((one) => IS_NAME.test(one.name) && patternFor(one).test(text))
  return entry && marked(entry, 0, 0).reason
}

/** Products and programs, where the text below a heading names them first, outside of docker's own commands. */
export function* retiredNames(reading: Reading): Iterable<Finding> {
  const { knowledge, prose, snippets, text, commands } = reading
  const entries = knowledge.retired.filter(({ name }) => IS_NAME.test(name) && text.includes(name))
  if (entries.length === 0) return
  const headings = reading.tree.children.flatMap(({ type, position }) =>
    type === 'heading' ? [position?.start.offset ?? 0] : [],
  )
  const pieces = [prose.filter(({ isHeading }) => !isHeading), inlineCodeOf(reading), snippets]
  for (const entry of entries) {
    let saidBelow: number | undefined
    for (const [from, to] of piecesWith(entry.name, text, pieces)) {
      const at = patternFor(entry).exec(text.slice(from, to))
      if (at === null) continue
      const heading = headings.findLastIndex((start) => start <= from)
      if (heading === saidBelow) continue
      const end = from + at.index + at[0].length
      const start = end - entry.name.length
      if (!isBeside(entry, start, text)) continue
      if (!commands.some((command) => command.start <= start && end <= command.end)) {
        yield marked(entry, start, end)
        saidBelow = heading
      }
    }
  }
}

/** Where the pieces begin and end that have a name, in order; looked for by the name, since few pieces have one. */
function* piecesWith(
  name: string,
  text: string,
  pieces: readonly (readonly Range[])[],
): Iterable<readonly [start: number, end: number]> {
  let last = -1
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (at < last) continue
    const piece = pieces.map((list) => pieceAt(list, at)).find((found) => found !== undefined)
    if (piece === undefined || at + name.length > piece.end) continue
    yield [piece.start, piece.end]
    last = piece.end
  }
}

/** Whether one of the words stands near that tell which thing of that name is meant. */
function isBeside({ beside }: Retired, at: number, text: string): boolean {
  const around = text.slice(Math.max(0, at - NEAR), at + NEAR).toLowerCase()
  return beside?.some((word) => around.includes(word)) ?? true
}

/** Characters on either side: those of some paragraphs. */
const NEAR = 1000

type Range = Pick<Finding, 'start' | 'end'>

function pieceAt(pieces: readonly Range[], offset: number): Range | undefined {
  const piece = pieces[lastUpTo(pieces.length, (index) => pieces[index]?.start ?? 0, offset)]
  return piece !== undefined && offset < piece.end ? piece : undefined
}

/** Of a product or a program such as `docker-machine`, and not of a command or a flag. */
const IS_NAME = /^(?!docker |docker-compose$|--)/

/** The name as a word of its own; `overlay` is a driver of networks too, `MAINTAINER` an instruction. */
const patternFor = oncePer(({ name }: Retired): RegExp => {
  if (name === 'overlay') return /storage-driver["']?[\s:=]{1,3}["']?overlay(?![\w-])/
  if (name === 'MAINTAINER') return /^MAINTAINER(?= )/m
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w./-])${plain}(?![\\w-]|\\.\\w)`)
})
