import { nearest } from '../text/nearest.ts'
import { cure } from './commands/wording.ts'
import { languageInstead, type LanguageInstead } from './dockerfile/language-instead.ts'
import { certainLanguage } from './files/certain-language.ts'
import { LANGUAGES, plainName } from './files/languages.ts'
import type { Finding, Rule, Snippet } from './rule.ts'

/** A fence without a language, or with one that the highlighter does not know. */
export const fenceLanguage: Rule = {
  id: 'fence-language',
  kind: 'structure',
  description: 'A fence names a language that the highlighter knows.',
  examples: [
    { good: '```bash\ndocker ps\n```\n\n~~~text\nplain\n~~~\n\n    docker ps' },
    {
      bad: '```Dockerfile\nFROM alpine\n```',
      reason: 'Unexpected language `Dockerfile`, expected `dockerfile`',
      good: '```dockerfile\nFROM alpine\n```',
    },
    {
      bad: '```dockerfile\ndocker tag web \\\n  me/web\n\n# Then\ndocker push me/web\n```',
      reason: 'Unexpected language `dockerfile` for commands of a shell, expected `bash`',
      good: '```bash\ndocker tag web \\\n  me/web\n\n# Then\ndocker push me/web\n```',
    },
    {
      bad: '```dockerfile\ndocker push me/web if it is yours\n```',
      reason: 'Unexpected language `dockerfile` for commands of a shell, expected `bash`',
    },
    {
      bad: '```dockerfile\nsudo: required\n\nservices:\n  - docker\n```',
      reason: 'Unexpected language `dockerfile` for YAML, expected `yaml`',
      good: '```yaml\nsudo: required\n\nservices:\n  - docker\n```',
    },
    {
      bad: '```shell\n\nFROM node:alpine\nCOPY ./javascript /app\nCMD node app.js\n```',
      reason: 'Unexpected language `shell` for a Dockerfile, expected `dockerfile`',
      good: '```dockerfile\n\nFROM node:alpine\nCOPY ./javascript /app\nCMD node app.js\n```',
    },
    {
      good: '```shell\nFROM alpine\n```\n\n```shell\nFROM alpine\nls\n```\n\n```dockerfile\nFrom: alpine\nCmd: ls\n```',
    },
    {
      bad: '```yaml=12\nrun:\n```',
      reason: 'Unexpected language `yaml=12`, expected `yaml`',
      good: '```yaml\nrun:\n```',
    },
    {
      bad: '```yalm\nservices:\n```',
      reason: 'Unexpected language `yalm`, expected `yaml`',
    },
    {
      bad: '```rego\ndefault allow = false\n```',
      reason:
        'Unexpected language `rego`, expected one that the highlighter knows, `text` if it is in none',
    },
    {
      bad: '```\ndocker network ls\n```',
      reason: 'Unexpected fence without a language, expected `bash`',
      good: '```bash\ndocker network ls\n```',
    },
    {
      bad: '```\ndocker run -d -p 5000:5000 registry:2\ndocker ps # all of them\n```',
      reason: 'Unexpected fence without a language, expected `bash`',
      good: '```bash\ndocker run -d -p 5000:5000 registry:2\ndocker ps # all of them\n```',
    },
    {
      bad: '```\nme@host:~$ docker ps -q\n97ab21\n```',
      reason: 'Unexpected fence without a language, expected `console`',
      good: '```console\nme@host:~$ docker ps -q\n97ab21\n```',
    },
    {
      bad: '```\nme@host:~$ sudo docker run hello-world\nUnable to find it locally\n\nThis message shows that it works.\n```',
      reason: 'Unexpected fence without a language, expected `console`',
      good: '```console\nme@host:~$ sudo docker run hello-world\nUnable to find it locally\n\nThis message shows that it works.\n```',
    },
    {
      bad: '```\n$ docker info\nClient: Docker Engine - Community\nPlugins:\n  buildx: Docker Buildx (Docker Inc.)\n```',
      reason: 'Unexpected fence without a language, expected `console`',
      good: '```console\n$ docker info\nClient: Docker Engine - Community\nPlugins:\n  buildx: Docker Buildx (Docker Inc.)\n```',
    },
    {
      bad: '```\n$ docker info\n\nIt says what runs on the host.\n```',
      reason:
        'Unexpected fence without a language, expected the name of one, `text` if it is in none',
    },
    {
      bad: '```\n{\n  "runtimes": { "nvidia": { "args": [] } }\n}\n```',
      reason: 'Unexpected fence without a language, expected `json`',
      good: '```json\n{\n  "runtimes": { "nvidia": { "args": [] } }\n}\n```',
    },
    {
      bad: '```\ndocker network ls\n> --scope : says where it is known\n```',
      reason:
        'Unexpected fence without a language, expected the name of one, `text` if it is in none',
    },
    {
      bad: '```\n# Build\nFROM --platform=linux/amd64 golang AS build\n```',
      reason: 'Unexpected fence without a language, expected `dockerfile`',
      good: '```dockerfile\n# Build\nFROM --platform=linux/amd64 golang AS build\n```',
    },
    {
      bad: '```\nplain\n```',
      reason:
        'Unexpected fence without a language, expected the name of one, `text` if it is in none',
    },
  ],

  *check(reading) {
    for (const snippet of reading.snippets) {
      if (!snippet.isFenced) continue
      const found = languageOf(snippet, reading.text)
      const instead = languageInstead(snippet)
      if (found.name === '') yield missing(snippet, found.start)
      else if (instead !== undefined) yield misnamed(found, instead)
      else if (!LANGUAGES.has(found.name)) yield unknown(found)
    }
  },
}

interface Written {
  readonly name: string
  readonly start: number
}

/** The language as it is written, and where; a fence may name it in braces: ```{.yaml}. */
function languageOf({ start, end }: Snippet, text: string): Written {
  let at = start
  while (at < end && (text[at] === '`' || text[at] === '~')) at++
  const fence = at
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  const [name = ''] = /^[^\s{`]*/.exec(text.slice(at, at + 80)) ?? []
  return name === '' ? { name, start: fence } : { name, start: at }
}

function missing({ value }: Snippet, start: number): Finding {
  const guess = certainLanguage(value)
  return {
    start,
    end: start,
    reason: `Unexpected fence without a language, expected ${guess ? `\`${guess}\`` : 'the name of one, `text` if it is in none'}`,
    ...(guess && { fix: guess }),
  }
}

function misnamed({ name, start }: Written, { language, what, isSure }: LanguageInstead): Finding {
  return {
    start,
    end: start + name.length,
    reason: `Unexpected language \`${name}\` for ${what}, expected \`${language}\``,
    ...cure(isSure ? language : undefined, [language]),
  }
}

/** GitHub takes capitals, and HackMD `bash=`; our highlighter does not. */
function unknown({ name, start }: Written): Finding {
  const plain = plainName(name)
  const isOtherwiseWritten = LANGUAGES.has(plain)
  const guess = isOtherwiseWritten ? plain : slipOf(plain)
  return {
    start,
    end: start + name.length,
    reason: `Unexpected language \`${name}\`, expected ${guess === undefined ? 'one that the highlighter knows, `text` if it is in none' : `\`${guess}\``}`,
    // Other highlighters know other names: `none`, `rego`.
    ...((isOtherwiseWritten || guess === undefined) && { severity: 'warning' }),
    ...cure(isOtherwiseWritten ? plain : undefined, guess === undefined ? [] : [guess]),
  }
}

/** The language of which a name is a slip: `yalm`, `dockefile`; `patch` is no slip of `batch`, nor `rego` of `reg`. */
function slipOf(name: string): string | undefined {
  const near = nearest(name, LANGUAGES)
  const isSlip = near?.[0] === name[0] && (near?.length === name.length || name.length > SHORT)
  return isSlip ? near : undefined
}

/** With a letter more or less, short names are other names. */
const SHORT = 4
