import './desk.css';
import CMS from 'decap-cms-app';
import { deskConfiguration } from '../configuration/configuration.ts';
import { deskContext } from '../context.ts';
import { findDesk } from './find-desk.ts';
import { registerFormats } from './formats.ts';
import { guardSaving } from './guard.ts';
import { speakFrench } from './phrases.ts';
import { previewWith } from './preview/register.ts';
import { SealedPreview, sealedControl } from './sealed-control.ts';
import { stayOpen } from './stay-open.ts';

const context = deskContext.parse(
  JSON.parse(document.getElementById('desk-context')?.textContent ?? ''),
);
stayOpen();
const found = await findDesk(context, location);

if (found === undefined) {
  showAbsence();
} else {
  speakFrench(found.backend.name);
  CMS.registerWidget('sealed', sealedControl(context.sealTo), SealedPreview);
  registerFormats();
  previewWith(context);
  guardSaving(context);
  const url = found.backend.name === 'proxy' ? location.origin : context.site.url;
  const config = deskConfiguration({ url, ...found });
  // Decap's own types lag behind what it takes: no `typeKey`, no limits on a picker.
  CMS.init({ config: config as unknown as CmsConfig });
}

type CmsConfig = NonNullable<Parameters<typeof CMS.init>[0]>['config'];

function showAbsence() {
  const message = document.createElement('p');
  message.role = 'alert';
  message.className = 'perron-absent';
  message.textContent =
    'Le bureau n’est relié à aucun dépôt de contenu. Sur votre ordinateur, lancez « npm start » ; en ligne, le README dit comment relier le bureau à GitHub.';
  document.body.replaceChildren(message);
}
