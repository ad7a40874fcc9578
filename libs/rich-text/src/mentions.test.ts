import { describe, expect, it } from '@jest/globals';
import { mentionedPeople, withNames, withoutNames } from './mentions.js';
import { sanitiseHtml } from './sanitise.js';

const ID = '0190d2a4-1111-7111-8111-0190d2a40000';
const typed = `<p>Спросите <span data-person="${ID.toUpperCase()}">@Иванов Иван</span> и <span data-person="${ID}">@Он же</span></p>`;

describe('people in a text', () => {
  it('are kept by id, without a name, through cleaning', () => {
    const stored = withoutNames(sanitiseHtml(typed));
    expect(mentionedPeople(stored)).toEqual([ID]);
    expect(stored).toBe(`<p>Спросите <span data-person="${ID}"></span> и <span data-person="${ID}"></span></p>`);
    expect(withoutNames(sanitiseHtml(stored))).toBe(stored);
  });

  it('get the names that they have now, as text', () => {
    expect(withNames(withoutNames(typed), () => 'Ива<b>нов & Ко')).toContain(`<span data-person="${ID}">@Ива&lt;b&gt;нов &amp; Ко</span>`);
  });

  it('are people only by an id', () => {
    expect(sanitiseHtml('<span data-person="директор" onclick="x">@Директор</span>')).toBe('<span>@Директор</span>');
    expect(mentionedPeople('<span data-person="1">@Директор</span>')).toEqual([]);
  });
});
