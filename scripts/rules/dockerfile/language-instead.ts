import type { Code } from 'mdast'
import { isMap, isScalar } from 'yaml'
import { certainLanguage } from '../files/certain-language.ts'
import { yamlOf } from '../files/yaml-snippet.ts'
import { oncePer } from '../once-per.ts'
import { isNamedShell } from '../reading/shell-languages.ts'
import type { Snippet } from '../rule.ts'
import { commandsInstead } from './commands-instead.ts'
import { isDockerfile } from './instructions.ts'
import { INSTRUCTIONS } from './wording.ts'

/** What a fence holds, and not what it names. */
export interface LanguageInstead {
  readonly language: string
  /** For the message. */
  readonly what: string
  readonly isSure: boolean
}

/** What a fence holds that is called a Dockerfile and is none, or one that is called a shell’s and holds a Dockerfile. */
export function languageInstead(snippet: Snippet): LanguageInstead | undefined {
  const { node, language, isFenced } = snippet
  if (!isFenced) return undefined
  if (isDockerfile(snippet)) {
    const commands = commandsInstead(node)
    if (commands !== undefined)
      return { language: 'bash', what: 'commands of a shell', isSure: commands === 'sure' }
    return isYaml(node) ? { language: 'yaml', what: 'YAML', isSure: true } : undefined
  }
  return isNamedShell(language) && isWholeDockerfile(node)
    ? { language: 'dockerfile', what: 'a Dockerfile', isSure: true }
    : undefined
}

/** Keys in small letters, each with its value: what programs print has capitals and blanks in them, “Server Version: 27”. */
const isYaml = oncePer((node: Code): boolean => {
  const lines = linesOf(node)
  if (lines.length < 2 || lines.some(isInstruction) || !/^[a-z][\w.-]*:/.test(node.value.trim()))
    return false
  const { documents = [], errors = [] } = yamlOf({ node }) ?? {}
  return (
    errors.length === 0 &&
    documents.length > 0 &&
    documents.every(
      ({ contents }) =>
        isMap(contents) &&
        contents.items.every(({ key }) => isScalar(key) && /^[a-z][\w.-]*$/.test(String(key))),
    )
  )
})

/** `FROM` and at least one more instruction, in capitals, and nothing else. */
const isWholeDockerfile = oncePer((node: Code): boolean => {
  const lines = linesOf(node)
  const isOne = lines.length > 1 && lines.every(isInstruction)
  return isOne && certainLanguage(node.value) === 'dockerfile'
})

/** Lines without comments and blank ones, each with those that backslashes carry on. */
const linesOf = ({ value }: Code): readonly string[] =>
  value
    .replace(/\\[ \t]*\n(?:[ \t]*#.*\n)*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const isInstruction = (line: string): boolean =>
  INSTRUCTIONS.includes(/^[A-Z]+(?=\s+\S)/.exec(line)?.[0] ?? '')
