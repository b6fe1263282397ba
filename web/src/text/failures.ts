import type { Failure } from '../api/request';
import { message, type PlainId } from './catalogue';

const MESSAGES: Record<Failure, PlainId> = {
  unreachable: 'map-failure-unreachable',
  unknown: 'map-failure-unknown',
  refused: 'map-failure-refused',
  unexpected: 'map-failure-unexpected',
};

/** Why a request failed, and what can be done. */
export function failureText(failure: Failure): string {
  return message(MESSAGES[failure]);
}
