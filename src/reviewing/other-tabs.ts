/** Tells the other tabs of this browser that a review was changed here, and is told by them. */
export class OtherTabs {
  private readonly channel = new BroadcastChannel('turnwise.reviews');
  private readonly reviewId: string;

  constructor(reviewId: string, onChange: () => void) {
    this.reviewId = reviewId;
    this.channel.onmessage = ({ data }) => {
      if (data === reviewId) onChange();
    };
  }

  tell(): void {
    this.channel.postMessage(this.reviewId);
  }

  close(): void {
    this.channel.close();
  }
}
