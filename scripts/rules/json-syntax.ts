import { jsonFault } from './files/json-fault.ts'
import { isSynopsis, LONGEST_FILE } from './files/synopsis.ts'
import type { Rule } from './rule.ts'

/** JSON that does not parse; a comma too many or too few is mended. */
export const jsonSyntax: Rule = {
  id: 'json-syntax',
  kind: 'syntax',
  description: 'JSON parses.',
  examples: [
    {
      good: '```json\n{ "dns": ["1.1.1.1"], "labels": [] }\n```\n\n```json\n{ "bridge": <BRIDGE>, ... }\n```',
    },
    {
      bad: '```json\n{\n  "dns": ["1.1.1.1"],\n}\n```',
      reason: 'Unexpected `,` before `}`, expected none',
      good: '```json\n{\n  "dns": ["1.1.1.1"]\n}\n```',
    },
    {
      bad: '```json\n{\n  "debug": true\n  "dns": []\n}\n```',
      reason: 'Unexpected `"dns"`, expected `,` before it',
      good: '```json\n{\n  "debug": true,\n  "dns": []\n}\n```',
    },
    {
      bad: "```json\n{ 'debug': true }\n```",
      reason: "Unexpected `'debug'`, expected a key in double quotes",
    },
  ],

  *check({ snippets }) {
    for (const { language, value, at } of snippets) {
      if (language !== 'json' || !/^\s*[{[]/.test(value)) continue
      if (value.length > LONGEST_FILE || isSynopsis(value)) continue
      const fault = jsonFault(value)
      if (fault) yield { ...fault, start: at(fault.start), end: at(fault.end) }
    }
  },
}
