/** Dockerfiles as the builder reads them, where the library that we ask reads less or tells too much. */
import { describe, expect, test } from 'vitest'
import { readerOfTexts } from '../../scripts/check/desk.ts'
import { instructionsIn } from '../../scripts/rules/dockerfile/instructions.ts'
import { dockerfileSyntax } from '../../scripts/rules/dockerfile-syntax.ts'
import type { Rule } from '../../scripts/rules/rule.ts'
import { typographicQuote } from '../../scripts/rules/typographic-quote.ts'

const read = readerOfTexts()

/** What a rule finds, where, and what it would put there. */
const found = (rule: Rule, text: string): string[] =>
  [...rule.check(read(text))].map(({ start, end, reason, fix }) =>
    fix === undefined ? reason : `${text.slice(start, end)} → ${fix}`,
  )

const inDockerfile = (...lines: readonly string[]): string =>
  ['```dockerfile', ...lines, '```'].join('\n')

describe('instructions', () => {
  test.each([
    ['FROM a\n\nRUN b', ['FROM', 'RUN']],
    ['# FROM a\n  run b', ['RUN']],
    ['RUN a \\\n  # why\n\n  b\nCMD c', ['RUN', 'CMD']],
    ['# escape=`\nRUN a `\n  b \\\nCMD c', ['RUN', 'CMD']],
    ['ONBUILD RUN <<A\nRUN b\nA\nCMD c', ['RUN', 'CMD']],
    ['RUN <<-A 3<<B\n\tA\nA\nB\nCMD c', ['RUN', 'CMD']],
    ['RUN 0<<-"A" x\nb c\n\tA\nCMD c', ['RUN', 'CMD']],
    ['RUN [ "a", "<<A" ]\nCMD c\nA', ['RUN', 'CMD', 'A']],
    ['RUN echo "<<A"\nCMD c\nA', ['RUN', 'CMD', 'A']],
    ['RUN <<A\nCMD c', ['RUN', 'CMD']],
  ])('%j', (text, keywords) => {
    expect([...instructionsIn(text)].map(({ keyword }) => keyword)).toEqual(keywords)
  })
})

describe('regression: a heredoc has a number before it, and blanks behind it', () => {
  test.each([
    'RUN 5<<EOF\necho a\nEOF',
    'RUN 0<<-"heredoc"\n\techo a\n\theredoc',
    'RUN cat 3<<EOF\nthis is\nEOF',
    'COPY <<EOF1 5<<EOF2 /bar\nfirst file\nEOF1\nsecond file\nEOF2',
    'ONBUILD RUN 3<<EOF\nx y\nEOF',
    'RUN <<  EOF  > foo\nhello there\nEOF',
    'RUN echo $((1 << 2)) "5<<EOF"',
  ])('%j', (text) => {
    expect(found(dockerfileSyntax, inDockerfile('FROM alpine', text, 'RUN ls'))).toEqual([])
  })

  test('what stands behind it is told at its place', () => {
    const text = inDockerfile('RUN 5<<EOF', 'a b', 'EOF', 'COPPY a b')
    expect(found(dockerfileSyntax, text)).toEqual(['COPPY → COPY'])
  })
})

test.each([
  [['docker push web', 'docker tag a b'], []],
  [
    ['docker build .', 'FORM alpine'],
    ['Unexpected instruction `docker`', 'FORM → FROM'],
  ],
  [['FROM alpine', 'docker push web'], ['Unexpected instruction `docker`']],
])('regression: without any instruction only the language is wrong, %j', (lines, reasons) => {
  expect(found(dockerfileSyntax, inDockerfile(...lines))).toEqual(reasons)
})

test('regression: a fault on a line that goes on is told of its instruction', () => {
  const text = inDockerfile(
    'FROM alpine',
    'HEALTHCHECK \\',
    '  # why',
    '  --typo=1 \\',
    '  CMD a',
    '# b',
    'COPY \\',
    '  app',
  )
  expect(found(dockerfileSyntax, text)).toEqual([
    'Unexpected `--typo` in `HEALTHCHECK`: unknown flag: typo',
    'Unexpected `COPY` with 1 argument, expected at least 2',
  ])
})

describe('regression: a comment behind an instruction is one finding', () => {
  test.each([
    ['EXPOSE 5000  # For Flask app', 'EXPOSE'],
    ['FROM alpine AS base # small and good', 'FROM'],
    ['ENV A=b # comment here \\\n  C=d', 'ENV'],
    ['LABEL a="b # c" #label here', 'LABEL'],
    ['COPY . . # copy all code', 'COPY'],
    ['WORKDIR /app # go there', 'WORKDIR'],
    ['USER node # not root', 'USER'],
    ['STOPSIGNAL SIGTERM # stop', 'STOPSIGNAL'],
    ['CMD ["node", "a.js"] # it’s "started"', 'CMD'],
  ])('%j', (text, keyword) => {
    expect(found(dockerfileSyntax, inDockerfile(text))).toEqual([
      `Unexpected comment behind \`${keyword}\`, expected it on a line of its own: here it is an argument`,
    ])
  })

  test.each([
    'RUN ls # a shell reads it',
    'RUN [ -f x ] # a test',
    'CMD npm start # a shell again',
    'ENV A="x # y" B=\'z # w\' C=a#b',
    'LABEL a=b \\\n  # a comment # and another\n  c=d',
    'ARG X=1 # the version',
    'EXPOSE <PORT> # the port',
    'COPY <<EOF /x\na # b\nEOF',
  ])('but not %j', (text) => {
    expect(found(dockerfileSyntax, inDockerfile(text))).toEqual([])
  })
})

describe('flags that the library does not look at', () => {
  test.each([
    ['--mount=type=cahce,target=/x', 'cahce → cache'],
    ['--mount=type=secret,id=x,requird=true', 'requird → required'],
    ['--network=nonee', 'nonee → none'],
    ['--mout=type=cache,target=/x', '--mout → --mount'],
    [
      '--security=unsafe',
      'Unexpected value `unsafe` of `--security`, expected `sandbox` or `insecure`',
    ],
    [
      '--mount=type=volume,target=/x',
      'Unexpected value `volume` of `--mount type=`, expected `bind` or `cache` or `tmpfs` or `secret` or `ssh`',
    ],
    ['--mount=cache,target=/x', 'Unexpected `cache` in `--mount`, expected `type=cache`'],
    ['--mount=type=bind,src', 'Unexpected `src` in `--mount`, expected a value behind it'],
    [
      '--network=none \\\n  --mount=type=cache,git=1',
      'Unexpected key `git` of `--mount`, expected `gid`',
    ],
  ])('%s', (flags, expected) => {
    expect(found(dockerfileSyntax, inDockerfile(`RUN ${flags} ls`))).toEqual([expected])
  })

  test.each([
    'RUN --mount=type=cache,target=/x,sharing=locked,uid=1000 \\\n  --mount=type=bind,src=a,dst=b,rw ls',
    'RUN --mount=type=secret,id=x,env=X,required --mount=type=ssh --mount=type=tmpfs,target=/t,size=1g ls',
    'RUN --mount=type=Cache,Target=/x ls',
    'RUN --mount=type=$TYPE,target=<PATH> --network=<NETWORK> ls',
    'RUN --network=none --security=insecure --device=vendor1.com/device=0 ls',
    'RUN ls --network=nonee',
    'ADD --unpack=true https://example.com/a.tar.gz /a',
    'COPY <<EOF /x\nRUN --network=nonee ls\nEOF',
  ])('but not %j', (text) => {
    expect(found(dockerfileSyntax, inDockerfile(text))).toEqual([])
  })

  test('a Containerfile is Podman’s, with options of its own', () => {
    const text = '```containerfile\nRUN --mount=type=bind,src=a,target=/a,z ls\n```'
    expect(found(dockerfileSyntax, text)).toEqual([])
  })
})

describe('quotes of the typographers', () => {
  test.each([
    [inDockerfile('ENTRYPOINT [‘node’]'), ['[‘node’] → ["node"]']],
    [inDockerfile('RUN --network=none [“a”, "b"]'), ['[“a”, "b"] → ["a", "b"]']],
    [inDockerfile('SHELL [”a”, ”b”]'), ['[”a”, ”b”] → ["a", "b"]']],
    [inDockerfile('HEALTHCHECK CMD [ “it’s” ]'), ['[ “it’s” ] → [ "it’s" ]']],
    [inDockerfile('ENV A=“b” C=‘d e’ E="“x”"'), ['“b” → "b"', "‘d e’ → 'd e'"]],
    ['```\nCMD [“npm”, “start”]\n```', ['[“npm”, “start”] → ["npm", "start"]']],
    ['E.g `CMD [“node”, “server.js”]`', ['[“node”, “server.js”] → ["node", "server.js"]']],
    [
      '- ```yaml\n  services:\n    web:\n      command: [“npm”, “start”]\n      labels:\n        “a”: “b c”\n  ```',
      ['“npm” → "npm"', '“start” → "start"', '“a” → "a"', '“b c” → "b c"'],
    ],
  ])('%j', (text, expected) => {
    expect(found(typographicQuote, text)).toEqual(expected)
  })

  test.each([
    inDockerfile('RUN echo "[“a”]"'),
    inDockerfile('COPY <<EOF /x', 'CMD [“a”]', 'EOF'),
    inDockerfile('CMD [“say \\n”, “it "is"”]'),
    inDockerfile('# CMD [“a”]'),
    'The list `[“a”]`, and `run [“fast”]`: CMD [“a”].',
    '```yaml\ntitle: “Hello world”\nb: He said “x”\nc: “a” and “b”\nd: "“x”"\ne: |\n  “x”\n```',
    '```python\nCMD [“a”]\n```',
  ])('but not %j', (text) => {
    expect(found(typographicQuote, text)).toEqual([])
  })
})

describe('regression: what is no JSON, or publishes a port, is told where it stands', () => {
  const noList = (given: string, right: string): string =>
    `Unexpected \`${given}\`, expected \`${right}\`: else it is no list`

  test.each([
    ['EXPOSE 127.0.0.1:80:80 443', ['127.0.0.1:80:80 → 80']],
    ['EXPOSE 80:80 \\\n  90-91:90-91/udp', ['80:80 → 80', '90-91:90-91/udp → 90-91/udp']],
    ['EXPOSE $A:80 ${B:-80} 80/tcp', []],
    ['CMD ["a", "b",]', [noList('["a", "b",]', '["a", "b"]')]],
    ['ONBUILD ENTRYPOINT [ sh, "-c" ]', [noList('[ sh, "-c" ]', '["sh", "-c"]')]],
    ['CMD [ -f a ]', []],
    ['CMD [ "-f" "a" ]', []],
    ['CMD [COMMAND, ARGUMENT]', []],
    ['CMD [ "$A" = b ] && c', []],
  ])('%j', (line, reasons) => {
    expect(found(dockerfileSyntax, inDockerfile('FROM alpine', line))).toEqual(reasons)
  })
})
