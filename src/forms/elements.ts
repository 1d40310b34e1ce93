/** Makes an element with its attributes. */
export function element(
  document: Document,
  tag: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Makes an element that holds a text. It only ever is text, whatever it looks like. */
export function textIn(
  document: Document,
  tag: string,
  text: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  const made = element(document, tag, attributes);
  made.textContent = text;
  return made;
}
