import { createContext } from 'react';

/** Fetches the call again for fresh audio links, and says whether that is under way. */
export const RefreshContext = createContext({ isRefreshing: false, onRefresh: () => {} });
