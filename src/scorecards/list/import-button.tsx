import { Upload } from 'lucide-react';
import { useRef } from 'react';
import type { ScorecardDefinition } from '../../contract/scorecard.ts';
import { readScorecardFile } from '../../contract/scorecard-file.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import type { RefusedFile } from './import-faults.tsx';

interface ImportButtonProps {
  onRead(definition: ScorecardDefinition): void;
  onRefused(file: RefusedFile): void;
}

/** Chooses a file with a scorecard. */
export function ImportButton({ onRead, onRefused }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    try {
      const { definition, issues } = readScorecardFile(await file.text());
      if (definition) onRead(definition);
      else onRefused({ name: file.name, issues });
    } catch (error) {
      // A file that cannot be read at all fails with a DOMException.
      const isKnown = error instanceof SyntaxError || error instanceof DOMException;
      if (!isKnown) throw error;
      onRefused({ name: file.name, issues: null });
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={m.scorecard_import()}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void read(file);
        }}
      />
      <Button onClick={() => input.current?.click()} className="pointer-coarse:h-11">
        <Upload size={14} aria-hidden />
        {m.scorecard_import()}
      </Button>
    </>
  );
}
