import { Bug } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { maskNumbersIn } from '../call/phone-number.ts';
import { hideFirstWords } from '../first-words/show.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Button } from '../ui/button.tsx';
import { Placeholder } from '../ui/placeholder.tsx';

/** A fault of ours, or a part of the app that did not come: what it was, in place of a blank page. */
export function CrashPage({ error }: { error: unknown }) {
  useLocale();
  useLayoutEffect(hideFirstWords, []);
  const message = error instanceof Error ? error.message : '';
  const isNotLoaded = /dynamically imported module|module script/.test(message);
  return (
    <div className="grid h-full place-items-center">
      <Placeholder icon={Bug} title={isNotLoaded ? m.part_missing_title() : m.crash_title()} isPage>
        <p>{isNotLoaded ? m.part_missing_body() : m.crash_body()}</p>
        <p className="my-3 font-mono text-xs">{isNotLoaded ? '' : maskNumbersIn(message)}</p>
        <Button primary onClick={() => location.reload()}>
          {m.reload()}
        </Button>
      </Placeholder>
    </div>
  );
}
