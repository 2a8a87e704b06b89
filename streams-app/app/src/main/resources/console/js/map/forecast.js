/** A slider along the days to come: whom what is open now will have reached by then. */

import { h, replace } from '../dom.js';
import { t } from '../i18n.js';
import { change, onChange, state } from '../state.js';
import { now, onData, riskIndex } from '../store.js';
import { daysBetween } from '../format.js';

const FARTHEST = 120;

export function forecast(container) {
  const input = h('input', { type: 'range', min: 0, max: FARTHEST, id: 'forecast-day', oninput: () => choose(input) });
  const label = h('label', { for: 'forecast-day' });
  const box = h('div', { class: 'forecast', hidden: true }, label, input);
  container.append(box);
  const fill = () => {
    const risks = [...riskIndex().values()].filter((risk) => risk.affected.start && !risk.affected.absorbed);
    box.hidden = risks.length === 0;
    input.value = state.day || String(FARTHEST);
    const by = risks.filter((risk) => !state.day || daysBetween(now(), risk.affected.start) <= Number(state.day)).length;
    replace(label, state.day ? t('forecastBy', { day: state.day, n: by }) : t('forecastAll', { n: by }));
    input.setAttribute('aria-valuetext', label.textContent);
  };
  onData(fill);
  onChange(fill);
  fill();
}

function choose(input) {
  change({ day: Number(input.value) >= FARTHEST ? '' : input.value });
}
