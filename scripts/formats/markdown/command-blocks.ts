import type { Line } from '../../text/lines.ts'
import { shownPromptLength } from '../../text/shell/prompts.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { firstWord, isCommand } from '../markup/commands.ts'
import { insert } from '../markup/prose.ts'

/**
 * Fences around paragraphs that are commands and nothing else, or a Dockerfile: Markdown would run their lines together.
 *
 * Each line must begin one, or go on behind a backslash; marks of Markdown in it would be shown as they are in a fence.
 *
 * @param taken Indexes of lines that other edits touch: no fence comes around them.
 */
export function commandBlockEdits(
  lines: readonly Line[],
  fenced: ReadonlySet<number>,
  vocabulary: Vocabulary,
  taken: ReadonlySet<number>,
): Restoration[] {
  return paragraphsOf(lines, fenced, taken).flatMap((paragraph) => {
    const [first, last] = [paragraph[0], paragraph.at(-1)]
    const language = languageOf(paragraph, vocabulary)
    if (!first || !last || language === undefined || last.text.endsWith('\\')) return []
    return [insert(first.start, `\`\`\`${language}\n`), insert(last.end, '\n```')]
  })
}

/** The language of a paragraph that is code and nothing else. */
function languageOf(paragraph: readonly Line[], vocabulary: Vocabulary): string | undefined {
  const begun = paragraph
    .filter((_, index) => paragraph[index - 1]?.text.endsWith('\\') !== true)
    .map(({ text }) => text)
  if (begun.every((text) => isCommandLine(text, vocabulary)))
    return begun.some((text) => shownPromptLength(text, 0) > 0) ? 'console' : 'bash'
  const isDockerfile =
    begun.length > 1 && begun.every((text) => isInstruction(text, vocabulary.instructions))
  return isDockerfile ? 'dockerfile' : undefined
}

/** Lines between blank lines or headings, if none is indented: behind an item of a list they would be part of it. */
function paragraphsOf(
  lines: readonly Line[],
  fenced: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): Line[][] {
  const paragraphs: Line[][] = []
  let open: Line[] = []
  let isTaken = false
  let isPre = false
  for (const [index, line] of lines.entries()) {
    isPre = (isPre || OPENS_PRE.test(line.text)) && !CLOSES_PRE.test(line.text)
    if (line.text.trim() === '' || HEADING.test(line.text) || fenced.has(index) || isPre) close()
    else {
      open.push(line)
      isTaken ||= taken.has(index)
    }
  }
  close()
  return paragraphs

  function close(): void {
    if (!isTaken && open.length > 0 && open.length <= LONGEST) paragraphs.push(open)
    open = []
    isTaken = false
  }
}

/** What HTML shows as it is gets a fence of its own. */
const OPENS_PRE = /<(?:pre|code|textarea|script|style)\b(?!.*<\/)/i
const CLOSES_PRE = /<\/(?:pre|code|textarea|script|style)>/i

const HEADING = /^ {0,3}#{1,6}(?:\s|$)/

/** Lines; more that are all commands nobody wrote into a note. */
const LONGEST = 500

function isCommandLine(text: string, vocabulary: Vocabulary): boolean {
  if (MARKED.test(text)) return false
  const command = text.slice(shownPromptLength(text, 0))
  return isCommand(command.replace(/^sudo (?:-\w )?/, ''), vocabulary)
}

function isInstruction(text: string, instructions: ReadonlySet<string>): boolean {
  return !MARKED.test(text) && /^[A-Z]+ +\S/.test(text) && instructions.has(firstWord(text))
}

/** Indented, or with what is a mark in Markdown and would not be one in a fence. */
const MARKED = /^\s|`|\*\*|\]\(|\\[!-/:-@[-`{-~]|&[a-z]+;/
