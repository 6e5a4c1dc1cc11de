import type { YAMLError } from 'yaml'
import { isMap } from 'yaml'
import { lineEnd } from '../text/scan.ts'
import { isComposeFile } from './files/compose-document.ts'
import { isSynopsis } from './files/synopsis.ts'
import { YAML, yamlOf } from './files/yaml-snippet.ts'
import type { Rule, Snippet } from './rule.ts'

/** YAML that does not parse. Only the first fault of a snippet is told: the others mostly follow from it. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  kind: 'syntax',
  description: 'YAML parses.',
  examples: [
    { good: '```yaml\nservices:\n  web:\n    image: <IMAGE>\n    ports: {a|b\n```' },
    {
      bad: '```yaml\nservices:\n  web:\n    image: nginx\n   ports: ["80:80"]\n```',
      reason: 'Unexpected indentation, expected that of the lines around it',
    },
    {
      bad: '```yaml\nservices:\n\tweb:\n```',
      reason: 'Unexpected tab in the indentation, expected blanks',
    },
    {
      bad: '```yaml\nignore:\n  - *.log\n```',
      reason:
        'Unexpected alias `*.log`, expected one that an anchor `&.log` names, or quotes around it',
    },
    {
      bad: '```yaml\nimage: ubuntu\nports: [80]\nimage: nginx\n```',
      reason: 'Unexpected second `image`, expected each key once',
    },
    {
      bad: '    services:\n      web:\n        restart: always\n        image: nginx\n        restart: always',
      reason: 'Unexpected second `restart`, expected each key once',
    },
    {
      good: '```yaml\nvolumes:\n  - [host]:[container]\n```\n\n```yaml\nimage: {image}:{tag}\n```',
    },
    { good: '```yaml\nimage: redis\nimage: redis:5\n```\n\n```yaml\nimage: %%IMAGE%%\n```' },
    { good: '    services: see below\n    \tand below\n    services: and above' },
  ],

  *check({ snippets }) {
    for (const snippet of snippets) {
      const isCalledYaml = YAML.has(snippet.language)
      if (!isCalledYaml && !isComposeFile(snippet)) continue
      if (isSynopsis(snippet.value)) continue
      const error = yamlOf(snippet)?.errors[0]
      if (error === undefined || !(isCalledYaml || SURE.has(error.code))) continue
      if (error.code === 'DUPLICATE_KEY' && showsForms(snippet)) continue
      const [from, to] = error.pos
      yield {
        start: snippet.at(from),
        end: snippet.at(Math.max(from, Math.min(to, lineEnd(snippet.value, from)))),
        reason: reasonOf(error, snippet.value),
      }
    }
  },
}

/** `image: redis`, and below it `image: redis:5`: ways to write one thing, and no file. */
function showsForms(snippet: Snippet): boolean {
  return (yamlOf(snippet)?.documents ?? []).some(({ contents }) => {
    const keys = isMap(contents) ? contents.items.map(({ key }) => String(key)) : []
    return keys.length > 1 && new Set(keys).size === 1
  })
}

/** What is wrong in a Compose file that names no language, too: behind it something else may stand in the block. */
const SURE: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'TAB_AS_INDENT'])

/** The parser names the first letter of a key only. */
const keyAt = (text: string, from: number): string =>
  /^[^:\s]{1,80}/.exec(text.slice(from, from + 80))?.[0] ?? ''

function reasonOf({ code, message, pos }: YAMLError, text: string): string {
  const actual = text.slice(pos[0], Math.min(pos[1], lineEnd(text, pos[0]), pos[0] + 40)).trim()
  const line = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1, pos[0] + 1)
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line))
    return 'Unexpected tab in the indentation, expected blanks'
  if (code === 'BAD_INDENT' || /align|indent/.test(message))
    return 'Unexpected indentation, expected that of the lines around it'
  if (code === 'DUPLICATE_KEY')
    return `Unexpected second \`${keyAt(text, pos[0])}\`, expected each key once`
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return `Unexpected \`${actual}\`, expected a key, a colon and its value`
  if (code === 'BAD_ALIAS') return `Unexpected ${message}`
  const said = message.replace(/\.$|\n[^]*$/g, '')
  return `Unexpected YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`
}
