import type { Vocabulary } from '../formats/format.ts'
import { rootPrompts } from '../formats/markdown/root-prompts.ts'
import { fencedLines } from '../formats/markup/fenced-lines.ts'
import { guessHeadings } from '../formats/markup/headings.ts'
import { htmlTags } from '../formats/markup/html-tags.ts'
import { isSureCommand } from '../formats/markup/sure-commands.ts'
import { isBlank, type Line } from '../text/lines.ts'
import { commentsOfCode } from './comments-of-code.ts'

/** A guess at how a text came to be, and by what. */
export interface Guess {
  readonly format: string
  readonly because: string
}

/** The format that a text shows by its marks; Markdown where it shows none, for that changes nothing. */
export function guessFormat(lines: readonly Line[], vocabulary: Vocabulary): Guess {
  const fenced = fencedLines(lines)
  const own = lines.filter((_, index) => !fenced.has(index))
  const count = (pattern: RegExp): number => own.filter(({ text }) => pattern.test(text)).length
  const prompts = rootPrompts(lines, (index) => fenced.has(index), vocabulary)
  const roots = new Set([...prompts.commands, ...prompts.examples])
  const comments = [...commentsOfCode(lines, vocabulary)].filter((at) => !roots.has(at)).length
  const headings = count(/^#{1,6}[ \t]+\S/) + underlined(own) - comments - roots.size
  const fences = lines.filter(({ text }) => /^[ \t]*(?:`{3}|~{3})/.test(text)).length
  const bullets = count(/^[ \t]*[-*+][ \t]/)
  const dots = count(/^[ \t]*[•·▪◦]/)

  if (lines.some(({ text }) => text.trim() === 'Repository files navigation'))
    return { format: 'github-readme', because: 'the words of GitHub’s page stand around it' }
  if (headings + fences > 0)
    return {
      format: 'markdown',
      because: `it has ${told(headings, 'marked heading')} and ${told(fences, 'line')} that open or close code`,
    }
  const tags = htmlTags(lines.map(({ text }) => text).join('\n'), lines).length
  if (comments > 1 && count(MARKED) === 0)
    return {
      format: 'github-readme',
      because: `it has ${told(comments, 'comment')} in code without fences and no marks of Markdown, as text copied from a page has`,
    }
  if (comments > 0)
    return { format: 'markdown', because: `it has ${told(comments, 'line')} that may be headings` }
  if (tags > 0 && tags >= dots)
    return {
      format: 'markdown',
      because: `it has ${told(tags, 'tag')} of HTML: its words are kept, its tags become marks of Markdown`,
    }
  if (dots > 0)
    return {
      // One dot within another, or deep enough for code: a blog's lists, whose depth is told by their blanks.
      format: count(/•.*•|^(?: {4}|\t)\s*[•▪◦]/) > 0 ? 'blog-post' : 'github-readme',
      because: `it has ${told(dots, 'line')} with dots for bullets and no marks of Markdown, as text copied from a page has`,
    }
  if (isOfPdf(own) && count(COMMAND_ITEM) > bullets / 4)
    return {
      format: 'pdf-markdown',
      because:
        'it has bullets with commands and lines that stand alone like headings, but no marks of headings or code',
    }
  const commands =
    roots.size + own.filter(({ text }) => isSureCommand(text.trim(), vocabulary)).length
  return {
    format: 'markdown',
    because:
      commands > 0
        ? `it has ${told(commands, 'command')} without a fence, which Markdown gives; all else it leaves as it is`
        : 'it shows no sign of lost marks; Markdown leaves it as it is',
  }
}

/** A program that reads a PDF doubles bullets, and loses the marks of headings: these stand alone. */
function isOfPdf(lines: readonly Line[]): boolean {
  const isItem = (index: number): boolean => /^[ \t]*[-*+][ \t]/.test(lines[index]?.text ?? '')
  const headings = guessHeadings(
    lines,
    (index) => !isItem(index),
    () => false,
  )
  return headings.size > 0 || lines.some(({ text }) => DOUBLED.test(text))
}

const DOUBLED = /^[ \t]*[-*+][ \t]+[•·▪◦]/

/** Titles with `=====` below them; below several lines, or alone, such a line only separates. */
const underlined = (lines: readonly Line[]): number =>
  lines.filter(
    ({ text }, index) =>
      /^=+[ \t]*$/.test(text) &&
      !isBlank(lines[index - 1]) &&
      (isBlank(lines[index - 2]) || /^=+[ \t]*$/.test(lines[index - 2]?.text ?? '')),
  ).length

const COMMAND_ITEM = /^[ \t]*[-*][ \t]+(?:[•·▪◦][ \t]+)?(?:docker|sudo)\b/

/** A bullet, a quotation, bold words, code or a link as Markdown marks them. */
const MARKED = /^[ \t]*[-*+>][ \t]\S|\*\*\S|`[^`]+`|\]\(/

const told = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
