import './share.css';
import type { Atlas } from '../api/atlas';
import { withLanguage } from '../api/language';
import { button, byId, el } from '../elements/dom';
import { download } from '../elements/download';
import type { AtlasMap } from '../map/map';
import { EMBED } from '../page/embed';
import { currentLanguage, message } from '../text/catalogue';
import { tourButton } from '../tour/open';
import type { State } from '../view/state';
import { countedOf } from '../view/view';
import { asPng, asSvg, type PictureParts, picture } from './picture';

/** The pixels of a picture's map from side to side, at least: those of a slide. */
const PICTURE_PIXELS = 1920;
/** The most pixels of the picture to one of the page. */
const MAX_SCALE = 4;

/** Adds what takes the view along: its address, a picture of the map, and the numbers in it. */
export function addShare(atlas: Atlas, state: State, atlasMap: AtlasMap): void {
  const share = new Share(atlas, state, atlasMap);
  byId('headline').append(share.element);
}

class Share {
  private readonly status = el('p', { role: 'status' });
  private readonly address = el('input', { id: 'share-address', readonly: true, dir: 'ltr' });
  private readonly embed = el('input', { id: 'share-embed', readonly: true, dir: 'ltr' });
  private readonly code = el('details', { class: 'share-more' }, el('summary', {}, message('map-share-code')));
  private readonly tour = el('p');
  private readonly features = el('a', { download: true }, message('map-share-features'));
  readonly element = el(
    'details',
    { class: 'share' },
    el('summary', {}, message('map-share')),
    el(
      'div',
      {},
      el('label', { for: 'share-address' }, message('map-share-address')),
      el(
        'div',
        { class: 'share-address' },
        this.address,
        button(message('map-share-copy'), () => void this.copy(this.address)),
      ),
      el(
        'p',
        {},
        button(message('map-share-png'), () => void this.save('png')),
        button(message('map-share-svg'), () => void this.save('svg')),
      ),
      el('p', {}, this.features),
      el(
        'details',
        { class: 'share-more' },
        el('summary', {}, message('map-share-embed')),
        el('label', { for: 'share-embed' }, message('map-share-embed-code')),
        el(
          'div',
          { class: 'share-address' },
          this.embed,
          button(message('map-share-copy'), () => void this.copy(this.embed)),
        ),
      ),
      this.code,
      this.tour,
      this.status,
    ),
  );

  constructor(
    private readonly atlas: Atlas,
    private readonly state: State,
    private readonly atlasMap: AtlasMap,
  ) {
    this.tour.append(tourButton(atlas, state));
    this.element.addEventListener('toggle', () => this.update());
    this.code.addEventListener('toggle', () => this.update());
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.element.open) return;
      event.stopPropagation();
      this.element.open = false;
      this.element.querySelector('summary')?.focus();
    });
    state.subscribe(() => this.update());
    atlasMap.map.on('moveend', () => this.update());
  }

  /** What is shared is what is seen now. */
  private update(): void {
    if (!this.element.open) return;
    this.address.value = location.href;
    this.features.href = this.featuresInView();
    this.embed.value = embedCode(location.href, document.title);
    if (this.code.open) void this.showCode();
  }

  /** The address for the camera of a telephone. */
  private async showCode(): Promise<void> {
    const { codeOf } = await import('./code');
    const picture = codeOf(location.href);
    const content = picture ?? el('p', { class: 'quiet' }, message('map-share-code-too-long'));
    this.code.replaceChildren(...[...this.code.children].slice(0, 1), content);
  }

  private featuresInView(): string {
    const { shown, kind } = this.state.view;
    const bounds = this.atlasMap.map.getBounds();
    // Across the antimeridian, the west of a box is larger than its east.
    const [southWest, northEast] = [bounds.getSouthWest().wrap(), bounds.getNorthEast().wrap()];
    const box = [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
    const query = new URLSearchParams({ bbox: box.map((side) => side.toFixed(5)).join(',') });
    if (shown === 'areas' && kind !== null) query.set('kind', kind);
    return withLanguage(`/export/${shown}.geojson?${query}`);
  }

  private async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    // A browser allows it on secure pages only.
    const writing = async () => navigator.clipboard.writeText(field.value);
    const copied = await writing().then(
      () => true,
      () => false,
    );
    this.say(message(copied ? 'map-share-copied' : 'map-share-not-copied'));
  }

  private async save(format: 'png' | 'svg'): Promise<void> {
    this.say(message('map-share-making'));
    try {
      const parts = await this.parts();
      const drawing = picture(parts);
      const { standard, indicator, measure } = this.state.view;
      const file = `gapatlas-${indicator ?? standard}-${measure}.${format}`;
      download(format === 'svg' ? asSvg(drawing) : await asPng(drawing, this.scale()), file);
      this.say(message('map-share-saved', { file }));
    } catch (error) {
      console.warn(error);
      this.say(message('map-share-failed'));
    }
  }

  /** Pixels of the picture to one of the page. */
  private scale(): number {
    return Math.min(MAX_SCALE, Math.max(1, PICTURE_PIXELS / this.atlasMap.map.getContainer().clientWidth));
  }

  private async parts(): Promise<PictureParts> {
    const { atlas, state } = this;
    const legend = byId('legend');
    const entries = [...legend.querySelectorAll('li, td[data-class]')].flatMap((entry) => {
      const symbol = entry.querySelector('svg');
      const label = (entry.querySelector('.unseen') ?? entry.querySelector('bdi'))?.textContent ?? '';
      return symbol ? [{ symbol, label }] : [];
    });
    const remarks = [...legend.querySelectorAll('p.quiet')].map(({ textContent }) => textContent.trim());
    const { source } = countedOf(atlas, state.view);
    const made = { program: atlas.program, date: new Date().toISOString().slice(0, 10) };
    return {
      title: text('#headline h2'),
      lead: text('#headline p'),
      map: await this.atlasMap.image(this.scale()),
      scales: this.atlasMap.scales(),
      legendTitle: text('#legend h2'),
      legend: entries,
      notes: [
        ...remarks.filter((remark) => remark !== ''),
        message('map-share-source', { study: atlas.name, source }),
        ...(this.atlasMap.attribution ? [message('map-credit', { attribution: this.atlasMap.attribution })] : []),
        message('map-share-made', made),
        location.href,
      ],
      isRightToLeft: currentLanguage().dir === 'rtl',
      language: currentLanguage().code,
    };
  }

  private say(words: string): void {
    this.status.textContent = words;
  }
}

/** HTML that shows a view in another page: the map with its title and legend. */
function embedCode(address: string, title: string): string {
  const url = new URL(address);
  url.searchParams.set(EMBED, 'on');
  const frame = el('iframe', { src: url.href, title, width: '100%', height: 640, loading: 'lazy' });
  return frame.outerHTML;
}

function text(selector: string): string {
  return document.querySelector(selector)?.textContent.trim() ?? '';
}
