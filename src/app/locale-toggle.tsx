import { m } from '../messages/index.ts';
import { otherLocale, setLocale } from '../messages/locale.ts';

/** Switches between Chinese and English; its label is in the language that it switches to. */
export function LocaleToggle() {
  const other = otherLocale();
  return (
    <button
      type="button"
      lang={other}
      aria-label={m.locale_switch({}, { locale: other })}
      onClick={() => setLocale(other)}
      className="h-7 shrink-0 rounded-md px-2 text-sm max-[374px]:px-1 text-muted hover:bg-hover hover:text-ink"
    >
      {other === 'en' ? 'EN' : '中文'}
    </button>
  );
}
