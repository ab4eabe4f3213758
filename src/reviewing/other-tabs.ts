/** Tells the other tabs of this browser that something was changed here, and is told by them. */
export class OtherTabs {
  private readonly channel = new BroadcastChannel('turnwise.reviews');
  private readonly id: string;

  /** `id` is that of what is open. */
  constructor(id: string, onChange: () => void) {
    this.id = id;
    this.channel.onmessage = ({ data }) => {
      if (data === id) onChange();
    };
  }

  tell(): void {
    this.channel.postMessage(this.id);
  }

  close(): void {
    this.channel.close();
  }
}
