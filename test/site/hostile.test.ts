import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { serveSite, type ServedSite } from '../../scripts/serve-site.ts'
import { noteOf, tinyContent } from '../library/tiny-content.ts'
import { emptyProject } from './other-site.ts'
import { pathsIn } from './paths-in.ts'

type Attack = readonly [what: string, markdown: string, seen: string]

/** What a hostile note holds, and the text that a reader sees of it. */
const ATTACKS: readonly Attack[] = [
  same('a script', '<script>window.hurt = "script"</script>'),
  same('a script over lines', '<script\ntype="module">window.hurt = 1\n</script>'),
  same('an event handler', 'See <video onerror="window.hurt = 2"> and <i-x onclick=hurt()>b</i-x>'),
  [
    'a handler on what Markdown has too',
    'Some <b onclick=hurt()>bold</b> words',
    'Some bold words',
  ],
  [
    'a picture',
    'Here <img src="x" onerror="hurt()"> it is',
    'Here the drawing in the original note',
  ],
  ['a picture from elsewhere', 'Here ![is one](https://evil.example/x.png "y") too', 'Here'],
  same('a drawing', '<svg onload="window.hurt = 3"><animate onbegin="hurt()" /></svg>'),
  [
    'a frame',
    '<iframe srcdoc="&lt;script>parent.hurt = 4&lt;/script>"></iframe>',
    '<iframe srcdoc="<script>parent.hurt = 4</script>"></iframe>',
  ],
  same('a form', '<form action="https://evil.example"><input autofocus onfocus=hurt()></form>'),
  same('a style', '<style>body { display: none }</style>'),
  same(
    'a base',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=/">',
  ),
  // A tag that closes what nothing opened is no word of the note; the others are none that Markdown could stand for.
  ['the end of the page', '</p></div></main></body></html>', '</main></body></html>'],
  ['a comment', '<!-- hidden --> shown <!--><script>hurt()</script>-->', 'shown'],
  same('CDATA and instructions', '<![CDATA[ x ]]> ]]> <?php echo 1 ?> <!DOCTYPE html>'),
  same('JSX', '<Component client:load onLoad={() => hurt()} /> {hurt()} {"${hurt}"}'),
  same('MDX', "import X from './x.js'\n\nexport const hurt = 1"),
  same('directives', '::div{onclick="hurt()"} :span[x]{onclick="hurt()"}'),
  // regression: Starlight made boxes of them, and what else stood on the line was lost.
  same('a box', ':::note this line counts\n\nwithin it\n\n:::'),
  same('a box with a title', ':::tip[Title]{icon="star"} and more'),
  same('a box in a box', '::::caution\n:::danger\nRun it twice\n:::\n::::'),
  same('a box of no known kind', ':::kind-of[one thing]{.a #b}\nText\n:::'),
  same('a leaf', '::leaf[of a tree]{x=1} goes on'),
  same('words with colons', 'Pull image:tag[1], a:b{c} and :smile: at 10:30'),
  [
    'a box in a list',
    '- first\n  :::note in the list\n- second',
    'first :::note in the list second',
  ],
  ['an alert as GitHub has it', '> [!WARNING]\n> Keys are lost.', 'Warning: Keys are lost.'],
  [
    'named characters',
    'A &lt;script&gt;hurt()&lt;/script&gt; &#60;b&#x3E;',
    'A <script>hurt()</script> <b>',
  ],
  ['a script as a link', '[press one](javascript:window.hurt=5)', 'press one'],
  ['a script in disguise', '[press two](JaVa&Tab;ScRiPt&colon;hurt())', 'press two'],
  ['a page as a link', '[press three](data:text/html,<script>hurt()</script>)', 'press three'],
  ['a script behind a name', '[press four][four]\n\n[four]: javascript:hurt() "x"', 'press four'],
  ['a script that links itself', '<javascript:window.hurt=6>', 'javascript:window.hurt=6'],
  ['a script as a picture', '![seen](javascript:hurt())', ''],
  [
    'a handler in a title',
    '[press five](https://a.example "\\" onmouseover=\\"hurt()")',
    'press five',
  ],
  ['code', 'Code `</code><script>hurt()</script>` goes on', '</code><script>hurt()</script>'],
  [
    'a block',
    '```html title="</title><script>hurt()</script>"\n</pre><script>window.hurt = 7</script>\n```',
    '</pre><script>window.hurt = 7</script>',
  ],
  [
    'a table',
    '| a | b |\n| --- | --- |\n| <script>hurt()</script> | <td onclick=x> |',
    '<td onclick=x>',
  ],
]

function same(what: string, markdown: string): Attack {
  return [what, markdown, markdown]
}

const NOTE = `# Notes

## Attacks

### Heading <img src=x onerror="window.hurt = 'heading'">

${ATTACKS.map(([, markdown]) => markdown).join('\n\n')}
`

const OUTLINE = `chapters:
  - swarm
leftOut:
  - section: swarm#notes
    because: The title.
`

const CHAPTER = `---
title: Attacks
description: What a hostile note tries.
pages:
  - slug: attacks
    title: Attacks
    description: All of it.
    sections:
      - swarm#attacks
---
What a note tries.
`

const PROJECT = '.cache/hostile'

let browser: Browser
let site: ServedSite

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

test('a site can be made of it', async () => {
  const root = tinyContent({
    ...noteOf(NOTE),
    'corrections/swarm.yml': undefined,
    'chapters/swarm.md': CHAPTER,
    'outline.yml': OUTLINE,
  })
  emptyProject(PROJECT)
  cpSync(join(root, 'content'), join(PROJECT, 'content'), { recursive: true })
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: PROJECT,
    env: { ...process.env, BASE_PATH: '', SITE_URL: 'https://someone.example' },
    encoding: 'utf8',
  })
  expect(`${status} ${stderr}${stdout}`).toMatch(/^0 /)
  site = await serveSite(join(PROJECT, 'dist'))
})

describe.each([
  ['with the policy', false],
  ['without the policy', true],
])('%s', (_, bypassCSP) => {
  let page: Page
  let text = ''

  beforeAll(async () => {
    const context = await browser.newContext({ bypassCSP })
    page = await context.newPage()
    await page.goto(`${site.url}chapters/swarm/attacks/`)
    text = inOneLine(await page.locator('main').innerText())
  })

  afterAll(() => page?.context().close())

  test.each(ATTACKS)('%s comes out as text', (_what, _markdown, seen) => {
    expect(text).toContain(inOneLine(seen))
  })

  test('nothing of it becomes an element that acts, or a link that runs', async () => {
    for (const path of pathsIn(join(PROJECT, 'dist'))) {
      await page.goto(site.url + path)
      expect(await page.evaluate(harmful), path).toEqual([])
    }
  })

  test('nothing runs: not at the touch of a link, not in the search', async () => {
    await page.goto(`${site.url}chapters/swarm/attacks/`)
    const pressed = page.getByText(/^press (one|two|three|four)\b/)
    for (const words of await pressed.all()) await words.click()
    expect(await pressed.count()).toBe(4)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('hurt script')
    await page.locator('site-search li').first().waitFor()
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
    expect(await page.evaluate(harmful)).toEqual([])
  })
})

/** Runs in the page: what can do something and is none of the site's own. */
function harmful(): string[] {
  const elements = [...document.querySelectorAll('*')].filter((element) => {
    const names = element.getAttributeNames()
    if (names.some((name) => name.startsWith('on'))) return true
    return names
      .filter((name) => ['href', 'src', 'srcdoc', 'action', 'xlink:href'].includes(name))
      .some((name) => /^\s*(javascript|data|vbscript):/i.test(element.getAttribute(name) ?? ''))
  })
  const foreign = document.querySelectorAll(
    'main :is(iframe, object, embed, video, base, meta, animate, component, form[action])',
  )
  const scripts = [...document.querySelectorAll('script, style')].filter(({ textContent }) =>
    /hurt|body \{ display/.test(textContent),
  )
  return [...elements, ...foreign, ...scripts].map(({ outerHTML }) => outerHTML.slice(0, 120))
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
