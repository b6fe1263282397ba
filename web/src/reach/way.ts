import './reach.css';
import type { Standard } from '../api/atlas';
import { fetchWay, type Way, type WayProperties } from '../api/place-reach';
import { fetchTractReach } from '../api/reach';
import { el } from '../elements/dom';
import { message } from '../text/catalogue';
import { usesMiles } from '../text/estimates';
import * as numbers from '../text/numbers';

/** The way from the middle of a tract to a site, step by step. */
export async function way(geoid: string, site: string, standard: Standard): Promise<HTMLElement> {
  const { point } = await fetchTractReach(geoid, standard.id);
  if (point === null) return el('div', {});
  const answer = await fetchWay(point, site, standard.way ?? '');
  const name = answer.name ?? site;
  const steps = answer.features.map(({ properties }) => el('li', {}, stepText(properties, name, usesMiles(standard))));
  return el(
    'section',
    { class: 'way' },
    el('h3', {}, message('map-way-to', { name })),
    ...(steps.length === 0
      ? [el('p', {}, message('map-way-none', { limit: told(answer.searched_to, answer, standard) }))]
      : [
          el('p', {}, message('map-way-from')),
          el('ol', {}, ...steps),
          el('p', {}, totalText(answer, standard)),
          el('p', { class: 'quiet' }, message('map-way-note')),
        ]),
  );
}

function stepText(step: WayProperties, name: string, miles: boolean): string {
  const length = (meters: number) => numbers.distance(meters, miles);
  switch (step.kind) {
    case 'straight':
      return message('map-way-straight', { distance: length(step.meters) });
    case 'walk': {
      const place = step.to_site ? name : (step.to ?? message('map-way-stop'));
      return message('map-way-walk', { place, distance: length(step.meters), minutes: wholeMinutes(step.minutes) });
    }
    case 'drive':
      return message('map-way-drive', { distance: length(step.meters), minutes: wholeMinutes(step.minutes) });
    case 'wait':
      return message('map-way-wait', { minutes: wholeMinutes(step.minutes) });
    case 'ride':
      return message('map-way-ride', {
        class: step.class,
        route: step.route,
        from: step.from ?? message('map-way-stop'),
        to: step.to ?? message('map-way-stop'),
        departs: numbers.clock(step.departs),
        arrives: numbers.clock(step.arrives),
        minutes: wholeMinutes(step.minutes),
      });
  }
}

function totalText(answer: Way, standard: Standard): string {
  const { departs, arrives, departures, percentile } = answer;
  if (departs === null || arrives === null || departures === null || percentile === null)
    return message('map-way-total', { cost: told(answer.cost ?? 0, answer, standard) });
  return message('map-way-total-transit', {
    minutes: numbers.minutes(answer.cost ?? 0),
    departs: numbers.clock(departs),
    arrives: numbers.clock(arrives),
    window: departures.split('-').map(numbers.clock).join('–'),
    percentile,
  });
}

/** A cost in the unit of the answer, which need not be that of the standard. */
function told(value: number, { unit }: Way, standard: Standard): string {
  return unit === 'min' ? numbers.minutes(value) : numbers.distance(value, usesMiles(standard));
}

/** A step takes a minute at least. */
function wholeMinutes(minutes: number): string {
  return numbers.minutes(Math.max(1, Math.round(minutes)));
}
