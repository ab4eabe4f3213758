import { createContext } from 'react';

/** Fetching the call again for fresh audio links: whether that is under way, and how to ask for it. */
export const RefreshContext = createContext({ isRefreshing: false, onRefresh: () => {} });
