import type { CmsWidgetControlProps } from 'decap-cms-core';
import { type ChangeEvent, Component, createElement as h, type KeyboardEvent } from 'react';
import { z } from 'zod';
import { isSealed } from '../../model/sealed.ts';
import { seal } from '../../sealing/seal.ts';

interface State {
  /** What is being typed. It lives here alone: Decap keeps copies of every value it is given. */
  typed: string;
  wrong: string;
}

type Props = CmsWidgetControlProps<string>;

const address = z.email().max(254);

/** The control of a sealed address: it tells that one is there, and seals the one that replaces it. */
export function sealedControl(sealTo: string) {
  return class SealedControl extends Component<Props, State> {
    override state: State = { typed: '', wrong: '' };

    /** Called by Decap before saving. */
    isValid = () => {
      if (this.state.typed !== '') return refusal('scellez l’adresse tapée, ou effacez-la');
      const { value } = this.props;
      return value && !isSealed(value)
        ? refusal('une adresse en clair est dans ce fichier : remplacez-la')
        : true;
    };

    type = ({ target }: ChangeEvent<HTMLInputElement>) => {
      this.setState({ typed: target.value, wrong: '' });
    };

    sealIt = async () => {
      const typed = address.safeParse(this.state.typed.trim());
      if (!typed.success) {
        this.setState({ wrong: 'Ce n’est pas une adresse de courriel. Exemple : nom@exemple.org' });
        return;
      }
      const sealed = await seal(typed.data, sealTo);
      this.setState({ typed: '', wrong: '' });
      this.props.onChange(sealed);
    };

    sealOnEnter = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void this.sealIt();
    };

    override render() {
      const { value, forID, classNameWrapper } = this.props;
      const { typed, wrong } = this.state;
      const says = `${forID}-says`;
      return h(
        'div',
        { className: `${classNameWrapper} perron-sealed` },
        h('p', { id: says, role: 'status' }, wrong || stateOf(value)),
        h('input', {
          id: forID,
          type: 'email',
          value: typed,
          autoComplete: 'off',
          placeholder: value ? 'Taper une autre adresse pour la remplacer' : 'nom@exemple.org',
          'aria-describedby': says,
          'aria-invalid': wrong !== '',
          onChange: this.type,
          onKeyDown: this.sealOnEnter,
        }),
        h(
          'button',
          { type: 'button', disabled: typed === '', onClick: this.sealIt },
          'Sceller cette adresse',
        ),
      );
    }
  };
}

/** What the preview pane shows of a sealed address. */
export function SealedPreview({ value }: { value?: string }) {
  return h('p', null, value ? 'Une adresse est enregistrée.' : 'Aucune adresse.');
}

function stateOf(value: string | undefined): string {
  if (!value) return 'Aucune adresse n’est enregistrée.';
  return isSealed(value)
    ? 'Une adresse est enregistrée, scellée : personne ne peut la lire ici.'
    : 'Une adresse est écrite en clair dans ce fichier : remplacez-la.';
}

function refusal(message: string) {
  return { error: { type: 'CUSTOM', message } };
}
