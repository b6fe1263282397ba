import { checkOf } from './check';
import { withLanguage } from './language';
import { jsonOf, RequestError, send } from './request';
import type { ScenarioAnswers } from './types.gen';

export type { ScenarioBounds, ScenarioNumber, ScenarioPlace, ScenarioStandard, ScenarioTract } from './types.gen';

/** What is asked about a scenario. */
export interface ScenarioQuestion {
  standard: string;
  /** The kind of planning areas, beside the region. */
  kind: string | null;
}

/** What a scenario changes, or what the server says is wrong with it, in English. */
export type ScenarioResult = { answer: ScenarioAnswers } | { problem: string };

const ADDRESS = '/scenarios/evaluate';

/** Asks what a scenario in TOML changes. The server keeps nothing of it. */
export async function fetchScenario(toml: string, { standard, kind }: ScenarioQuestion): Promise<ScenarioResult> {
  const query = new URLSearchParams({ standard, tracts: 'true', ...(kind === null ? {} : { kind }) });
  const response = await post(toml, query);
  const body = await jsonOf(response);
  if (!response.ok) {
    const detail = (body as { detail?: unknown }).detail;
    if (response.status === 400 && typeof detail === 'string') return { problem: detail };
    throw new RequestError('refused', `${ADDRESS}: ${response.status}`);
  }
  const place = checkOf('ScenarioAnswers')(body);
  if (place !== null) throw new RequestError('unexpected', `${ADDRESS}${place}`);
  return { answer: body as ScenarioAnswers };
}

/** The numbers of a scenario as a table, by every standard, area and group. */
export async function fetchScenarioTable(toml: string): Promise<Blob> {
  const response = await post(toml, new URLSearchParams({ format: 'csv', groups: 'true' }));
  if (!response.ok) throw new RequestError('refused', `${ADDRESS}: ${response.status}`);
  return response.blob();
}

function post(toml: string, query: URLSearchParams): Promise<Response> {
  const headers = { 'content-type': 'application/toml' };
  return send(withLanguage(`${ADDRESS}?${query}`), { method: 'POST', headers, body: toml });
}
