import type { Speaker } from '../../call/types.ts';
import type { MarkColors } from './wave-marks.ts';

/** The colours of one lane: what was played, and the rest. */
interface LaneColors {
  waveColor: string;
  progressColor: string;
}

/** Colours with their CSS variables resolved, as a canvas needs them. */
function resolveColors<Name extends string>(
  host: HTMLElement,
  names: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const probe = document.createElement('span');
  host.append(probe);
  const entries = Object.entries<string>(names).map(([name, variable]) => {
    probe.style.color = `var(${variable})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries);
}

/** The colours of each speaker's lane, in the theme that `host` is shown in. */
export function laneColors(host: HTMLElement): Record<Speaker, LaneColors> {
  const played = { robot: '--robot', agent: '--agent', customer: '--customer' };
  const rest = { robot: '--robot-wave', agent: '--agent-wave', customer: '--customer-wave' };
  const [progress, wave] = [resolveColors(host, played), resolveColors(host, rest)];
  const colorsOf = (speaker: Speaker): LaneColors => ({
    waveColor: wave[speaker],
    progressColor: progress[speaker],
  });
  return {
    robot: colorsOf('robot'),
    agent: colorsOf('agent'),
    customer: colorsOf('customer'),
  };
}

/** The colours of what is drawn over the lanes, in the theme that `host` is shown in. */
export function markColors(host: HTMLElement): MarkColors {
  return resolveColors(host, {
    line: '--line',
    edge: '--edge',
    danger: '--danger',
    accent: '--accent',
    accentSoft: '--accent-soft',
    warning: '--warning',
  });
}
