import type { APIRoute, GetStaticPaths } from 'astro';
import { addressesAt } from '../../../model/address.ts';
import { type DataFile, dataFiles, writeSchema } from '../../../open-data/files.ts';

export const getStaticPaths = (() =>
  Object.values(dataFiles).map((file) => ({
    params: { name: file.name },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DataFile }> = ({ props, site }) =>
  new Response(writeSchema(props.file, addressesAt(site)), {
    headers: { 'content-type': 'application/schema+json' },
  });
