import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { loadLibrary } from '../../scripts/library/library.ts'
import { makeBook } from '../../scripts/book/make-book.ts'

const siteUrl = inject('siteUrl')
const { book } = makeBook(loadLibrary('.').library)
const shown = book.chapters
  .flatMap((chapter) => chapter.pages)
  .flatMap(({ path, drawings }) => [...drawings.values()].map(({ name }) => [name, path] as const))

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 320, height: 800 } })
})

afterAll(() => browser?.close())

describe('on the narrowest phone', () => {
  test.each(shown)('the text of %s is large enough and stays in its place', async (name, path) => {
    await page.goto(`${siteUrl}${path}/`)
    const svg = page.locator(`svg[aria-labelledby="drawing-${name}"]`)
    expect(await svg.evaluate(faultsOfText)).toEqual([])
  })
})

test('a drawing is named by its title and described by its words', async () => {
  const drawing = book.chapters
    .flatMap((chapter) => chapter.pages)
    .find(({ drawings }) => drawings.size > 0)
  const [{ title, words } = { title: '', words: '' }] = drawing?.drawings.values() ?? []
  await page.goto(`${siteUrl}${drawing?.path}/`)
  const picture = page.getByRole('img', { name: `${title}.`, exact: true })
  const described = await picture.evaluate(
    (svg) => document.getElementById(svg.getAttribute('aria-describedby') ?? '')?.innerText,
  )
  expect(described).toContain(words.slice(0, 80))
})

test.each(['light', 'dark'] as const)(
  'letters on every surface have the contrast of AAA, %s',
  async (colorScheme) => {
    const own = await browser.newPage({ colorScheme })
    await own.goto(`${siteUrl}chapters/networking/network-model/`)
    const paints = await own
      .locator('figure.drawing svg')
      .first()
      .evaluate((svg) => {
        const fillOf = (one: string): string => getComputedStyle(svg.querySelector(one) ?? svg).fill
        return { text: fillOf('text'), surfaces: ['.box', '.host', '.net'].map(fillOf) }
      })
    await own.close()
    const ratios = paints.surfaces.map((surface) => contrast(paints.text, surface))
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7)
  },
)

test.each([
  ['on paper', { media: 'print' }],
  ['in forced colors', { forcedColors: 'active', colorScheme: 'light' }],
] as const)('%s lines and letters are black on white', async (_, media) => {
  const own = await browser.newPage({ colorScheme: 'dark' })
  await own.goto(`${siteUrl}chapters/networking/network-model/`)
  await own.emulateMedia(media)
  const paints = await own
    .locator('figure.drawing svg')
    .first()
    .evaluate((svg) => {
      const paintOf = (element: Element): string[] => {
        const { fill, stroke } = getComputedStyle(element)
        return [fill, stroke]
      }
      return [...new Set([...svg.querySelectorAll('*')].flatMap(paintOf))]
    })
  await own.close()
  expect(paints.toSorted()).toEqual(['none', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [...color.matchAll(/[\d.]+/g)].map(([value]) => {
    const part = Number(value) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Runs in the browser: letters below 11 pixels, beyond the edge, over other letters, or wider than the box they stand in. */
function faultsOfText(svg: SVGElement | HTMLElement): string[] {
  if (!(svg instanceof SVGSVGElement)) return ['no drawing']
  const { width, height } = svg.viewBox.baseVal
  const scale = svg.getBoundingClientRect().width / width
  const boxes = [...svg.querySelectorAll('rect')].map((rect) => rect.getBBox())
  const texts = [...svg.querySelectorAll('text')].map((text) => ({
    words: text.textContent,
    size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
    box: text.getBBox(),
  }))
  return texts.flatMap(({ words, size, box }) => {
    const right = box.x + box.width
    const bottom = box.y + box.height
    const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const around = boxes.filter(
      (rect) =>
        Math.abs(center.x - rect.x - rect.width / 2) < rect.width / 2 &&
        Math.abs(center.y - rect.y - rect.height / 2) < rect.height / 2,
    )
    const others = texts.filter(
      (other) =>
        other.box !== box &&
        box.x < other.box.x + other.box.width &&
        other.box.x < right &&
        // Lines of one label stand close: their boxes may touch.
        box.y + 3 < other.box.y + other.box.height &&
        other.box.y + 3 < bottom,
    )
    return [
      ...(size < 11 ? [`${words}: ${size} pixels`] : []),
      ...(box.x < 0 || box.y < 0 || right > width || bottom > height ? [`${words}: cut`] : []),
      ...around
        .filter((rect) => box.x < rect.x + 3 || right > rect.x + rect.width - 3)
        .map(() => `${words}: wider than its box`),
      ...others.map((other) => `${words}: over ${other.words}`),
    ]
  })
}
