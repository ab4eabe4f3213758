export { QueueBar } from './queue-bar.tsx';
export { QueuedReview } from './queued-review.tsx';
