import './tour.css';
import type { Atlas } from '../api/atlas';
import type { State } from '../view/state';
import { Editor } from './editor';
import { Presentation } from './presentation';

/** Views in an order, each with a text: put together in one part of the page, and shown to an audience in another. */
export class Tour {
  constructor(atlas: Atlas, state: State) {
    const presentation = new Presentation(atlas, state);
    new Editor(atlas, state, () => presentation.begin());
  }
}
