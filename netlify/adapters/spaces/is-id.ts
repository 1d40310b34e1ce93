const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** Whether a part of an address can be an id: the database takes nothing else for one. */
export const isId = (text: string): boolean => UUID.test(text);
