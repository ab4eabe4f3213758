export { PlanPage } from './plan-page.tsx';
export { QueuePage } from './queue-page.tsx';
export { QueuesPage } from './queues-page.tsx';
