import { m } from '../messages/index.ts';
import { otherLocale, setLocale } from '../messages/locale.ts';

/** Switches between Chinese and English; it is written in the language it leads to. */
export function LocaleToggle() {
  const other = otherLocale();
  return (
    <button
      type="button"
      lang={other}
      aria-label={m.locale_switch({}, { locale: other })}
      onClick={() => setLocale(other)}
      className="h-7 rounded-md px-2 text-sm text-muted hover:bg-hover hover:text-ink"
    >
      {other === 'en' ? 'EN' : '中文'}
    </button>
  );
}
