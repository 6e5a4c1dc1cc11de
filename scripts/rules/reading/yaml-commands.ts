import type { Code } from 'mdast'
import { isMap, isPair, isScalar, isSeq, visit, type Document, type Node, type Pair } from 'yaml'
import { lineEnd } from '../../text/scan.ts'
import { YAML, yamlOf } from '../files/yaml-snippet.ts'
import { isSentence } from './command-lines.ts'
import { languageOf } from './snippet.ts'

/** A command of docker in a piece of code; offsets are those of the code. */
interface YamlCommand {
  readonly start: number
  readonly written: string
}

/**
 * The docker commands that a workflow of a CI service runs: behind `run:` or `script:`, or an item of such a list.
 *
 * Only those that stand plain and whole on a line with their key or dash: in quotes, a cure would have to be quoted as well.
 */
export function yamlCommands(code: Code): readonly YamlCommand[] {
  if (!YAML.has(languageOf(code.lang))) return []
  const { documents = [], errors = [] } = yamlOf({ node: code }) ?? {}
  return errors.length > 0 ? [] : documents.flatMap((document) => commandsIn(document, code.value))
}

function commandsIn(document: Document.Parsed, text: string): YamlCommand[] {
  const commands: YamlCommand[] = []
  visit(document, {
    Scalar(key, { type, range }, path) {
      const [start, end] = range ?? [0, 0]
      const written = text.slice(start, end)
      const isOne = type === 'PLAIN' && key !== 'key' && COMMAND.test(written)
      if (isOne && isWhole(text, start, end) && isRun(path) && !isSentence(written))
        commands.push({ start, written })
    },
  })
  return commands
}

const COMMAND = /^(?:sudo[ ]+)?docker(?:-compose)?[ ]+[^\n]+$/

/** With its key or dash on the line, and nothing but a comment behind it: on a line of its own, others find it. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return before.trim() !== '' && /^\s*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)))
}

type Path = readonly (Document | Node | Pair)[]

/** Whether what stands at the end of a path is for a shell: by its key, or by that of its list; a list without a key is a part of one. */
function isRun(path: Path): boolean {
  const list = path.at(-1)
  const holder = isSeq(list) ? path.at(-2) : list
  if (!isPair(holder)) return isSeq(list)
  const key = keyOf(holder)
  // CircleCI: `run: { name: Build, command: docker build . }`. Of Compose and Kubernetes, a `command` is for a container.
  if (key === 'command') return isMap(path.at(-2)) && keyOf(path.at(-3)) === 'run'
  return RUN.has(key)
}

const keyOf = (pair: Path[number] | undefined): string =>
  isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''

/** Keys by which GitHub, GitLab, Travis, CircleCI, Azure, Bitbucket and AWS CodeBuild call what they give to a shell. */
const RUN: ReadonlySet<string> = new Set(
  'after_deploy after_failure after_script after_success bash before_deploy before_install before_script commands install run script'.split(
    ' ',
  ),
)
