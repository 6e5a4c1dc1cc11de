import type { Root, Text } from 'mdast'
import type { Reference } from '../docker/reference.ts'
import { wordsIn } from './prose-words.ts'
import { commandLines, type CommandLine } from './reading/command-lines.ts'
import { commandsOf } from './reading/found-commands.ts'
import { partsOf, type Parts, type Run } from './reading/parts.ts'
import { snippetOf } from './reading/snippet.ts'
import type { FoundCommand, Knowledge, Prose, ProseWord, Reading, Snippet } from './rule.ts'

/** Read a text for the rules. Each part is read when a rule asks for it first. */
export function readingOf(
  text: string,
  tree: Root,
  reference: Reference,
  knowledge: Knowledge,
): Reading {
  let parts: Parts | undefined
  let snippets: readonly Snippet[] | undefined
  let prose: readonly Prose[] | undefined
  let commands: readonly FoundCommand[] | undefined
  const found = (): Parts => (parts ??= partsOf(tree, text))
  return {
    text,
    tree,
    reference,
    knowledge,
    get snippets() {
      return (snippets ??= found().code.map(({ node }) => snippetOf(node, text)))
    },
    get prose() {
      return (prose ??= found().prose.map((run) => proseOf(run, text)))
    },
    get commands() {
      return (commands ??= commandsOf(text, found(), this.snippets, reference))
    },
  }
}

function proseOf(run: Run, text: string): Prose {
  const { node, start, end, isHeading } = run
  return {
    node,
    text: text.slice(start, end),
    start,
    end,
    isHeading,
    get words() {
      return wordsOf(run, text)
    },
  }
}

/** The words of a run, found once; where it was moved, with it. A command on a line of its own is no prose. */
function wordsOf(run: Run, text: string): readonly ProseWord[] {
  const { node, start, end } = run
  const known = words.get(node)
  if (known?.start === start) return known.words
  const by = start - (known?.start ?? 0)
  const found =
    known?.words.map((word) => ({ ...word, start: word.start + by, end: word.end + by })) ??
    outside(
      [...commandLines(text, run), ...templateTags(text, run)].toSorted(
        (a, b) => a.start - b.start,
      ),
      wordsIn(text, start, end),
    )
  words.set(node, { start, words: found })
  return found
}

/** What a generator of sites puts in there: `{{< introduced buildx 0.15.0 >}}`. */
function templateTags(text: string, { start, end }: Run): readonly CommandLine[] {
  const own = text.slice(start, end)
  if (!own.includes('{{')) return []
  return [...own.matchAll(/\{\{[^{}]{0,200}\}\}/g)].map(({ 0: tag, index }) => ({
    start: start + index,
    end: start + index + tag.length,
  }))
}

/** Both are in order. */
function outside(lines: readonly CommandLine[], words: readonly ProseWord[]): readonly ProseWord[] {
  let at = 0
  return words.filter(({ start }) => {
    while ((lines[at]?.end ?? Infinity) <= start) at++
    return start < (lines[at]?.start ?? Infinity)
  })
}

const words = new WeakMap<Text, { readonly start: number; readonly words: readonly ProseWord[] }>()
