/** Text as it is compared: «Ёлка» is «елка». */
export const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('ru').replaceAll('ё', 'е');
