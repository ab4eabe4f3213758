import { ArrowLeft, Lock } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Interpreted } from '../../call-import/interpret.ts';
import type { Line } from '../../call-import/table.ts';
import type { ImportedCount } from '../../contract/call-import.ts';
import { m } from '../../messages/index.ts';
import { useLocale } from '../../messages/use-locale.ts';
import { useMay } from '../../session/use-session.ts';
import { Placeholder } from '../../ui/placeholder.tsx';
import { ChooseSource } from './choose-source.tsx';
import { Confirm } from './confirm.tsx';
import { Imported } from './imported.tsx';
import { PushSection } from './push-section.tsx';
import { readInWorker } from './read-in-worker.ts';
import { useReading } from './use-import.ts';

type Step =
  | { at: 'choose' }
  | { at: 'confirm'; name: string | null; lines: Line[] }
  | { at: 'done'; count: ImportedCount; imported: Interpreted };

const first: Step = { at: 'choose' };

/** Adds calls that no list has: pasted, or from a file. */
export function ImportPage() {
  useLocale();
  const mayImport = useMay('import-calls');
  const mayManage = useMay('manage-people');
  const [step, setStep] = useState<Step>(first);
  const [pasted, setPasted] = useState('');
  const { isReading, fault, begin } = useReading(readSource);
  const choose = async (source: string | File) => {
    const lines = await begin(source);
    if (!lines) return;
    setStep({ at: 'confirm', name: typeof source === 'string' ? null : source.name, lines });
  };
  const title = <title>{`${m.import_title()} · Turnwise`}</title>;
  if (!mayImport) {
    return (
      <>
        {title}
        <Placeholder icon={Lock} title={m.import_closed()} isPage>
          {m.import_closed_body()}
        </Placeholder>
      </>
    );
  }
  return (
    <div className="h-full overflow-y-auto">
      {title}
      <div className="mx-auto max-w-6xl px-4 py-6">
        <Link
          to="/calls"
          className="inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-ink"
        >
          <ArrowLeft size={14} aria-hidden />
          {m.import_to_calls()}
        </Link>
        <h1 className="mt-1 text-xl font-semibold">{m.import_title()}</h1>
        <p className="mt-1 mb-4 max-w-3xl text-sm text-pretty text-muted">{m.import_intro()}</p>
        {step.at === 'choose' && (
          <ChooseSource
            {...{ pasted, onPaste: setPasted, isReading, fault }}
            onChosen={(source) => void choose(source)}
          />
        )}
        {step.at === 'confirm' && (
          <Confirm
            {...{ name: step.name, lines: step.lines }}
            onBack={() => setStep(first)}
            onImported={(count, imported) => setStep({ at: 'done', count, imported })}
          />
        )}
        {step.at === 'done' && (
          <Imported
            {...{ count: step.count, imported: step.imported }}
            onAgain={() => {
              setPasted('');
              setStep(first);
            }}
          />
        )}
        {mayManage && <PushSection />}
      </div>
    </div>
  );
}

async function readSource(source: string | File): Promise<Line[]> {
  return readInWorker(
    typeof source === 'string' ? source : new Uint8Array(await source.arrayBuffer()),
  );
}
