import { Bug } from 'lucide-react';
import { type ReactNode, useLayoutEffect } from 'react';
import { maskNumbersIn } from '../call/personal-number.ts';
import { hideFirstWords } from '../first-words/show.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Button } from '../ui/button.tsx';
import { Placeholder } from '../ui/placeholder.tsx';

/** Shown when rendering failed: the error's message in place of a blank page. */
export function CrashPage({ error }: { error: unknown }) {
  useLocale();
  const message = error instanceof Error ? maskNumbersIn(error.message) : '';
  return (
    <Stopped title={m.crash_title()}>
      <p>{m.crash_body()}</p>
      <p className="mt-3 font-mono text-xs">{message}</p>
    </Stopped>
  );
}

/**
 * Shown when a page's script did not load: the network failed, or the server has a newer Turnwise.
 */
export function PageMissing() {
  return (
    <Stopped title={m.part_missing_title()}>
      <p>{m.part_missing_body()}</p>
    </Stopped>
  );
}

interface StoppedProps {
  title: string;
  children: ReactNode;
}

function Stopped({ title, children }: StoppedProps) {
  useLayoutEffect(hideFirstWords, []);
  return (
    <div className="grid h-full place-items-center">
      <Placeholder icon={Bug} title={title} isPage>
        {children}
        <Button primary className="mt-3" onClick={() => location.reload()}>
          {m.reload()}
        </Button>
      </Placeholder>
    </div>
  );
}
