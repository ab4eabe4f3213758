interface BarProps {
  /** Of its whole length, 0–1. */
  share: number;
}

/** How much something is beside others; the number beside it says it in words. */
export function Bar({ share }: BarProps) {
  return (
    <div aria-hidden className="h-2 w-full rounded-xs bg-sunken print:bg-transparent">
      <div
        className="h-full rounded-xs bg-accent [print-color-adjust:exact]"
        style={{ width: `${Math.min(1, share) * 100}%` }}
      />
    </div>
  );
}
