import type { CallNarrowing } from '../api/calls-query.ts';
import { searchOf } from '../api/turnwise.ts';
import { pathOf } from '../contract/route.ts';
import { routes } from '../contract/routes.ts';
import { m } from '../messages/index.ts';
import { getLocale } from '../messages/locale.ts';

const formats = [
  { format: 'csv', name: 'CSV' },
  { format: 'xlsx', name: 'Excel' },
] as const;

/** Save the figures as a file. */
export function ExportLinks({ filter }: { filter: CallNarrowing }) {
  return formats.map(({ format, name }) => (
    <a
      key={format}
      href={`${pathOf(routes.exportOverview, {})}?${searchOf({ ...filter, format, language: getLocale() })}`}
      download
      aria-label={m.overview_export({ format: name })}
      className="inline-flex h-8 items-center rounded-md border border-line px-3 text-sm font-medium hover:bg-hover max-sm:hidden"
    >
      {name}
    </a>
  ));
}
