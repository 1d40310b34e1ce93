import type { Remark } from '../review/review.ts';

const ID = 'perron-notice';

/** Shows remarks above the desk until they are closed or replaced. */
export function showNotice(title: string, remarks: readonly Remark[]) {
  const heading = element('h2', title);
  const list = document.createElement('ul');
  for (const { where, message } of remarks) {
    const item = document.createElement('li');
    if (where) item.append(element('strong', where), ' ');
    item.append(message);
    list.append(item);
  }
  const close = element('button', 'Fermer');
  close.addEventListener('click', hideNotice);
  region().replaceChildren(heading, list, close);
}

/** Takes the remarks away. */
export function hideNotice() {
  region().replaceChildren();
}

/** The notice's place, there before anything is put in it so that screen readers follow it. */
function region(): HTMLElement {
  const there = document.getElementById(ID);
  if (there) return there;
  const made = document.createElement('div');
  made.id = ID;
  made.className = ID;
  made.role = 'alert';
  made.ariaLabel = 'Remarques du bureau';
  document.body.append(made);
  return made;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
