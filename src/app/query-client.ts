import { QueryClient } from '@tanstack/react-query';

/** The cache of the server's answers, one for the whole application. */
export const queryClient = new QueryClient();
