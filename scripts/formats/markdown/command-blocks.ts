import type { Line } from '../../text/lines.ts'
import type { Restoration, Vocabulary } from '../format.ts'
import { firstWord, isCommand } from '../markup/commands.ts'
import { insert } from '../markup/prose.ts'

/**
 * Fences around paragraphs that are commands and nothing else, or a Dockerfile: Markdown would run their lines together.
 *
 * Each line must begin one, or go on behind a backslash; marks of Markdown in it would be shown as they are in a fence.
 *
 * @param others Edits that are made as well: where one of them is, no fence comes.
 */
export function commandBlockEdits(
  lines: readonly Line[],
  fenced: ReadonlySet<number>,
  vocabulary: Vocabulary,
  others: readonly Restoration[],
): Restoration[] {
  return paragraphsOf(lines, fenced).flatMap((paragraph) => {
    const [first, last] = [paragraph[0], paragraph.at(-1)]
    const language = languageOf(paragraph, vocabulary)
    if (!first || !last || language === undefined || last.text.endsWith('\\')) return []
    if (others.some(({ start, end }) => start <= last.end && first.start <= end)) return []
    return [insert(first.start, `\`\`\`${language}\n`), insert(last.end, '\n```')]
  })
}

/** The language of a paragraph that is code and nothing else. */
function languageOf(paragraph: readonly Line[], vocabulary: Vocabulary): string | undefined {
  const begun = paragraph
    .filter((_, index) => paragraph[index - 1]?.text.endsWith('\\') !== true)
    .map(({ text }) => text)
  if (begun.every((text) => isCommandLine(text, vocabulary)))
    return begun.some((text) => PROMPT.test(text)) ? 'console' : 'bash'
  const isDockerfile =
    begun.length > 1 && begun.every((text) => isInstruction(text, vocabulary.instructions))
  return isDockerfile ? 'dockerfile' : undefined
}

/** Lines between blank lines or headings, if none is indented: behind an item of a list they would be part of it. */
function paragraphsOf(lines: readonly Line[], fenced: ReadonlySet<number>): Line[][] {
  const paragraphs: Line[][] = []
  let open: Line[] = []
  let isPre = false
  lines.forEach((line, index) => {
    isPre = (isPre || OPENS_PRE.test(line.text)) && !CLOSES_PRE.test(line.text)
    const ends = line.text.trim() === '' || HEADING.test(line.text) || fenced.has(index) || isPre
    if (!ends) open.push(line)
    if (!ends && index < lines.length - 1) return
    if (open.length > 0 && open.length <= LONGEST) paragraphs.push(open)
    open = []
  })
  return paragraphs
}

/** What HTML shows as it is gets a fence of its own. */
const OPENS_PRE = /<(?:pre|code|textarea|script|style)\b(?!.*<\/)/i
const CLOSES_PRE = /<\/(?:pre|code|textarea|script|style)>/i

const HEADING = /^ {0,3}#{1,6}(?:\s|$)/

/** Lines; more that are all commands nobody wrote into a note. */
const LONGEST = 500

function isCommandLine(text: string, vocabulary: Vocabulary): boolean {
  if (MARKED.test(text)) return false
  const command = text.replace(PROMPT, '')
  return isCommand(command.replace(/^sudo (?:-\w )?/, ''), vocabulary)
}

function isInstruction(text: string, instructions: ReadonlySet<string>): boolean {
  return !MARKED.test(text) && /^[A-Z]+ +\S/.test(text) && instructions.has(firstWord(text))
}

const PROMPT = /^\$ /

/** Indented, or with what is a mark in Markdown and would not be one in a fence. */
const MARKED = /^\s|`|\*\*|\]\(|\\[!-/:-@[-`{-~]|&[a-z]+;/
