import { isBlank } from '../is-blank.ts';
import { type Rule, refuse } from '../rule.ts';

/** A new part of a running project says what it adds. */
export const extensionUndescribed: Rule = (project) =>
  project.kind === 'extension' && isBlank(project.extends)
    ? [
        refuse(
          'EXTENSION_UNDESCRIBED',
          'extends',
          'Ce volet ne dit pas ce qu’il ajoute. Nommez le projet en cours et ce qu’il y aura de nouveau.',
        ),
      ]
    : [];
