import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { alertRoom } from './alert-room.ts';
import { endorsementRoom } from './endorsement-room.ts';
import { giverRoom } from './giver-room.ts';
import { needRoom } from './need-room.ts';
import { openLink } from './open-link.ts';
import { promoterRoom } from './promoter-room.ts';
import { remindersRoom } from './reminders-room.ts';

// A mail asks for one thing, and its link leads to the page where that is done. The page shows where
// the offer stands, and so serves all the links of the same person.

/** `/offre/repondre/<token>` and `/offre/recue/<token>`: the promoter's. */
export const promoterLink = (world: World, request: Request, caller: Caller) =>
  openLink(world, request, caller, promoterRoom);

/** `/offre/suivre/<token>`, `/offre/place/<token>` and `/offre/bilan/<token>`: the giver's. */
export const giverLink = (world: World, request: Request, caller: Caller) =>
  openLink(world, request, caller, giverRoom);

/** `/besoin/<token>`: the promoter's, about a need. */
export const needLink = (world: World, request: Request, caller: Caller) =>
  openLink(world, request, caller, needRoom);

/** `/desabonner/<token>`: the promoter's, about reminders. */
export const remindersLink = (world: World, request: Request, caller: Caller) =>
  openLink(world, request, caller, remindersRoom);

/** `/appui/<token>`: of whoever wants a project. */
export const endorsementLink = (world: World, request: Request, caller: Caller) =>
  openLink(world, request, caller, endorsementRoom);

/** `/alerte/<token>`: of whoever is told what is missing. */
export const alertLink = (world: World, request: Request, caller: Caller) =>
  openLink(world, request, caller, alertRoom);
