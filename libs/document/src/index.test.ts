import { describe, expect, it } from '@jest/globals';
import { pdfOf } from './index.js';

describe('A PDF', () => {
  it('has the letters of both languages in it', async () => {
    const pdf = await pdfOf({ content: ['Технологическая карта', { text: 'Lesson card', bold: true }] });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const fonts = pdf.toString('latin1').match(/\/FontName \/\w+\+Roboto-\w+/g) ?? [];
    expect(fonts.map((name) => name.split('+')[1]).sort()).toEqual(['Roboto-Medium', 'Roboto-Regular']);
  });

  it.each(['https://127.0.0.1:1/a.png', '/etc/hostname', 'data:image/png;base64,AAAA'])('fetches no picture: %s', async (image) => {
    await expect(pdfOf({ content: [{ image }] })).rejects.toThrow();
  });
});
