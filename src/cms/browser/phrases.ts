import CMS from 'decap-cms-app';
import type { DeskBackend } from '../configuration/decap.ts';

/** A tree of phrases, as Decap keeps them. */
interface Phrases {
  [key: string]: string | Phrases;
}

/** Has Decap speak French throughout: fills what its own French lacks, and rewords what misleads. */
export function speakFrench(backend: DeskBackend['name']) {
  const french = merged(CMS.getLocale('fr') as Phrases, ours);
  CMS.registerLocale('fr', backend === 'proxy' ? merged(french, onThisComputer) : french);
}

/** A draft is shown nowhere on one's own computer, where no host builds it. */
const onThisComputer: Phrases = {
  editor: { editorToolbar: { deployPreviewPendingButtonLabel: 'Pas encore sur le site' } },
};

function merged(base: Phrases, over: Phrases): Phrases {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = result[key];
    result[key] =
      typeof value === 'object' && typeof under === 'object' ? merged(under, value) : value;
  }
  return result;
}

/** What Decap's French lacks, or says in a way that an editor would not understand. */
export const ours: Phrases = {
  auth: {
    login: 'Ouvrir le bureau',
    loggingIn: 'Connexion…',
    loginWithForgejo: 'Se connecter avec Forgejo',
    errors: {
      identitySettings: 'Impossible d’accéder aux réglages d’identité.',
    },
  },
  app: {
    header: { content: 'Contenu', workflow: 'En cours', media: 'Images', quickAdd: 'Ajouter' },
    app: {
      errorHeader: 'Le bureau n’a pas pu lire sa configuration',
      checkConfigYml:
        'Rechargez la page ; si cela continue, prévenez la personne qui tient le site.',
      loadingConfig: 'Ouverture du bureau…',
      waitingBackend: 'En attente du dépôt…',
    },
  },
  collection: {
    sidebar: { collections: 'Contenu', allCollections: 'Tout le contenu' },
    collectionTop: {
      newButton: 'Ajouter : %{collectionLabel}',
      newButtonAriaLabel: 'Ajouter : %{collectionLabel}',
      viewAsList: 'Voir en liste',
      viewAsGrid: 'Voir en grille',
      searchResults: 'Résultats pour « %{searchTerm} »',
      searchResultsInCollection: 'Résultats pour « %{searchTerm} » dans %{collection}',
    },
    entries: {
      loadingEntries: 'Chargement…',
      cachingEntries: 'Chargement…',
      longerLoading: 'Cela peut prendre quelques minutes',
      noEntries: 'Rien ici pour le moment',
      unpublishedHeader: 'Pas encore publié',
    },
  },
  editor: {
    editorControl: { field: { optional: 'facultatif', widgetLabel: 'Champ' } },
    editorControlPane: {
      widget: {
        required: '« %{fieldLabel} » est à remplir.',
        regexPattern: '« %{fieldLabel} » : %{pattern}.',
        processing: '« %{fieldLabel} » est en cours de traitement.',
        range: '« %{fieldLabel} » doit être entre %{minValue} et %{maxValue}.',
        min: '« %{fieldLabel} » doit être %{minValue} ou plus.',
        max: '« %{fieldLabel} » doit être %{maxValue} ou moins.',
        rangeCount: '« %{fieldLabel} » doit avoir de %{minCount} à %{maxCount} éléments.',
        rangeCountExact: '« %{fieldLabel} » doit avoir exactement %{count} éléments.',
        rangeMin: '« %{fieldLabel} » doit avoir au moins %{minCount} élément(s).',
        rangeMax: '« %{fieldLabel} » doit avoir au plus %{maxCount} éléments.',
      },
      i18n: {
        copyFromLocale: 'Remplir depuis une autre langue',
        copyFromLocaleConfirm:
          'Remplir depuis la langue %{locale} ? Tout ce qui est écrit ici sera remplacé.',
      },
    },
    editor: {
      onLeavePage: 'Quitter cette page ? Ce qui n’est pas enregistré sera perdu.',
      onUpdatingWithUnsavedChanges: 'Enregistrez vos modifications avant de changer l’étape.',
      onPublishingNotReady: 'Passez d’abord à l’étape « Prêt ».',
      onPublishingWithUnsavedChanges: 'Enregistrez vos modifications avant de publier.',
      onPublishing: 'Publier maintenant ?',
      onUnpublishing: 'Retirer du site ?',
      onDeletePublishedEntry: 'Supprimer pour de bon ce qui est publié ?',
      onDeleteUnpublishedChanges:
        'Tout ce qui n’est pas publié ici sera supprimé. Continuer quand même ?',
      loadingEntry: 'Ouverture…',
      confirmLoadBackup:
        'Une copie de ce que vous écriviez a été gardée dans ce navigateur. La reprendre ?',
    },
    editorInterface: {
      togglePreview: 'Aperçu',
      toggleScrollSync: 'Faire défiler ensemble',
      toggleNotes: 'Notes',
    },
    editorNotesPane: {
      title: 'Notes',
      emptyState: 'Aucune note. Écrivez la première ci-dessous.',
      addNote: 'Ajouter',
      addPlaceholder: 'Écrire une note…',
      editPlaceholder: 'Modifier la note…',
      save: 'Enregistrer',
      cancel: 'Annuler',
      edit: 'Modifier',
      delete: 'Supprimer',
      resolve: 'Régler',
      unresolve: 'Rouvrir',
      confirmDelete: 'Supprimer cette note ?',
      shortcut: 'Ctrl+Entrée ajoute la note',
    },
    editorToolbar: {
      publishing: 'Publication…',
      published: 'Publié',
      unpublish: 'Retirer du site',
      unpublishing: 'Retrait…',
      publishAndCreateNew: 'Publier et en commencer un autre',
      publishAndDuplicate: 'Publier et en faire une copie',
      deleteUnpublishedChanges: 'Abandonner les modifications',
      deleteUnpublishedEntry: 'Abandonner ce brouillon',
      deletePublishedEntry: 'Supprimer',
      deleteEntry: 'Supprimer',
      saving: 'Enregistrement…',
      deleting: 'Suppression…',
      updating: 'Mise à jour…',
      status: 'Étape : %{status}',
      backCollection: ' Retour : %{collectionLabel}',
      unsavedChanges: 'Pas encore enregistré',
      changesSaved: 'Enregistré',
      inReview: 'En révision',
      deployPreviewPendingButtonLabel: 'Chercher l’aperçu en ligne',
      deployPreviewButtonLabel: 'Voir l’aperçu en ligne',
      deployButtonLabel: 'Voir sur le site',
      statusInfoTooltipDraft:
        'C’est un brouillon. Pour le faire relire, passez-le « En révision ».',
      statusInfoTooltipInReview:
        'Quelqu’un relit. Vous n’avez rien à faire, mais vous pouvez encore modifier.',
    },
    editorWidgets: {
      markdown: {
        strikethrough: 'Barré',
        toggleMode: {
          rich: 'Passer au texte mis en forme',
          markdown: 'Passer au Markdown',
        },
      },
      image: {
        choose: 'Choisir une photo',
        chooseDifferent: 'Choisir une autre photo',
        remove: 'Enlever la photo',
        chooseMultiple: 'Choisir des photos',
        addMore: 'Ajouter d’autres photos',
        removeAll: 'Enlever toutes les photos',
      },
      file: {
        chooseMultiple: 'Choisir des fichiers',
        addMore: 'Ajouter d’autres fichiers',
        removeAll: 'Enlever tous les fichiers',
      },
      unknownControl: { noControl: 'Aucun champ pour « %{widget} ».' },
      unknownPreview: { noPreview: 'Aucun aperçu pour « %{widget} ».' },
      datetime: { now: 'Aujourd’hui', setToNow: 'Mettre la date d’aujourd’hui' },
      list: { addType: 'Ajouter : %{item}' },
      object: { expand: 'Déplier', collapse: 'Replier' },
    },
  },
  mediaLibrary: {
    mediaLibrary: { onDelete: 'Supprimer l’image choisie ?' },
    mediaLibraryModal: {
      close: 'Fermer',
      loading: 'Chargement…',
      noAssetsFound: 'Aucune image.',
      mediaAssets: 'Images',
      search: 'Chercher…',
      uploading: 'Envoi…',
      upload: 'Ajouter une image',
      deleting: 'Suppression…',
      deleteSelected: 'Supprimer',
      chooseSelected: 'Choisir',
    },
  },
  ui: {
    default: { goBackToSite: 'Retourner au site' },
    errorBoundary: {
      title: 'Erreur',
      details: 'Quelque chose s’est mal passé. Rechargez la page, ou ',
      reportIt: 'dites-le aux auteurs de Decap CMS.',
      recoveredEntry: { warning: 'Copiez ce texte ailleurs avant de quitter cette page.' },
    },
    settingsDropdown: { account: 'Mon compte', logOut: 'Se déconnecter' },
    toast: {
      onFailToLoadEntries: 'Le contenu n’a pas pu être chargé : %{details}',
      onFailToPersist: 'Rien n’est enregistré : %{details}',
      onFailToDelete: 'Rien n’est supprimé : %{details}',
      onFailToUpdateStatus: 'L’étape n’a pas changé : %{details}',
      missingRequiredField: 'Un champ est encore à remplir : il est marqué en rouge.',
      entrySaved: 'Enregistré',
      entryPublished: 'Publié',
      entryUnpublished: 'Retiré du site',
      onFailToPublishEntry: 'Rien n’est publié. %{details}',
      onFailToUnpublishEntry: 'Rien n’est retiré du site : %{details}',
      entryUpdated: 'L’étape a changé',
      onDeleteUnpublishedChanges: 'Modifications abandonnées',
      onLoggedOut: 'Vous êtes déconnecté. Copiez ce que vous écriviez, puis reconnectez-vous.',
      onBackendDown: 'Le dépôt ne répond pas. Détails : %{details}',
      noteAdded: 'Note ajoutée',
      onFailToAddNote: 'La note n’est pas ajoutée : %{details}',
      noteUpdated: 'Note modifiée',
      onFailToUpdateNote: 'La note n’est pas modifiée : %{details}',
      noteDeleted: 'Note supprimée',
      onFailToDeleteNote: 'La note n’est pas supprimée : %{details}',
      noteResolved: 'Note réglée',
      noteReopened: 'Note rouverte',
      onFailToToggleNote: 'La note n’a pas changé : %{details}',
    },
  },
  workflow: {
    workflow: {
      loading: 'Chargement…',
      workflowHeading: 'En cours',
      newPost: 'Ajouter',
      description:
        '%{smart_count} à relire, %{readyCount} à publier. |||| %{smart_count} à relire, %{readyCount} à publier.',
      dateFormat: 'D MMMM',
    },
    workflowCard: {
      deleteChanges: 'Abandonner les modifications',
      deleteNewEntry: 'Abandonner le brouillon',
      publishChanges: 'Publier les modifications',
      publishNewEntry: 'Publier',
    },
    workflowList: {
      onDeleteEntry: 'Abandonner ce qui n’est pas publié ?',
      onPublishingNotReadyEntry:
        'Seul ce qui est à l’étape « Prêt » peut être publié : glissez la carte dans cette colonne.',
      onPublishEntry: 'Publier maintenant ?',
      inReviewHeader: 'En révision',
    },
  },
};
