import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { call } from './api.js';
import { DemoSchool, newPage } from './demo-school.js';
import { faultsOfBoth } from './looks.js';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** As Word puts it on the clipboard, shortened. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<p class=MsoNormal><b>Вывод.</b> <span style='color:red;font-family:"Times New Roman"'>Красное<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><!--[endif]-->первое</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><!--[endif]-->второе</p>
</body></html>`;
const FROM_GOOGLE = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;font-style:normal">Жирно</span><span style="font-weight:400"> и </span><span style="font-style:italic;font-weight:400">наклонно</span></p></b>`;

interface Created {
  readonly id: string;
}
interface Resource {
  readonly source: string;
  readonly text: string;
}

const school = DemoSchool.forTests();
let teacher: BrowserContext;
let page: Page;
let courseId: string;
let sectionId: string;

beforeAll(async () => {
  teacher = await school.signIn('teacher');
  courseId = (await call<Created>(teacher, 'POST', 'courses/courses', { name: 'Редактор' })).id;
  sectionId = (await call<Created>(teacher, 'POST', `courses/courses/${courseId}/sections`, { name: 'Раздел' })).id;
  page = await newPage(teacher);
});

/** An empty page of the course, open for writing. */
async function open(): Promise<{ id: string; text: Locator }> {
  const body = { sectionId, type: 'page', name: 'Урок', settings: {} };
  const { id } = await call<Created>(teacher, 'POST', `courses/courses/${courseId}/activities`, body);
  await page.goto(`/resources/${id}/edit`);
  const text = page.getByRole('textbox', { name: 'Содержание' });
  await text.click();
  return { id, text };
}
const tool = (name: string): Locator => page.getByRole('toolbar', { name: 'Оформление текста' }).getByRole('button', { name, exact: true });
async function save(id: string): Promise<Resource> {
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.waitForURL(`**/resources/${id}`);
  return call<Resource>(teacher, 'GET', `resources/activities/${id}`);
}
async function paste(html: string): Promise<void> {
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
}

describe('the editor', () => {
  it('writes headings, lists and emphasis, by buttons and by keys', async () => {
    const { id } = await open();
    await tool('Заголовок').click();
    await page.keyboard.type('Путь');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Это ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('важно');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    await tool('Список').click();
    await page.keyboard.type('раз');
    await page.keyboard.press('Enter');
    await page.keyboard.type('два');
    expect((await save(id)).source).toBe('<h2>Путь</h2><p>Это <strong>важно</strong></p><ul><li><p>раз</p></li><li><p>два</p></li></ul>');
  });

  it('is used by the keyboard alone: one stop for the buttons, arrows within, Esc back', async () => {
    const { id } = await open();
    await page.keyboard.type('слово');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Курсив');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // The editor takes the focus with the next picture that is drawn.
    await page.locator('[role="textbox"]:focus').waitFor();
    expect((await save(id)).source).toBe('<p><em>слово</em></p>');
  });

  it('puts in a formula with its drawing beside the TeX, keeps it over a save, and changes it', async () => {
    const { id } = await open();
    await page.keyboard.type('Скорость ');
    await tool('Формула').click();
    const dialog = page.getByRole('dialog', { name: 'Формула' });
    await dialog.getByLabel('Формула в записи TeX').fill('\\frac{s}{t');
    await dialog.getByText(/Формулу не прочитать/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Вставить формулу' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Формула в записи TeX').fill('\\frac{s}{t}');
    await dialog.locator('math mfrac').waitFor();
    await dialog.getByRole('button', { name: 'Вставить формулу' }).click();
    await page.locator('.s-editor-formula mfrac').waitFor();
    await page.keyboard.type(' и \\(v^2\\)');
    const saved = await save(id);
    expect(saved.source).toBe('<p>Скорость \\(\\frac{s}{t}\\) и \\(v^2\\)</p>');
    expect(saved.text).toContain('<mfrac>');
    await page.getByRole('link', { name: 'Изменить' }).click();
    await page.locator('.s-editor-formula').first().dblclick();
    await dialog.getByLabel('Формула в записи TeX').fill('v_0');
    await dialog.getByText('Отдельной строкой').click();
    await dialog.getByRole('button', { name: 'Изменить формулу' }).click();
    expect((await save(id)).source).toBe('<p>Скорость \\[v_0\\] и \\(v^2\\)</p>');
  });

  it('makes a table and grows it', async () => {
    const { id } = await open();
    await tool('Таблица').click();
    await page.keyboard.type('Опыт');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Время');
    const ofTable = page.getByRole('toolbar', { name: 'Таблица' });
    await ofTable.getByRole('button', { name: 'Удалить столбец' }).click();
    await ofTable.getByRole('button', { name: 'Добавить строку ниже' }).click();
    const { source } = await save(id);
    expect(source).toMatch(/^<table><tbody><tr><th colspan="1" rowspan="1"><p>Опыт<\/p><\/th>/);
    expect([source.match(/<tr>/g)?.length, source.match(/<th /g)?.length]).toEqual([4, 2]);
  });

  it('takes text from Word and Google Docs without their dress', async () => {
    const { id } = await open();
    await paste(FROM_WORD);
    const fromWord = (await save(id)).source;
    expect(fromWord.replace(/\s+/g, ' ')).toContain(
      '<p><strong>Вывод.</strong> Красное</p><ul><li><p>первое</p></li><li><p>второе</p></li></ul>',
    );
    const second = await open();
    await paste(FROM_GOOGLE);
    expect((await save(second.id)).source).toBe('<p><strong>Жирно</strong> и <em>наклонно</em></p>');
  });

  it('takes a picture only with words for it, or as a decoration', async () => {
    const { id } = await open();
    await tool('Картинка').click();
    const dialog = page.getByRole('dialog', { name: 'Картинка' });
    await dialog.locator('input[type=file]').setInputFiles({ name: 'опыт.png', mimeType: 'image/png', buffer: PNG });
    await dialog.locator('img.s-editor-chosen').waitFor();
    await dialog.getByRole('button', { name: 'Вставить картинку' }).click();
    await dialog.getByText(/Опишите картинку/).waitFor();
    await dialog.getByLabel('Что на картинке').fill('Тележка на наклонной плоскости');
    await dialog.getByRole('button', { name: 'Вставить картинку' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { source } = await save(id);
    expect(source).toMatch(/^<p><img src="\/api\/v1\/files\/files\/[\w-]{36}" alt="Тележка на наклонной плоскости" \/><\/p>$/);
    await page.getByRole('img', { name: 'Тележка на наклонной плоскости' }).waitFor();
  });

  it('keeps what is not saved on the device', async () => {
    const { id, text } = await open();
    await page.keyboard.type('Недописанное');
    await page.getByText(/Черновик на устройстве/).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto(`/resources/${id}/edit`);
    await page.getByRole('button', { name: 'Продолжить черновик' }).click();
    await text.getByText('Недописанное').waitFor();
    expect((await save(id)).source).toBe('<p>Недописанное</p>');
  });

  it('is without faults on a phone and on a desktop, its dialogs too', async () => {
    await open();
    await page.keyboard.type('Текст');
    expect(await faultsOfBoth(page)).toEqual([]);
    await tool('Формула').click();
    await page.getByRole('dialog', { name: 'Формула' }).getByLabel('Формула в записи TeX').fill('\\sqrt{x}');
    expect(await faultsOfBoth(page)).toEqual([]);
  });
});
