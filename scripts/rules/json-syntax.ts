import { isCalledDaemonJson, isUnnamedJson } from './files/daemon-file.ts'
import { jsonFault } from './files/json-fault.ts'
import { isSynopsis, LONGEST_FILE } from './files/synopsis.ts'
import type { Reading, Rule, Snippet } from './rule.ts'

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
    {
      good: 'Docker prints:\n\n```\n{\n  "debug": true\n  "dns": []\n}\n```\n\nIn `daemon.json`:\n\n```\n{ dns: [] }\n```',
    },
    {
      bad: 'In `/etc/docker/daemon.json`:\n\n```\n{\n  "debug": true\n  "dns": []\n}\n```',
      reason: 'Unexpected `"dns"`, expected `,` before it',
      good: 'In `/etc/docker/daemon.json`:\n\n```\n{\n  "debug": true,\n  "dns": []\n}\n```',
    },
  ],

  *check(reading) {
    for (const snippet of reading.snippets) {
      const { value, at } = snippet
      if (!/^\s*[{[]/.test(value) || !isJson(snippet, reading)) continue
      if (value.length > LONGEST_FILE || isSynopsis(value)) continue
      const fault = jsonFault(value)
      if (fault) yield { ...fault, start: at(fault.start), end: at(fault.end) }
    }
  },
}

/** By its language; without one, where the words before it name a file that is JSON. */
const isJson = (snippet: Snippet, reading: Reading): boolean =>
  snippet.language === 'json' || (isUnnamedJson(snippet) && isCalledDaemonJson(snippet, reading))
