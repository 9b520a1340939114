// Makes texts comparable where lines break anywhere: without blanks and joiners, in one Unicode form.

export const squeeze = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\u2060\ufeff]+/g, '');
