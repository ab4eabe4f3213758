const channelName = 'turnwise.reviews';

/** Tells the other tabs of this browser that something was changed here, and is told by them. */
export class OtherTabs {
  private readonly channel = new BroadcastChannel(channelName);
  private isClosed = false;
  private readonly id: string;

  /** `id` is that of what is open. */
  constructor(id: string, onChange: () => void) {
    this.id = id;
    this.channel.onmessage = ({ data }) => {
      if (data === id) onChange();
    };
  }

  /** Also after it was closed: what was still to be saved then is saved a moment later. */
  tell(): void {
    const channel = this.isClosed ? new BroadcastChannel(channelName) : this.channel;
    channel.postMessage(this.id);
    if (this.isClosed) channel.close();
  }

  close(): void {
    this.isClosed = true;
    this.channel.close();
  }
}
