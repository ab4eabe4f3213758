import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { tableFaultWords } from './words.ts';

interface ChooseSourceProps {
  pasted: string;
  onPaste(text: string): void;
  isReading: boolean;
  fault: Error | null;
  /** A text that was pasted, or a file. */
  onChosen(source: string | File): void;
}

const fileTypes = '.csv,.tsv,.txt,.xlsx,text/csv,text/plain';

/** Where calls are pasted, or a file with them is chosen or dropped. */
export function ChooseSource({ pasted, onPaste, isReading, fault, onChosen }: ChooseSourceProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onChosen(pasted);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChosen(file);
  };
  return (
    <form
      onSubmit={onSubmit}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={clsx(
        'rounded-xl border p-4',
        isOver ? 'border-accent bg-accent-soft' : 'border-line',
      )}
    >
      <label htmlFor="import-paste" className="mb-1 block text-sm text-muted">
        {m.import_paste()}
      </label>
      <textarea
        id="import-paste"
        rows={8}
        value={pasted}
        onChange={({ target }) => onPaste(target.value)}
        ref={focusOnMount}
        spellCheck={false}
        placeholder="https://…/user/…/task/…/detail/…"
        aria-describedby="import-fault"
        className="block w-full resize-y rounded-md border border-edge bg-surface px-2.5 py-2 font-mono text-sm whitespace-pre"
      />
      <p id="import-fault" role="alert" className="mt-1 text-sm text-danger empty:hidden">
        {fault && tableFaultWords(fault)}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          primary
          disabled={isReading || pasted.trim() === ''}
          className="pointer-coarse:h-11"
        >
          {isReading ? m.import_reading() : m.import_continue()}
        </Button>
        <input
          ref={input}
          type="file"
          accept={fileTypes}
          aria-label={m.import_choose_file()}
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) onChosen(file);
          }}
        />
        <Button
          disabled={isReading}
          onClick={() => input.current?.click()}
          className="pointer-coarse:h-11"
        >
          <FileUp size={14} aria-hidden />
          {m.import_choose_file()}
        </Button>
        <p className="text-sm text-muted">{m.import_drop()}</p>
      </div>
    </form>
  );
}
