import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, type Locator, test } from '@playwright/test';
import jsqr from 'jsqr';

const PROJECT = '/projets/des-velos-d-ecole-remis-sur-la-route/';

test('a caisse’s page leads to what is missing this month, each with its project', async ({
  page,
}) => {
  await page.goto('/caisses/fondation-desjardins/');
  await page.getByRole('link', { name: 'Imprimer l’affiche du mois' }).click();
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText('Ce mois-ci sur le perron');
  await expect(sheet).toContainText('novembre 2026');
  await expect(sheet.getByRole('listitem')).toHaveCount(5);
  await expect(sheet.getByRole('listitem').first()).toContainText('jusqu’au');
  expect(await lostBelow(sheet)).toBeLessThanOrEqual(0);
});

test('a project’s page leads to its poster, which says what is missing and where to go', async ({
  page,
}) => {
  await page.goto(PROJECT);
  await page.getByRole('link', { name: 'Imprimer l’affiche' }).click();
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(/vélos d’école/);
  await expect(sheet.getByRole('listitem')).toHaveCount(3);
  await expect(
    sheet.getByRole('img', { name: new RegExp(`${PROJECT.slice(0, -1)}$`) }),
  ).toBeVisible();
  await expect(sheet.getByRole('listitem').last()).toBeVisible();
  expect(await lostBelow(sheet)).toBeLessThanOrEqual(0);
});

test('a sheet holds as many projects as it says, at their longest, and what leads to the others', async ({
  page,
}) => {
  await page.goto('/caisses/fondation-desjardins/affiche/');
  const sheet = page.getByRole('article');
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await page.setViewportSize({ width: 755, height: 995 });
    for (const [many, size] of [
      [3, 'few'],
      [6, 'several'],
      [9, 'many'],
      [10, 'most'],
    ] as const) {
      await sheet.getByRole('list').evaluate(fillList, { many, size });
      expect(await lostBelow(sheet), `${many}, ${media}`).toBeLessThanOrEqual(0);
    }
  }
});

/** Fills a list with so many projects of the longest words, and says below that there are more. */
function fillList(list: Element, { many, size }: { many: number; size: string }): void {
  const [item] = list.children;
  if (!item) throw new Error('poster: an empty list');
  const long = 'Des gens qui savent '.repeat(5);
  for (const part of item.querySelectorAll('.need, .project')) part.textContent = long;
  list.classList.remove('few', 'several', 'many', 'most');
  list.classList.add(size);
  list.replaceChildren(...Array.from({ length: many }, () => item.cloneNode(true)));
  if (size !== 'most') return;
  const rest = document.createElement('p');
  rest.textContent = 'Et 98 autres projets, à la même adresse.';
  list.after(rest);
}

const posters = [
  { path: `${PROJECT}affiche/`, leadsTo: PROJECT, strips: true },
  {
    path: '/caisses/fondation-desjardins/affiche/',
    leadsTo: '/caisses/fondation-desjardins/',
    strips: false,
  },
];

for (const { path, leadsTo, strips } of posters) {
  test(`a poster is one sheet and nothing else, and a telephone reads it (${path})`, async ({
    page,
  }) => {
    await page.goto(path);
    const host = (
      await page.getByRole('img', { name: /^Code à balayer/ }).getAttribute('aria-label')
    )?.match(/: (.+?)\//)?.[1];
    for (const format of ['Letter', 'Tabloid']) {
      const sheets = await printed(await page.pdf({ format, printBackground: true }));
      expect(sheets, format).toHaveLength(1);
      const [sheet] = sheets;
      if (!sheet) continue;
      // Strips have codes too, and that reader takes one: they stand below, a quarter as high as it is wide.
      const cut = strips ? sheet.height - Math.round(sheet.width * 0.26) : sheet.height;
      const address = `https://${host}${leadsTo}`;
      expect(codeIn(sheet, 0, cut, sheet.width), format).toBe(address);
      if (strips) expect(codeIn(sheet, cut, sheet.height, sheet.width / 6), format).toBe(address);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeHidden();
  });
}

/** What a telephone reads in a part of a sheet, from its left edge. All in pixels. */
function codeIn(sheet: Sheet, top: number, bottom: number, width: number): string | undefined {
  const across = Math.floor(width);
  const rows = Array.from({ length: bottom - top }, (_, row) => {
    const start = (top + row) * sheet.width * 4;
    return sheet.data.subarray(start, start + across * 4);
  });
  return jsqr(new Uint8ClampedArray(Buffer.concat(rows)), across, rows.length)?.data;
}

interface Sheet {
  data: Uint8Array;
  width: number;
  height: number;
}

/** How much of a sheet is lost below its edge, in pixels. */
const lostBelow = (sheet: Locator) =>
  sheet
    .locator('.inside')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);

/** The sheets of a PDF as its printer sees them, at 100 points an inch or so: four bytes a pixel. */
async function printed(pdf: Buffer) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const sheets: Sheet[] = [];
  for (const sheet of document.pages()) {
    const { data, width, height } = await sheet.render({ scale: 1.5, render: 'bitmap' });
    sheets.push({ data, width, height });
  }
  document.destroy();
  library.destroy();
  return sheets;
}
