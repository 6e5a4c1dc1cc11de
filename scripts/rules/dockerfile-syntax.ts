import { brokenLists } from './dockerfile/broken-list.ts'
import { builderFaults } from './dockerfile/builder-faults.ts'
import { fileOf } from './dockerfile/file.ts'
import { isDockerfile } from './dockerfile/instructions.ts'
import { languageInstead } from './dockerfile/language-instead.ts'
import { retiredForm } from './dockerfile/retired-form.ts'
import { wrongFlags } from './dockerfile/wrong-flags.ts'
import { LONGEST_FILE } from './files/synopsis.ts'
import type { Finding, Rule, Snippet } from './rule.ts'

/**
 * What the builder would refuse, found by the library behind Docker's own editor extension; and a form of `ENV` that it
 * takes although it is retired.
 */
export const dockerfileSyntax: Rule = {
  id: 'dockerfile-syntax',
  kind: 'syntax',
  description: 'A Dockerfile is one that the builder takes.',
  examples: [
    {
      good: '```dockerfile\nFROM {scratch|IMAGE[:TAG]} [AS STAGE]\nENV NAME=VALUE\nCMD ["a", ...]\n```\n\n```dockerfile\nRUN apt-get update\n```\n\n```dockerfile\ndocker push web\n```',
    },
    {
      bad: '```dockerfile\nFROM alpine\nCOPPY . /app\n```',
      reason: 'Unexpected instruction `COPPY`, expected `COPY`',
      good: '```dockerfile\nFROM alpine\nCOPY . /app\n```',
    },
    {
      bad: '```dockerfile\nFROM alpine\nCOPY app\n```',
      reason: 'Unexpected `COPY` with 1 argument, expected at least 2',
    },
    {
      bad: '```dockerfile\nFROM node: 14\nRUN ls\n```',
      reason: 'Unexpected blank in `node: 14`, expected `node:14`',
      good: '```dockerfile\nFROM node:14\nRUN ls\n```',
    },
    {
      bad: '```dockerfile\nFROM node :14-alpine AS build\nRUN ls\n```',
      reason: 'Unexpected blank in `node :14-alpine`, expected `node:14-alpine`',
      good: '```dockerfile\nFROM node:14-alpine AS build\nRUN ls\n```',
    },
    {
      bad: "```dockerfile\nFROM alpine\nCMD ['nginx']\n```",
      reason: "Unexpected quotes in `['nginx']`, expected double ones: else it is no list",
    },
    {
      good: '```dockerfile\nFROM alpine\nENTRYPOINT [ "$A" = b ] && [ -f "c" ]\nCMD ["a", "b"]\nEXPOSE 80 90-91/udp $PORT ${HOST:-80}\n```',
    },
    {
      bad: '```dockerfile\nFROM alpine\nENTRYPOINT ["sh" "-c"]\n```',
      reason: 'Unexpected `["sh" "-c"]`, expected `["sh", "-c"]`: else it is no list',
    },
    {
      bad: '```dockerfile\nFROM alpine\nCMD [npm, start]\n```',
      reason: 'Unexpected `[npm, start]`, expected `["npm", "start"]`: else it is no list',
    },
    {
      bad: '```dockerfile\nFROM alpine\nEXPOSE 443 8080:80/tcp\n```',
      reason:
        'Unexpected mapping `8080:80/tcp` for `EXPOSE`, expected `80/tcp`, the port of the container',
      good: '```dockerfile\nFROM alpine\nEXPOSE 443 80/tcp\n```',
    },
    {
      bad: '```dockerfile\nFROM alpine\nEXPOSE 5000  # For Flask app\n```',
      reason:
        'Unexpected comment behind `EXPOSE`, expected it on a line of its own: here it is an argument',
    },
    {
      bad: '```dockerfile\nRUN --mount=type=cahce,target=/var/cache/apt apt-get update\n```',
      reason: 'Unexpected value `cahce` of `--mount type=`, expected `cache`',
      good: '```dockerfile\nRUN --mount=type=cache,target=/var/cache/apt apt-get update\n```',
    },
    {
      bad: '```dockerfile\nFROM ubuntu:24.04\nENV NGINX_VERSION 1.14.0-0ubuntu1.3\n```',
      reason: 'Unexpected `ENV` with a blank behind `NGINX_VERSION`, expected `=`',
    },
    {
      bad: 'In a `Dockerfile`:\n\n    # The stage that builds\n    ARG GO=1.22\n    FROM golang:$GO\n    COPPY . /app',
      reason: 'Unexpected instruction `COPPY`, expected `COPY`',
      good: 'In a `Dockerfile`:\n\n    # The stage that builds\n    ARG GO=1.22\n    FROM golang:$GO\n    COPY . /app',
    },
    {
      bad: 'Aligned:\n\n    FROM        ubuntu:14.04\n    COPPY       . /app',
      reason: 'Unexpected instruction `COPPY`, expected `COPY`',
      good: 'Aligned:\n\n    FROM        ubuntu:14.04\n    COPY       . /app',
    },
    { good: 'A letter:\n\n    From Anna\n    Dear all' },
  ],

  *check({ snippets, knowledge }) {
    for (const snippet of snippets) {
      if (!isDockerfile(snippet) || snippet.value.length > LONGEST_FILE) continue
      // `fence-language` says that it is no Dockerfile.
      if (languageInstead(snippet) !== undefined) continue
      yield* builderFaults(snippet, knowledge)
      yield* brokenLists(snippet)
      yield* exposedMappings(snippet)
      yield* misplacedComments(snippet)
      yield* wrongFlags(snippet, knowledge)
      yield* retiredForm(snippet)
    }
  },
}

/** The builder takes the port of the container, and nothing is published. */
function* exposedMappings({ node, value, at }: Snippet): Iterable<Finding> {
  for (const { start, end, endOfPort } of fileOf(node).publishedPorts) {
    const [mapping, port] = [value.slice(start, endOfPort), value.slice(end, endOfPort)]
    yield {
      start: at(start),
      end: at(endOfPort),
      reason: `Unexpected mapping \`${mapping}\` for \`EXPOSE\`, expected \`${port}\`, the port of the container`,
      fix: port,
      severity: 'warning',
      url: 'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
    }
  }
}

function* misplacedComments({ node, at }: Snippet): Iterable<Finding> {
  for (const { keyword, start, end } of fileOf(node).commentsBehind) {
    yield {
      start: at(start),
      end: at(end),
      reason: `Unexpected comment behind \`${keyword}\`, expected it on a line of its own: here it is an argument`,
      url: 'https://docs.docker.com/reference/dockerfile/#format',
    }
  }
}
