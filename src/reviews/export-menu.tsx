import { Menu } from '@base-ui/react/menu';
import { searchOf } from '../api/turnwise.ts';
import type { ExportFormat } from '../contract/review-table.ts';
import { pathOf } from '../contract/route.ts';
import { routes } from '../contract/routes.ts';
import { m } from '../messages/index.ts';
import { getLocale } from '../messages/locale.ts';
import { MenuTrigger } from '../table/menu-trigger.tsx';
import type { ReviewSearch } from './search.ts';

const formats: readonly { format: ExportFormat; label(): string }[] = [
  { format: 'csv', label: m.export_csv },
  { format: 'xlsx', label: m.export_xlsx },
  { format: 'json', label: m.export_json },
  { format: 'annotations', label: m.export_annotations },
];

/** Saves what the filters let through as a file. Opens as soon as it is rendered. */
export function ExportMenu({ search: { filter, sort } }: { search: ReviewSearch }) {
  const hrefOf = (format: ExportFormat) => {
    const search = searchOf({ ...filter, sort, format, language: getLocale() });
    return `${pathOf(routes.exportReviews, {})}?${search}`;
  };
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={<MenuTrigger name="export" />} />
      <Menu.Portal>
        <Menu.Positioner side="bottom" align="end" sideOffset={6} className="z-30">
          <Menu.Popup className="min-w-48 rounded-xl border border-line bg-surface p-1 text-sm shadow-2xl">
            <Menu.Group>
              <Menu.GroupLabel className="px-3 py-1.5 text-xs text-muted">
                {m.export_all()}
              </Menu.GroupLabel>
              {formats.map(({ format, label }) => (
                <Menu.LinkItem
                  key={format}
                  href={hrefOf(format)}
                  download
                  closeOnClick
                  className="flex min-h-8 items-center rounded-lg px-3 data-[highlighted]:bg-hover"
                >
                  {label()}
                </Menu.LinkItem>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
