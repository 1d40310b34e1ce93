/** The part of a Decap field's configuration that the desk uses. */
export interface DeskField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  default?: unknown;
  /** A regular expression, and what to say of a text that does not match it. */
  pattern?: [RegExp, string];
  min?: number;
  max?: number;
  step?: number;
  value_type?: 'int' | 'float';
  options?: { label: string; value: string }[];
  multiple?: boolean;
  date_format?: string;
  time_format?: false;
  collection?: string;
  file?: string;
  value_field?: string;
  search_fields?: string[];
  display_fields?: string[];
  options_length?: number;
  /** The single field that each item of a list is. */
  field?: DeskField;
  fields?: DeskField[];
  types?: DeskField[];
  typeKey?: string;
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  minimize_collapsed?: boolean;
  buttons?: string[];
  editor_components?: string[];
  modes?: string[];
  choose_url?: boolean;
}

/** A filter of a collection's list. */
export interface DeskFilter {
  label: string;
  field: string;
  pattern: string;
}

/** A collection: a folder of entries, or some single files. */
export interface DeskCollection {
  name: string;
  label: string;
  label_singular?: string;
  description?: string;
  folder?: string;
  create?: boolean;
  delete?: boolean;
  extension?: string;
  preview_path?: string;
  format?: string;
  identifier_field?: string;
  slug?: string;
  summary?: string;
  sortable_fields?: { field: string; label: string; default_sort?: 'asc' }[];
  view_filters?: DeskFilter[];
  view_groups?: { label: string; field: string }[];
  editor?: { preview: boolean };
  fields?: DeskField[];
  files?: { name: string; label: string; file: string; fields: DeskField[] }[];
}

/** Where the desk keeps what it writes. */
export type DeskBackend =
  | { name: 'proxy'; proxy_url: string; branch: string }
  | { name: 'github'; repo: string; branch: string; base_url: string; auth_endpoint: string };

/** The whole configuration that Decap starts with. */
export interface DeskConfiguration {
  load_config_file: false;
  locale: string;
  site_url: string;
  display_url: string;
  show_preview_links: boolean;
  backend: DeskBackend & { commit_messages: Record<string, string> };
  publish_mode: 'editorial_workflow';
  media_folder: string;
  public_folder: string;
  media_processing: {
    enabled: true;
    strip_metadata: true;
    width: number;
    quality: number;
    format: { enabled: true; default: 'jpeg' };
  };
  slug: { encoding: 'ascii'; clean_accents: true };
  collections: DeskCollection[];
}
