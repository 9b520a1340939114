// Makes a pattern of a text, in which no character has a meaning of its own.

export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
