import { describe, expect, it } from '@jest/globals';
import { type AnswerFile, countWords, type EssayDefinition } from '@sreda/contracts';
import { decodeHTML } from 'entities';
import { Essay } from './essay.js';

const type = new Essay();
const shown = (more: Partial<EssayDefinition> = {}) => ({
  definition: {
    ...{ text: { text: '?', format: 'plain' as const }, defaultMark: 1, penalty: 0, hints: [] },
    ...{ responseFormat: 'plain' as const, responseRequired: true, lines: 5 },
    ...more,
  },
  variant: 1,
  chance: null,
  separators: { decimal: ',', thousands: ' ' },
});
const saying = (answer: string) => ({ answer });

describe('essay', () => {
  it('keeps of formatted answers what others may safely read, and plain ones as typed', () => {
    const answer = '<p onclick="x()">Да<script>alert(1)</script> и <b>нет</b></p>';
    const clean = (responseFormat: EssayDefinition['responseFormat']) => type.clean(shown({ responseFormat }).definition, saying(answer));
    expect(clean('editor')).toEqual(saying('<p>Да и <b>нет</b></p>'));
    expect(clean('editor')).toEqual(type.clean(shown({ responseFormat: 'editor' }).definition, clean('editor')));
    expect(clean('plain')).toEqual(saying(answer));
  });

  it('shows formatted answers as they were formatted', () => {
    expect(type.review(shown({ responseFormat: 'editor' }), saying('<p>\\(x\\)</p>'))).toMatchObject({
      answer: { text: '<p>\\(x\\)</p>', format: 'html' },
    });
    expect(type.review(shown(), saying('a < b'))).not.toHaveProperty('answer');
  });

  it.each([
    ['editor', 'markdown', '**План**', '<p><strong>План</strong></p>\n'],
    ['editor', 'plain', 'a < b', 'a &lt; b'],
    ['plain', 'html', '<p>1. \n Кто?</p><p>2. Когда &amp; где?</p>', '1. Кто?\n2. Когда & где?'],
    ['monospaced', 'html', 'if a:<br>  b', 'if a:\nb'],
  ] as const)('begins a field of the format %s with a template in %s', (responseFormat, format, text, template) => {
    const q = shown({ responseFormat, template: { text, format } });
    expect(type.view(q).template).toBe(template);
    expect(type.isSame(q, type.unanswered, saying(template))).toBe(true);
  });

  it('nothing is not complete, also where nothing is required', () => {
    for (const responseRequired of [true, false]) {
      expect(type.incomplete(shown({ responseRequired }), saying(''))).not.toBeNull();
      expect(type.incomplete(shown({ responseRequired }), saying('x'))).toBeNull();
    }
  });

  it('limits of length hold where a text is required', () => {
    expect(type.incomplete(shown({ minWords: 3 }), saying('раз, два'))).toMatchObject({ params: { words: 2, min: 3 } });
    expect(type.incomplete(shown({ minWords: 3 }), saying('раз - два три'))).toBeNull();
    expect(type.incomplete(shown({ minWords: 3, responseRequired: false }), saying('раз'))).toBeNull();
  });

  it('leaving the template changes nothing, going back to it is an answer', () => {
    const q = shown({ template: { text: 'План:', format: 'html' } });
    expect(type.isSame(q, type.unanswered, saying('План:'))).toBe(true);
    expect(type.isSame(q, saying('Другое'), saying('План:'))).toBe(false);
    expect(type.isGradable(q, saying('План:'))).toBe(true);
  });
});

describe('files of an essay', () => {
  const attachments = { max: 2, required: 1, types: ['image', '.pdf'], maxBytes: 1000 };
  const photo = { fileId: 'a', name: 'Лист.jpg', mediaType: 'image/jpeg', size: 1000 };
  const pdf = { fileId: 'b', name: 'Работа.PDF', mediaType: 'application/pdf', size: 5 };
  const q = shown({ attachments });

  it('are kept as far as the question takes them', () => {
    const clean = (files: AnswerFile[], definition = q.definition) => type.clean(definition, { answer: 'да', files }).files;
    expect(clean([photo, pdf])).toEqual([photo, pdf]);
    expect(clean([photo, pdf, { ...pdf, fileId: 'c' }])).toEqual([photo, pdf]);
    expect(clean([photo, photo, pdf])).toEqual([photo, pdf]);
    expect(clean([{ ...photo, size: 1001 }, pdf])).toEqual([pdf]);
    expect(clean([{ ...photo, mediaType: 'text/plain' }, pdf])).toEqual([pdf]);
    expect(type.clean(q.definition, { answer: 'да', files: [] })).toEqual({ answer: 'да' });
    expect(type.clean(shown().definition, { answer: 'да', files: [photo] })).toEqual({ answer: 'да' });
  });

  it.each([
    ['a text without the files that are required', {}, { answer: 'да' }, 'too-few-files'],
    ['the files that are required', {}, { answer: 'да', files: [photo] }, null],
    ['files without the text that is required', {}, { answer: '', files: [photo] }, 'write-an-answer'],
    ['files where no text is required', { responseRequired: false }, { answer: '', files: [photo] }, null],
    ['files where there is no text', { responseFormat: 'none' }, { answer: '', files: [photo] }, null],
    ['nothing where there is no text', { responseFormat: 'none' }, { answer: '' }, 'attach-a-file'],
    ['files beside too few words', { minWords: 2 }, { answer: 'да', files: [photo] }, 'too-few-words'],
  ] as const)('%s', (_, more, response, key) => {
    expect(type.incomplete(shown({ attachments, ...more }), response)?.key ?? null).toBe(key && `question-types.${key}`);
  });

  it('make an answer: to be graded, told from another and named', () => {
    const one = { answer: '', files: [photo] };
    expect([type.isGradable(q, one), type.isGradable(q, { answer: '' })]).toEqual([true, false]);
    expect([type.isSame(q, one, { answer: '' }), type.isSame(q, one, { answer: '', files: [pdf] }), type.isSame(q, one, one)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(type.summarise(q, { answer: 'да', files: [photo, pdf] })).toBe('да [Лист.jpg] [Работа.PDF]');
    expect(type.summarise(q, one)).toBe('[Лист.jpg]');
  });

  it('are asked for in a way that can be met', () => {
    expect(type.problems(q.definition)).toEqual([]);
    const faults = type.problems(shown({ attachments: { max: 1, required: 2, types: ['pdf'] } }).definition);
    expect(faults.map(({ key }) => key)).toEqual(['question-types.more-files-required-than-taken', 'question-types.file-type-unknown']);
  });
});

describe('words of an answer', () => {
  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['раз, два', 2],
    ['раз — два – три', 3],
    ['раз—два', 2],
    ['кто-то', 1],
    ['раз - два', 3],
    ['раз\u00a0два\u2009три', 3],
    ['раз&nbsp;два&mdash;три', 3],
    ['кот<b>ик</b> и ёж', 3],
    ['<p>раз</p><p>два</p>', 2],
    ['<ul><li>раз</li><li>два</li></ul>', 2],
    ['раз<br>два<br/>три<BR />четыре', 4],
    ['<p>&nbsp;</p>', 0],
    ['3 < 5 и 5 > 4', 7],
    ['<p>a&lt;b</p>', 1],
    ['<!-- Word --><p>раз</p>', 1],
    ['😀 …', 2],
  ])('"%s": %s', (text, words) => {
    expect(countWords(text, decodeHTML)).toBe(words);
  });
});
